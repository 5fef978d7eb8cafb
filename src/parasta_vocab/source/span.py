"""Where something is written in a text, from its first character to after its last, and how."""

from __future__ import annotations

from typing import Final, NamedTuple

PLAIN: Final = "plain"
SINGLE: Final = "single"
DOUBLE: Final = "double"
BLOCK: Final = "block"
MARKED: Final = "marked"
"""How a scalar is written: bare, in single or double quotes, as a YAML block, or with a YAML tag or anchor before it."""


class Span(NamedTuple):
    """Where a scalar is written; `start` and `end` count characters, and `flow` tells whether it stands in brackets or braces."""

    start: int
    end: int
    style: str
    flow: bool
