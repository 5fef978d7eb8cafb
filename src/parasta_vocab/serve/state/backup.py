"""A copy of the file as it is at one moment, while a server goes on writing; and the way back.

A copy with `cp` would miss what stands in the write-ahead log, and could catch half a change.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from parasta_vocab.errors import UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state.facts import to_json
from parasta_vocab.serve.state.lock import hold
from parasta_vocab.serve.state.moments import moment_of, now
from parasta_vocab.serve.state.record import FILE, Record, check_tables, connect
from parasta_vocab.serve.state.told import told

_PAGES: Final = 1024
"""Pages that are copied at a time; between them others may write."""


def back_up(folder: Path, target: Path) -> None:
    """Copy the state of a folder into a new file, and read the copy through; a server may be running.

    Raises:
        UnusableFolder: The folder holds no state, or the copy cannot be written or would replace a file.
    """
    existing(folder)
    if target.exists():
        raise UnusableFolder(target, PHRASES["backup_exists"])
    partial = target.with_name(f".{target.name}.partial")
    try:
        with told(target):
            os.close(os.open(partial, os.O_CREAT | os.O_RDWR | os.O_TRUNC, 0o600))
            with closing(connect(folder / FILE)) as source, closing(connect(partial)) as copy:
                source.backup(copy, pages=_PAGES)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
            _read_through(partial)
            _settle(partial, target)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def restore(folder: Path, source: Path) -> Path | None:
    """Put the state of a backup in place of that of a folder, whole or not at all; return where the earlier state is kept.

    Raises:
        FolderInUse: A server has the folder.
        UnusableFolder: The backup is damaged or none of ours, or the folder cannot be written.
    """
    if not source.is_file():
        raise UnusableFolder(source, PHRASES["backup_missing"])
    with told(source):
        _read_through(source)
    with closing(hold(folder)):
        earlier = _put_aside(folder)
        with closing(Record(folder)) as record:
            record.replace(source)
            with record.writing() as rows:
                said = to_json({"backup": source.name, "earlier": earlier.name if earlier else None})
                values = (moment_of(now()), "restore", "", "server", "", said)
                rows.execute("INSERT INTO audit (at, action, prefix, kind, id, after) VALUES (?, ?, ?, ?, ?, ?)", values)
    return earlier


def existing(folder: Path) -> Path:
    """Return a folder that holds a state.

    Raises:
        UnusableFolder: It holds none.
    """
    if not (folder / FILE).is_file():
        raise UnusableFolder(folder, PHRASES["folder_empty"].filled(name=FILE))
    return folder


def _put_aside(folder: Path) -> Path | None:
    """Copy the state of a folder within it; a damaged file is moved with what stands beside it."""
    now_there = folder / FILE
    if not now_there.is_file():
        return None
    earlier = folder / f"parasta-{moment_of(now()).replace(':', '')}.sqlite"
    try:
        back_up(folder, earlier)
    except UnusableFolder:
        with told(folder):
            for ending in ("-wal", "-shm", ""):
                beside = now_there.with_name(FILE + ending)
                if beside.exists():
                    beside.rename(earlier.with_name(earlier.name + ending))
    return earlier


def _read_through(path: Path) -> None:
    """See that a file is ours and not damaged."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        found = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if found != "ok" or not check_tables(copy, path):
            raise UnusableFolder(path, PHRASES["folder_broken"].filled(problem=found))


def _settle(partial: Path, target: Path) -> None:
    """Give a finished copy its name, once it is on the disk."""
    with partial.open("rb") as file:
        os.fsync(file.fileno())
    try:
        os.link(partial, target)  # unlike a rename it replaces nothing
    except FileExistsError:
        raise UnusableFolder(target, PHRASES["backup_exists"]) from None
    except OSError:  # a disk without links, such as a memory stick
        partial.rename(target)
