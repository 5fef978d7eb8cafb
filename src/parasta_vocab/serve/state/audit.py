"""The trail: who changed what, when, and how it was before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sqlite3 import Connection

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.state.change import Change
from parasta_vocab.serve.state.facts import to_json
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.snapshot import Person

_PAGE = 500
"""Rows that are read at a time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one document; nobody made what came with the package."""

    seq: int
    at: str
    person: Person | None
    action: str
    prefix: str
    kind: str
    id: str
    before: Document | None
    after: Document | None


def write_trail(rows: Connection, moment: str, person: Person | None, action: str, prefix: str, changes: Iterable[Change]) -> None:
    """Write one entry a change."""
    who = (person.id, person.name) if person else (None, None)
    rows.executemany(
        "INSERT INTO audit (at, person, name, action, prefix, kind, id, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((moment, *who, action, prefix, each.kind, each.id, _text(each.before), _text(each.after)) for each in changes),
    )


def read_trail(record: Record, prefix: str | None = None, id_: str | None = None, after: int = 0) -> Iterator[Entry]:
    """Yield the entries in their order, of one terminology or thing if asked, after that with the number `after`."""
    query = (
        "SELECT seq, at, person, name, action, prefix, kind, id, before, after FROM audit"
        " WHERE seq > ? AND (? IS NULL OR prefix = ?) AND (? IS NULL OR id = ?) ORDER BY seq LIMIT ?"
    )
    while rows := record.rows(query, after, prefix, prefix, id_, id_, _PAGE):
        for seq, at, person, name, action, where, kind, thing, old, new in rows:
            yield Entry(seq, at, Person(person, name) if person else None, action, where, kind, thing, _document(old), _document(new))
        after = rows[-1][0]


def _text(document: Document | None) -> str | None:
    return None if document is None else to_json(document)


def _document(text: str | None) -> Document | None:
    return None if text is None else json.loads(text)
