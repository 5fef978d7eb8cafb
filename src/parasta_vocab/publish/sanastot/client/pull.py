"""A terminology of an endpoint as a proposal for our records, with a remark on all that no record can say.

The API has one language, Finnish, for change notes and history notes, and none for editorial notes, which therefore are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.changes.proposal import Proposal, Remark
from parasta_vocab.changes.state import State, read_state
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.propose import Said, propose
from parasta_vocab.publish.sanastot.client.differences import Change, differences
from parasta_vocab.publish.sanastot.client.facts import BROADER, NARROWER, facts_of, halved, is_expressed
from parasta_vocab.publish.sanastot.client.memory import Memory
from parasta_vocab.publish.sanastot.client.plan import Step, make_plan
from parasta_vocab.publish.sanastot.client.prints import fingerprint
from parasta_vocab.publish.sanastot.client.residue import TAKEN, changed_there, marks_of_changes, residue
from parasta_vocab.publish.sanastot.client.shown import Names, iter_shown, names_of
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.client.unpublished import iter_conflicts, iter_unpublished
from parasta_vocab.publish.sanastot.client.weigh import Weighed, weigh, with_proposed
from parasta_vocab.publish.sanastot.dialect_read import plain_text
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS
from parasta_vocab.publish.sanastot.plain import statements
from parasta_vocab.records.read import Records
from parasta_vocab.source.place import NodePlace
from parasta_vocab.text import LANGUAGES, Text

_OF_THE_PLATFORM: Final = frozenset({"organizations", "contact"})
_OF_TERMS: Final = frozenset({"language", "label", "status", "termFamily", "termConjugation", "sources"})
"""What a record says of a term, or need not say."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What a terminology proposes for the records; `is_blind` tells that of what differs it is not known who changed it."""

    proposal: Proposal
    is_blind: bool


def pulled_proposal(there: There, ours: Terminology, records: Records, source: str, memory: Memory, *, overwrite: bool = False) -> Pulled:
    """Return what the terminology of an endpoint proposes for the records; `ours` is the terminology that they make now.

    What only we have changed since both were last compared, as it is remembered, is not proposed to be undone. With `overwrite` what
    both have changed is taken as the endpoint has it.
    """
    home, agreed = namespaces.scheme(ours.prefix), memory.agreed
    gone = halved(there.concepts, home, lambda id_: memory.then("concept", id_))
    mine, theirs = facts_of(ours.concepts, home, str), facts_of(there.concepts, home, gone=gone)
    weighed = [_taken(item) if overwrite else item for item in weigh(agreed, mine, theirs)]
    by_id = {id_: tuple(several) for id_, several in groupby(weighed, key=attrgetter("id"))}
    dropped = {id_ for id_ in theirs if id_ not in mine and id_ in agreed}
    facts = {id_: with_proposed(said, mine.get(id_, {}), by_id.get(id_, ())) for id_, said in theirs.items() if id_ not in dropped}
    members = {id_: tuple(iri.removeprefix(home) for iri in document.get("members", ())) for id_, document in there.collections.items()}
    remarks = (*_remarks(there, ours), *_changed_remarks(there, ours, records, memory))
    proposal = propose(Said(source, ours.prefix, facts, members, is_expressed), records, remarks)
    new = {id_ for id_ in mine if id_ not in theirs and agreed and id_ not in agreed}
    told = replace(
        proposal,
        absent=tuple((cls, id_) for cls, id_ in proposal.absent if id_ not in new),
        conflicts=tuple(iter_conflicts(weighed, records, ours.prefix)),
        unpublished=tuple(iter_unpublished(weighed, records, ours.prefix, new, {id_: theirs[id_] for id_ in dropped})),
    )
    told_apart = bool(agreed) or not (mine.keys() ^ theirs.keys() or any(map(_is_recorded, weighed)))
    return Pulled(told, is_blind=not told_apart)


def _is_recorded(item: Weighed) -> bool:
    """Tell whether records have a field, which of another language they have not."""
    return item.field.partition(".")[2] in {"", *LANGUAGES}


def _taken(item: Weighed) -> Weighed:
    return replace(item, proposed=item.theirs, is_conflict=False) if item.is_conflict else item


def pulled_states(there: There, ours: Terminology) -> tuple[State, State]:
    """Return the state of our records and that of the endpoint, both as far as the API can say it."""
    theirs = Terminology(there.about or ours.about, there.concepts, there.collections)
    return read_state(statements(ours)), read_state(statements(_worded(theirs)))


def _remarks(there: There, ours: Terminology) -> Iterator[Remark]:
    """Yield a remark for each field in which the endpoint has something that no record takes."""
    home = namespaces.scheme(ours.prefix)
    names = names_of(home, ours, there)
    yield from _left_out("", ours.prefix, ours.about, there.about or {}, _OF_THE_PLATFORM, names)
    for id_, document in there.concepts.items():
        mine = ours.concepts.get(id_, {})
        yield from _left_out(f"#{id_}", id_, mine, document, TAKEN, names)
        yield from _of_terms(id_, document, names)
        foreign = ((field, [iri for iri in document.get(field, ()) if not iri.startswith(home)]) for field in BROADER)
        yield from (_remark(f"#{id_}", id_, Change(field, None, iris), names) for field, iris in foreign if iris)
    new = {home + id_ for id_ in there.concepts if id_ not in ours.concepts}  # the home of a new record is its collection
    for id_, document in there.collections.items():
        known = {**document, "members": [iri for iri in document.get("members", ()) if iri not in new]}
        yield from _left_out(f"#{id_}", id_, ours.collections.get(id_, {}), known, frozenset({"identifier"}), names)


