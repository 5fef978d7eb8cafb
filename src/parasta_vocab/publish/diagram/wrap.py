"""Text in lines that fit, measured by the widths of the font."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import lru_cache

from parasta_vocab.publish.diagram.widths import BOLD, REGULAR, UNKNOWN

_VOWELS = frozenset("aeiouyåäöAEIOUYÅÄÖ")
_LEAST = 3
LEAST_PART = 5


@lru_cache(maxsize=1 << 16)  # the same words come again in the picture of each neighbour
def measure(text: str, size: int, *, bold: bool = False) -> int:
    """Return the width of a text in the unit of the font size, rounded up.

    >>> measure("hoks", 12), measure("hoks", 12, bold=True)
    (26, 29)
    """
    table: Mapping[str, int] = BOLD if bold else REGULAR
    return -(-sum(table.get(character, UNKNOWN) for character in text) * size // 1000)


def wrap(text: str, width: int, size: int, known: Container[str] = (), *, bold: bool = False) -> tuple[str, ...]:
    """Return a text in lines of at most this width; a word too long for a line is broken with a hyphen, best between known parts of it.

    >>> wrap("koulutus- tai oppisopimus", 100, 12)
    ('koulutus- tai', 'oppisopimus')
    >>> wrap("koulutussopimusvastaava", 130, 12, {"koulutussopimus"})
    ('koulutussopimus-', 'vastaava')
    """
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined, size, bold=bold) <= width:
            lines[-1] = joined
        else:
            lines.extend(_pieces(word, width, size, known, bold=bold))
    return tuple(lines)


def parts_of(words: Iterable[str]) -> frozenset[str]:
    """Return the words and what is left of a compound when a known word is taken off its end or its beginning.

    >>> sorted(parts_of(["opiskelija", "koulutussopimusopiskelija"]))
    ['koulutussopimus', 'koulutussopimusopiskelija', 'opiskelija']
    """
    whole = {word.lower() for word in words if len(word) >= LEAST_PART}
    cuts = [(word[:cut], word[cut:]) for word in whole for cut in range(LEAST_PART, len(word) - LEAST_PART + 1)]
    return frozenset(whole | {one for one, other in cuts if other in whole} | {other for one, other in cuts if one in whole})


def _pieces(word: str, width: int, size: int, known: Container[str], *, bold: bool) -> list[str]:
    pieces = []
    while len(word) > 1 and measure(word, size, bold=bold) > width:
        fitting = [cut for cut in range(1, len(word)) if measure(_hyphened(word[:cut]), size, bold=bold) <= width] or [1]
        cut = min(reversed(fitting), key=lambda cut: _harm(word[:cut], word[cut:], known))
        pieces.append(_hyphened(word[:cut]))
        word = word[cut:]
    return [*pieces, word]


def _hyphened(piece: str) -> str:
    return piece if piece.endswith(("-", "/")) else f"{piece}-"


def _harm(before: str, after: str, known: Container[str]) -> int:
    """Return how bad it is to break a word here: least after its own hyphen, then between known parts, then between syllables."""
    if before.endswith(("-", "/")):
        return 0
    if min(len(before), len(after)) >= LEAST_PART and (before.lower() in known or after.lower() in known):
        return 1
    syllables = len(before) >= _LEAST and len(after) >= _LEAST and after[0] not in _VOWELS and after[1] in _VOWELS
    return 2 if syllables and any(character in _VOWELS for character in before) else 3


def longest_word(text: str, size: int, *, bold: bool = False) -> int:
    """Return the width of the widest word of a text, a hyphen or a slash ending a word."""
    parts = text.replace("-", "- ").replace("/", "/ ").split()
    return max((measure(part, size, bold=bold) for part in parts), default=0)
