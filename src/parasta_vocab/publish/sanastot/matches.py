"""What the shipped alignments let the terminology service say of a concept: matches within the platform, and links to what lies outside it.

A row that nobody has judged or verified is a guess, and the service has no word for that: it stays at home (the candidates
for OKSA, until `parasta vocab align verify` has asked). So do the names that we gave to fields of eHOKS and Koski ourselves,
for they lead nowhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from parasta_vocab.alignment.counterparts import rows_by_subject
from parasta_vocab.namespaces import MODEL, TERMINOLOGY
from parasta_vocab.publish.sanastot.fields import MATCHES

WITHIN: Final = re.compile(r"https?://iri\.suomi\.fi/terminology/[^/]+/[^/]+")
"""The IRIs that the platform can take apart in a match (`TerminologyURI.fromUri`)."""
_CERTAIN: Final = ("curated", "verified")
_BACK: Final = {"broadMatch": "narrowMatch", "narrowMatch": "broadMatch"}
"""The other side of a relation, where it has another name."""


@dataclass(frozen=True, slots=True)
class Match:
    """What corresponds to a concept: the field of the relation, the IRI, and its name there."""

    field: str
    iri: str
    label: str

    @property
    def within(self) -> bool:
        """Whether it is a concept of the platform, so that the field can hold it; else it is a link."""
        return WITHIN.fullmatch(self.iri) is not None


@cache
def matches_by_concept() -> dict[str, tuple[Match, ...]]:
    """Return the certain matches by the IRI of the concept, those between our own schemes from both sides."""
    found: dict[str, dict[tuple[str, str], Match]] = {}
    for subject, rows in rows_by_subject().items():
        for mappings, row in rows:
            field, other = row.predicate_id.removeprefix("skos:"), mappings.expand(row.object_id) or ""
            if field not in MATCHES or row.status not in _CERTAIN or other.startswith(MODEL):
                continue
            found.setdefault(subject, {}).setdefault((field, other), Match(field, other, row.cells.get("object_label", "")))
            back = _BACK.get(field, field)
            found.setdefault(other, {}).setdefault((back, subject), Match(back, subject, row.cells.get("subject_label", "")))
    return {iri: tuple(matches.values()) for iri, matches in found.items() if iri.startswith(TERMINOLOGY)}
