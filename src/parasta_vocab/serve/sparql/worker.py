"""A process of its own that answers queries over graphs it was given: `python -m parasta_vocab.serve.sparql.worker LIMITS`.

It can be stopped at any moment, as it keeps nothing. Where the system can do that it may not take more memory than it is
allowed, may open no file and no connection, and ends with whoever started it, at the latest by a clock of the system.
"""

from __future__ import annotations

import json
import sys
from io import BytesIO
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, Store, serialize

from parasta_vocab.serve.sparql.guard import refusal, undeclared
from parasta_vocab.serve.sparql.limits import Limits
from parasta_vocab.serve.sparql.prefixes import PREFIXES
from parasta_vocab.serve.workers.confine import STANDARD, clock, confine, follow
from parasta_vocab.serve.workers.frames import Head, receive, send

if TYPE_CHECKING:
    from typing_extensions import Buffer


class _TooLarge(Exception):
    """The answer has more bytes than are allowed."""


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


def main(limits: Limits) -> None:
    """Take messages from standard input until it ends, and answer each on standard output.

    Where the memory does not suffice, the process ends: what is left of it could not be relied upon.
    """
    follow()
    store = Store()
    confine(limits.memory, STANDARD)
    while message := receive(sys.stdin.buffer):
        head, body = message
        if "graphs" in head:
            store = _loaded(head, body)
            send(sys.stdout.buffer, {"outcome": "done"})
            continue
        clock(limits.seconds)
        said, answer = _answer(store, head, limits)
        clock(0)
        send(sys.stdout.buffer, said, answer)


def _loaded(head: Head, body: bytes) -> Store:
    """Return a store with each graph under its name, and all of them as the default graph."""
    store, start = Store(), 0
    for iri, size in head["graphs"]:
        part = body[start : start + size]
        store.bulk_load(part, RdfFormat.N_TRIPLES, to_graph=NamedNode(iri))
        store.bulk_load(part, RdfFormat.N_TRIPLES, to_graph=DefaultGraph())
        start += size
    return store


def _answer(store: Store, head: Head, limits: Limits) -> tuple[Head, bytes]:
    paper = _Paper(limits.answer)
    try:
        if reason := refusal(head["query"]):
            return {"outcome": reason, "message": ""}, b""
        media = _written(_asked(store, head), head, paper)
    except SyntaxError as error:
        if (prefix := undeclared(head["query"])) is not None:
            return {"outcome": "undeclared", "message": prefix}, b""
        return {"outcome": "malformed", "message": str(error)}, b""
    except _TooLarge:
        return {"outcome": "too_large"}, b""
    except (OSError, RuntimeError, ValueError) as error:
        return {"outcome": "failed", "message": str(error)}, b""
    return ({"outcome": "done", "media": media}, paper.getvalue()) if media else ({"outcome": "unacceptable"}, b"")


def _asked(store: Store, head: Head) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Return what a query gives; graphs that the protocol names replace those of the query (SPARQL 1.1 Protocol, 2.1.4)."""
    if head["default_graphs"] or head["named_graphs"]:
        defaults = [NamedNode(iri) for iri in head["default_graphs"]]
        return store.query(head["query"], default_graph=[*defaults], named_graphs=[NamedNode(iri) for iri in head["named_graphs"]])
    return store.query(head["query"])


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
