"""A text as an editor counts it: lines from 0, and in each line units of UTF-8, UTF-16 or UTF-32."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from parasta_vocab.source.place import TextPlace

_BREAK: Final = re.compile(r"\r\n|\n|\r")
"""What ends a line (LSP 3.17, Text Documents); other breaks of Unicode do not."""
UTF16: Final = "utf-16"


def _utf16(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


_UNITS: Final[dict[str, Callable[[str], int]]] = {
    "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
    UTF16: _utf16,
    "utf-32": len,
}


class Position(NamedTuple):
    """A line and a character in it, both counted from 0, the character in units of the client."""

    line: int
    character: int


@dataclass(frozen=True)
class Sheet:
    """A text, and the units in which its client counts."""

    text: str
    units: str = UTF16

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    @cached_property
    def _newlines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def position(self, offset: int) -> Position:
        """Return the position of a character, counted from 0."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        return Position(line, _UNITS[self.units](self.text[self._starts[line] : offset]))

    def offset(self, line: int, character: int) -> int:
        """Return the number of characters before a position; beyond the end of a line or of the text, that is the end."""
        if not 0 <= line < len(self._starts):
            return len(self.text) if line > 0 else 0
        start, end = self._starts[line], self.line_end(self._starts[line])
        count, units = 0, _UNITS[self.units]
        for index in range(start, end):
            if count >= character:
                return index
            count += units(self.text[index])
        return end

    def line_start(self, offset: int) -> int:
        """Return where the line of a character begins."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def line_end(self, offset: int) -> int:
        """Return where the line of a character ends, before its break."""
        found = _BREAK.search(self.text, offset)
        return found.start() if found else len(self.text)

    def place(self, place: TextPlace, *, newline_only: bool = False) -> int:
        """Return the offset of a place; the reader of JSON takes nothing but newlines for breaks."""
        starts = self._newlines if newline_only else self._starts
        line = min(max(place.line, 1), len(starts))
        end = starts[line] if line < len(starts) else len(self.text)
        return min(starts[line - 1] + max(place.column - 1, 0), end)
