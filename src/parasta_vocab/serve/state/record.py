"""The file in which a server keeps everything: SQLite, in which a change is there whole or not at all.

What must not be lost when the power goes is on the disk before a change counts as made (write-ahead log, `synchronous=FULL`).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any, Final

from parasta_vocab.errors import UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state.checksum import break_seal
from parasta_vocab.serve.state.told import told

FILE: Final = "parasta.sqlite"
_VERSION: Final = 1
"""Version of the tables."""
_OURS: Final = 0x50415241
"""`PRAGMA application_id` of our files."""
_WAIT: Final = 10.0
"""Seconds that a write waits for that of another process."""
_TABLES: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE organization (id TEXT PRIMARY KEY, label TEXT NOT NULL);
CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE token (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, person TEXT NOT NULL REFERENCES person, superuser INTEGER NOT NULL,
    roles TEXT NOT NULL, created TEXT NOT NULL, expires TEXT NOT NULL, revoked TEXT
);
CREATE TABLE terminology (
    prefix TEXT PRIMARY KEY, position INTEGER NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL, facts TEXT NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, creator TEXT REFERENCES person, modifier TEXT REFERENCES person
);
CREATE TABLE thing (
    prefix TEXT NOT NULL REFERENCES terminology, id TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
    document TEXT NOT NULL, facts TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, creator TEXT REFERENCES person,
    modifier TEXT REFERENCES person, PRIMARY KEY (prefix, id)
);
CREATE INDEX thing_order ON thing (prefix, position);
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, person TEXT, name TEXT, action TEXT NOT NULL, prefix TEXT NOT NULL,
    kind TEXT NOT NULL, id TEXT NOT NULL, before TEXT, after TEXT
);
CREATE INDEX audit_of ON audit (prefix, id)
"""


class Record:
    """An open file, or the same in memory where there is no folder; processes may share a file."""

    def __init__(self, folder: Path | None) -> None:
        """Open the file, and make it where it is not there.

        Raises:
            UnusableFolder: It cannot be read or made, or is not ours.
        """
        self.folder = folder
        self._writes, self._reads = Lock(), Lock()
        with told(folder), ExitStack() as opened:
            path = self.path
            if path:
                os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # nobody else may read the hashes
            self._writer = self._reader = opened.enter_context(closing(connect(path)))
            if path:
                self._writer.execute("PRAGMA journal_mode = WAL")
                self._writer.execute("PRAGMA synchronous = FULL")
                self._reader = opened.enter_context(closing(connect(path)))
            self._make_tables()
            opened.pop_all()

    def _make_tables(self) -> None:
        with self.writing() as rows:
            if check_tables(rows, self.folder):
                break_seal(rows)
            else:
                for table in _TABLES.split(";"):
                    rows.execute(table)
                rows.execute(f"PRAGMA user_version = {_VERSION}")
                rows.execute(f"PRAGMA application_id = {_OURS}")

    @property
    def path(self) -> Path | None:
        """The file; None in memory."""
        return self.folder and self.folder / FILE

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Stand around statements of which all are kept, or none; one writer at a time.

        Raises:
            UnusableFolder: They cannot be kept; `StorageFull` where there is no room.
        """
        with self._writes, told(self.folder):
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._writer.execute("ROLLBACK")
                raise

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with self._reads, told(self.folder):
            return self._reader.execute(query, values).fetchall()

    def changes(self) -> int:
        """Return a number that is another one after somebody has written."""
        found: int = self.rows("PRAGMA data_version")[0][0]
        return found

    def replace(self, source: Path) -> None:
        """Take the content of another file in place of this one's, in one transaction."""
        with self._writes, told(self.folder), closing(connect(source)) as other:
            other.backup(self._writer)
            break_seal(self._writer)

    def close(self) -> None:
        """Close the file; the last to do so empties its write-ahead log."""
        for each in {self._reader, self._writer}:
            each.close()


class Copy:
    """A file that is only read, such as a backup."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._reader = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        return self._reader.execute(query, values).fetchall()

    def has_tables(self, named: Path) -> bool:
        """Return whether the file, which is `named` to the user, has our tables.

        Raises:
            UnusableFolder: They are those of a newer version of this program.
        """
        return self.rows("PRAGMA application_id")[0][0] == _OURS and check_tables(self._reader, named)

    def close(self) -> None:
        """Close the file."""
        self._reader.close()


def connect(path: Path | None) -> sqlite3.Connection:
    """Return a connection that leaves transactions to us, and may be used from any thread."""
    return sqlite3.connect(path or ":memory:", timeout=_WAIT, isolation_level=None, check_same_thread=False)


def check_tables(rows: sqlite3.Connection, place: Path | None) -> bool:
    """Return whether a file has our tables; False where it has none at all.

    Raises:
        UnusableFolder: They are those of another program, or of a newer version of this one.
    """
    if rows.execute("PRAGMA application_id").fetchone()[0] == _OURS:
        if rows.execute("PRAGMA user_version").fetchone()[0] > _VERSION:
            raise UnusableFolder(place or "", PHRASES["folder_newer"])
        return True
    if rows.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise UnusableFolder(place or "", PHRASES["folder_foreign"].filled(name=FILE))
    return False
