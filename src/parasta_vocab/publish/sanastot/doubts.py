"""What the platform takes, but may be a mistake: a recommended term that two concepts of a terminology have, a term that is said twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from parasta_vocab.publish.sanastot.broken import Located, broken
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS

TWICE: Final = "duplicate-recommended-term"
REPEATED: Final = "repeated-term"


def iter_doubts(terminology: Terminology) -> Iterator[Located]:
    """Yield each recommended term that an earlier concept has in the same language, and each term that its concept has in its role before.

    Of recommended terms case does not matter, homograph numbers do. The documents must break no rule (`rules.iter_broken`).
    """
    seen: dict[tuple[str, str, int | None], str] = {}
    for id_, concept in terminology.concepts.items():
        for place, term in enumerate(concept.get("recommendedTerms", ())):
            lang, label = term["language"], term["label"]
            first = seen.setdefault(recommended(term), id_)
            if first != id_:
                path = ("recommendedTerms", place, "label")
                yield Located("concept", id_, broken(path, label, TWICE, "sanastot_twice", term=label, lang=lang, other=first))
        for role in TERM_FIELDS:
            terms = concept.get(role, [])
            for place, term in enumerate(terms):
                if _name(term) in map(_name, terms[:place]):
                    said = {"term": term["label"], "lang": term["language"]}
                    yield Located("concept", id_, broken((role, place, "label"), term["label"], REPEATED, "sanastot_repeated", **said))


def recommended(term: Document) -> tuple[str, str, int | None]:
    """Return what two recommended terms have in common that cannot be told apart."""
    return term["language"], term["label"].casefold(), term.get("homographNumber")


def without_repeats(terminology: Terminology) -> Terminology:
    """Return a terminology in which no concept has a term twice in a role: the first of them stays."""
    concepts = {
        id_: {key: _once(value) if key in TERM_FIELDS else value for key, value in concept.items()}
        for id_, concept in terminology.concepts.items()
    }
    return replace(terminology, concepts=concepts)


def _once(terms: list[Document]) -> list[Document]:
    first: dict[Any, Document] = {}
    for term in terms:
        first.setdefault(_name(term), term)
    return list(first.values())


def _name(term: Document) -> tuple[str, str]:
    return term["language"], term["label"]
