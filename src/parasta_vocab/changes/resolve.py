"""A name as the user gives it → the state of the vocabulary it means: a file, a folder, or a git revision."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from parasta_vocab.changes.state import State, read_state
from parasta_vocab.errors import BrokenRecord, NoSuchState, UnreadableSource
from parasta_vocab.namespaces import GENID, LOCAL
from parasta_vocab.phrases import PHRASES
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.records.read import ABOUT, FILES, Records, parse_records, read_records
from parasta_vocab.records.triples import scheme_triples
from parasta_vocab.skos import terms
from parasta_vocab.source.document import RdfDocument, Triple
from parasta_vocab.source.read import FORMATS, parse_source, printable, read_source

_BLANK: Final = LOCAL + GENID
PREFERRED: Final = (".ttl", ".nt", ".rdf", ".owl", ".jsonld")
"""Suffixes of RDF files; of files with the same name the first of these is read."""
DEFAULT_PATH: Final = "vocab"
"""What of a git revision is read when no path is given."""
TIMEOUT: Final = 60
"""Seconds that git may take."""


def resolve(name: str) -> State:
    """Return the state that a name means: `FILE`, `FOLDER`, `REVISION` or `REVISION:PATH`.

    A folder, on the disk or in a revision, may hold RDF files, or the record files (`schemes.yaml` and others).

    Raises:
        BrokenRecord: The records do not hold together.
        NoSuchState: The name means none of these, or there is no vocabulary in it.
        UnreadableSource: A file is broken, or no concept has an IRI.
    """
    return state_of(resolve_triples(name), name)


def resolve_triples(name: str) -> tuple[Triple, ...]:
    """Return what the state says that a name means; raises as `resolve` does, but for what is not in the state."""
    path = Path(name)
    triples: Iterable[Triple]
    if os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises in a closed folder, and where a name is too long
        triples = _folder(path)
    elif os.path.exists(path):  # noqa: PTH110 - the same
        triples = _triples(read_source(path))
    else:
        triples = _revision(name)
    return tuple(triples)


def state_of(triples: tuple[Triple, ...], name: str) -> State:
    """Return the state that triples describe which were found under a name.

    Raises:
        NoSuchState: There is no concept.
        UnreadableSource: No concept has an IRI.
    """
    state = read_state(triples)
    if not state:
        if any(p == terms.TYPE and o == terms.CONCEPT for _, p, o in triples):
            raise UnreadableSource(printable(name), PHRASES["nameless_concepts"])
        raise NoSuchState(name, PHRASES["no_concepts"])
    return state


def _triples(document: object) -> Iterable[Triple]:
    return document.triples if isinstance(document, RdfDocument) else ()


def _folder(path: Path) -> Iterator[Triple]:
    try:
        items = sorted(path.iterdir())
    except OSError as error:
        raise UnreadableSource(printable(str(path)), PHRASES["cannot_open"].filled(problem=explain_system(error))) from None
    if path / ABOUT in items:
        yield from _records(read_records(path), str(path))
        return
    files = _one_a_stem(str(item) for item in items if item.is_file())
    yield from _joined(read_source(Path(file)) for file in files)


def _joined(documents: Iterable[object]) -> Iterator[Triple]:
    """Yield the triples of several files; what has no name in one is not what has no name in another, whatever their labels."""
    for number, document in enumerate(documents):
        for subject, predicate, value in _triples(document):
            yield _numbered(subject, number), predicate, _numbered(value, number) if isinstance(value, str) else value


def _numbered(iri: str, number: int) -> str:
    return iri.replace(_BLANK, f"{_BLANK}{number}-", 1) if iri.startswith(_BLANK) else iri


def _records(records: Records, home: str) -> Iterator[Triple]:
    for scheme in FILES:
        if scheme in records.about["schemes"]:
            yield from scheme_triples(scheme, records, home)


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
        raise NoSuchState(name, PHRASES["git_unknown"])
    path = (path or DEFAULT_PATH).rstrip("/")
    if PurePosixPath(path).suffix in FORMATS:
        files = [path]
    else:
        files = _listed(name, revision, path)
        if f"{path}/{ABOUT}" in files:
            below = [file for file in _listed(name, revision, path, "-r") if PurePosixPath(file).suffix == ".yaml"]
            contents = {f"{revision}:{file}": _git(name, "show", f"{revision}:{file}") for file in below}
            try:
                yield from _records(parse_records(contents, f"{revision}:{path}"), name)
            except BrokenRecord as error:
                raise BrokenRecord(name, PHRASES["old_records"].filled(revision=revision, reason=error.reason)) from None
            return
        files = _one_a_stem(files)
    yield from _joined(parse_source(_git(name, "show", f"{revision}:{file}"), f"{revision}:{file}") for file in files)


def _listed(name: str, revision: str, path: str, *options: str) -> list[str]:
    """Return the paths of what stands in a folder of a revision, or with `-r` of the files anywhere below it."""
    listed = _git(name, "ls-tree", "-z", "--name-only", "--full-tree", *options, revision, f"{path}/")
    return listed.decode("utf-8", "replace").split("\0")[:-1]


def _git(name: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, timeout=TIMEOUT, check=False)  # noqa: S603, S607 - git of the user, no shell
    except (OSError, subprocess.TimeoutExpired):
        raise NoSuchState(name, PHRASES["git_absent"]) from None
    if done.returncode:
        raise NoSuchState(name, PHRASES["git_unknown"])
    return done.stdout
