"""How a wide sheet comes on paper: cut into pages at the borders of its sections where they fit, its rows high enough."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from parasta_vocab.records.columns import Column

SCALE: Final = 65
"""The scale of the print in per cent."""
_PAGE: Final = 195 * 100 / SCALE
"""So many characters go on an A3 sheet on its side at this scale, with a reserve for printers with wide margins."""
_REPEATED: Final = 2
"""The first columns stand on every page."""
_LINE: Final = 13.2
"""The height of a line of the text in points."""
_TALLEST: Final = 409
"""The tallest row that Excel allows."""
_CHARACTERS: Final = 1.12
"""So many characters of running text go on the width of one digit of the standard font."""


def row_height(texts: Sequence[str], columns: Sequence[Column]) -> float:
    """Return the height that a row needs; programs other than Excel do not find it by themselves."""
    lines = max(
        sum(1 + len(line) // int(column.width * _CHARACTERS) for line in text.split("\n"))
        for text, column in zip(texts, columns, strict=True)
    )
    return min(lines * _LINE + 2, _TALLEST)


def paginate(columns: Sequence[Column]) -> tuple[int, list[int]]:
    """Return the scale and the columns before which a new page begins."""
    room = _PAGE - sum(column.width for column in columns[:_REPEATED])
    breaks: list[int] = []
    used = 0
    index = _REPEATED
    for _, several in groupby(columns[_REPEATED:], key=lambda column: column.section):
        widths = [column.width for column in several]
        if used and used + sum(widths) > room:
            breaks.append(index)
            used = 0
        for width in widths:
            if used + width > room:
                breaks.append(index)
                used = 0
            used += width
            index += 1
    return SCALE, breaks
