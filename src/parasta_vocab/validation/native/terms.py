"""Terms: what is said in RDF with names that our model does not have; YAML and JSON are held by the JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parasta_vocab.data import read_bytes
from parasta_vocab.namespaces import MODEL
from parasta_vocab.shapes.files import FACTS
from parasta_vocab.source.jsonld import REMOTE_CONTEXT
from parasta_vocab.validation.graph import TYPE, DataGraph, fields, keys
from parasta_vocab.validation.result import Result, hint
from parasta_vocab.vocab.index import closest


@cache
def _national_terms() -> frozenset[str]:
    """Return the properties and classes of the national facts, which a provider may have merged into its graph."""
    return frozenset(re.findall(rf"<{re.escape(MODEL)}(\w+)>", read_bytes(FACTS).decode()))


def find_unknown_terms(graph: DataGraph) -> Iterator[Result]:
    """Yield each property and class that is written in the namespace of the model but is no part of it."""
    properties = {iri.removeprefix(MODEL) for iri in keys()} | {REMOTE_CONTEXT.removeprefix(MODEL)}
    classes = {cls["iri"].removeprefix(MODEL) for cls in fields().values()}
    if graph.predicates() <= keys().keys() | {TYPE} and graph.types() <= {MODEL + name for name in classes}:
        return  # as in all YAML and JSON
    for triple in graph.triples:
        subject, predicate, value = triple
        name, known = predicate.removeprefix(MODEL), properties
        if predicate == TYPE and isinstance(value, str):
            name, known = value.removeprefix(MODEL), classes
            if not value.startswith(MODEL):
                continue
        elif not predicate.startswith(MODEL):
            continue
        if name not in known and name not in _national_terms():
            yield Result(
                "unknown-key", subject, facts={"key": name, "hint": hint(closest(name, known))}, place=graph.statements.get(triple)
            )
