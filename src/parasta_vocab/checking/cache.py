"""What earlier runs found, kept by content: the same bytes under the same rules give the same report.

One file an entry, put in its place by a rename: runs side by side and a run that is killed never leave half an entry. What cannot
be read or written is as if there were no cache.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Final

from parasta_vocab.data import root
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.text import Text

_LAYOUT: Final = "v1"
_DAY: Final = 86_400
KEPT: Final = 30 * _DAY
"""Seconds after which an entry that no run has used is thrown away."""
_ENGINES: Final = ("pyshifty", "pyshacl", "shacl", "rdflib", "pyoxigraph", "jsonschema-rs", "PyYAML", "ryaml")


@dataclass(slots=True)
class Cache:
    """The entries below a folder; `refused` tells why nothing can be kept there, once that has been seen."""

    folder: Path
    refused: Text | None = field(default=None, init=False)

    @classmethod
    def at(cls, folder: Path) -> Cache:
        """Return the cache in a folder, which is made if need be; where that cannot be, the cache knows why."""
        found = cls(folder)
        try:
            found.folder.joinpath(_LAYOUT).mkdir(parents=True, exist_ok=True)
            if not os.access(folder / _LAYOUT, os.W_OK):
                found.refused = explain_system(PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
        except (OSError, ValueError) as error:
            found.refused = explain_system(error)
        return found

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key, or None."""
        path = self._path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        digest, _, body = content.partition(b"\n")
        if digest != _digest(body):
            return None
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _DAY:
                os.utime(path)  # it is in use
        return body

    def put(self, key: str, body: bytes) -> None:
        """Keep some bytes under a key."""
        if self.refused:
            return
        path = self._path(key)
        partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(_digest(body) + b"\n" + body)
            partial.replace(path)
        except OSError as error:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            self.refused = explain_system(error)

    def prune(self) -> None:
        """Throw away what no run has used for long; looks through the folder once a day at most."""
        stamp = self.folder / _LAYOUT / "pruned"
        now = time.time()
        with suppress(OSError):
            if stamp.is_file() and now - stamp.stat().st_mtime < _DAY:
                return
            for path in self._entries():
                if now - path.stat().st_mtime > KEPT:
                    path.unlink(missing_ok=True)
            if stamp.parent.is_dir():
                stamp.touch()

    def _entries(self) -> Iterator[Path]:
        return (self.folder / _LAYOUT).glob("??/*")

    def _path(self, key: str) -> Path:
        return self.folder / _LAYOUT / key[:2] / key[2:]


def default_folder() -> Path:
    """Return the folder for what can be made again: `PARASTA_CACHE_DIR`, or that of the user's system."""
    if chosen := os.environ.get("PARASTA_CACHE_DIR"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("parasta", appauthor=False)


def cache_key(contents: Sequence[tuple[str, bytes]], engine: str, *how: str) -> str:
    """Return the key of some files: their names (where these matter) and bytes, the engine, and how they are read."""
    digest = sha256(_rules_digest())
    for part in (engine, *how):
        digest.update(b"\0" + part.encode("utf-8", "replace"))
    for name, content in contents:
        digest.update(b"\0\0" + name.encode("utf-8", "replace") + b"\0" + str(len(content)).encode() + b"\0")
        digest.update(content)
    return digest.hexdigest()


@cache
def _rules_digest() -> bytes:
    """Return what stands for the rules and the program: versions of libraries, and every file that a check reads."""
    digest = sha256()
    for name in ("parasta-vocab", *_ENGINES):
        with suppress(PackageNotFoundError):
            digest.update(f"{name}={version(name)}\n".encode())
    package = Path(__file__).parents[1]
    if root() == package / "_data":
        with suppress(PackageNotFoundError):  # the list of installed files, each with its digest
            digest.update((distribution("parasta-vocab").read_text("RECORD") or "").encode())
        return digest.digest()
    read = ("shapes/generated/*", "schema/generated/*", "vocab/*.jsonld", "vocab/generated/*")
    for path in sorted((*package.rglob("*.py"), *(path for pattern in read for path in root().glob(pattern)))):  # a checkout
        digest.update(path.read_bytes())
    return digest.digest()


def _digest(body: bytes) -> bytes:
    return sha256(body).hexdigest().encode()
