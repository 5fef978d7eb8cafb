"""What is wrong with alignments: each flaw with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.alignment.clash import iter_clashes
from parasta_vocab.alignment.mapping import SLOTS, STATUSES, Mapping, MappingSet
from parasta_vocab.data import read_json
from parasta_vocab.national import national_model
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text

MATCHES: Final = tuple(f"skos:{kind}Match" for kind in ("exact", "close", "related", "broad", "narrow"))
SUBCLASS: Final = ("rdfs:subClassOf", "rdfs:subPropertyOf")
"""Said of our classes and properties alone."""
_PROCESSES: Final = """
LexicalMatching ManualMappingCuration LexicalSimilarityThresholdMatching LogicalReasoning CompositeMatching UnspecifiedMatching
SemanticSimilarityThresholdMatching MappingChaining MappingReview MappingInversion StructuralMatching InstanceBasedMatching
BackgroundKnowledgeBasedMatching
"""
JUSTIFICATIONS: Final = frozenset(f"semapv:{name}" for name in _PROCESSES.split())
"""The processes of matching that SEMAPV names."""
_NEEDED: Final = ("curie_map", "license", "mapping_set_id", "mapping_set_description", "mapping_set_version")
_CURIE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*:[A-Za-z0-9_./%-]+")
_EXTERNAL: Final = f"{namespaces.MODEL}external/"
"""Names of ours for classes, fields and codes of others that have no IRIs."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong, and where."""

    source: str
    line: int
    reason: Text


def check_sets(sets: Sequence[MappingSet]) -> tuple[Flaw, ...]:
    """Return what is wrong with mapping sets, each by itself and all together, in the order of files and lines."""
    found = [flaw for mappings in sets for flaw in (*_check_head(mappings), *_check_rows(mappings))]
    found += [Flaw(source, line, reason) for source, line, reason in iter_clashes(sets)]
    return tuple(sorted(found, key=lambda flaw: (flaw.source, flaw.line, flaw.reason.en)))


def _check_head(mappings: MappingSet) -> Iterator[Flaw]:
    def flaw(key: str, **facts: object) -> Flaw:
        return Flaw(mappings.source, 1, PHRASES[key].filled(**facts))

    for name in _NEEDED:
        if not mappings.metadata.get(name):
            yield flaw("align_no_metadata", name=name)
    for prefix, namespace in mappings.curie_map.items():
        ours = namespaces.PREFIXES.get(prefix, namespace)
        if ours != namespace:
            yield flaw("align_prefix", prefix=prefix, namespace=namespace, ours=ours)
    for name in mappings.columns:
        if name not in SLOTS:
            yield flaw("align_column", name=name)


def _check_rows(mappings: MappingSet) -> Iterator[Flaw]:
    for row in mappings:
        if row.line in mappings.torn:
            yield Flaw(mappings.source, row.line, PHRASES["align_torn"].filled(count=len(mappings.columns)))
            continue
        for reason in (*_check_names(mappings, row), *_check_values(mappings, row)):
            yield Flaw(mappings.source, row.line, reason)


def _check_names(mappings: MappingSet, row: Mapping) -> Iterator[Text]:
    """Check that CURIEs expand, that what is ours exists, and that our label is the present one."""
    for name in (row.subject_id, row.predicate_id, row.object_id, row.cells.get("mapping_justification", "")):
        if mappings.expand(name) is None:
            yield PHRASES["align_curie"].filled(name=name)
        elif not _CURIE.fullmatch(name):
            yield PHRASES["align_curie_form"].filled(name=name)
    for name in (row.subject_id, row.object_id):
        iri = mappings.expand(name)
        if iri and _is_ours(iri) and iri not in _ours():
            yield PHRASES["align_missing"].filled(name=name)
    if not _is_ours(mappings.expand(row.subject_id) or ""):
        yield PHRASES["align_not_ours"].filled(name=row.subject_id)
    for side in ("subject", "object"):
        name, label = row.cells.get(f"{side}_id", ""), row.cells.get(f"{side}_label", "")
        known = _ours().get(mappings.expand(name) or "")
        if known and label and label != known:
            yield PHRASES["align_label"].filled(name=name, label=label, now=known)


def _check_values(mappings: MappingSet, row: Mapping) -> Iterator[Text]:
    concept = (mappings.expand(row.subject_id) or "").startswith(namespaces.TERMINOLOGY)
    allowed = MATCHES if concept else MATCHES + SUBCLASS
    if row.predicate_id not in allowed:
        yield PHRASES["align_predicate"].filled(name=row.predicate_id, allowed=", ".join(allowed))
    elif _is_foreign_concept(mappings, row) and row.status != "verified" and row.predicate_id not in MATCHES[1:3]:
        yield PHRASES["align_unverified"].filled(name=row.predicate_id)
    if row.cells["mapping_justification"] not in JUSTIFICATIONS:
        yield PHRASES["align_justification"].filled(name=row.cells["mapping_justification"])
    if row.status not in STATUSES:
        yield PHRASES["align_status"].filled(name=row.status, allowed=", ".join(STATUSES))
    if row.cells.get("confidence") and row.confidence is None:
        yield PHRASES["align_confidence"].filled(value=row.cells["confidence"])


def _is_ours(iri: str) -> bool:
    return iri.startswith((f"{namespaces.TERMINOLOGY}parasta", namespaces.MODEL)) and not iri.startswith(_EXTERNAL)


def _is_foreign_concept(mappings: MappingSet, row: Mapping) -> bool:
    """Tell whether the object is a concept that a terminology service can be asked about."""
    iri = mappings.expand(row.object_id) or ""
    return iri.startswith(namespaces.TERMINOLOGY) and not _is_ours(iri)


@cache
def _ours() -> dict[str, str]:
    """Return what is ours with its Finnish label; classes and properties are labelled by their names in the schema."""
    fields: dict[str, Any] = read_json("schema/generated/fields.json")
    slots = {facts["iri"]: name for entry in fields.values() for name, facts in entry["slots"].items()}
    concepts = {iri: concept.pref_label.fi for iri, concept in national_model().concepts.items()}
    return concepts | {entry["iri"]: name for name, entry in fields.items()} | slots
