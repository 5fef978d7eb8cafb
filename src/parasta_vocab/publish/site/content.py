"""What the site is made of: the seven concept schemes as the printed glossary divides them, and who mentions whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from parasta_vocab.namespaces import TERMINOLOGY
from parasta_vocab.publish.pdf.parts import Part, divide
from parasta_vocab.publish.pdf.refs import anchor
from parasta_vocab.vocab import SCHEMES, Collection, Concept, vocabulary

LINKS: Final = ("main_stages", "touched_stages", "actors", "documents", "systems", "data", "critical_points")
"""What records of one scheme say of concepts of another."""


@dataclass(frozen=True, slots=True)
class Content:
    """The parts of the model; `mentions` gives, by IRI, the concepts whose records name a concept."""

    parts: tuple[Part, ...]
    concepts: Mapping[str, Concept]
    numbers: Mapping[str, str]
    anchors: Mapping[str, Concept]
    mentions: Mapping[str, tuple[Concept, ...]]
    homes: Mapping[str, Collection]


@cache
def content() -> Content:
    """Return the content, read once."""
    parts = divide([vocabulary(scheme) for scheme in SCHEMES])
    concepts = {concept.iri: concept for part in parts for concept in part.vocabulary}
    mentions: dict[str, dict[Concept, None]] = {}
    for concept in concepts.values():
        for iri in (iri for name in LINKS for iri in concept.properties.get(name, ())):
            mentions.setdefault(iri, {})[concept] = None
    return Content(
        parts,
        concepts,
        {iri: number for part in parts for iri, number in part.numbers.items()},
        {anchor(iri): concept for iri, concept in concepts.items()},
        {iri: tuple(several) for iri, several in mentions.items()},
        {iri: each for part in parts for each in part.vocabulary.collections.values() for iri in each.members},
    )


def concept_page(concept: Concept) -> str:
    """Return the page of a concept below the folder of a language.

    >>> concept_page(content().anchors["concept:koulutussopimus"])
    'parasta/koulutussopimus.html'
    """
    return f"{concept.scheme}/{concept.id}.html"


def group_page(collection: Collection) -> str:
    """Return the page of a collection below the folder of a language; it ends like the IRI of the collection."""
    return f"{collection.iri.removeprefix(TERMINOLOGY)}.html"


def rule_page(rule: str) -> str:
    """Return the page of a rule below the folder of a language."""
    return f"rules/{rule}.html"
