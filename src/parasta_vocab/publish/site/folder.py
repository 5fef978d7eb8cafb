"""The folder of a published site: all files are written, or none, and what the site no longer has is taken away.

A list of the files lies in the folder, so that files of others there (`CNAME`, `.git`) stay as they are.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from errno import EISDIR
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

from parasta_vocab.errors import ForeignFile, ForeignFolder

LIST: Final = ".parasta-site.json"
"""The name of the list of files in the folder of a site."""
_MADE_BY: Final = "parasta publish site"
_WRITERS: Final = 4
_PART: Final = 200
"""So many files are written before a fault of another writer is looked for."""


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """A folder that is to hold the site, and the names of the files that an earlier run wrote there."""

    path: Path
    files: frozenset[str] = frozenset()


def read_folder(path: Path) -> SiteFolder:
    """Return a folder that is empty, not there yet, or holds a site that we wrote.

    Raises:
        ForeignFolder: It holds something else, or its list is damaged.
        OSError: It cannot be read.
    """
    if not path.exists() or not any(path.iterdir()):
        return SiteFolder(path)
    listed = path / LIST
    if not listed.is_file():
        raise ForeignFolder(path)
    try:
        found = json.loads(listed.read_bytes())
        names = frozenset(found["files"]) if found["made_by"] == _MADE_BY else None
    except (ValueError, KeyError, TypeError):
        names = None
    if names is None or not all(isinstance(name, str) and _inside(name) for name in names):
        raise ForeignFolder(path)
    return SiteFolder(path, names)


def write_site(files: Mapping[str, bytes], folder: SiteFolder) -> None:
    """Write the files of a site in place of an earlier one; a failure leaves what was there.

    Raises:
        ForeignFile: A file of somebody else stands where one of the site belongs.
        OSError: The folder cannot be written to.
    """
    foreign = sorted(name for name in files if name not in folder.files and os.path.lexists(f"{folder.path}/{name}"))
    if foreign:
        raise ForeignFile(folder.path, foreign[0])
    home, before = str(folder.path), folder.files & files.keys()
    both = _list(dict.fromkeys(folder.files | files.keys(), ""))  # a run that is killed between must know its own files again
    written = {name: _partial(home, name) if name in before else f"{home}/{name}" for name in files}
    list_before = (folder.path / LIST).read_bytes() if folder.files else None
    made: list[Path] = []
    replacing = False
    try:
        _make_folders(folder.path, files, made)
        _write_list(home, both)
        _write_all({written[name]: content for name, content in files.items()})
        _refuse_folders(f"{home}/{name}" for name in before)
        replacing = True
        for name in before:
            _replace(written[name], f"{home}/{name}")
    except BaseException:  # also when the user stops it: no partial file is left
        for path in (_partial(home, LIST), *written.values()):
            with suppress(OSError):
                Path(path).unlink(missing_ok=True)
        _take_back_list(home, list_before, replacing=replacing)
        _remove_empty(made)
        raise
    gone = folder.files - files.keys()
    for name in sorted(gone):
        (folder.path / name).unlink(missing_ok=True)
        Path(_partial(home, name)).unlink(missing_ok=True)
    _remove_empty({parent for name in gone for parent in (folder.path / name).parents if folder.path in parent.parents})
    _write_list(home, _list({name: sha256(content).hexdigest() for name, content in files.items()}))


def _take_back_list(home: str, before: bytes | None, *, replacing: bool) -> None:
    """Put the earlier list back where nothing was replaced, as far as that can be done; the one that names both sites is true as well."""
    with suppress(OSError):
        if before is None:
            Path(home, LIST).unlink(missing_ok=True)
        elif not replacing:
            _write_list(home, before)


def _write_list(home: str, content: bytes) -> None:
    _write(_partial(home, LIST), content)
    _replace(_partial(home, LIST), f"{home}/{LIST}")


def _write_all(files: Mapping[str, bytes]) -> None:
    """Write many files by their paths, some at a time: a system takes longer to make a small file than Python to ask for it."""
    paths = list(files)
    with ThreadPoolExecutor(_WRITERS) as pool:
        try:
            for _ in pool.map(lambda start: _write_part(files, paths[start : start + _PART]), range(0, len(paths), _PART)):
                pass
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _write_part(files: Mapping[str, bytes], paths: Iterable[str]) -> None:
    for path in paths:
        _write(path, files[path])


def _write(path: str, content: bytes) -> None:
    """Write a file with as few calls of the system as can be: there are twelve thousand."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
    finally:
        os.close(file)


def _replace(path: str, target: str) -> None:
    os.replace(path, target)  # noqa: PTH105  # a `Path` for each takes longer than the replacing


def _refuse_folders(targets: Iterable[str]) -> None:
    for target in targets:
        if os.path.isdir(target):  # noqa: PTH112  # as above
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), target)


def _list(files: Mapping[str, str]) -> bytes:
    return (json.dumps({"made_by": _MADE_BY, "files": dict(sorted(files.items()))}, indent=0) + "\n").encode()


def _inside(name: str) -> bool:
    """Tell whether a name of the list stays within the folder."""
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name


def _partial(home: str, name: str) -> str:
    """Return where a file is written before it takes its place."""
    folder, slash, last = name.rpartition("/")
    return f"{home}/{folder}{slash}.{last}.partial"


def _make_folders(folder: Path, names: Iterable[str], made: list[Path]) -> None:
    """Make the folders of the files, and note each that was not there, outer ones first."""
    for outer in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        outer.mkdir()
        made.append(outer)
    inner = {name.rpartition("/")[0] for name in names}
    inner |= {path[:end] for path in inner for end, sign in enumerate(path) if sign == "/"}
    for path in sorted(inner - {""}):
        with suppress(FileExistsError):
            os.mkdir(f"{folder}/{path}")  # noqa: PTH102  # as above
            made.append(folder / path)


def _remove_empty(folders: Iterable[Path]) -> None:
    for each in sorted(folders, reverse=True):
        with suppress(OSError):
            each.rmdir()
