"""A backup carries a checksum of everything in it, by which damage is found that leaves its rows readable; a file in use has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state.stored import Rows, damaged

if TYPE_CHECKING:
    from sqlite3 import Connection

_KEY: Final = "checksum"


def seal(copy: Connection) -> None:
    """Write into a finished copy what its content amounts to."""
    break_seal(copy)
    copy.execute("INSERT INTO meta VALUES (?, ?)", (_KEY, _checksum(copy.execute)))


def break_seal(rows: Connection) -> None:
    """Take the checksum out of what is to be changed."""
    rows.execute("DELETE FROM meta WHERE key = ?", (_KEY,))


def check_seal(copy: Rows) -> None:
    """Compare a copy with its checksum, where it has one.

    Raises:
        DamagedState: Its content is not that which was copied.
    """
    found = copy.rows("SELECT value FROM meta WHERE key = ?", _KEY)
    if found and found[0][0] != _checksum(copy.rows):
        raise damaged(copy.path, PHRASES["stored_other"])


def _checksum(rows: Callable[[str], Iterable[tuple[Any, ...]]]) -> str:
    digest = sha256()
    for (table,) in list(rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")):
        for row in rows(f"SELECT * FROM {table} ORDER BY rowid"):  # noqa: S608 - the tables are ours
            if row[0] != _KEY:
                digest.update(repr((table, row)).encode())
    return digest.hexdigest()
