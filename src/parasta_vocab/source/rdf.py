"""The only door to rdflib's parsers: RDF bytes → `RdfDocument`.

The parsers keep no places, so `mentions` finds them by a scan of the text. Nothing is fetched: a JSON-LD context that is
not ours is replaced by an empty one and reported as a mention of `REMOTE_CONTEXT`.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote
from xml.sax import SAXParseException

from parasta_vocab.data import read_json
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import GENID, LOCAL, MODEL
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal, RdfDocument, Term, Triple
from parasta_vocab.source.mentions import find_mentions, find_subjects

if TYPE_CHECKING:
    import rdflib

logging.getLogger("rdflib").addHandler(logging.NullHandler())  # it would log values that findings report anyway

CONTEXT: Final = f"{MODEL}context.jsonld"
"""The address by which a JSON or JSON-LD file may name our context."""
REMOTE_CONTEXT: Final = f"{MODEL}remoteContext"
"""Stands in the triples for a context that was not fetched."""
_NOT_IRI: Final = re.compile(r'[\x00-\x20<>"{}|^`\\\ud800-\udfff]')
"""Characters that an IRI may not hold (N-Triples, IRIREF), but that parsers let through."""
_HALF: Final = re.compile("[\ud800-\udfff]")
_RDFLIB_NAMES: Final = {"turtle": "turtle", "ntriples": "nt11", "rdfxml": "xml", "jsonld": "json-ld"}


def parse_rdf(text: str, source: str, format_name: str) -> RdfDocument:
    """Return the triples of an RDF text; `format_name` is turtle, ntriples, rdfxml or jsonld.

    Raises:
        UnreadableSource: The text is not in that format, or is XML with entities of its own.
    """
    import rdflib
    from rdflib.store import TripleAddedEvent

    if format_name == "rdfxml" and (found := re.search(r"<!(?:DOCTYPE|ENTITY)", text)):
        line = text.count("\n", 0, found.start()) + 1
        raise UnreadableSource(source, PHRASES["xml_entities"], line, 1)
    remote: list[str] = []
    text_to_parse = json.dumps(_offline(json.loads(text), remote)) if format_name == "jsonld" else text
    graph = rdflib.Graph(bind_namespaces="none")
    blanks: dict[rdflib.term.Node, str] = {}
    graph.store.dispatcher.subscribe(TripleAddedEvent, lambda event: _number(event.triple, blanks))  # type: ignore[no-untyped-call] # rdflib has no types here
    try:
        graph.parse(data=text_to_parse, format=_RDFLIB_NAMES[format_name], publicID=LOCAL)
    except RecursionError:
        raise UnreadableSource(source, PHRASES["too_deep"]) from None
    except Exception as error:  # noqa: BLE001 - the parsers raise whatever they like; all of it means "cannot be read"
        raise _syntax_error(error, source, text) from None
    prefixes = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    triples = plain_triples(graph, blanks) + tuple((LOCAL, REMOTE_CONTEXT, iri) for iri in remote)
    return RdfDocument(
        source,
        triples,
        find_subjects(text, format_name, prefixes),
        find_mentions(text, format_name, prefixes),
    )


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
        return iri(term)

    def iri(text: str | rdflib.term.Node) -> str:
        return _NOT_IRI.sub(lambda found: quote(found[0], errors="replace"), str(text))

    def value(term: rdflib.term.Node) -> Term:
        if isinstance(term, rdflib.Literal):
            return Literal(_HALF.sub("\N{REPLACEMENT CHARACTER}", str(term)), term.language or "", iri(term.datatype or ""))
        return node(term)

    return tuple(sorted(((node(s), node(p), value(o)) for s, p, o in statements), key=repr))


def _syntax_error(error: Exception, source: str, text: str) -> UnreadableSource:
    lines = getattr(error, "lines", None)  # rdflib's BadSyntax counts lines from 0
    line = min(lines + 1, len(text.splitlines())) if isinstance(lines, int) else None  # at the end it counts some twice
    column: int | None = None
    if isinstance(error, SAXParseException):
        line, column = error.getLineNumber(), (error.getColumnNumber() or 0) + 1
    elif found := re.search(r"line (\d+)", str(error)):
        line = line or int(found[1])
    elif found := re.match(r"Invalid line: (.+)", str(error)):  # what is left of a line of N-Triples
        line = next((number for number, written in enumerate(text.splitlines(), 1) if written.endswith(found[1])), None)
    problem = getattr(error, "_why", None) or getattr(error, "getMessage", lambda: None)() or str(error)
    short = " ".join(str(problem).split())[:160]
    return UnreadableSource(source, PHRASES["rdf_syntax"].filled(problem=short or type(error).__name__), line, column)
