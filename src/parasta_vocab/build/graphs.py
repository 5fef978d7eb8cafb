"""An rdflib graph → what it states of each IRI in a stable order, lists and blank nodes in place."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDF, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from parasta_vocab.records.statements import Items, Nested, Value
from parasta_vocab.source import document


def iter_things(graph: Graph) -> Iterator[tuple[str, tuple[tuple[str, Value], ...]]]:
    """Yield each IRI that is a subject, in order, with its statements; classes come first.

    A blank node stands where it is mentioned, so it must be mentioned once and hold no circle.
    """
    for subject in sorted({subject for subject in graph.subjects() if isinstance(subject, URIRef)}):
        yield str(subject), _facts(graph, subject)


def _facts(graph: Graph, subject: Node) -> tuple[tuple[str, Value], ...]:
    stated = [(str(predicate), _value(graph, value)) for predicate, value in graph.predicate_objects(subject)]
    return tuple(sorted(stated, key=lambda fact: (fact[0] != str(RDF.type), fact[0], repr(fact[1]))))


def _value(graph: Graph, value: Node) -> Value:
    if isinstance(value, Literal):
        return document.Literal(str(value), value.language or "", str(value.datatype or ""))
    if isinstance(value, BNode):
        if (value, RDF.first, None) in graph:
            return Items(tuple(_value(graph, item) for item in Collection(graph, value)))
        return Nested(_facts(graph, value))
    return str(value)
