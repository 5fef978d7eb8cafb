"""A baseline as TOML text, the same for the same entries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from parasta_vocab.deviations.baseline import Entry
from parasta_vocab.text import Text

_HEAD: Final = Text(
    "# Hyväksytyt havainnot. Tämän tiedoston kirjoittaa parasta baseline; kohdat owner, reason ja expires ovat sinun.\n"
    "# Kohta on voimassa, kun siinä on perustelu (reason), viimeiseen päiväänsä (expires) asti. Omat kommenttirivit eivät säily.\n",
    "# Godtagna iakttagelser. Filen skrivs av parasta baseline; owner, reason och expires är dina.\n"
    "# En punkt gäller om den har en motivering (reason), till och med sin sista dag (expires). Egna kommentarsrader bevaras inte.\n",
    "# Accepted findings. This file is written by parasta baseline; owner, reason and expires are yours.\n"
    "# An entry holds if it gives a reason, up to and including its last day (expires). Comments of your own are not kept.\n",
)


def render_baseline(entries: Iterable[Entry], lang: str) -> str:
    """Return the text of the file; what it says to its readers is in their language."""
    return "\n".join([_HEAD.show(lang), *("\n".join(_lines(entry)) + "\n" for entry in entries)])


def _lines(entry: Entry) -> Iterator[str]:
    yield "[[entry]]"
    for key in ("path", "rule", "fingerprint", "message", "owner", "reason"):
        yield f"{key} = {_quoted(getattr(entry, key))}"
    if entry.expires:
        yield f"expires = {entry.expires.isoformat()}"


def _quoted(text: str) -> str:
    """Return a basic string of TOML; those of JSON are such strings, but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
