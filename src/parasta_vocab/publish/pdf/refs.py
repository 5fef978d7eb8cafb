"""Where each printed concept stands: its number and the place a link leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from parasta_vocab.namespaces import TERMINOLOGY, shorten
from parasta_vocab.vocab import SCHEMES, Concept, vocabulary

Run = dict[str, Any]
"""A stretch of text for the template: `text`, and if need be `lang`, `to` (a place in the book), `number`, `scheme`, `pieces`."""
_LONG: Final = 24
_BREAKS: Final = frozenset("/_#=&?")


@dataclass(frozen=True, slots=True)
class References:
    """The numbers of the printed concepts, and the names of those that a record only mentions."""

    lang: str
    numbers: Mapping[str, str]
    printed: Mapping[str, Concept]

    def run(self, iri: str) -> Run:
        """Return the name of a concept, with its number where the book has it."""
        concept = self.printed.get(iri) or _shipped(iri)
        if concept is None:
            return plain(iri)
        number = self.numbers.get(iri)
        return named(concept, self.lang) | ({"to": anchor(iri), "number": number} if number is not None else {})

    def compared(self, iri: str) -> Run:
        """Return the name of a concept of another scheme of ours, with the title of that scheme where the book does not print it."""
        run, concept = self.run(iri), _shipped(iri)
        return run if "to" in run or concept is None else run | {"scheme": vocabulary(concept.scheme).scheme.title.show(self.lang)}

    def runs(self, iris: Iterable[str]) -> list[Run]:
        """Return the names of several concepts."""
        return [self.run(iri) for iri in iris]


@lru_cache(maxsize=4096)
def anchor(iri: str) -> str:
    """Return the name of the place where a concept is printed, by which a link can open the file there."""
    return shorten(iri)


def named(concept: Concept, lang: str) -> Run:
    """Return the preferred label of a concept in a language, or in the first that has one."""
    for code, text in ((lang, getattr(concept.pref_label, lang)), *concept.pref_label.items()):
        if text:
            return {"text": text, "lang": code}
    return plain(concept.id)


def plain(text: str) -> Run:
    """Return a name of no language, such as an address; where it has a long word, `pieces` says where that may break without a hyphen.

    >>> plain("osaamisenHankkimistapa/koodiUri x")["pieces"]
    ['osaamisen', 'Hankkimistapa/', 'koodi', 'Uri x']
    """
    words = text.split(" ")
    if all(len(word) < _LONG for word in words):
        return {"text": text}
    pieces = [""]
    for order, word in enumerate(words):
        first, *rest = _pieces(word) if len(word) >= _LONG else [word]
        pieces[-1] += f" {first}" if order else first
        pieces += rest
    return {"text": text, "pieces": pieces}


def _pieces(word: str) -> Iterator[str]:
    """Yield what ends with a slash and the like, or before a capital after small letters."""
    start, small = 0, False
    for place, (before, after) in enumerate(pairwise(word), 1):
        small = small or before.islower()
        if (before in _BREAKS and after not in _BREAKS) or (small and after.isupper()):
            yield word[start:place]
            start, small = place, False
    yield word[start:]


def _shipped(iri: str) -> Concept | None:
    """Return a concept of the national model that the book itself does not print."""
    scheme, found, _ = iri.removeprefix(TERMINOLOGY).rpartition("/")
    return vocabulary(scheme).find(iri) if found and scheme in SCHEMES else None
