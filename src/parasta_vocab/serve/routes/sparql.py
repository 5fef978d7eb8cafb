"""`/sparql`: queries of the SPARQL 1.1 Protocol over all terminologies, each a named graph, their union the default graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from fastapi import Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from parasta_vocab.serve.answers import caching
from parasta_vocab.serve.closing import ClosingRouter
from parasta_vocab.serve.documented import content_of, problems
from parasta_vocab.serve.errors import Problem
from parasta_vocab.serve.limits_rate import client_of
from parasta_vocab.serve.negotiate import HTML, VARY, best
from parasta_vocab.serve.pages.frame import Frame
from parasta_vocab.serve.pages.sparql import GRAPH, TABLE, answered_page, empty_page, refused_page
from parasta_vocab.serve.sparql.limits import Limits
from parasta_vocab.serve.sparql.pool import Queries
from parasta_vocab.serve.sparql.protocol import ENDINGS, FORM, GRAPHS, QUERY, RESULTS, complaint, question_of
from parasta_vocab.serve.workers.staying import while_there
from parasta_vocab.serve.workers.waiting import waiting

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_SUFFIXES: Final = {media: suffix for suffix, media in ENDINGS.items()}
"""Media type to how the name of a file ends."""
_EXAMPLE: Final = "SELECT ?concept ?label WHERE { ?concept <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } LIMIT 5"

_GRAPHS: Final = {"type": "array", "items": {"type": "string", "format": "iri"}}
_CHOICES: Final[dict[str, dict[str, Any]]] = {
    "format": {
        "schema": {"type": "string"},
        "description": f"The form of the answer, instead of the header Accept: a media type, or {', '.join(ENDINGS)}",
    },
    "default-graph-uri": {"schema": _GRAPHS, "description": "Graphs whose union is asked, instead of those of the query; may be repeated"},
    "named-graph-uri": {"schema": _GRAPHS, "description": "Graphs that GRAPH finds, instead of those of the query; may be repeated"},
}
"""The parameters that may stand beside a query."""


def router(service: Service, settings: Settings) -> ClosingRouter:
    """Return the routes; the processes that answer are started with the first query and ended when the server stops."""
    limits = Limits(settings.sparql_seconds, settings.sparql_memory, settings.sparql_bytes)
    queries = Queries(settings.sparql_workers, settings.sparql_waiting, limits)
    routes = ClosingRouter(tags=["SPARQL"])
    routes.closers = (queries.pool.close,)

    async def answered(request: Request, accept: str) -> tuple[str, bytes]:
        question = await question_of(request, accept)
        with waiting(request, "sparql", limits.seconds):
            head, body = await while_there(request, queries.answer(question, service.snapshot, client_of(request.scope)))
        if found := complaint(head, limits.answer):
            raise found
        return head["media"], body

    async def sparql(request: Request) -> Response:
        """Answer a query."""
        if _in_page(request):
            return await page(request)
        media, body = await answered(request, request.headers.get("accept", ""))
        return Response(body, media_type=media, headers={"Vary": "Accept", **caching(request), **_named(request, media)})

    async def page(request: Request) -> Response:
        frame, query = Frame.of(request, service.snapshot), request.query_params.get("query", "").strip()
        status, headers = 200, {"Content-Language": frame.lang, "Vary": VARY, **caching(request)}
        if not query:
            return Response(empty_page(frame), status, headers, HTML)
        try:
            media, body = await answered(request, f"{TABLE}, {GRAPH}")
        except Problem as found:
            content, status, headers = refused_page(frame, query, found), found.status, found.headers | headers
        else:
            content = await run_in_threadpool(answered_page, frame, query, media, body)
        return Response(content, status, headers, HTML)

    responses = _responses()
    asked, posted = {"parameters": [_query(), *_chosen()]}, {"parameters": _chosen(), "requestBody": _body()}
    routes.get("/sparql", response_class=Response, responses=responses, openapi_extra=asked)(sparql)
    routes.post("/sparql", response_class=Response, responses=responses, openapi_extra=posted)(sparql)
    return routes


def _in_page(request: Request) -> bool:
    """Tell whether somebody asks in a browser; programs that take a page as well get data."""
    accept = request.headers.get("accept", "")
    return request.method == "GET" and not request.query_params.get("format") and best(accept, (*RESULTS, *GRAPHS, HTML)) == HTML


def _named(request: Request, media: str) -> dict[str, str]:
    """Return how the file is called that a browser makes of an answer, where a link asks for its form."""
    return {"Content-Disposition": f'inline; filename="sparql.{_SUFFIXES.get(media, "txt")}"'} if request.query_params.get("format") else {}


def _responses() -> dict[int | str, dict[str, Any]]:
    return {200: {"description": "The answer", "content": content_of((*RESULTS, *GRAPHS, HTML))}, **problems(400, 406, 413, 415)}


def _query() -> dict[str, Any]:
    return {"name": "query", "in": "query", "required": True, "schema": {"type": "string"}, "example": _EXAMPLE}


def _chosen() -> list[dict[str, Any]]:
    """Return the parameters that may stand in the address of every request."""
    return [{"name": name, "in": "query", **about} for name, about in _CHOICES.items()]


def _body() -> dict[str, Any]:
    fields = {name: about["schema"] | {"description": about["description"]} for name, about in _CHOICES.items()}
    form = {"type": "object", "required": ["query"], "properties": {"query": {"type": "string", "example": _EXAMPLE}, **fields}}
    return {"required": True, "content": {FORM: {"schema": form}, QUERY: {"schema": {"type": "string"}, "example": _EXAMPLE}}}
