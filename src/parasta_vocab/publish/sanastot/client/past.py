"""What is known of a thing from earlier runs: what of it we put there ourselves, and where what the endpoint has was left to stand.

Both are fingerprints by field (`prints`). What we put there and do not say any more goes with the next publishing; anything else that
only the endpoint has is the work of others. What was settled is what no record can say: there ours is not put in the place of theirs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from parasta_vocab.publish.sanastot.client.prints import fingerprint, marks_of
from parasta_vocab.publish.sanastot.documents import Document

Marks = Mapping[str, Collection[str]]
"""Fingerprints by field."""


@dataclass(frozen=True, slots=True)
class Past:
    """`sent` is what we put there, `settled` both what of ours is not put there and what of theirs stands."""

    sent: Marks = field(default_factory=dict)
    settled: Marks = field(default_factory=dict)

    def beside(self, ours: Document) -> Past:
        """Return the past in which only what ours does not say any more was sent."""
        now = marks_of(ours) if self.sent else {}
        return replace(self, sent={name: set(marks) - set(now.get(name, ())) for name, marks in self.sent.items()})

    def without_settled(self, ours: Document) -> Document:
        """Return of a document of ours what is to be put there."""
        return {key: value for key, part in ours.items() if (value := self._put(key, part)) is not None} if self.settled else ours

    def _put(self, name: str, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {key: part for key, each in value.items() if (part := self._put(f"{name}.{key}", each)) is not None}
        if isinstance(value, list):
            return [item for item in value if not self.is_settled(name, item)]
        return None if self.is_settled(name, value) else value

    def is_settled(self, name: str, value: Any) -> bool:
        """Tell whether a value of a field is one of those that were settled."""
        return bool(self.settled) and fingerprint(value) in self.settled.get(name, ())

    def is_sent(self, name: str, value: Any) -> bool:
        """Tell whether a value of a field is one that we put there."""
        return bool(self.sent) and fingerprint(value) in self.sent.get(name, ())

    def is_kept(self, name: str, value: Any, *, keep: bool) -> bool:
        """Tell whether what only the endpoint has stays there, where others' would by `keep`."""
        return self.is_settled(name, value) or (keep and not self.is_sent(name, value))


def sent_marks(before: Marks, ours: Document, theirs: Document) -> Marks:
    """Return what an endpoint has that we put there: what both say, and what of the earlier is there still."""
    now = marks_of(theirs)
    mine = marks_of(ours)
    found = {name: [mark for mark in marks if mark in {*mine.get(name, ()), *before.get(name, ())}] for name, marks in now.items()}
    return {name: marks for name, marks in found.items() if marks}


def settled_marks(before: Marks, ours: Document, theirs: Document) -> Marks:
    """Return what of the settled is so still: what both say by now, or neither does, is settled no more."""
    if not before:
        return {}
    mine, now = marks_of(ours), marks_of(theirs)
    found = {
        name: [mark for mark in marks if (mark in mine.get(name, ())) != (mark in now.get(name, ()))] for name, marks in before.items()
    }
    return {name: marks for name, marks in found.items() if marks}
