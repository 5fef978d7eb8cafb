"""Terms in running text: one pass over its words, the longest term first, no term inside or across another.

A word matches in every form of the tables, broken at the end of a line or not. What has capitals in a term has them in the text:
HOKS, TE-toimisto and Koski, while the first letter of a term of several words is free. A compound that is not a term itself is
another word, whatever it ends in; only compounds that begin with a discouraged term are that term (`vocabulary/forms`). A hidden
label with a discouraged term in it gives way to that: *koulutuksenjärjestäjän edustaja*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parasta_vocab.vocab.forms import DISCOURAGED, HIDDEN, FormTable, Term
from parasta_vocab.vocab.words import WORD, normal

_SOFT_BREAK: Final = re.compile(r"\u00ad[^\S\n]*\r?\n\s*")
_BREAK: Final = re.compile(r"[-\u2010][^\S\n]*\r?\n\s*")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text and the terms that it may be, the best known first; the place is text[start:end]."""

    start: int
    end: int
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that some term has: where it stands, as it is written, and as the tables have it."""

    start: int
    end: int
    written: str
    key: str


def iter_hits(
    text: str, table: FormTable, start: int = 0, end: int | None = None, known: dict[str, str | None] | None = None
) -> Iterator[Hit]:
    """Yield the terms of a text, or of the part of it from `start` to `end`, in their order.

    `known` remembers words from one call to the next.

    >>> from parasta_vocab.vocab.forms import form_table
    >>> [text[hit.start:hit.end] for text in ["Sovi tutkinnon osasta HOKSissa."] for hit in iter_hits(text, form_table("fi"))]
    ['tutkinnon osasta', 'HOKSissa']
    """
    known = {} if known is None else known
    run: list[_Word] = []
    for found in WORD.finditer(text, start, len(text) if end is None else end):
        written = found[0]
        if written in known:
            key = known[written]
        elif "\n" in written and written[0] != "\n":
            for word in _unbroken(written, found.start(), table):
                if not word.key:
                    yield from _longest(run, table)
                    run = []
                else:
                    run.append(word)
            continue
        else:
            key = known[written] = table.resolve(normal(written))
        if key is not None:
            run.append(_Word(found.start(), found.end(), written, key))
        elif run:
            yield from _longest(run, table)
            run = []
    yield from _longest(run, table)


def _unbroken(written: str, start: int, table: FormTable) -> Iterator[_Word]:
    """Yield a word that goes on in the next line: as one word, as one with a hyphen, or else as two; unknown ones have no key."""
    end = start + len(written)
    soft = _SOFT_BREAK.sub("", written)
    for whole in (_BREAK.sub("", soft), _BREAK.sub("-", soft)):
        if key := table.resolve(normal(whole)):
            yield _Word(start, end, whole, key)
            return
    place = start
    for part in re.split(r"(?<=[-\u2010\u00ad])(?=[^\S\n]*\r?\n)", written):
        bare = part.lstrip()
        place += len(part) - len(bare)
        yield _Word(place, place + len(bare), bare, table.resolve(normal(bare)) or "")
        place += len(bare)


def _longest(run: Sequence[_Word], table: FormTable) -> Iterator[Hit]:
    """Yield the terms of words that stand side by side."""
    place = 0
    while place < len(run):
        most = min(table.longest.get(run[place].key, 1), len(run) - place)
        for size in range(most, 0, -1):
            words = run[place : place + size]
            found = table.find(" ".join(word.key for word in words))
            terms = tuple(term for term in found if _has_capitals(term.label, words))
            if terms and not (terms[0].kind == HIDDEN and _has_discouraged(words, table)):
                yield Hit(words[0].start, words[-1].end, terms)
                place += size - 1
                break
        place += 1


def _has_discouraged(words: Sequence[_Word], table: FormTable) -> bool:
    """Tell whether a discouraged term stands among some words, which are more than that."""
    keys = [word.key for word in words]
    inside = (keys[start:end] for start in range(len(keys)) for end in range(start + 1, len(keys) + 1) if end - start < len(keys))
    return any(term.kind == DISCOURAGED for part in inside for term in table.find(" ".join(part))[:1])


def _has_capitals(label: str, words: Sequence[_Word]) -> bool:
    """Tell whether words have capitals wherever the label has capitals that matter."""
    return all(
        number < len(words) and place < len(words[number].written) and words[number].written[place].isupper()
        for number, place in _capitals(label)
    )


@lru_cache(maxsize=4096)
def _capitals(label: str) -> tuple[tuple[int, int], ...]:
    """Return the capitals of a label that matter, as word and letter; the first letter of several words does not.

    >>> _capitals("HOKSin hyväksyminen"), _capitals("Koski"), _capitals("Edellytysten varmistaminen")
    (((0, 0), (0, 1), (0, 2), (0, 3)), ((0, 0),), ())
    """
    words = [found[0] for found in WORD.finditer(label)]
    free = len(words) > 1 and not words[0][1:2].isupper()
    capitals = ((number, place) for number, word in enumerate(words) for place, letter in enumerate(word) if letter.isupper())
    return tuple(capital for capital in capitals if not (free and capital == (0, 0)))
