"""The only door to pyoxigraph's writers: Turtle of ours → N-Triples, Turtle and RDF/XML, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from parasta_vocab.namespaces import RDF

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat, Triple


def to_ntriples(turtle: bytes) -> str:
    """Return the graph of a Turtle file as N-Triples, one statement a line, sorted; blank nodes are named by RDFC-1.0."""
    from pyoxigraph import RdfFormat

    return _written(_statements(turtle), RdfFormat.N_TRIPLES, {})


def to_turtle(turtle: bytes, prefixes: Mapping[str, str]) -> str:
    """Return the graph of a Turtle or N-Triples file as Turtle with the prefixes that it needs; statements are sorted."""
    from pyoxigraph import RdfFormat

    statements = _statements(turtle)
    return _written(statements, RdfFormat.TURTLE, _needed(statements, prefixes))


def to_rdfxml(turtle: bytes, prefixes: Mapping[str, str]) -> str:
    """Return the graph of a Turtle file as RDF/XML with the prefixes that it needs; statements are sorted."""
    from pyoxigraph import RdfFormat

    statements = _statements(turtle)
    return _written(statements, RdfFormat.RDF_XML, _needed(statements, prefixes)) + "\n"


def _needed(statements: Iterable[Triple], prefixes: Mapping[str, str]) -> dict[str, str]:
    text = "\n".join(str(statement) for statement in statements)
    return {prefix: iri for prefix, iri in prefixes.items() if f"<{iri}" in text}


def _written(statements: list[Triple], form: RdfFormat, prefixes: dict[str, str]) -> str:
    from pyoxigraph import serialize

    written = serialize(statements, format=form, prefixes=prefixes)
    assert written is not None, "it is None only where a file is written"
    return written.decode()


def _statements(turtle: bytes) -> list[Triple]:
    """Return the statements by subject, its classes first."""
    from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

    graph = Dataset(parse(turtle, RdfFormat.TURTLE))
    graph.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    statements = [quad.triple for quad in graph]
    return sorted(statements, key=lambda item: (str(item.subject), item.predicate.value != f"{RDF}type", str(item)))
