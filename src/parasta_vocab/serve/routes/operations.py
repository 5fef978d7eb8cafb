"""`/health/…` and `/metrics`: for those who run the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import Response

from parasta_vocab.errors import UnusableFolder
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.documented import answers, problems
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.meters import MEDIA_TYPE, METERS

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["Operations"])

    @routes.get("/health/live", response_class=Response, responses=answers(example={"status": "UP"}))
    async def live(request: Request) -> Response:
        """Tell that the server runs, also when all threads are busy."""
        return json_answer(request, {"status": "UP"}, headers={"Cache-Control": "no-store"}, kept=False)

    @routes.get("/health/ready", response_class=Response, responses=answers(example={"status": "UP", "terminologies": 7}))
    def ready(request: Request) -> Response:
        """Tell that the server can read what it holds."""
        try:
            service.check()
        except UnusableFolder as error:
            raise problem(503, "not_ready", problem=error.reason) from None
        content = {"status": "UP", "terminologies": len(service.snapshot.terminologies)}
        return json_answer(request, content, headers={"Cache-Control": "no-store"}, kept=False)

    text = {"description": "Meters", "content": {"text/plain": {"schema": {"type": "string"}}}}

    @routes.get("/metrics", response_class=Response, responses={200: text, **problems()})
    def metrics(request: Request) -> Response:
        """Return the meters in the text format of Prometheus."""
        return Response(request.scope[METERS].render(), media_type=MEDIA_TYPE, headers={"Cache-Control": "no-store"})

    return routes
