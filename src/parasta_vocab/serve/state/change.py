"""From one state of a terminology to the next, and what the audit trail says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.plain_change import replace_fields, stamped
from parasta_vocab.serve.state.draft import Draft
from parasta_vocab.serve.state.snapshot import Held, Kind, Person, Stamp, Thing
from parasta_vocab.source.document import Triple

_Key = tuple[Kind | Literal["terminology"], str]


@dataclass(frozen=True, slots=True)
class Change:
    """One document before and after; None where it is not there. The id of the terminology itself is empty."""

    kind: Kind | Literal["terminology"]
    id: str
    before: Document | None
    after: Document | None


def iter_changes(before: Held | None, after: Held | None) -> Iterator[Change]:
    """Yield the documents that differ between two states of a terminology, what is gone first."""
    old, new = _documents(before), _documents(after)
    yield from (Change(*key, document, None) for key, document in old.items() if key not in new)
    for key, document in new.items():
        was = old.get(key)
        if was is not document and was != document:
            yield Change(*key, was, document)


def _documents(held: Held | None) -> dict[_Key, Document]:
    if held is None:
        return {}
    about: dict[_Key, Document] = {("terminology", ""): held.document}
    return about | {(thing.kind, thing.id): thing.document for thing in held.things.values()}


def changed(draft: Draft, person: Person, moment: str, revision: int) -> Held:
    """Return the terminology as the draft has it; what is equal to before is shared with before.

    Only the statements of fields that changed are replaced; what the documents cannot say stays.
    """
    before, home = draft.before, draft.before.iri
    assert not set(draft.concepts) & set(draft.collections), "a concept and a collection cannot share an id"
    assert draft.about["prefix"] == before.prefix, "a terminology keeps its prefix"
    gone = {home + id_ for _, documents in draft.parts() for id_ in documents.gone()}
    things = {id_: thing for id_, thing in before.things.items() if id_ in draft.concepts or id_ in draft.collections}
    for kind, documents in draft.parts():
        for id_, document in documents.changed().items():
            was = before.find(kind, id_)
            things[id_] = _thing(kind, id_, document, was, home, _stamp(was.stamp if was else None, person, moment))
    if gone:
        things = {
            id_: replace(thing, facts=_without(thing.facts, gone)) if _leads(thing.facts, gone) else thing for id_, thing in things.items()
        }
    facts, stamp = _without(before.facts, gone), before.stamp
    if draft.about != before.document:
        stamp = _stamp(stamp, person, moment)
        facts = stamped(replace_fields(before.document, draft.about, facts, home), home, stamp)
    return Held(draft.about, facts, things, stamp, revision)


def new_stamp(person: Person, moment: str) -> Stamp:
    """Return the stamp of what this person makes now."""
    return Stamp(moment, moment, person, person)


def _stamp(before: Stamp | None, person: Person, moment: str) -> Stamp:
    return replace(before, modified=moment, modifier=person) if before else new_stamp(person, moment)


def _thing(kind: Kind, id_: str, document: Document, was: Thing | None, home: str, stamp: Stamp) -> Thing:
    facts = replace_fields(was.document if was else {}, document, was.facts if was else (), home)
    return Thing(kind, id_, document, stamped(facts, home + id_, stamp), stamp)


def _leads(facts: tuple[Triple, ...], gone: set[str]) -> bool:
    return any(value in gone for _, _, value in facts if isinstance(value, str))


def _without(facts: tuple[Triple, ...], gone: set[str]) -> tuple[Triple, ...]:
    return tuple(triple for triple in facts if triple[2] not in gone) if gone else facts
