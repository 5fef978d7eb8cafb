"""The texts of the boxes in lines, and how large the boxes have to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parasta_vocab.publish.diagram.nodes import Node
from parasta_vocab.publish.diagram.wrap import longest_word, wrap

SIZE, LEADING = 12, 15
"""Size and line height of a term."""
SMALL, SMALL_LEADING = 10, 12
"""Size and line height of the name of a group."""
PADDING = 8
NARROWEST, WIDEST = 96, 150
"""Limits of the width of the text in a box; what is longer is broken with a hyphen."""


@dataclass(frozen=True, slots=True)
class Words:
    """The lines of one box: the term, and for a concept from elsewhere the name of its group."""

    term: tuple[str, ...]
    home: tuple[str, ...]

    @property
    def height(self) -> int:
        """The height of the box that holds the lines."""
        return LEADING * len(self.term) + SMALL_LEADING * len(self.home) + 2 * PADDING - 4


def column_widths(nodes: Sequence[Node], column: Sequence[int], columns: int) -> list[int]:
    """Return the width of the boxes in each column: that of its longest word, within limits; 0 for an empty column."""
    widths = [0] * columns
    for node, place in zip(nodes, column, strict=True):
        longest = longest_word(node.label, SIZE, bold=not node.dimmed)
        widths[place] = max(widths[place], min(WIDEST, max(NARROWEST, longest)) + 2 * PADDING)
    return widths


def words_of(node: Node, width: int) -> Words:
    """Return the texts of a node in lines for a box of this width."""
    inner = width - 2 * PADDING
    return Words(wrap(node.label, inner, SIZE, bold=not node.dimmed), wrap(node.outside, inner, SMALL) if node.outside else ())
