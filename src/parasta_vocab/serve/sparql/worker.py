"""A process of its own that answers queries over graphs it was given: `python -m parasta_vocab.serve.sparql.worker LIMITS`.

It can be stopped at any moment, as it keeps nothing. Where the system can do that it may not take more memory than it is
allowed, may open no file and no connection, and ends with whoever started it, at the latest by a clock of the system.
"""

from __future__ import annotations

import json
import sys
from io import BytesIO
from typing import TYPE_CHECKING

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse,
    serialize,
)

from parasta_vocab.serve.sparql.guard import refusal, undeclared
from parasta_vocab.serve.sparql.limits import Limits
from parasta_vocab.serve.sparql.prefixes import PREFIXES
from parasta_vocab.serve.workers.confine import STANDARD, clock, confine, ending_without_memory, follow
from parasta_vocab.serve.workers.frames import Head, receive, send

if TYPE_CHECKING:
    from typing_extensions import Buffer


class _TooLarge(Exception):
    """The answer has more bytes than are allowed."""


class _NoIri(Exception):
    """A parameter of the protocol that names a graph has a value that is no absolute IRI."""

    def __init__(self, parameter: str, value: str) -> None:
        super().__init__(parameter, value)
        self.parameter, self.value = parameter, value


class _Paper(BytesIO):
    """What an answer is written on; its size is limited."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.left = limit

    def write(self, part: Buffer, /) -> int:
        """Take a part of the answer."""
        self.left -= memoryview(part).nbytes
        if self.left < 0:
            raise _TooLarge
        return super().write(part)


@ending_without_memory()
def main(limits: Limits) -> None:
    """Take messages from standard input until it ends, and answer each on standard output."""
    follow()
    store = Store()
    confine(limits.memory, STANDARD)
    while message := receive(sys.stdin.buffer):
        head, body = message
        if "graphs" in head:
            _take(store, head, body)
            send(sys.stdout.buffer, {"outcome": "done"})
            continue
        clock(limits.seconds)
        said, answer = _answer(store, head, limits)
        clock(0)
        send(sys.stdout.buffer, said, answer)


def _take(store: Store, head: Head, body: bytes) -> None:
    """Take graphs in place of those of the same names; the others stay."""
    start = 0
    for iri, size in head["graphs"]:
        _replace(store, NamedNode(iri), body[start : start + size])
        start += size


def _replace(store: Store, name: NamedNode, body: bytes) -> None:
    """Let a graph say this and nothing else; what any graph says is also in the default graph, once.

    A union that the engine makes for each query would not do: it counts a statement of two graphs twice. Nodes without a name keep
    the label that the server gave them, which no other has.
    """
    before = {(quad.subject, quad.predicate, quad.object) for quad in store.quads_for_pattern(None, None, None, name)}
    after = {(quad.subject, quad.predicate, quad.object) for quad in parse(body, RdfFormat.N_TRIPLES)}
    for s, p, o in before - after:
        store.remove(Quad(s, p, o, name))
        if len([*store.quads_for_pattern(s, p, o, None)]) == 1:  # no other graph says it
            store.remove(Quad(s, p, o))
    store.bulk_extend(Quad(s, p, o, graph) for s, p, o in after - before for graph in (name, DefaultGraph()))
    if not after:
        store.remove_graph(name)


def _answer(store: Store, head: Head, limits: Limits) -> tuple[Head, bytes]:
    paper = _Paper(limits.answer)
    try:
        if reason := refusal(head["query"]):
            return {"outcome": reason, "message": ""}, b""
        media = _written(_asked(store, head), head, paper)
    except SyntaxError as error:
        return _misread(head["query"], error), b""
    except _TooLarge:
        return {"outcome": "too_large"}, b""
    except _NoIri as error:
        return {"outcome": "graph", "parameter": error.parameter, "message": error.value}, b""
    except (OSError, RuntimeError, ValueError) as error:
        return {"outcome": "failed", "message": str(error)}, b""
    return ({"outcome": "done", "media": media}, paper.getvalue()) if media else ({"outcome": "unacceptable"}, b"")


def _misread(query: str, error: SyntaxError) -> Head:
    prefix = undeclared(query)
    return {"outcome": "malformed", "message": str(error)} if prefix is None else {"outcome": "undeclared", "message": prefix}


def _asked(store: Store, head: Head) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Return what a query gives; graphs that the protocol names replace those of the query (SPARQL 1.1 Protocol, 2.1.4)."""
    if head["default_graphs"] or head["named_graphs"]:
        defaults, named = _graphs("default-graph-uri", head["default_graphs"]), _graphs("named-graph-uri", head["named_graphs"])
        return store.query(head["query"], default_graph=[*defaults], named_graphs=[*named])
    return store.query(head["query"])


def _graphs(parameter: str, values: list[str]) -> list[NamedNode]:
    nodes = []
    for value in values:
        try:
            nodes.append(NamedNode(value))
        except ValueError:
            raise _NoIri(parameter, value) from None
    return nodes


def _written(found: QuerySolutions | QueryBoolean | QueryTriples, head: Head, paper: _Paper) -> str | None:
    """Write what was found in the form that was asked for, and return its media type, or None where no form is wanted that there is."""
    if isinstance(found, QueryTriples):
        media: str | None = head["graph"]
        form = RdfFormat.from_media_type(media) if media else None
        if form:
            serialize(found, paper, form, prefixes=PREFIXES)
    else:
        media = head["results"]
        results = QueryResultsFormat.from_media_type(media) if media else None
        if results:
            found.serialize(paper, results)
    return media


if __name__ == "__main__":
    main(Limits(**json.loads(sys.argv[1])))
