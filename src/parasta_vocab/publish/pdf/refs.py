"""Where each printed concept stands: its number and the place a link leads to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from parasta_vocab.namespaces import TERMINOLOGY, shorten
from parasta_vocab.vocab import SCHEMES, Concept, vocabulary

Run = dict[str, Any]
"""A stretch of text for the template: `text`, and if need be `lang`, `to` (a place in the book), `href`, `number`."""


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
            return {"text": iri}
        number = self.numbers.get(iri)
        return named(concept, self.lang) | ({"to": anchor(iri), "number": number} if number is not None else {})

    def runs(self, iris: Iterable[str]) -> list[Run]:
        """Return the names of several concepts."""
        return [self.run(iri) for iri in iris]


def anchor(iri: str) -> str:
    """Return the name of the place where a concept is printed, by which a link can open the file there."""
    return shorten(iri)


def named(concept: Concept, lang: str) -> Run:
    """Return the preferred label of a concept in a language, or in the first that has one."""
    for code, text in ((lang, getattr(concept.pref_label, lang)), *concept.pref_label.items()):
        if text:
            return {"text": text, "lang": code}
    return {"text": concept.id}


def _shipped(iri: str) -> Concept | None:
    """Return a concept of the national model that the book itself does not print."""
    scheme, found, _ = iri.removeprefix(TERMINOLOGY).rpartition("/")
    return vocabulary(scheme).find(iri) if found and scheme in SCHEMES else None
