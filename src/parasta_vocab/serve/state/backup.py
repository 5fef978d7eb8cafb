"""A copy of the file as it is at one moment, while a server goes on writing; and the way back.

A copy with `cp` would miss what stands in the write-ahead log, and could catch half a change.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from parasta_vocab.errors import UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state.audit import write_by_operator
from parasta_vocab.serve.state.lock import hold
from parasta_vocab.serve.state.moments import moment_of, now
from parasta_vocab.serve.state.record import FILE, OURS, Record, check_tables, connect
from parasta_vocab.serve.state.revision import read_revision
from parasta_vocab.serve.state.tokens import Token, list_tokens
from parasta_vocab.serve.state.told import explain_sqlite, is_damage, told
from parasta_vocab.text import Text


def back_up(folder: Path, target: Path) -> None:
    """Copy the state of a folder into a new file, and read the copy through; a server may be running.

    Raises:
        UnusableFolder: The folder holds no state or a damaged one, or the copy cannot be written or would replace a file.
    """
    state = existing(folder) / FILE
    if target.exists():
        raise UnusableFolder(target, PHRASES["backup_exists"])
    partial = target.with_name(f".{target.name}.partial")
    try:
        with told(target):
            os.close(os.open(partial, os.O_CREAT | os.O_RDWR | os.O_TRUNC, 0o600))
            if damage := _copy(state, partial):
                raise UnusableFolder(state, PHRASES["folder_broken"].filled(problem=damage))
            _settle(partial, target)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore has done: where the earlier state is kept, None where there was none, and which tokens work again that had been revoked.

    `revived` is None where the earlier state cannot tell.
    """

    earlier: Path | None
    revived: list[Token] | None


def restore(folder: Path, source: Path) -> Restored:
    """Put the state of a backup in place of that of a folder, whole or not at all.

    Raises:
        FolderInUse: A server has the folder.
        UnusableFolder: The backup is damaged or none of ours, or the folder cannot be written.
    """
    if not source.is_file():
        raise UnusableFolder(source, PHRASES["backup_missing"])
    with told(source, "backup_broken"):
        if damage := _damage(source):
            raise UnusableFolder(source, PHRASES["backup_broken"].filled(problem=damage))
    with closing(hold(folder)):
        earlier = _put_aside(folder)
        with closing(Record(folder)) as record:
            revoked = {token.id for token in list_tokens(record) if token.revoked} if read_revision(record) else None
            record.replace(source)
            moment = moment_of(now())
            with record.writing() as rows:
                said = {"backup": source.name, "earlier": earlier.name if earlier else None}
                write_by_operator(rows, moment, "restore", "server", "", None, said)
            working = [token for token in list_tokens(record) if not token.revoked and token.expires > moment]
    return Restored(earlier, None if revoked is None else [token for token in working if token.id in revoked])


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


def _copy(source: Path, target: Path) -> Text | None:
    """Copy the state of a file into another one, and return what is damaged in it."""
    try:
        with closing(connect(source)) as rows, closing(connect(target)) as copy:
            rows.backup(copy)  # in one step, which others can write beside (WAL); of several steps each write would make the first again
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return explain_sqlite(error)
        raise
    return _damage(target)


def _damage(path: Path) -> Text | None:
    """Read a file through, and return why it is no state of a server; None where it is one."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        try:
            found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            if is_damage(error):
                return explain_sqlite(error)
            raise
        if found != "ok":
            return PHRASES["sqlite_corrupt"]
        if copy.execute("PRAGMA application_id").fetchone()[0] != OURS:
            return PHRASES["backup_foreign"]
        check_tables(copy, path)
        return None


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
