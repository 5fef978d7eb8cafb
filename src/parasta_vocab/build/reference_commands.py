"""The commands as a page of the reference: what `--help` prints, in each language.

The help is written when the commands are imported, so a process of its own imports them once a language.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from parasta_vocab.build.markdown import heading, render_page
from parasta_vocab.text import Text

TITLE: Final = Text("Komennot", "Kommandon", "Commands")
LEAD: Final = Text(
    "Komentojen ohjeet sellaisina kuin `--help` ne tulostaa. Kieli valitaan valitsimella `--lang`, muuten muuttujasta `PARASTA_LANG` tai "
    "järjestelmän kieliasetuksesta.",
    "Kommandonas hjälp så som `--help` skriver ut den. Språket väljs med `--lang`, annars ur variabeln `PARASTA_LANG` eller systemets "
    "språkinställning.",
    "The help of the commands as `--help` prints it. The language is chosen by `--lang`, else by the variable `PARASTA_LANG`, else by the locale.",
)
_PACKAGES: Final = Path(__file__).parents[2]


def render_commands(root: Path, lang: str) -> str:
    """Return the page in one language."""
    lines = [LEAD.show(lang), ""]
    for name, text in _help()[lang]:
        lines += [*heading(2, name, name.replace(" ", "-")), "```text", *text.splitlines(), "```", ""]
    return render_page("commands", lang, TITLE.show(lang), lines)


@cache
def _help() -> Mapping[str, Sequence[tuple[str, str]]]:
    environment = {**os.environ, "PYTHONPATH": str(_PACKAGES)}
    done = subprocess.run(
        [sys.executable, "-m", "parasta_vocab.cli.help_pages"], env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    pages: dict[str, list[tuple[str, str]]] = json.loads(done.stdout)
    return pages
