"""A copy of the file as it is at one moment, while a server goes on writing; and the way back.

A copy with `cp` would miss what stands in the write-ahead log, and could catch half a change.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from parasta_vocab.errors import UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state.audit import write_by_operator
from parasta_vocab.serve.state.checksum import check_seal, seal
from parasta_vocab.serve.state.lock import hold
from parasta_vocab.serve.state.moments import moment_of, now
from parasta_vocab.serve.state.owner import giving_to_owner
from parasta_vocab.serve.state.record import FILE, Copy, Record, connect
from parasta_vocab.serve.state.revision import read_revision
from parasta_vocab.serve.state.stored import DamagedState, damaged
from parasta_vocab.serve.state.through import read_through
from parasta_vocab.serve.state.tokens import Token, list_tokens
from parasta_vocab.serve.state.told import explain_sqlite, is_damage, told
from parasta_vocab.text import Text

_Kind = Literal["folder", "backup"]


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
            _copy(state, partial)
            _examine(partial, state, "folder")
            with closing(connect(partial)) as copy:
                seal(copy)
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
    with told(source):
        _examine(source, source, "backup")
    with giving_to_owner(folder), closing(hold(folder)), ExitStack() as undo:
        earlier = _put_aside(folder, undo)
        with closing(Record(folder)) as record:
            revoked = {token.id for token in list_tokens(record) if token.revoked} if read_revision(record) else None
            record.replace(source)
            moment = moment_of(now())
            with record.writing() as rows:
                said = {"backup": source.name, "earlier": earlier.name if earlier else None}
                write_by_operator(rows, moment, "restore", "server", "", None, said)
            working = [token for token in list_tokens(record) if not token.revoked and token.expires > moment]
        undo.pop_all()
    return Restored(earlier, None if revoked is None else [token for token in working if token.id in revoked])


def existing(folder: Path) -> Path:
    """Return a folder that holds a state.

    Raises:
        UnusableFolder: It holds none.
    """
    if not (folder / FILE).is_file():
        raise UnusableFolder(folder, PHRASES["folder_empty"].filled(name=FILE))
    return folder


def _put_aside(folder: Path, undo: ExitStack) -> Path | None:
    """Copy the state of a folder within it; one that is damaged or of a newer program is moved, and `undo` moves it back."""
    now_there = folder / FILE
    if not now_there.is_file():
        return None
    earlier = folder / f"parasta-{moment_of(now()).replace(':', '')}.sqlite"
    try:
        back_up(folder, earlier)
    except UnusableFolder as error:
        if error.where != now_there:  # the copy could not be made, of whatever is there
            raise
        with told(folder):
            _move(now_there, earlier)
        undo.callback(_move, earlier, now_there)
    return earlier


def _move(old: Path, new: Path) -> None:
    """Give a file another name, with what stands beside it."""
    for ending in ("-wal", "-shm", ""):
        beside, place = old.with_name(old.name + ending), new.with_name(new.name + ending)
        if beside.exists():
            beside.replace(place)
        else:
            place.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    """Copy the state of a file into another one."""
    try:
        with closing(connect(source)) as rows, closing(connect(target)) as copy:
            rows.backup(copy)  # in one step, which others can write beside (WAL); of several steps each write would make the first again
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise _broken(source, explain_sqlite(error), "folder") from None
        raise


def _examine(path: Path, named: Path, kind: _Kind) -> None:
    """Read a file through as a server would; it is `named` to the user.

    Raises:
        UnusableFolder: It is no state of a server, or a damaged one, or one of a newer program.
    """
    with closing(Copy(path)) as copy:
        try:
            if copy.rows("PRAGMA integrity_check(1)")[0][0] != "ok":
                raise _broken(named, PHRASES["sqlite_corrupt"], kind)
            if not copy.has_tables(named):
                raise _broken(named, PHRASES["backup_foreign"], kind)
            read_through(copy)
            check_seal(copy)
        except DamagedState as error:
            raise damaged(named, error.problem, kind) from None
        except sqlite3.Error as error:
            if is_damage(error):
                raise _broken(named, explain_sqlite(error), kind) from None
            raise


def _broken(path: Path, problem: Text, kind: _Kind) -> UnusableFolder:
    return UnusableFolder(path, PHRASES[f"{kind}_broken"].filled(problem=problem))


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
