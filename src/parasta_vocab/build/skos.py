"""The graph of a JSON-LD document as Turtle."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from parasta_vocab import namespaces


def render_turtle(document: Mapping[str, Any]) -> str:
    """Return the graph of a JSON-LD document as Turtle with stable blank nodes."""
    from rdflib import Graph

    graph = Graph(bind_namespaces="none")
    for prefix, iri in namespaces.VOCABULARY_PREFIXES.items():
        graph.bind(prefix, iri)
    graph.parse(data=json.dumps(document), format="json-ld")
    return graph.serialize(format="longturtle", canon=True).rstrip() + "\n"
