"""Terminologies as rows of the file, and back."""

from __future__ import annotations

from collections import defaultdict
from sqlite3 import Connection
from typing import Any, Final, get_args

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.state.facts import from_text, to_json, to_text
from parasta_vocab.serve.state.organizations import read_organizations
from parasta_vocab.serve.state.revision import read_revision, write_revision
from parasta_vocab.serve.state.snapshot import Held, Kind, Person, Snapshot, Stamp, Thing
from parasta_vocab.serve.state.stored import Rows, read_document, stored
from parasta_vocab.source.quiet import no_collection

_TERMINOLOGIES: Final = (
    "SELECT prefix, revision, CAST(document AS BLOB), CAST(facts AS BLOB), created, modified, creator, modifier"
    " FROM terminology ORDER BY position"
)
"""Bytes can be fetched also where they are no text."""
_THINGS: Final = (
    "SELECT prefix, id, kind, CAST(document AS BLOB), CAST(facts AS BLOB), created, modified, creator, modifier"
    " FROM thing ORDER BY prefix, position"
)
_KINDS: Final = get_args(Kind)
_KEEP: Final = """
INSERT INTO thing (prefix, id, position, kind, document, facts, created, modified, creator, modifier)
VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM thing WHERE prefix = ?), ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (prefix, id) DO UPDATE SET kind = excluded.kind, document = excluded.document, facts = excluded.facts,
created = excluded.created, modified = excluded.modified, creator = excluded.creator, modifier = excluded.modifier
"""
"""A thing that is there keeps its place, a new one comes last."""


def read_snapshot(record: Rows) -> Snapshot:
    """Return everything that the file holds.

    Raises:
        DamagedState: Something of it cannot be read.
    """
    with no_collection():
        return _read(record)


def _read(record: Rows) -> Snapshot:
    people = {id_: Person(id_, name) for id_, name in record.rows("SELECT id, name FROM person")}

    def stamp(created: str, modified: str, creator: str | None, modifier: str | None) -> Stamp:
        return Stamp(created, modified, people.get(creator or ""), people.get(modifier or ""))

    things: defaultdict[str, dict[str, Thing]] = defaultdict(dict)
    for prefix, id_, kind, document, facts, *when in record.rows(_THINGS):
        with stored(record, "collection" if kind == "collection" else "concept", f"{prefix}/{id_}"):
            things[prefix][id_] = Thing(_kind(kind), id_, _named(document, "identifier", id_), from_text(facts), stamp(*when))
    held = {}
    for prefix, revision, document, facts, *when in record.rows(_TERMINOLOGIES):
        with stored(record, "terminology", prefix):
            held[prefix] = Held(_named(document, "prefix", prefix), from_text(facts), things[prefix], stamp(*when), revision)
    return Snapshot(held, read_organizations(record), read_revision(record))


def _kind(text: str) -> Kind:
    """Return one of the kinds."""
    kind: Kind = _KINDS[_KINDS.index(text)]
    return kind


def _named(content: bytes, key: str, name: str) -> Document:
    """Return a document that has its name, as its row has it, under a key."""
    document = read_document(content)
    if document[key] != name:
        raise ValueError(name)
    return document


def write_held(rows: Connection, prefix: str, before: Held | None, after: Held | None, revision: int) -> None:
    """Write what differs between two states of the terminology of a prefix; None where it is not there."""
    old = dict(before.things) if before else {}
    new = after.things if after else {}
    write_revision(rows, revision)
    gone = [(prefix, id_) for id_ in old if id_ not in new]
    rows.executemany("DELETE FROM thing WHERE prefix = ? AND id = ?", gone)
    if after is None:
        rows.execute("DELETE FROM terminology WHERE prefix = ?", (prefix,))
        return
    if before is None:
        position = rows.execute("SELECT coalesce(max(position), 0) + 1 FROM terminology").fetchone()[0]
        rows.execute("INSERT INTO terminology VALUES (?, ?, 0, '', '', '', '', NULL, NULL)", (prefix, position))
    _people(rows, after)
    rows.execute(
        "UPDATE terminology SET revision = ?, document = ?, facts = ?, created = ?, modified = ?, creator = ?, modifier = ? WHERE prefix = ?",
        (after.revision, to_json(after.document), to_text(after.facts), *_stamp(after.stamp), prefix),
    )
    for thing in new.values():
        if old.get(thing.id) is not thing:
            rows.execute(_KEEP, (prefix, thing.id, prefix, thing.kind, to_json(thing.document), to_text(thing.facts), *_stamp(thing.stamp)))


def _people(rows: Connection, held: Held) -> None:
    stamps = [held.stamp, *(thing.stamp for thing in held.things.values())]
    people = {person for stamp in stamps for person in (stamp.creator, stamp.modifier) if person}
    rows.executemany("INSERT OR IGNORE INTO person VALUES (?, ?)", [(person.id, person.name) for person in people])


def _stamp(stamp: Stamp) -> tuple[Any, ...]:
    return stamp.created, stamp.modified, stamp.creator and stamp.creator.id, stamp.modifier and stamp.modifier.id
