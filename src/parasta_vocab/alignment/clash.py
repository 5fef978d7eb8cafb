"""Rows that cannot stand together: said twice, or against the integrity of SKOS (S27, S46) and our own hierarchy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Table
from dataclasses import dataclass
from typing import Final

from parasta_vocab.alignment.mapping import Mapping, MappingSet
from parasta_vocab.national import national_model
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text

_EXACT: Final = "skos:exactMatch"
_AGAINST_EXACT: Final = frozenset({"skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch"})
Said = tuple[MappingSet, Mapping, str, str]
"""A row with the IRIs of its subject and object."""


def iter_clashes(sets: Sequence[MappingSet]) -> Iterator[tuple[str, int, Text]]:
    """Yield file, line and reason of each row that clashes with an earlier one or with the hierarchy of the vocabulary."""
    said = [
        (mappings, row, subject, target)
        for mappings in sets
        for row in mappings
        if (subject := mappings.expand(row.subject_id)) and (target := mappings.expand(row.object_id))
    ]
    same = _same_things(said)
    yield from _twice(said)
    yield from _against_exact(said, same)
    yield from _against_hierarchy(said, same)


def _twice(said: list[Said]) -> Iterator[tuple[str, int, Text]]:
    seen: dict[tuple[str, str, str], str] = {}
    for mappings, row, subject, target in said:
        place = f"{mappings.source}:{row.line}"
        kind = row.predicate_id if row.predicate_id.startswith("rdfs:") else "skos"
        first = seen.setdefault((subject, kind, target), place)
        if first != place:
            yield mappings.source, row.line, PHRASES["align_twice"].filled(place=first)


def _same_things(said: list[Said]) -> dict[str, str]:
    """Return each IRI with the one that stands for all those that are its exact match, however many steps away."""
    groups = _Groups({})
    for _, row, subject, target in said:
        if row.predicate_id == _EXACT:
            groups.join(subject, target)
    return {iri: groups.head(iri) for iri in groups.parent}


@dataclass(frozen=True, slots=True)
class _Groups:
    """Disjoint sets of IRIs; the first of a set in the alphabet stands for it."""

    parent: dict[str, str]

    def head(self, iri: str) -> str:
        while (above := self.parent.setdefault(iri, iri)) != iri:
            iri = above
        return iri

    def join(self, one: str, other: str) -> None:
        first, last = sorted((self.head(one), self.head(other)))
        self.parent[last] = first


def _against_exact(said: list[Said], same: Table[str, str]) -> Iterator[tuple[str, int, Text]]:
    """S46: what is the exact match of a thing, over any number of steps, is not broader, narrower or merely related."""
    for mappings, row, subject, target in said:
        if row.predicate_id in _AGAINST_EXACT and subject in same and same[subject] == same.get(target):
            yield mappings.source, row.line, PHRASES["align_s46"].filled(name=row.predicate_id)


def _against_hierarchy(said: list[Said], same: Table[str, str]) -> Iterator[tuple[str, int, Text]]:
    """Two concepts of ours that are the exact match of one thing are one concept: they cannot be broader or related to each other."""
    members: dict[str, list[str]] = {}
    for iri, head in same.items():
        members.setdefault(head, []).append(iri)
    for mappings, row, subject, _ in said:
        if row.predicate_id == _EXACT:
            for other in sorted(members[same[subject]]):
                if other in _tied(subject):
                    yield mappings.source, row.line, PHRASES["align_hierarchy"].filled(name=row.object_id, other=other)


def _tied(iri: str) -> set[str]:
    """Return what is above a concept, at any distance, and what is related to it."""
    model = national_model()
    tied: set[str] = set()
    waiting = [iri]
    while waiting:
        concept = model.find(waiting.pop())
        for above in concept.broader if concept else ():
            if above not in tied:
                tied.add(above)
                waiting.append(above)
    concept = model.find(iri)
    return tied | set(concept.related if concept else ())
