"""What a repair does to the data of a file, so that it can be seen afterwards that it did nothing else."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from parasta_vocab.source.document import Path, Triple
from parasta_vocab.source.place import TextPlace


@dataclass(frozen=True, slots=True)
class Put:
    """Another value for the one at a path."""

    path: Path
    value: str | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rename:
    """Another key for the value at a path."""

    path: Path
    key: str


@dataclass(frozen=True, slots=True)
class Add:
    """Texts for more keys of the mapping at a path, behind the key `beside`."""

    path: Path
    beside: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PutIri:
    """Another IRI for the value of a triple, which is written at a place."""

    triple: Triple
    iri: str
    place: TextPlace


Change = Put | Rename | Add | PutIri


def changed_data(data: Any, changes: Iterable[Change]) -> Any:
    """Return plain data after changes; those deepest in the data come first, so that no path is renamed under them.

    >>> changed_data({"Level": "Kartta"}, [Rename(("Level",), "level"), Put(("Level",), "kartta")])
    {'level': 'kartta'}
    """
    new = copy.deepcopy(data)
    ordered = (change for change in changes if not isinstance(change, PutIri))
    for change in sorted(ordered, key=lambda change: (-len(change.path), isinstance(change, Rename))):
        if isinstance(change, Add):
            _at(new, change.path).update(change.entries)
        elif isinstance(change, Rename):
            around = _at(new, change.path[:-1])
            around[change.key] = around.pop(change.path[-1])
        else:
            value = list(change.value) if isinstance(change.value, tuple) else change.value
            _at(new, change.path[:-1])[change.path[-1]] = value
    return new


def changed_triples(triples: Iterable[Triple], changes: Iterable[Change]) -> set[Triple]:
    """Return triples after changes."""
    new = {change.triple: change.iri for change in changes if isinstance(change, PutIri)}
    return {(s, p, new.get((s, p, o), o)) for s, p, o in triples}


def _at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data
