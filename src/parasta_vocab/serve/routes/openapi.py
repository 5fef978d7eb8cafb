"""`/openapi.json` and, as the platform has it, `/terminology-api/api/openapi`: what can be asked here. No page shows it, as such pages fetch scripts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import Response

from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.description import describe
from parasta_vocab.serve.settings import API

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes of the description."""
    routes, described = APIRouter(), lru_cache(maxsize=1)(describe)

    @routes.get("/openapi.json", include_in_schema=False)
    @routes.get(f"{API}/api/openapi", include_in_schema=False)
    async def read(request: Request) -> Response:
        return json_answer(request, described(request.app))

    return routes
