"""A name as the user gives it → the state of the vocabulary it means: a file, a folder, or a git revision."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from parasta_vocab.changes.state import State, read_state
from parasta_vocab.errors import NoSuchState
from parasta_vocab.records.document import scheme_document
from parasta_vocab.records.fields import record_classes
from parasta_vocab.records.read import FILES, read_records
from parasta_vocab.source.document import RdfDocument, Triple
from parasta_vocab.source.read import FORMATS, parse_source, read_source

PREFERRED: Final = (".ttl", ".nt", ".rdf", ".owl", ".jsonld")
"""Suffixes of RDF files; of files with the same name the first of these is read."""
DEFAULT_PATH: Final = "vocab"
"""What of a git revision is read when no path is given."""
TIMEOUT: Final = 60
"""Seconds that git may take."""


def resolve(name: str) -> State:
    """Return the state that a name means: `FILE`, `FOLDER`, `REVISION` or `REVISION:PATH`.

    A folder may hold RDF files, or the record files (`schemes.yaml` and others).

    Raises:
        NoSuchState: The name means none of these, or there is no vocabulary in it.
        UnreadableSource: A file is broken.
    """
    path = Path(name)
    triples: Iterable[Triple]
    if path.is_dir():
        triples = _folder(path)
    elif path.exists():
        triples = _triples(read_source(path))
    else:
        triples = _revision(name)
    state = read_state(triples)
    if not state:
        raise NoSuchState(name, "no concepts")
    return state


def _triples(document: object) -> Iterable[Triple]:
    return document.triples if isinstance(document, RdfDocument) else ()


def _folder(path: Path) -> Iterator[Triple]:
    if (path / "schemes.yaml").exists():
        yield from _records(path)
        return
    for file in _one_a_stem(str(item) for item in sorted(path.iterdir()) if item.is_file()):
        yield from _triples(read_source(Path(file)))


def _records(path: Path) -> Iterator[Triple]:
    records, classes = read_records(path), record_classes()
    for scheme in FILES:
        if scheme in records.about["schemes"]:
            content = json.dumps(scheme_document(scheme, records, classes)).encode()
            yield from _triples(parse_source(content, f"{path}/{scheme}.jsonld"))


def _one_a_stem(names: Iterable[str]) -> list[str]:
    """Return the RDF files among these, one for each name without its suffix."""
    chosen: dict[str, str] = {}
    for name in sorted(names, key=lambda item: (PurePosixPath(item).suffix not in PREFERRED, _rank(item))):
        if PurePosixPath(name).suffix in PREFERRED:
            chosen.setdefault(str(PurePosixPath(name).with_suffix("")), name)
    return sorted(chosen.values())


def _rank(name: str) -> int:
    suffix = PurePosixPath(name).suffix
    return PREFERRED.index(suffix) if suffix in PREFERRED else len(PREFERRED)


def _revision(name: str) -> Iterator[Triple]:
    revision, _, path = name.partition(":")
    if revision.startswith("-"):
        raise NoSuchState(name, "no such path")
    path = path or DEFAULT_PATH
    if PurePosixPath(path).suffix in FORMATS:
        files = [path]
    else:
        listed = _git(name, "ls-tree", "--name-only", "--full-tree", revision, f"{path.rstrip('/')}/").decode().splitlines()
        files = _one_a_stem(listed)
    for file in files:
        yield from _triples(parse_source(_git(name, "show", f"{revision}:{file}"), f"{revision}:{file}"))


def _git(name: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, timeout=TIMEOUT, check=False)  # noqa: S603, S607 - git of the user, no shell
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoSuchState(name, f"git: {error}") from None
    if done.returncode:
        problem = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoSuchState(name, problem[0] if problem else "git")
    return done.stdout
