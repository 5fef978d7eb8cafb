"""The revision of everything that a file holds."""

from __future__ import annotations

from sqlite3 import Connection

from parasta_vocab.serve.state.record import Record


def read_revision(record: Record) -> int:
    """Return the revision of the last change; 0 where nothing has been written yet."""
    found = record.rows("SELECT value FROM meta WHERE key = 'revision'")
    return int(found[0][0]) if found else 0


def write_revision(rows: Connection, revision: int) -> None:
    """Write the revision of a change."""
    rows.execute("INSERT OR REPLACE INTO meta VALUES ('revision', ?)", (str(revision),))
