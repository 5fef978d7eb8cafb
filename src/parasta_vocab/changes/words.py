"""Two texts → the words that stayed, went and came, so that a reader sees what was changed in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `kind` is `same`, `gone` or `new`."""

    kind: str
    text: str


def iter_pieces(before: str, after: str) -> Iterator[Piece]:
    """Yield the pieces of both texts in their order; what is same and new together is `after`, same and gone is `before`.

    >>> [(piece.kind, piece.text) for piece in iter_pieces("uusi sopimus", "uusi laki")]
    [('same', 'uusi '), ('gone', 'sopimus'), ('new', 'laki')]
    """
    old, new = _words(before), _words(after)
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(old[i:j]))
            continue
        if i < j:
            yield Piece("gone", "".join(old[i:j]))
        if k < m:
            yield Piece("new", "".join(new[k:m]))


def marked(before: str, after: str) -> str:
    """Return one line with `[-gone-]` and `{+new+}`, as git marks words."""
    marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(marks[piece.kind].format(piece.text) for piece in iter_pieces(before, after))


def iter_pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the texts of two lists that are not in both: what stands in the place of what, with "" where there is nothing.

    >>> list(iter_pairs(["a", "b"], ["a", "c", "d"]))
    [('b', 'c'), ('', 'd')]
    """
    for kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from zip_longest(before[i:j], after[k:m], fillvalue="")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|\s+|[^\w\s]", text)
