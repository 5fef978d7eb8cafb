"""`parasta build`: make the artefacts from schema, records and rules, or check that they are in sync."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

import click

from parasta_vocab.cli.language import OPTIONS, say
from parasta_vocab.data import root


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tee sanastot, skeemat ja säännöt uudelleen. Tarvitsee lähdekoodin ja kehitysasennuksen: make build.",
        "Skapa vokabulärer, scheman och regler på nytt. Kräver källkoden och utvecklingsinstallationen: make build.",
        "Make vocabularies, schemas and rules again. Needs the source tree and the development install: make build.",
    ),
)
@click.option(
    "--check",
    is_flag=True,
    help=say(
        "Vain tarkista, ovatko tiedostot ajan tasalla.",
        "Kontrollera bara att filerna är aktuella.",
        "Only check that the files are up to date.",
    ),
)
def command(check: bool) -> int:
    """Write what is stale, or name it."""
    if find_spec("linkml_runtime") is None or not (root() / "pyproject.toml").is_file():
        raise click.UsageError(
            say(
                "build tarvitsee lähdekoodin ja kehitysasennuksen (pip install -e .): make build.",
                "build kräver källkoden och utvecklingsinstallationen (pip install -e .): make build.",
                "build needs the source tree and the development install (pip install -e .): make build.",
            )
        )
    from parasta_vocab.cli.main import CONFORMS, FOUND

    with uncollected():
        from parasta_vocab.build.artefacts import stale, write

        count = 0
        for artefact in stale(root()):
            count += 1
            click.echo(artefact.path)
            if not check:
                write(artefact, root())
    return FOUND if check and count else CONFORMS


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector away: a build needs nearly all it makes until the process ends, which is soon after.

    Looking through that for cycles, again and again and once more at the exit, takes a quarter of the CPU time.
    """
    gc.disable()
    atexit.register(gc.freeze)
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # the two together call everything old, unlooked at
        gc.enable()
