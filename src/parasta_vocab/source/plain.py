"""Values that a program already holds → a document: a mapping, or an rdflib graph."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Document, Path, RdfDocument
from parasta_vocab.source.jsonld import CONTEXT, plain_triples
from parasta_vocab.source.place import NodePlace, Place

if TYPE_CHECKING:
    import rdflib


def from_mapping(data: Mapping[str, Any]) -> Document:
    """Return a mapping as a document whose places are JSON Pointers; numbers and dates become strings.

    Raises:
        UnreadableSource: The mapping cannot be written as JSON.
    """
    try:
        plain = json.loads(json.dumps(dict(data), default=_plain), parse_int=str, parse_float=str, parse_constant=str)
        json.dumps(plain, ensure_ascii=False).encode()
    except RecursionError:
        raise UnreadableSource("<mapping>", PHRASES["too_deep"]) from None
    except (TypeError, ValueError) as error:  # keys that are no words, a mapping within itself, half characters
        raise UnreadableSource("<mapping>", PHRASES["json_syntax"].filled(problem=str(error))) from None
    if plain.get("@context") == CONTEXT:
        del plain["@context"]
    places: dict[Path, Place] = {path: _pointer(path) for path in _paths(plain, ())}
    return Document("", plain, places, {path: place for path, place in places.items() if path and isinstance(path[-1], str)})


def from_graph(graph: rdflib.Graph) -> RdfDocument:
    """Return an rdflib graph as a document whose places are the IRIs of its nodes."""
    triples = plain_triples(graph)
    return RdfDocument("", triples, {subject: NodePlace(subject) for subject, _, _ in triples})


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else str(value)


def _pointer(path: Path) -> NodePlace:
    """Return the JSON Pointer of a node (RFC 6901); the whole document is called `/`, so that it can be seen."""
    return NodePlace("/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in path))


def _paths(value: Any, path: Path) -> Iterator[Path]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _paths(item, (*path, key))
