"""What a reader makes of a file: plain data with a place for every node, or an RDF graph with a place for every mention."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from urllib.parse import quote

from parasta_vocab.source.comments import Comment
from parasta_vocab.source.place import NodePlace, Place, TextPlace

Path = tuple[str | int, ...]
"""Keys and list indices from the root of a document to a node."""

MAX_BYTES: Final = 64 * 1024 * 1024
"""The largest file that is read."""
MAX_NODES: Final = 1_000_000
"""The largest number of values that is read; a description of 100,000 steps stays below it, and memory below 1 GB."""
MAX_DEPTH: Final = 64
"""The deepest nesting that is read; a description needs about ten."""
_NOT_IRI: Final = re.compile(r'[\x00-\x20<>"{}|^`\\\ud800-\udfff]')
"""Characters that an IRI may not hold (N-Triples, IRIREF), but that parsers let through."""


def escape_iri(text: str) -> str:
    """Return an IRI in which the characters that none may hold are escaped."""
    return _NOT_IRI.sub(lambda found: quote(found[0], errors="replace"), text)


@dataclass(frozen=True, slots=True)
class DuplicateKey:
    """A key that stands twice in one mapping; the first value is kept."""

    path: Path
    key: str
    place: Place
    first: Place


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML or JSON file as plain data.

    `data` holds dicts, lists, strings, booleans and None; numbers and dates stay the strings they were written as.
    `places` gives the place of every value by its path, and `key_places` that of every key by the path of its value;
    `comments` are those that speak to this program.
    """

    source: str
    data: Any
    places: Mapping[Path, Place]
    key_places: Mapping[Path, Place]
    duplicates: tuple[DuplicateKey, ...] = ()
    comments: tuple[Comment, ...] = ()

    def place(self, path: Path) -> Place:
        """Return the place of a node, or of the nearest node around it that has one."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, TextPlace(1, 1) if self.source else NodePlace("/"))

    def key_place(self, path: Path) -> Place:
        """Return the place of the key whose value has this path, or of the value itself in a list."""
        return self.key_places.get(path) or self.place(path)


class Literal(NamedTuple):
    """An RDF literal; `lang` and `datatype` are empty where they do not apply (a plain string). A tuple, as a file holds very many."""

    text: str
    lang: str = ""
    datatype: str = ""


Term = str | Literal
"""An IRI as a string, or a literal. Blank nodes have become Skolem IRIs."""
Triple = tuple[str, str, Term]


@dataclass(frozen=True, slots=True)
class RdfDocument:
    """An RDF file as triples.

    `subjects` gives the place where each subject is described, `mentions` every place where an IRI stands, in the order
    of the file; both are found when they are first asked for. `text` is the file itself, where there is one, and `comments`
    are those of its comments that speak to this program.
    """

    source: str
    triples: tuple[Triple, ...]
    subjects: Mapping[str, Place] = field(default_factory=dict)
    mentions: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    text: str = field(default="", repr=False, compare=False)
    comments: tuple[Comment, ...] = ()