def settle(there: There, ours: Terminology, records: Records, memory: Memory) -> bool:
    """Leave to the endpoint what was changed there and no record can say, and tell whether there is any."""
    held = make_plan(ours, there, memory=memory).held
    found = {(step.kind, step.id): marks_of_changes(tuple(_left_there(step, ours.prefix, records, memory))) for step in held}
    away = {(step.kind, step.id): {"identifier": [fingerprint(step.id)]} for step in held if _is_deleted_collection(step)}
    marks = {thing: several for thing, several in (found | away).items() if several}
    for thing, several in marks.items():
        memory.settle(thing, several)
    return bool(marks)


def _changed_remarks(there: There, ours: Terminology, records: Records, memory: Memory) -> Iterator[Remark]:
    """Yield a remark for what was deleted, removed or changed in the service, and no record can say."""
    plan = make_plan(ours, there, memory=memory)
    for step in (*plan.held, *plan.settled):
        place = "" if step.kind == "terminology" else f"#{step.id}"
        if step.action == "create":
            word = "pull_deleted_collection" if step.kind == "collection" else "pull_deleted"
            yield Remark(NodePlace(place or "/"), PHRASES[word], step.id)
        for change in _left_there(step, ours.prefix, records, memory) if step in plan.held else step.changes:
            yield from _changed_remark(place, step.id, change, plan.names)


def _left_there(step: Step, prefix: str, records: Records, memory: Memory) -> Iterator[Change]:
    """Yield what of the changes of a thing was made at the endpoint since, and no record can say."""
    home = namespaces.scheme(prefix)
    stages = {(home + record.id, home + record.stage) for record in records.of(prefix) if record.stage}
    changes = residue(step, home + step.id, lambda part, whole: (part, whole) in stages) if step.action == "update" else ()
    return changed_there(changes, memory.then(step.kind, step.id))


def _changed_remark(place: str, id_: str, change: Change, names: Names) -> Iterator[Remark]:
    """Yield remarks on a change of which `before` is there; what is there in fields that no record has is told with all such (`_left_out`)."""
    name = change.field.partition(".")[0]
    if change.before not in (None, []) and name in {*TERM_FIELDS, *BROADER, *NARROWER}:
        yield _remark(place, id_, Change(change.field, change.after, change.before), names)
    if change.after not in (None, []) and name not in TERM_FIELDS and (isinstance(change.after, list) or change.before is None):
        yield _remark(place, id_, Change(change.field, None, change.after), names, "pull_removed")


def _is_deleted_collection(step: Step) -> bool:
    return step.kind == "collection" and step.action == "create"


def _left_out(place: str, id_: str, mine: Document, theirs: Document, taken: frozenset[str], names: Names) -> Iterator[Remark]:
    for change in differences(mine, theirs):
        name, _, lang = change.field.partition(".")
        if change.after not in (None, []) and (name not in taken or (lang and lang not in LANGUAGES)):
            yield _remark(place, id_, change, names)


def _of_terms(id_: str, document: Document, names: Names) -> Iterator[Remark]:
    for field in TERM_FIELDS:
        for term in document.get(field, ()):
            known = {key: value for key, value in term.items() if key not in _OF_TERMS}
            label, lang = term.get("label", ""), term.get("language", "")
            if known or lang not in LANGUAGES:
                shown = {**known, "label": label, "language": lang}
                yield _remark(f"#{id_}", id_, Change(field, None, [shown]), names)


def _remark(place: str, id_: str, change: Change, names: Names, word: str = "pull_left_out") -> Remark:
    """Return a remark on what stands there after a change."""
    what = Text(*(_shown(change, names, lang) for lang in LANGUAGES))
    return Remark(NodePlace(place or "/"), PHRASES[word].filled(what=what), id_)


def _shown(change: Change, names: Names, lang: str) -> str:
    """Return each field of what stands there, and its values."""
    fields: dict[str, list[str]] = {}
    for item in iter_shown(change, names, lang):
        if not item.before:
            fields.setdefault(item.field, []).append(item.value)
    return "; ".join(f"{field}: {', '.join(values)}" for field, values in fields.items())


def _worded(terminology: Terminology) -> Terminology:
    """Return a terminology without the markup that an endpoint has in its texts."""

    def words(value: Any) -> Any:
        if isinstance(value, str):
            return plain_text(value)
        if isinstance(value, list):
            return [words(item) for item in value]
        return {key: words(item) for key, item in value.items()} if isinstance(value, dict) else value

    concepts = {id_: _with_whole_terms(words(concept)) for id_, concept in terminology.concepts.items()}
    return Terminology(words(terminology.about), concepts, words(dict(terminology.collections)))


def _with_whole_terms(concept: Document) -> Document:
    """Return a concept without terms that have no label or no language, which RDF cannot say."""
    whole = {
        name: [term for term in concept[name] if term.get("label") and term.get("language")] for name in TERM_FIELDS if name in concept
    }
    return {**concept, **whole}
