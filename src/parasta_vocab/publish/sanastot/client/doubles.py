"""New concepts that an endpoint has already under other ids, as after the import of a workbook, which has no ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parasta_vocab.publish.sanastot.client.plan import Plan
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.dialect_read import plain_text
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.doubts import recommended


@dataclass(frozen=True, slots=True)
class Double:
    """A concept that is to be created, and one that has one of its recommended terms, `term`, already."""

    id: str
    other: str
    term: str
    lang: str


def iter_doubles(plan: Plan, there: There) -> Iterator[Double]:
    """Yield each concept that a plan creates beside one with the same recommended term that stays."""
    going = {step.id for step in plan.of("delete", "concept")}
    known: dict[tuple[str, str, int | None], str] = {}
    for id_, concept in there.concepts.items():
        for term in concept.get("recommendedTerms", ()) if id_ not in going else ():
            known.setdefault(_plainly(term), id_)
    for step in plan.of("create", "concept"):
        same = (term for term in step.ours.get("recommendedTerms", ()) if _plainly(term) in known)
        if term := next(same, None):
            yield Double(step.id, known[_plainly(term)], term["label"], term["language"])


def _plainly(term: Document) -> tuple[str, str, int | None]:
    return recommended({**term, "language": term.get("language", ""), "label": plain_text(term.get("label", ""))})
