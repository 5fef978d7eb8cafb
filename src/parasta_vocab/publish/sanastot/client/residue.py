"""What of a difference between records and endpoint no record can say: it is told, and left to the endpoint when it was changed there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from parasta_vocab.publish.sanastot.client.differences import Change, folded
from parasta_vocab.publish.sanastot.client.facts import BROADER, NARROWER, NOTES, TEXTS
from parasta_vocab.publish.sanastot.client.plan import Step
from parasta_vocab.publish.sanastot.client.prints import Prints, fingerprint
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS
from parasta_vocab.text import LANGUAGES

TAKEN: Final = frozenset({"identifier", "status", "definition", "sources", *TERM_FIELDS, *NOTES, *TEXTS, *BROADER, *NARROWER})
"""The fields of a concept of which records take something."""
Placed = Callable[[str, str], bool]
"""Whether a concept (its IRI) is a part of another by the place of its record, which nobody can change there."""


def residue(step: Step, iri: str, is_placed: Placed) -> tuple[Change, ...]:
    """Return what of the changes of a thing no record can say; `before` is what the endpoint has, `after` is ours."""
    if step.kind != "concept":
        return step.changes
    return tuple(left for change in step.changes if (left := _of_concept(change, step.ours, iri, is_placed)))


def _of_concept(change: Change, ours: Document, iri: str, is_placed: Placed) -> Change | None:
    name, _, lang = change.field.partition(".")
    if name not in TAKEN or (lang and lang not in LANGUAGES):
        return change
    before, after = (value if isinstance(value, list) else [] for value in (change.before, change.after))
    if name in TERM_FIELDS:
        before, after = _of_both(before, after), _of_both(ours.get(name, []), before)  # a change joins ours with theirs
    elif name == "isPartOf":
        before, after = ([other for other in side if is_placed(iri, other)] for side in (before, after))
    elif name == "hasPart":
        before, after = ([other for other in side if is_placed(other, iri)] for side in (before, after))
    else:
        return None
    return Change(change.field, before, after) if before or after else None


def _of_both(terms: list[Document], others: list[Document]) -> list[Document]:
    """Return the terms that both sides have, and of which records say the same."""
    known = {_sayable(term) for term in others}
    return [term for term in terms if _sayable(term) in known]


def _sayable(term: Document) -> Any:
    is_neuter = term.get("language") == "sv" and term.get("termFamily") == "NEUTER"
    return term.get("language"), folded(term.get("label", "")), is_neuter, term.get("termConjugation") == "PLURAL"


def changed_there(changes: tuple[Change, ...], then: Prints) -> Iterator[Change]:
    """Yield of what differs what was changed at the endpoint since; ours that it has never had, and theirs that it had before, are not.

    Of a term that was changed there ours gives way also if we have changed it too.
    """
    for change in changes:
        if not isinstance(change.before or change.after, list):
            yield change
            continue
        known, is_term = then.get(change.field, ()), change.field in TERM_FIELDS
        before = [item for item in change.before or () if fingerprint(item) not in known]
        own = change.after or []
        after = _of_both(own, before) if is_term else [item for item in own if fingerprint(item) in known]
        if before or after:
            yield Change(change.field, before, after)


def marks_of_changes(changes: tuple[Change, ...]) -> Mapping[str, list[str]]:
    """Return the fingerprints of both sides by field."""
    return {change.field: [fingerprint(item) for side in (change.before, change.after) for item in _several(side)] for change in changes}


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
