"""What SQLite and the system complain of, in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path
from typing import Final

from parasta_vocab.errors import StorageFull, UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.text import Text

TAKEN: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_WORDS: Final = {
    sqlite3.SQLITE_NOTADB: "sqlite_notadb",
    sqlite3.SQLITE_CORRUPT: "sqlite_corrupt",
    sqlite3.SQLITE_IOERR: "sqlite_ioerr",
    sqlite3.SQLITE_CANTOPEN: "sqlite_cantopen",
    sqlite3.SQLITE_READONLY: "sqlite_readonly",
}
_FULL: Final = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE)
"""A quota that is used up is a write that fails."""


@contextmanager
def told(place: Path | None) -> Iterator[None]:
    """Say what is wrong with the file or folder at this place; None is memory.

    Raises:
        StorageFull: There is no room.
        UnusableFolder: Something else is wrong.
    """
    where = place or "(memory)"
    try:
        yield
    except sqlite3.Error as error:
        code = _code(error)
        if code in _FULL:
            raise StorageFull(where, PHRASES["folder_full"]) from None
        if code & 0xFF in TAKEN:
            raise UnusableFolder(where, PHRASES["folder_busy"]) from None
        key = "folder_broken" if is_damage(error) else "folder_unwritable"
        raise UnusableFolder(where, PHRASES[key].filled(problem=explain_sqlite(error))) from None
    except OSError as error:
        if error.errno in (ENOSPC, EDQUOT, EFBIG):
            raise StorageFull(where, PHRASES["folder_full"]) from None
        raise UnusableFolder(where, PHRASES["folder_unwritable"].filled(problem=explain_system(error))) from None


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether SQLite complains of what stands in a file."""
    return _code(error) & 0xFF in _DAMAGED


def explain_sqlite(error: sqlite3.Error) -> Text:
    """Return what SQLite complains of; what has no words here stays as SQLite says it."""
    key = _WORDS.get(_code(error) & 0xFF)
    return PHRASES[key] if key else Text(*3 * [str(error)])


def _code(error: sqlite3.Error) -> int:
    if str(error).startswith("Could not decode to UTF-8"):  # Python says so, not SQLite, which has stored such bytes
        return sqlite3.SQLITE_CORRUPT
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code
