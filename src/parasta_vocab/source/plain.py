"""Values that a program already holds → a document: a mapping, or an rdflib graph."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from parasta_vocab.source.document import Document, Path, RdfDocument
from parasta_vocab.source.place import NodePlace, Place
from parasta_vocab.source.rdf import CONTEXT, plain_triples

if TYPE_CHECKING:
    import rdflib


def from_mapping(data: Mapping[str, Any]) -> Document:
    """Return a mapping as a document whose places are JSON Pointers; numbers and dates become strings."""
    plain = json.loads(json.dumps(data, default=str), parse_int=str, parse_float=str)
    if plain.get("@context") == CONTEXT:
        del plain["@context"]
    places: dict[Path, Place] = {path: NodePlace("/" + "/".join(map(str, path))) for path in _paths(plain, ())}
    return Document("", plain, places, {path: place for path, place in places.items() if path and isinstance(path[-1], str)})


def from_graph(graph: rdflib.Graph) -> RdfDocument:
    """Return an rdflib graph as a document whose places are the IRIs of its nodes."""
    triples = plain_triples(graph)
    return RdfDocument("", triples, {subject: NodePlace(subject) for subject, _, _ in triples})


def _paths(value: Any, path: Path) -> Iterator[Path]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _paths(item, (*path, key))
