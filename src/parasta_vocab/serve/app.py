"""The application: all routes, and the rings around them that every request passes."""

from __future__ import annotations

import mimetypes
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from anyio import CapacityLimiter
from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect
from starlette.routing import Match, Mount
from starlette.staticfiles import StaticFiles

from parasta_vocab.serve.errors import Problem
from parasta_vocab.serve.headers import SafeHeaders
from parasta_vocab.serve.kept import Kept
from parasta_vocab.serve.limits_body import BodyLimit
from parasta_vocab.serve.limits_rate import RateLimit
from parasta_vocab.serve.limits_time import TimeLimit
from parasta_vocab.serve.meters import Meters, Named
from parasta_vocab.serve.negotiate import SUFFIXES
from parasta_vocab.serve.problems import of_http, of_mistakes, unforeseen
from parasta_vocab.serve.routes import (
    collection,
    concept,
    dereference,
    export,
    frontend,
    imports,
    integration,
    interfaces,
    openapi,
    operations,
    resolve,
    skosmos,
    sparql,
    terminology,
    user,
    validate,
)
from parasta_vocab.serve.telling import problem_answer
from parasta_vocab.serve.watch import Watch

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_ROUTED: Final = (
    terminology,
    concept,
    collection,
    frontend,
    integration,
    imports,
    export,
    user,
    openapi,
    resolve,
    dereference,
    interfaces,
    skosmos,
    sparql,
    validate,
    operations,
)
"""What answers, in the order in which it is described."""
_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "DELETE")
_EXPOSED: Final = ("Content-Disposition", "ETag", "Link", "Location", "Retry-After", "X-Request-Id")
"""Headers that scripts of other pages may read."""


def build_app(service: Service, settings: Settings) -> ASGIApp:
    """Return the server as an ASGI application over what the service holds."""
    routers = [module.router(service, settings) for module in _ROUTED]
    app: ASGIApp = Named(_framework(routers, settings))
    app = BodyLimit(app, settings)
    app = TimeLimit(app, settings.request_seconds)
    app = Kept(app, service, settings.kept)
    if settings.per_minute:
        app = RateLimit(app, settings.per_minute)
    app = CORSMiddleware(
        app,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["Accept", "Accept-Language", "Content-Type", "If-None-Match"],
        expose_headers=_EXPOSED,
    )
    return Watch(SafeHeaders(app), Meters(service))


def _framework(routers: list[APIRouter], settings: Settings) -> FastAPI:
    app = FastAPI(openapi_url=None, redirect_slashes=False, lifespan=_closing(routers))
    app.state.turns = CapacityLimiter(1)  # of those who write
    for router in routers:
        app.include_router(router)
    if settings.site:
        for suffix, media in SUFFIXES.items():
            mimetypes.add_type(media, f".{suffix}")
        app.mount("/", StaticFiles(directory=settings.site, html=True))

    @app.exception_handler(Problem)
    async def told(request: Request, problem: Problem) -> Response:
        return problem_answer(request, problem)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        allowed = _allowed(app, request)
        if request.method == "OPTIONS" and error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            return Response(status_code=204, headers={"Allow": ", ".join((*allowed, "OPTIONS"))})
        return problem_answer(request, of_http(error, allowed))

    @app.exception_handler(RequestValidationError)
    async def broken(request: Request, error: RequestValidationError) -> Response:
        return problem_answer(request, of_mistakes(error.errors()))

    @app.exception_handler(ClientDisconnect)
    async def left(request: Request, error: ClientDisconnect) -> Response:
        return Response(status_code=400)  # which nobody reads; it is no fault of the server

    @app.exception_handler(Exception)
    async def failed(request: Request, error: Exception) -> Response:
        return problem_answer(request, unforeseen(request))

    return app


def _allowed(app: FastAPI, request: Request) -> list[str]:
    """Return the methods that an address takes, in all routes that have it; HEAD is taken where GET is."""
    routes = [route for route in app.routes if not isinstance(route, Mount)]

    def takes(method: str) -> bool:
        scope = {**request.scope, "method": "GET" if method == "HEAD" else method}
        return any(route.matches(scope)[0] is Match.FULL for route in routes)

    return [method for method in _METHODS if takes(method)] or ["GET", "HEAD"]  # a file of the site


def _closing(routers: list[APIRouter]) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Return what closes, however the server stops, what routers have opened: each may have `closers`."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        try:
            yield
        finally:  # a second Ctrl-C only cancels this
            for router in routers:
                for close in getattr(router, "closers", ()):
                    close()

    return lifespan
