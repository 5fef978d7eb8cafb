"""Paths, folders and glob patterns → the files to read."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from stat import S_ISFIFO, S_ISSOCK
from typing import Final

from parasta_vocab.errors import NothingToCheck
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_BYTES
from parasta_vocab.source.read import FORMATS, STDIN, printable, read_bytes

STDIN_NAME: Final = "<stdin>"
"""What standard input is called in a report."""
_OTHERS: Final = frozenset({"node_modules", "__pycache__"})
"""Folders that tools fill with files of others."""
_ENVIRONMENT: Final = "pyvenv.cfg"
"""What a virtual environment of Python has in its folder."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `named` tells whether the user named it, or it was found in a folder."""

    path: Path
    named: bool

    @property
    def is_stdin(self) -> bool:
        """Whether this is what comes on standard input."""
        return str(self.path) == STDIN

    @property
    def name(self) -> str:
        """What the file is called in a report."""
        return STDIN_NAME if self.is_stdin else printable(str(self.path))

    def content(self) -> bytes:
        """Return the bytes of the file, at most one more than may be.

        Raises:
            UnreadableSource: It cannot be opened, or changes all the time.
        """
        if self.is_stdin:
            return sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""
        return read_bytes(self.path)


def find_files(argument: str, suffixes: Collection[str] = FORMATS) -> tuple[Found, ...]:
    """Return the files that one argument means, sorted.

    In folders, files with one of the suffixes are taken, also in folders below; names that begin with a dot are passed over, and so are
    the folders `node_modules` and `__pycache__` and virtual environments of Python.

    Raises:
        NothingToCheck: The argument means no file.
    """
    path = Path(argument)
    if not argument or not _can_exist(path):
        raise NothingToCheck(printable(argument), PHRASES["not_found"])
    if os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises in a closed folder
        found = tuple(Found(item, named=False) for item in sorted(_walk(path, suffixes)))
        if not found:
            raise NothingToCheck(printable(argument), PHRASES["empty_folder"].filled(suffixes=" ".join(suffixes)))
        return found
    if _may_be_there(path):  # reading it says what is wrong with it
        return (Found(path, named=True),)
    if has_magic(argument):
        names = glob(argument, recursive=True)  # noqa: PTH207 - `Path.glob` refuses absolute patterns, which users do give
        matches = sorted(path for path in map(Path, names) if not path.is_dir())
        if not matches:
            raise NothingToCheck(printable(argument), PHRASES["no_match"])
        return tuple(Found(item, named=True) for item in matches)
    raise NothingToCheck(printable(argument), PHRASES["not_found"])


def _can_exist(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, PermissionError):
        return True
    except (OSError, ValueError):  # a name that is too long, or holds a zero byte
        return False
    return True


def _may_be_there(path: Path) -> bool:
    """Tell whether there is something, perhaps a link that leads nowhere; in a closed folder nobody knows."""
    try:
        path.lstat()
    except OSError as error:
        return isinstance(error, PermissionError)
    return True


def _walk(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    closed: list[Path] = []  # folders that may not be listed; reading them says so
    for home, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not _is_of_others(home, name))
        for name in files:
            path = Path(home, name)
            if path.suffix.lower() in suffixes and not name.startswith(".") and not _is_endless(path):
                yield path
    yield from closed


def _is_of_others(home: str, name: str) -> bool:
    """Tell whether a folder is one that tools fill, and nobody writes descriptions into."""
    environment = Path(home, name, _ENVIRONMENT)
    return name.startswith(".") or name in _OTHERS or os.path.isfile(environment)  # noqa: PTH113 - `Path.is_file` raises in a closed folder


def _is_endless(path: Path) -> bool:
    """Tell whether a file is one that nothing may ever come from."""
    try:
        mode = path.stat().st_mode
    except OSError:  # reading it says what is wrong with it
        return False
    return S_ISFIFO(mode) or S_ISSOCK(mode)
