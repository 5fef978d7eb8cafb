"""An edit of a text, and a text after its edits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What stands between two characters of a text, counted from 0 and without a byte order mark, and what is to stand there."""

    start: int
    end: int
    old: str
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text after edits that do not overlap.

    >>> edited("level: map", [Edit(7, 10, "map", "prosessikartta")])
    'level: prosessikartta'
    """
    for edit in sorted(edits, reverse=True):
        assert text[edit.start : edit.end] == edit.old
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text
