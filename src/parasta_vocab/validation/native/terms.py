"""Terms: what is said in RDF with names that our model does not have; YAML and JSON are held by the JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator

from parasta_vocab.namespaces import MODEL
from parasta_vocab.source.rdf import REMOTE_CONTEXT
from parasta_vocab.validation.graph import TYPE, DataGraph, fields, keys
from parasta_vocab.validation.result import Result, hint
from parasta_vocab.vocab.index import closest


def find_unknown_terms(graph: DataGraph) -> Iterator[Result]:
    """Yield each property and class that is written in the namespace of the model but is no part of it."""
    properties = {iri.removeprefix(MODEL) for iri in keys()} | {REMOTE_CONTEXT.removeprefix(MODEL)}
    properties |= {"validUntil", "condition"}  # national facts may stand in a graph that was merged with them
    classes = {cls["iri"].removeprefix(MODEL) for cls in fields().values()} | set(fields())
    for triple in graph.triples:
        subject, predicate, value = triple
        name, known = predicate.removeprefix(MODEL), properties
        if predicate == TYPE and isinstance(value, str):
            name, known = value.removeprefix(MODEL), classes
            if not value.startswith(MODEL):
                continue
        elif not predicate.startswith(MODEL):
            continue
        if name not in known:
            yield Result(
                "unknown-key", subject, facts={"key": name, "hint": hint(closest(name, known))}, place=graph.statements.get(triple)
            )
