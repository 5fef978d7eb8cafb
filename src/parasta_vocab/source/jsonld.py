"""The only door to rdflib's parsers: JSON-LD → `RdfDocument`, and rdflib graphs → triples.

Nothing is fetched: a JSON-LD context that is not ours is replaced by an empty one and reported as a mention of
`REMOTE_CONTEXT`.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.data import read_json
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import GENID, LOCAL, MODEL
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal, RdfDocument, Term, Triple, escape_iri
from parasta_vocab.source.mentions import lazy_places

if TYPE_CHECKING:
    import rdflib

logging.getLogger("rdflib").addHandler(logging.NullHandler())  # it would log values that findings report anyway

CONTEXT: Final = f"{MODEL}context.jsonld"
"""The address by which a JSON or JSON-LD file may name our context."""
REMOTE_CONTEXT: Final = f"{MODEL}remoteContext"
"""Stands in the triples for a context that was not fetched."""
_HALF: Final = re.compile("[\ud800-\udfff]")


def parse_jsonld(text: str, source: str) -> RdfDocument:
    """Return the triples of a JSON-LD text, in a stable order.

    Raises:
        UnreadableSource: The text is no JSON-LD.
    """
    import rdflib
    from rdflib.store import TripleAddedEvent

    remote: list[str] = []
    offline = json.dumps(_offline(json.loads(text), remote))
    graph = rdflib.Graph(bind_namespaces="none")
    blanks: dict[rdflib.term.Node, str] = {}
    graph.store.dispatcher.subscribe(TripleAddedEvent, lambda event: _number(event.triple, blanks))  # type: ignore[no-untyped-call] # rdflib has no types here
    try:
        graph.parse(data=offline, format="json-ld", publicID=LOCAL)
    except RecursionError:
        raise UnreadableSource(source, PHRASES["too_deep"]) from None
    except Exception as error:  # noqa: BLE001 - the parser raises whatever it likes; all of it means "cannot be read"
        problem = " ".join(str(error).split())[:160] or type(error).__name__
        raise UnreadableSource(source, PHRASES["rdf_syntax"].filled(problem=problem)) from None
    prefixes = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    triples = plain_triples(graph, blanks) + tuple((LOCAL, REMOTE_CONTEXT, iri) for iri in remote)
    return RdfDocument(source, triples, *lazy_places(text, "jsonld", prefixes), text=text)


def _offline(value: Any, remote: list[str]) -> Any:
    """Return the JSON-LD with every context that would be fetched replaced, and note those that are not ours."""
    if isinstance(value, list):
        return [_offline(item, remote) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _context(item, remote) if key == "@context" else _offline(item, remote) for key, item in value.items()}


def _context(value: Any, remote: list[str]) -> Any:
    if isinstance(value, list):
        return [_context(item, remote) for item in value]
    if isinstance(value, dict):
        if isinstance(value.get("@import"), str):
            remote.append(value["@import"])
        return {key: _offline(item, remote) for key, item in value.items() if key != "@import"}  # a term may scope a context
    if isinstance(value, str):
        if value == CONTEXT:
            return read_json("schema/generated/context.jsonld")["@context"]
        remote.append(value)
        return {}
    return value


def _number(nodes: Iterable[rdflib.term.Node], blanks: dict[rdflib.term.Node, str]) -> None:
    """Give blank nodes numbers as they come, since parsers name them anew in each run."""
    import rdflib

    for node in nodes:
        if isinstance(node, rdflib.BNode):
            blanks.setdefault(node, f"{LOCAL}{GENID}b{len(blanks) + 1}")


def plain_triples(graph: rdflib.Graph, blanks: dict[rdflib.term.Node, str] | None = None) -> tuple[Triple, ...]:
    """Return the triples of a graph, sorted, with blank nodes as Skolem IRIs; `blanks` holds those that have one already."""
    import rdflib

    names = {} if blanks is None else blanks
    statements = [(s, p, o) for s, p, o, *_ in graph]  # a dataset gives the name of the graph as a fourth
    for triple in statements:
        _number(triple, names)

    def node(term: rdflib.term.Node) -> str:
        if isinstance(term, rdflib.BNode):
            return names[term]
        return escape_iri(str(term))

    def value(term: rdflib.term.Node) -> Term:
        if isinstance(term, rdflib.Literal):
            datatype = escape_iri(str(term.datatype or ""))
            return Literal(_HALF.sub("\N{REPLACEMENT CHARACTER}", str(term)), term.language or "", datatype)
        return node(term)

    return tuple(sorted(((node(s), node(p), value(o)) for s, p, o in statements), key=repr))
