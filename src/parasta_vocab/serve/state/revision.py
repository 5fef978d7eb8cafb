"""The revision of everything that a file holds."""

from __future__ import annotations

from sqlite3 import Connection

from parasta_vocab.serve.state.stored import Rows, stored


def read_revision(record: Rows) -> int:
    """Return the revision of the last change; 0 where nothing has been written yet.

    Raises:
        DamagedState: It cannot be read.
    """
    found = record.rows("SELECT value FROM meta WHERE key = 'revision'")
    with stored(record, "version"):
        return int(found[0][0]) if found else 0


def write_revision(rows: Connection, revision: int) -> None:
    """Write the revision of a change."""
    rows.execute("INSERT OR REPLACE INTO meta VALUES ('revision', ?)", (str(revision),))
