"""Searching concepts over several terminologies: who may find what, in which order, and what a hit looks like.

Source: `ConceptQueryFactory`, `SearchIndexService` and `IndexConcept` of VRK-YTI/yti-terminology-api. Beyond the platform: words are found
in any inflected form, all words of a question must be there, and what is INCOMPLETE as a whole hides its concepts too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parasta_vocab.publish.collation import Key, collation_key
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.caller import sees_all
from parasta_vocab.serve.markup import plain_text
from parasta_vocab.serve.reading import label_of
from parasta_vocab.serve.search.index import Hit, all_hits, index_of
from parasta_vocab.serve.search.words import marked
from parasta_vocab.serve.state.caller import Caller
from parasta_vocab.serve.state.snapshot import Held, Snapshot, Thing
from parasta_vocab.text import LANGUAGES

SHOWN: Final = ("DRAFT", "INCOMPLETE", "VALID")
"""The statuses of concepts that are found where none is asked for."""
_LISTS: Final = {"altLabel": "synonyms", "notRecommendedSynonym": "notRecommendedTerms", "searchTerm": "searchTerms"}
"""Field of a hit to the field of the document."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A search for concepts; empty sequences ask for nothing in particular."""

    query: str = ""
    lang: str = "fi"
    status: Sequence[str] = ()
    namespaces: Sequence[str] = ()
    not_in: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A concept that was found, with the terminology it is of."""

    held: Held
    thing: Thing
    hit: Hit


def find_concepts(asked: Asked, snapshot: Snapshot, caller: Caller | None) -> list[Found]:
    """Return what a search finds for a caller: the best first, or in the order of the language where no words are asked for."""
    found = list(_found(asked, snapshot, caller))
    return sorted(found, key=lambda item: (-item.hit.score, *order(label_of(item.thing.document), asked.lang), item.thing.id))


def _found(asked: Asked, snapshot: Snapshot, caller: Caller | None) -> Iterator[Found]:
    statuses = set(asked.status or SHOWN)
    words = asked.query.strip()
    for held in snapshot.terminologies.values():
        if held.iri == asked.not_in or (asked.namespaces and held.iri not in asked.namespaces):
            continue
        inside = sees_all(caller, held)
        if not inside and held.is_incomplete:
            continue
        for hit in index_of(held).find(words) if words else all_hits(held):
            thing = held.things[hit.id]
            status = thing.document["status"]
            if status in statuses and (inside or status != "INCOMPLETE"):
                yield Found(held, thing, hit)


def order(label: Document, lang: str) -> tuple[bool, Key]:
    """Return what things are sorted by: their label in a language, those that have none last."""
    text = label.get(lang) or next(iter(label.values()), "")
    return lang not in label, _key(text, lang if lang in LANGUAGES else "fi")


_key = lru_cache(maxsize=100_000)(collation_key)


def show_hit(found: Found, *, extended: bool = False) -> Document:
    """Return a ConceptSearchResultDTO; `extended` adds the name of the terminology."""
    held, thing, document = found.held, found.thing, found.thing.document
    definition = document.get("definition", {})
    hit = {
        "id": held.iri + thing.id,
        "uri": held.iri + thing.id,
        "identifier": thing.id,
        "namespace": held.iri,
        "label": label_of(document),
        "definition": definition,
        **{name: [term["label"] for term in document.get(field, ())] for name, field in _LISTS.items()},
        "status": document["status"],
        "created": thing.stamp.created,
        "modified": thing.stamp.modified,
        "highlights": {
            f"definition.{lang}": [piece] for lang, text in definition.items() if (piece := marked(plain_text(text), found.hit.words))
        },
    }
    if extended:
        hit["terminology"] = {"prefix": held.prefix, "label": held.document.get("label", {})}
    return hit
