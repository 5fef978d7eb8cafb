"""How the book is divided: one part a concept scheme, one group a collection, a stage or a kind, and a number for each concept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parasta_vocab.publish.pdf.words import KINDS, WORDS
from parasta_vocab.text import Text
from parasta_vocab.vocab import Concept, Vocabulary

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@dataclass(frozen=True, slots=True)
class Group:
    """Concepts that are printed together; `head` is the concept that the group itself is, `diagram` the id of its diagram."""

    title: Text
    concepts: tuple[Concept, ...]
    head: Concept | None = None
    definition: Text = field(default_factory=Text)
    diagram: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One concept scheme of the book; `number` is empty where the book has but one."""

    number: str
    vocabulary: Vocabulary
    groups: tuple[Group, ...]
    numbers: dict[str, str]


def divide(vocabularies: Sequence[Vocabulary]) -> tuple[Part, ...]:
    """Return the parts of the book in the order of the vocabularies; a concept that two of them hold is printed once."""
    seen: set[str] = set()
    parts = []
    for place, vocabulary in enumerate(vocabularies):
        fresh = [concept for concept in vocabulary if concept.iri not in seen]
        seen.update(concept.iri for concept in fresh)
        groups = tuple(_groups(vocabulary, fresh))
        roman = "" if len(vocabularies) == 1 else _ROMAN[place] if place < len(_ROMAN) else str(place + 1)
        parts.append(Part(roman, vocabulary, groups, _numbers(roman, groups)))
    return tuple(parts)


def _groups(vocabulary: Vocabulary, concepts: Sequence[Concept]) -> Iterator[Group]:
    if vocabulary.collections:
        yield from _collections(vocabulary, concepts)
    elif any("Stage" in concept.kinds for concept in concepts):
        yield from _stages(concepts)
    else:
        yield from _kinds(concepts)


def _collections(vocabulary: Vocabulary, concepts: Sequence[Concept]) -> Iterator[Group]:
    left = {concept.iri: concept for concept in concepts}
    for collection in vocabulary.collections.values():
        members = tuple(left.pop(iri) for iri in collection.members if iri in left)
        if members:
            yield Group(collection.pref_label, members, definition=collection.definition, diagram=collection.id)
    if left:
        yield Group(WORDS["others"], tuple(left.values()))


def _stages(concepts: Sequence[Concept]) -> Iterator[Group]:
    left = {concept.iri: concept for concept in concepts}
    for stage in [concept for concept in concepts if "Stage" in concept.kinds]:
        del left[stage.iri]
        steps = tuple(left.pop(step.iri) for step in concepts if step.iri in left and stage.iri in step.broader)
        yield Group(stage.pref_label, (stage, *steps), head=stage, diagram=stage.id)
    if left:
        yield Group(WORDS["others"], tuple(left.values()))


def _kinds(concepts: Sequence[Concept]) -> Iterator[Group]:
    """Group documents, critical points and data elements by what they are; what has no kind stands in one group without a name."""
    found: dict[str, list[Concept]] = {}
    for concept in concepts:
        found.setdefault(str(concept.properties.get("register") or concept.properties.get("kind") or ""), []).append(concept)
    for kind, members in found.items():
        yield Group(KINDS.get(kind, Text()), tuple(members))


def _numbers(roman: str, groups: Sequence[Group]) -> dict[str, str]:
    """Return the numbers of the concepts: those of their records where each record has one of its own, else from one on."""
    concepts = [concept for group in groups for concept in group.concepts]
    own = [str(concept.properties.get("number", "")) for concept in concepts]
    if not all(own) or len(set(own)) < len(own):
        own = [str(number) for number in range(1, len(concepts) + 1)]
    lead = f"{roman}." if roman else ""
    return {concept.iri: lead + number for concept, number in zip(concepts, own, strict=True)}
