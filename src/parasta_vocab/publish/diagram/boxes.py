"""The texts of the boxes in lines, and how large the boxes have to be."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from parasta_vocab.publish.diagram.nodes import Node
from parasta_vocab.publish.diagram.wrap import longest_word, wrap

SIZE, LEADING = 12, 15
"""Size and line height of a term."""
SMALL, SMALL_LEADING = 10, 12
"""Size and line height of the name of a group."""
PADDING, ABOVE = 7, 6
PAGE = (780, 1100)
"""The size of a picture that is still easy to read on an upright A4 page: a term is then printed at more than 7 points."""
_CHANNEL = 44
_LIMITS = ((170, 190), (140, 190), (118, 190), (100, 190), (96, 176), (96, 162), (96, 150))
"""Least and greatest widths of the text in a box, the most comfortable first; a word longer than the greatest is broken with a hyphen."""


@dataclass(frozen=True, slots=True)
class Words:
    """The lines of one box: the term, and for a concept from elsewhere the name of its group."""

    term: tuple[str, ...]
    home: tuple[str, ...]

    @property
    def height(self) -> int:
        """The height of the box that holds the lines."""
        return LEADING * len(self.term) + SMALL_LEADING * len(self.home) + 2 * ABOVE


def iter_widths(nodes: Sequence[Node], column: Sequence[int], columns: int) -> Iterator[list[int]]:
    """Yield widths for the boxes of each column, 0 for an empty one: that of its longest word within limits, the widest that may fit first."""
    longest = [0] * columns
    for node, place in zip(nodes, column, strict=True):
        words = max(1, longest_word(node.label, SIZE, bold=not node.dimmed), longest_word(node.outside, SMALL))
        longest[place] = max(longest[place], words)
    for limits in _LIMITS:
        widths = [min(limits[1], max(limits[0], words)) + 2 * PADDING if words else 0 for words in longest]
        if limits is _LIMITS[-1] or sum(width + _CHANNEL for width in widths if width) - _CHANNEL <= PAGE[0]:
            yield widths


def words_of(node: Node, width: int, known: Container[str]) -> Words:
    """Return the texts of a node in lines for a box of this width."""
    inner = width - 2 * PADDING
    return Words(wrap(node.label, inner, SIZE, known, bold=not node.dimmed), wrap(node.outside, inner, SMALL, known))
