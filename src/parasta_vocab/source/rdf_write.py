"""The only door to pyoxigraph's writers: Turtle of ours, or triples → N-Triples, Turtle, RDF/XML and JSON-LD, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from parasta_vocab import namespaces
from parasta_vocab.namespaces import GENID, LOCAL, RDF
from parasta_vocab.source import document

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

_BLANK: Final = LOCAL + GENID
_SHORTENED: Final = frozenset({"turtle", "rdfxml"})
"""The forms that have prefixes."""


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


def write_rdf(triples: Iterable[document.Triple], form: str, prefixes: Mapping[str, str] = namespaces.VOCABULARY_PREFIXES) -> bytes:
    """Return triples as `turtle`, `rdfxml`, `ntriples` or `jsonld`, with the prefixes that they need; statements are sorted.

    A node that a reader gave a Skolem IRI is a blank node again. A value that should be an IRI and is none is written as a literal.
    """
    from pyoxigraph import NamedNode, RdfFormat, Triple

    forms = {"turtle": RdfFormat.TURTLE, "rdfxml": RdfFormat.RDF_XML, "ntriples": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}
    statements = [Triple(_node(s), NamedNode(p), _value(o)) for s, p, o in dict.fromkeys(triples)]
    statements.sort(key=_place)
    return _written(statements, forms[form], _needed(statements, prefixes) if form in _SHORTENED else {}).encode()


def _node(iri: str) -> BlankNode | NamedNode:
    from pyoxigraph import BlankNode, NamedNode

    return BlankNode(iri.removeprefix(_BLANK)) if iri.startswith(_BLANK) else NamedNode(iri)


def _value(value: document.Term) -> BlankNode | NamedNode | Literal:
    from pyoxigraph import Literal, NamedNode

    if isinstance(value, str):
        try:
            return _node(value)
        except ValueError:
            return Literal(value)
    if value.lang:
        return Literal(value.text, language=value.lang)
    return Literal(value.text, datatype=NamedNode(value.datatype)) if value.datatype else Literal(value.text)


def _needed(statements: Iterable[Triple], prefixes: Mapping[str, str]) -> dict[str, str]:
    text = "\n".join(str(statement) for statement in statements)
    return {prefix: iri for prefix, iri in prefixes.items() if f"<{iri}" in text}


def _written(statements: Sequence[Triple], form: RdfFormat, prefixes: dict[str, str]) -> str:
    from pyoxigraph import serialize

    written = serialize(statements, format=form, prefixes=prefixes)
    assert written is not None, "it is None only where a file is written"
    return written.decode()


@lru_cache(maxsize=1)  # the same graph is often written in one form after the other
def _statements(turtle: bytes) -> tuple[Triple, ...]:
    """Return the statements by subject, its classes first."""
    from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

    graph = Dataset(parse(turtle, RdfFormat.TURTLE))
    graph.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    statements = [quad.triple for quad in graph]
    return tuple(sorted(statements, key=_place))


def _place(item: Triple) -> tuple[str, bool, str]:
    return str(item.subject), item.predicate.value != f"{RDF}type", str(item)
