"""Fingerprints of what an endpoint holds: they tell whether something is another by now, and hold no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from parasta_vocab.publish.sanastot.client.differences import REFERENCES, Change, folded
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS

if TYPE_CHECKING:
    from parasta_vocab.publish.sanastot.client.plan import Step

Prints = Mapping[str, str | list[str]]
"""By field, as `definition.fi` or `synonyms`: the fingerprint of its value, of a list one for each item."""


def prints(document: Document) -> Prints:
    """Return the fingerprints of a document; documents that do not differ (`differences`) have the same."""
    return {name: _prints(value) for key, part in document.items() for name, value in _fields(key, part)}


def marks_of(document: Document) -> Mapping[str, list[str]]:
    """Return the fingerprints of a document, of a text as of a list with one item."""
    return {name: [marks] if isinstance(marks, str) else marks for name, marks in prints(document).items()}


def fingerprint(value: Any) -> str:
    """Return the fingerprint of a value; what says the same in another way has the same."""
    return sha256(repr(folded(value)).encode()).hexdigest()[:16]


def would_undo(step: Step, then: Prints, now: Prints) -> bool:
    """Tell whether a step would undo what somebody has done between two moments; no fingerprints stand for a thing that was not there.

    Of lists only the items count: what others added may not go, what they took away may not come back.
    """
    if step.action == "create":
        return bool(then)
    if step.action == "delete":  # a run that was interrupted may have cut its references
        return any(then.get(name) != now.get(name) for name in {*then, *now} - {*REFERENCES})
    return bool(undone(step.changes, then, now))


def undone(changes: tuple[Change, ...], then: Prints, now: Prints) -> tuple[Change, ...]:
    """Return which changes of a thing would undo what somebody has done between two moments; the terms of a concept go together."""
    found = tuple(change for change in changes if _is_undone(change, then.get(change.field), now.get(change.field)))
    if not any(change.field in TERM_FIELDS for change in found):
        return found
    return tuple(change for change in changes if change in found or change.field in TERM_FIELDS)


def _is_undone(change: Change, then: str | list[str] | None, now: str | list[str] | None) -> bool:
    if not isinstance(change.before or change.after, list):
        return then != now
    gone, come = ({fingerprint(item) for item in items or ()} for items in (change.before, change.after))
    known = {*(then or ())}
    return bool((gone - come) - known or (come - gone) & known)


def _fields(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _fields(f"{name}.{key}", part)
    elif value not in (None, "", []):
        yield name, value


def _prints(value: Any) -> str | list[str]:
    return sorted(fingerprint(item) for item in value) if isinstance(value, list) else fingerprint(value)
