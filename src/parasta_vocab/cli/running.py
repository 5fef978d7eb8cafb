"""The options of `parasta check` that say how it runs: engine, processes, cache, and whether it goes on."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.language import say
from parasta_vocab.cli.options import Command, Number, with_options
from parasta_vocab.validation.engine import AUTO, ENGINES


def running_options(command: Command) -> Command:
    """Give a command the options `--engine`, `--jobs`, `--no-cache`, `--cache-dir` and `--watch`."""
    return with_options(
        command,
        click.option(
            "--engine",
            type=click.Choice(ENGINES),
            default=AUTO,
            show_default=True,
            help=say(
                "SHACL-moottori. Havainnot ovat samat; auto valitsee nopeimman, joka on asennettu ilman lisäosia.",
                "SHACL-motor. Iakttagelserna är desamma; auto väljer den snabbaste som är installerad utan tillägg.",
                "SHACL engine. The findings are the same; auto takes the fastest that is installed without extras.",
            ),
        ),
        click.option(
            "-j",
            "--jobs",
            type=Number(min=1),
            metavar="N",
            help=say(
                "Rinnakkaisten prosessien määrä; oletuksena suorittimien määrä.",
                "Antal parallella processer; som standard antalet processorer.",
                "Number of processes side by side; by default that of the processors.",
            ),
        ),
        click.option(
            "--no-cache",
            is_flag=True,
            help=say(
                "Tarkista kaikki uudelleen, äläkä talleta tuloksia.",
                "Granska allt på nytt och spara inga resultat.",
                "Check everything anew, and keep no results.",
            ),
        ),
        click.option(
            "--cache-dir",
            type=click.Path(file_okay=False, path_type=Path),
            help=say(
                "Kansio, jossa aiempien ajojen tulokset ovat (PARASTA_CACHE_DIR).",
                "Mapp för resultaten från tidigare körningar (PARASTA_CACHE_DIR).",
                "Folder of the results of earlier runs (PARASTA_CACHE_DIR).",
            ),
        ),
        click.option(
            "--watch",
            is_flag=True,
            help=say(
                "Tarkista uudelleen aina, kun tiedosto muuttuu (Ctrl-C lopettaa).",
                "Granska på nytt varje gång en fil ändras (Ctrl-C avslutar).",
                "Check again whenever a file changes (Ctrl-C ends).",
            ),
        ),
    )
