"""The document of a concept scheme → what it states, without a JSON-LD library; a test holds the two to the same graph.

The documents are ours, so the little of JSON-LD that they use is all that is read: terms of the context, language maps,
typed values, and objects without an id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from parasta_vocab.namespaces import RDF, XSD
from parasta_vocab.source.document import Literal


@dataclass(frozen=True, slots=True)
class Nested:
    """A thing without a name: what is stated of it."""

    facts: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """An `rdf:List`."""

    values: tuple[Value, ...]


Value = str | Literal | Nested | Items
"""An IRI, a literal, a thing without a name, or a list of such."""
Thing = tuple[str, tuple[tuple[str, Value], ...]]
"""An IRI with property and value of each statement about it, in the order of the document."""


def iter_things(document: Mapping[str, Any]) -> Iterator[Thing]:
    """Yield everything that the document describes."""
    terms: Mapping[str, Any] = document["@context"]
    for node in document["@graph"]:
        yield _expanded(node["id"], terms), tuple(_facts(node, terms))


def _facts(node: Mapping[str, Any], terms: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for key, value in node.items():
        if key == "id":
            continue
        if key == "type":
            yield from ((f"{RDF}type", _expanded(kind, terms)) for kind in _several(value))
            continue
        term = terms[key] if isinstance(terms[key], dict) else {"@id": terms[key]}
        predicate = _expanded(term["@id"], terms)
        yield from ((predicate, item) for item in _values(value, term, terms))


def _values(value: Any, term: Mapping[str, Any], terms: Mapping[str, Any]) -> Iterator[Value]:
    if "@language" in _several(term.get("@container")):
        yield from (Literal(text, lang) for lang, texts in value.items() for text in _several(texts))
        return
    for item in _several(value):
        if isinstance(item, Mapping):
            yield Nested(tuple(_facts(item, terms)))
        elif term.get("@type") == "@id":
            yield _expanded(item, terms)
        elif term.get("@type") == "@vocab":
            yield _expanded(terms.get(item, item), terms)
        elif isinstance(item, bool):
            yield Literal("true" if item else "false", datatype=f"{XSD}boolean")
        else:
            yield Literal(item, term.get("@language", ""), _expanded(term.get("@type", ""), terms))


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _expanded(name: str, terms: Mapping[str, Any]) -> str:
    """Return the IRI of a CURIE; an IRI stays as it is."""
    prefix, found, local = name.partition(":")
    return f"{terms[prefix]}{local}" if found and prefix in terms and not local.startswith("//") else name
