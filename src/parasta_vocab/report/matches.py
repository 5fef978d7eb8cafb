"""What a concept corresponds to elsewhere, by the shipped alignments, for those who look at the concept."""

from __future__ import annotations

from parasta_vocab.alignment.counterparts import rows_by_subject
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.alignments import show_status
from parasta_vocab.vocab import Concept


def matches_as_data(concept: Concept) -> list[dict[str, str]]:
    """Return what a concept corresponds to elsewhere, from the shipped alignments."""
    return [
        {"predicate": row.predicate_id, "object": row.object_id, "label": row.cells.get("object_label", ""), "status": row.status}
        for _, row in rows_by_subject().get(concept.iri, ())
    ]


def show_matches(concept: Concept, lang: str) -> str:
    """Return what a concept corresponds to elsewhere in one line; a row that is not judged from a source says how far it has come."""
    return ", ".join(
        f"{PHRASES[row.predicate_id].show(lang) if row.predicate_id in PHRASES else row.predicate_id} {row.object_id}"
        + (f" ({row.cells.get('object_label', '')}, {show_status(row.status, lang)})" if row.status != "curated" else "")
        for _, row in rows_by_subject().get(concept.iri, ())
    )
