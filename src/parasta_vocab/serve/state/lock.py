"""One server a folder: whoever holds the lock serves, and the system takes it from a process that dies.

The lock is one of SQLite's on a file of its own, since that works on every system; other commands read and write beside it.
"""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Final

from parasta_vocab.errors import FolderInUse, UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state.record import FILE
from parasta_vocab.serve.state.told import TAKEN, told

_NAME: Final = "parasta.lock"


def hold(folder: Path) -> sqlite3.Connection:
    """Return what keeps other servers out of a folder for as long as it is open; the folder is made where it is not there.

    Raises:
        FolderInUse: Another server has the folder.
        UnusableFolder: It cannot be made or written, or is a folder of somebody else.
    """
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(folder)
        with ExitStack() as opened:
            held = opened.enter_context(closing(sqlite3.connect(folder / _NAME, timeout=0, isolation_level=None, check_same_thread=False)))
            try:
                held.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF in TAKEN:
                    raise FolderInUse(folder, PHRASES["folder_in_use"]) from None
                raise
            opened.pop_all()
            return held


def _refuse_foreign(folder: Path) -> None:
    """Complain of a folder with other files and no state; what is hidden, and what ours begins with, is nobody else's."""
    if (folder / FILE).exists():
        return
    others = sorted(path.name for path in folder.iterdir() if not path.name.startswith((".", "parasta.", "parasta-", "lost+found")))
    if others:
        raise UnusableFolder(folder, PHRASES["folder_others"].filled(name=others[0]))
