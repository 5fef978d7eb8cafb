"""Which language to speak: `--lang`, else `PARASTA_LANG`, else the locale, else English."""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Final

import click

from parasta_vocab import cli
from parasta_vocab.text import LANGUAGES, Text


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language that arguments and environment ask for; of several `--lang` the last one counts, as for click.

    >>> choose_language(["check", "--lang", "sv"], {"LANG": "fi_FI.UTF-8"})
    'sv'
    """
    asked = [
        after.removeprefix("--lang=") for before, after in pairwise(["", *arguments]) if before == "--lang" or after.startswith("--lang=")
    ]
    names = ("PARASTA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    wanted = [*reversed(asked), *(environment.get(name, "") for name in names)]
    return next((code for value in wanted if (code := _code(value)) in LANGUAGES), "en")


def _code(value: str) -> str:
    """Return the language that begins the name of a locale, such as `fi_FI.UTF-8`."""
    return value[:2].lower()


def complain_of_language(environment: Mapping[str, str], lang: str) -> None:
    """Say on standard error that `PARASTA_LANG` names no language that is spoken here, if so."""
    asked = environment.get("PARASTA_LANG", "")
    if asked and _code(asked) not in LANGUAGES:
        possible = ", ".join(LANGUAGES)
        text = Text(
            f"PARASTA_LANG={asked} ei ole kieli, jota ohjelma puhuu. Mahdolliset arvot: {possible}.",
            f"PARASTA_LANG={asked} är inget språk som programmet talar. Möjliga värden: {possible}.",
            f"PARASTA_LANG={asked} is no language of this program. Possible values: {possible}.",
        )
        click.echo(text.show(lang), err=True)


@cache
def spoken() -> str:
    """Return the language of this run; the help is written in it."""
    return choose_language(sys.argv[1:], os.environ)


def say(fi: str, sv: str, en: str) -> str:
    """Return the text in the language of this run."""
    return Text(fi, sv, en).show(spoken())


OPTIONS: Final = say("[VALINNAT]", "[ALTERNATIV]", "[OPTIONS]")
COMMAND: Final = say("KOMENTO [ARGUMENTIT]…", "KOMMANDO [ARGUMENT]…", "COMMAND [ARGS]…")
"""Words of the usage line that click does not ask gettext for."""


def lang_option(command: Callable[..., Any], *, taken: bool = True) -> Callable[..., Any]:
    """Give a command the option `--lang`; without it the command speaks the language that `main` chose.

    A group does not take it (`taken`), as what it holds does.
    """
    return click.option(
        "--lang",
        expose_value=taken,
        type=click.Choice(LANGUAGES),
        default=lambda: click.get_current_context().obj,
        help=say("Kieli; muuten järjestelmän kieli.", "Språk; annars systemets språk.", "Language; else that of the locale."),
    )(command)


def speak(lang: str) -> None:
    """Let click's own words be of this language.

    click asks gettext for them, at import and later, and gettext takes the language from the environment alone.
    """
    gettext.bindtextdomain("messages", f"{cli.__path__[0]}/locale")
    os.environ["LANGUAGE"] = lang
