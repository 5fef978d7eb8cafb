"""What the shipped alignments say of a concept, by its IRI."""

from __future__ import annotations

from functools import cache
from typing import Final

from parasta_vocab.alignment.mapping import Mapping, MappingSet
from parasta_vocab.alignment.sssom import read_sets, shipped

OWN: Final = "own-schemes"
"""The set that relates the concept schemes of the national model to each other."""


@cache
def rows_by_subject() -> dict[str, tuple[tuple[MappingSet, Mapping], ...]]:
    """Return the shipped rows, each with its set, by the IRI of their subject."""
    found: dict[str, list[tuple[MappingSet, Mapping]]] = {}
    for mappings in read_sets(shipped()):
        for row in mappings:
            found.setdefault(mappings.expand(row.subject_id) or "", []).append((mappings, row))
    return {iri: tuple(rows) for iri, rows in found.items()}


@cache
def own_counterparts() -> dict[str, tuple[str, ...]]:
    """Return by IRI the concepts of our other schemes that it corresponds to, whichever of the two the row begins with."""
    found: dict[str, list[str]] = {}
    for subject, rows in rows_by_subject().items():
        for mappings, row in rows:
            other = mappings.expand(row.object_id)
            if mappings.name == OWN and other:
                found.setdefault(subject, []).append(other)
                found.setdefault(other, []).append(subject)
    return {iri: tuple(dict.fromkeys(others)) for iri, others in found.items()}
