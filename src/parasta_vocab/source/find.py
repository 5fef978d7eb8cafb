"""Paths, folders and glob patterns → the files to read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path

from parasta_vocab.errors import NothingToCheck
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.read import FORMATS, SUFFIXES


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `named` tells whether the user named it, or it was found in a folder."""

    path: Path
    named: bool


def find_files(argument: str) -> tuple[Found, ...]:
    """Return the files that one argument means, sorted.

    In folders, files with a known suffix are taken, also in folders below; names that begin with a dot are passed over.

    Raises:
        NothingToCheck: The argument means no file.
    """
    path = Path(argument)
    if path.is_dir():
        found = tuple(Found(item, named=False) for item in sorted(_walk(path)))
        if not found:
            raise NothingToCheck(argument, PHRASES["empty_folder"].filled(suffixes=SUFFIXES))
        return found
    if path.exists():
        return (Found(path, named=True),)
    if has_magic(argument):
        names = glob(argument, recursive=True)  # noqa: PTH207 - `Path.glob` refuses absolute patterns, which users do give
        matches = sorted(path for path in map(Path, names) if not path.is_dir())
        if not matches:
            raise NothingToCheck(argument, PHRASES["no_match"])
        return tuple(Found(item, named=True) for item in matches)
    raise NothingToCheck(argument, PHRASES["not_found"])


def _walk(folder: Path) -> Iterator[Path]:
    for home, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(home, name) for name in files if Path(name).suffix.lower() in FORMATS and not name.startswith("."))
