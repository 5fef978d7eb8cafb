"""A triple store over HTTP: counts, gives back and replaces one graph."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from http import HTTPStatus
from types import TracebackType
from typing import Final, Self
from urllib.parse import quote

from parasta_vocab.errors import ServiceRefused
from parasta_vocab.http import Credentials, Http, Manners, NoAnswer, Reply
from parasta_vocab.publish.gsp import words
from parasta_vocab.publish.gsp.addresses import Place, origin
from parasta_vocab.publish.gsp.content import Content, chunks, has_blanks
from parasta_vocab.text import Text

PATIENT: Final = Manners(timeout=60.0, attempts=4)
CHUNK: Final = 500
"""Statements in one request of SPARQL Update; Virtuoso refuses templates of 1,500."""
_TURTLE: Final = "text/turtle"
_UPDATE: Final = "application/sparql-update"
_GRAPHS: Final = {"Accept": "application/n-triples, text/turtle;q=0.9"}
_RESULTS: Final = {"Accept": "application/sparql-results+json"}
_SMALL: Final = 1_000_000
_NOT_FOUND: Final = 404
_OK: Final = range(200, 300)
_FAILURES: Final = frozenset({500, 502, 503, 504})
"""Statuses after which a request may have been carried out all the same."""
_UNWILLING: Final = frozenset({HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.REQUEST_ENTITY_TOO_LARGE})
"""Statuses with which an address that takes no such request may refuse it; a large one may be refused before it is looked at."""
_ROUNDS: Final = 2


class Store:
    """A store at a place; credentials go to the host that is written to, and to no other."""

    def __init__(self, place: Place, credentials: Credentials | None = None, manners: Manners = PATIENT) -> None:
        self.place, self.manners, self._credentials = place, manners, credentials
        self._secrets = credentials.secrets if credentials else ()
        self._http = Http(manners, credentials=credentials)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._http.__exit__(kind, error, trace)

    @property
    def temporary(self) -> str:
        """The graph that SPARQL Update fills before it takes the place of the other; each run begins with taking it away."""
        return f"{self.place.graph}#parasta-publish"

    def count(self, graph: str | None = None) -> int:
        """Return how many statements a graph has, the one of the place or another; none where there is no such graph.

        Raises:
            ServiceRefused: The store does not say.
        """
        query = f"SELECT (COUNT(*) AS ?count) WHERE {{ GRAPH <{graph or self.place.graph}> {{ ?s ?p ?o }} }}"
        reply = self._query(query, _RESULTS, _SMALL)
        try:
            return int(json.loads(reply.body)["results"]["bindings"][0]["count"]["value"])
        except (ValueError, RecursionError, LookupError, TypeError, OverflowError):
            raise self._unfit(words.NO_COUNT, self.place.query, reply) from None

    def read(self, limit: int) -> Content:
        """Return the graph; a store may hold back what is more than its own limit. At most `limit` bytes are read.

        Raises:
            ServiceRefused: The store does not say, or it says what is no graph.
        """
        if self.place.via == "update":
            return self._construct("?p", limit)
        reply = self._ask("GET", self.place.graph_address, headers=_GRAPHS, limit=limit, accept=_NOT_FOUND)
        return self._graph(self.place.target, reply) if reply.status != _NOT_FOUND else Content(())

    def read_parts(self, predicates: Iterable[str], limit: int) -> tuple[Content, ...]:
        """Return what the graph says with each of these properties, for stores that hold back what is more than their own limit.

        Raises:
            ServiceRefused: The store does not say, or it says what is no graph.
        """
        return tuple(self._construct(predicate, limit) for predicate in predicates)

    def _construct(self, predicate: str, limit: int) -> Content:
        pattern = f"?s {predicate} ?o"
        reply = self._query(f"CONSTRUCT {{ {pattern} }} WHERE {{ GRAPH <{self.place.graph}> {{ {pattern} }} }}", _GRAPHS, limit)
        return self._graph(self.place.query, reply)

    def _graph(self, address: str, reply: Reply) -> Content:
        try:
            return Content.of(reply.body)
        except SyntaxError:
            raise ServiceRefused(_bare(address), words.NO_GRAPH.filled(said=words.said(reply, self._secrets)[:60])) from None

    def replace(self, content: Content) -> None:
        """Put the content in the place of what the graph holds: the graph has the one or the other whole, whenever this is killed.

        Raises:
            ServiceRefused: The store does not do it.
        """
        if self.place.via == "put":
            self._ask("PUT", self.place.graph_address, headers={"Content-Type": _TURTLE}, body=content.body, after=words.EITHER)
            return
        untouched = words.UNTOUCHED.filled(temporary=self.temporary)
        self._stage(content, untouched)
        self._move(len(content))

    def _stage(self, content: Content, untouched: Text) -> None:
        """Fill the temporary graph; a request that was sent twice may have doubled blank nodes, so it is counted and filled again."""
        there = 0
        for _ in range(_ROUNDS):
            self._update(f"DROP SILENT GRAPH <{self.temporary}>", untouched)
            for part in chunks(content.lines, CHUNK):
                inner = f"{{ GRAPH <{self.temporary}> {{\n" + "\n".join(part) + "\n} }"
                self._update(f"INSERT {inner} WHERE {{}}" if has_blanks(part) else f"INSERT DATA {inner}", untouched)
            there = self.count(self.temporary)
            if there == len(content):
                return
        told = words.STAGED.filled(there=there, sent=len(content))
        raise ServiceRefused(_bare(self.place.target), words.both(told, untouched))

    def _move(self, size: int) -> None:
        """Let the temporary graph take the place; never asked for again without looking, since moving what is not there empties the graph."""
        request = f"MOVE GRAPH <{self.temporary}> TO GRAPH <{self.place.graph}>"
        for attempt in range(1, self.manners.attempts + 1):
            try:
                self._update(request, words.EITHER, again=False)
            except ServiceRefused:
                if self.count(self.temporary) != size:
                    return  # it was moved, and only the answer was lost; the check that follows sees to it
                if attempt == self.manners.attempts:
                    raise
                time.sleep(self.manners.pause * attempt)
            else:
                return

    def _update(self, request: str, after: Text, *, again: bool = True) -> None:
        self._ask("POST", self.place.target, headers={"Content-Type": _UPDATE}, body=request.encode(), after=after, again=again)

    def _query(self, query: str, headers: dict[str, str], limit: int) -> Reply:
        address = self.place.query
        return self._ask("GET", f"{address}{'&' if '?' in address else '?'}query={quote(query, safe='')}", headers=headers, limit=limit)

    def _ask(
        self,
        method: str,
        address: str,
        *,
        headers: dict[str, str],
        body: bytes | None = None,
        limit: int = _SMALL,
        accept: int = 0,
        after: Text | None = None,
        again: bool = True,
    ) -> Reply:
        """Return a success, or an answer of the status to accept; `after` tells what holds where a request may have been carried out."""
        known = self._credentials is not None and origin(address) == origin(self.place.target)
        try:
            reply = self._http.ask(method, address, limit=limit, headers=headers, body=body, known=known, again=again)
        except NoAnswer as no:
            reason = words.explain_silence(no, self.manners.timeout)
            raise ServiceRefused(_bare(address), words.both(reason, after) if after else reason) from None
        if reply.status == accept:
            return reply
        if reply.status not in _OK:
            if body is not None and self._only_answers_queries(method, address, reply):
                raise ServiceRefused(_bare(address), words.QUERIES_ONLY.filled(status=reply.status, where=words.WHERE))
            reason = words.explain_status(reply, method, headers.get("Content-Type", ""), self._secrets, known=known)
            raise ServiceRefused(_bare(address), words.both(reason, after) if after and reply.status in _FAILURES else reason)
        if words.is_page(reply):
            raise self._unfit(words.PAGE, address, reply)
        return reply

    def _only_answers_queries(self, method: str, address: str, reply: Reply) -> bool:
        """Tell whether an address that refuses a change, and has answered a query, says that it takes no changes."""
        if _bare(address) != _bare(self.place.query):
            return False
        if reply.status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE:
            return "accept-post" in reply.headers and _UPDATE not in reply.headers["accept-post"]
        if reply.status not in _UNWILLING:
            return False
        if "allow" not in reply.headers:
            try:
                reply = self._http.ask("OPTIONS", address, limit=_SMALL, known=False)
            except NoAnswer:
                return False
        taken = {name.strip() for name in reply.headers.get("allow", method).split(",")}
        return method not in taken

    def _unfit(self, text: Text, address: str, reply: Reply) -> ServiceRefused:
        return ServiceRefused(_bare(address), words.explain_body(text, reply, self._secrets))


def _bare(address: str) -> str:
    """Return an address without the query, which may be long."""
    return address.partition("?")[0]
