"""`/sparql`: queries of the SPARQL 1.1 Protocol over all terminologies, each a named graph, their union the default graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from fastapi import Request
from fastapi.responses import Response

from parasta_vocab.serve.closing import ClosingRouter
from parasta_vocab.serve.documented import content_of, problems
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.meters import METERS
from parasta_vocab.serve.sparql.limits import Limits
from parasta_vocab.serve.sparql.pool import Queries
from parasta_vocab.serve.sparql.protocol import FORM, GRAPHS, QUERY, RESULTS, complaint, question_of
from parasta_vocab.serve.workers.pool import Busy
from parasta_vocab.serve.workers.process import Stopped

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_EXAMPLE: Final = "SELECT ?concept ?label WHERE { ?concept <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } LIMIT 5"


def router(service: Service, settings: Settings) -> ClosingRouter:
    """Return the routes; the processes that answer are started with the first query and ended when the server stops."""
    limits = Limits(settings.sparql_seconds, settings.sparql_memory, settings.sparql_bytes)
    queries = Queries(settings.sparql_workers, limits)
    routes = ClosingRouter(tags=["SPARQL"])
    routes.closers = (queries.pool.close,)

    async def sparql(request: Request) -> Response:
        """Answer a query."""
        question = await question_of(request)
        try:
            head, body = await queries.answer(question, service.snapshot)
        except Busy:
            raise problem(503, "sparql_busy", headers={"Retry-After": f"{limits.seconds:.0f}"}) from None
        except Stopped as stopped:
            request.scope[METERS].stopped("sparql", late=stopped.late)
            raise problem(503, "sparql_slow" if stopped.late else "sparql_stopped", seconds=f"{limits.seconds:g}") from None
        if found := complaint(head, limits.answer):
            raise found
        return Response(body, media_type=head["media"], headers={"Vary": "Accept"})

    responses = _responses()
    routes.get("/sparql", response_class=Response, responses=responses, openapi_extra={"parameters": _parameters()})(sparql)
    routes.post("/sparql", response_class=Response, responses=responses, openapi_extra={"requestBody": _body()})(sparql)
    return routes


def _responses() -> dict[int | str, dict[str, Any]]:
    return {200: {"description": "The answer", "content": content_of((*RESULTS, *GRAPHS))}, **problems(400, 406, 413, 415)}


def _parameters() -> list[dict[str, Any]]:
    query = {"name": "query", "in": "query", "required": True, "schema": {"type": "string"}, "example": _EXAMPLE}
    graphs = {"type": "array", "items": {"type": "string", "format": "iri"}}
    return [query, *({"name": name, "in": "query", "schema": graphs} for name in ("default-graph-uri", "named-graph-uri"))]


def _body() -> dict[str, Any]:
    form = {"schema": {"type": "object", "required": ["query"], "properties": {"query": {"type": "string", "example": _EXAMPLE}}}}
    return {"required": True, "content": {FORM: form, QUERY: {"schema": {"type": "string"}, "example": _EXAMPLE}}}
