"""The trail: who changed what, when, and how it was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sqlite3 import Connection

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.state.change import Change
from parasta_vocab.serve.state.facts import to_json
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.snapshot import Person
from parasta_vocab.serve.state.stored import Rows, read_document, stored

_PAGE = 500
"""Rows that are read at a time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one document; nobody made what came with the package, or what an operator did with a command (`by_operator`)."""

    seq: int
    at: str
    person: Person | None
    action: str
    prefix: str
    kind: str
    id: str
    before: Document | None
    after: Document | None

    @property
    def by_operator(self) -> bool:
        """Whether it is about a token, an organisation or the server as a whole."""
        return self.kind in {"token", "organization", "server"}


def write_trail(rows: Connection, moment: str, person: Person | None, action: str, prefix: str, changes: Iterable[Change]) -> None:
    """Write one entry a change."""
    who = (person.id, person.name) if person else (None, None)
    rows.executemany(
        "INSERT INTO audit (at, person, name, action, prefix, kind, id, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((moment, *who, action, prefix, each.kind, each.id, _text(each.before), _text(each.after)) for each in changes),
    )


def write_by_operator(rows: Connection, moment: str, action: str, kind: str, id_: str, before: Document | None, after: Document) -> None:
    """Write what an operator did with a command: about tokens, organisations or the server as a whole."""
    rows.execute(
        "INSERT INTO audit (at, action, prefix, kind, id, before, after) VALUES (?, ?, '', ?, ?, ?, ?)",
        (moment, action, kind, id_, _text(before), to_json(after)),
    )


def read_trail(
    record: Rows,
    prefix: str | None = None,
    id_: str | None = None,
    after: int = 0,
    *,
    since: str = "",
    person: str | None = None,
    packaged: bool = True,
) -> Iterator[Entry]:
    """Yield the entries in their order, after that with the number `after`.

    Only those of one terminology or thing, from a moment on, or of one person if asked: what the person did, and what was done with the
    tokens of that person. `packaged` false leaves out what came with the package.

    Raises:
        DamagedState: One cannot be read.
    """
    query = (
        "SELECT seq, at, person, name, action, prefix, kind, id, CAST(before AS BLOB), CAST(after AS BLOB) FROM audit"
        " WHERE seq > ? AND at >= ? AND (? IS NULL OR prefix = ?) AND (? IS NULL OR id = ?)"
        " AND (? IS NULL OR name = ? OR kind = 'token' AND json_extract(after, '$.person') = ?)"
        " AND (? OR action != 'packaged') ORDER BY seq LIMIT ?"
    )
    while rows := record.rows(query, after, since, prefix, prefix, id_, id_, person, person, person, packaged, _PAGE):
        for seq, at, who, name, action, where, kind, thing, old, new in rows:
            with stored(record, "entry", str(seq)):
                documents = _document(old), _document(new)
            yield Entry(seq, at, Person(who, name) if who else None, action, where, kind, thing, *documents)
        after = rows[-1][0]


def read_prefixes(record: Record) -> list[str]:
    """Return the terminologies that the trail knows, also those that are gone."""
    return [prefix for (prefix,) in record.rows("SELECT DISTINCT prefix FROM audit WHERE prefix != '' ORDER BY prefix")]


def read_ids(record: Record, prefix: str | None = None) -> list[str]:
    """Return the ids that the trail knows, also those that are gone: of one terminology if asked, else also of tokens and organisations."""
    query = "SELECT DISTINCT id FROM audit WHERE id != '' AND (? IS NULL OR prefix = ?) ORDER BY id"
    return [id_ for (id_,) in record.rows(query, prefix, prefix)]


def read_people(record: Record) -> list[str]:
    """Return the names of those who have or had a token."""
    return [name for (name,) in record.rows("SELECT name FROM person ORDER BY name")]


def _text(document: Document | None) -> str | None:
    return None if document is None else to_json(document)


def _document(content: bytes | None) -> Document | None:
    return None if content is None else read_document(content)
