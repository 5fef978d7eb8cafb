"""Text in lines that fit, measured by the widths of the font."""

from __future__ import annotations

from collections.abc import Mapping

from parasta_vocab.publish.diagram.widths import BOLD, REGULAR, UNKNOWN

_VOWELS = frozenset("aeiouyåäöAEIOUYÅÄÖ")
_LEAST = 3


def measure(text: str, size: int, *, bold: bool = False) -> int:
    """Return the width of a text in the unit of the font size, rounded up.

    >>> measure("hoks", 12), measure("hoks", 12, bold=True)
    (26, 28)
    """
    table: Mapping[str, int] = BOLD if bold else REGULAR
    return -(-sum(table.get(character, UNKNOWN) for character in text) * size // 1000)


def wrap(text: str, width: int, size: int, *, bold: bool = False) -> tuple[str, ...]:
    """Return a text in lines of at most this width; a word too long for a line is broken with a hyphen.

    >>> wrap("koulutus- tai oppisopimus", 100, 12)
    ('koulutus- tai', 'oppisopimus')
    """
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined, size, bold=bold) <= width:
            lines[-1] = joined
        else:
            lines.extend(_pieces(word, width, size, bold=bold))
    return tuple(lines)


def _pieces(word: str, width: int, size: int, *, bold: bool) -> list[str]:
    pieces = []
    while measure(word, size, bold=bold) > width:
        fitting = [cut for cut in range(1, len(word)) if measure(_hyphened(word[:cut]), size, bold=bold) <= width] or [1]
        cut = next((cut for cut in reversed(fitting) if _is_break(word, cut)), fitting[-1])
        pieces.append(_hyphened(word[:cut]))
        word = word[cut:]
    return [*pieces, word]


def _hyphened(piece: str) -> str:
    return piece if piece.endswith(("-", "/")) else f"{piece}-"


def _is_break(word: str, cut: int) -> bool:
    """Say whether a word may be broken here: after its own hyphen, or before a consonant and a vowel, as Finnish and Swedish do."""
    before, after = word[:cut], word[cut:]
    if before.endswith(("-", "/")):
        return True
    if len(before) < _LEAST or len(after) < _LEAST:
        return False
    return after[0] not in _VOWELS and after[1] in _VOWELS and any(character in _VOWELS for character in before)


def longest_word(text: str, size: int, *, bold: bool = False) -> int:
    """Return the width of the widest word of a text, a hyphen or a slash ending a word."""
    parts = text.replace("-", "- ").replace("/", "/ ").split()
    return max((measure(part, size, bold=bold) for part in parts), default=0)

