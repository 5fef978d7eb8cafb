"""`/interfaces`: the page about what programs can ask for; who opens the beginning of an interface in a browser is led there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from parasta_vocab.serve.answers import JSON, keep
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.negotiate import HTML, VARY, answer, best
from parasta_vocab.serve.pages.frame import Frame
from parasta_vocab.serve.pages.interfaces import PATH, interfaces_page
from parasta_vocab.serve.settings import API, SKOSMOS

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_BEGINNINGS: Final = (API, f"{API}/", f"{API}/v2", f"{API}/v2/", SKOSMOS)


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes."""
    routes = APIRouter()

    @routes.get(PATH, include_in_schema=False)
    def read(request: Request) -> Response:
        keep(request)
        frame = Frame.of(request, service.snapshot)
        return answer(request, interfaces_page(frame), HTML, lang=frame.lang)

    for path in _BEGINNINGS:
        routes.get(path, include_in_schema=False)(_led)
    return routes


def _led(request: Request) -> Response:
    if page := led_on(request):
        return page
    raise problem(404, "serve_no_such_path")


def led_on(request: Request) -> Response | None:
    """Lead people on to the page; None for a program, which is told that there is nothing."""
    if best(request.headers.get("accept", ""), (JSON, HTML)) != HTML:
        return None
    query = request.url.query
    return RedirectResponse(f"{PATH}?{query}" if query else PATH, 303, {"Vary": VARY})
