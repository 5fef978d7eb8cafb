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

TAKEN: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
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
        code = getattr(error, "sqlite_errorcode", 0)
        if code in _FULL:
            raise StorageFull(where, PHRASES["folder_full"]) from None
        if code & 0xFF in TAKEN:
            raise UnusableFolder(where, PHRASES["folder_busy"]) from None
        key = "folder_broken" if code & 0xFF in DAMAGED else "folder_unwritable"
        raise UnusableFolder(where, PHRASES[key].filled(problem=error)) from None
    except OSError as error:
        if error.errno in (ENOSPC, EDQUOT, EFBIG):
            raise StorageFull(where, PHRASES["folder_full"]) from None
        raise UnusableFolder(where, PHRASES["folder_unwritable"].filled(problem=error.strerror or error)) from None
