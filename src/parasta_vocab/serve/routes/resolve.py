"""`/terminology-api/v2/resolve`: from an IRI to where it can be read.

Source: `ResolveController` and `UriResolveService` of VRK-YTI/yti-terminology-api (`v2/endpoint`, `v2/service`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from parasta_vocab.namespaces import TERMINOLOGY
from parasta_vocab.serve.documented import problems
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.negotiate import HTML
from parasta_vocab.serve.pages.frame import HOME
from parasta_vocab.serve.reading import held_of, no_thing
from parasta_vocab.serve.settings import API

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_NOWHERE: Final = "/404"
"""Where the platform sends those whose thing it does not know."""
Iri = Annotated[str, Query(description="IRI of a terminology, concept or collection", examples=[f"{TERMINOLOGY}parasta/naytto"])]
TermedId = Annotated[
    str,
    Query(alias="termedId", description="Id of a thing in the platform's first store", examples=["0b2c4d6e-1111-4222-8333-444455556666"]),
]


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix=f"{API}/v2/resolve", tags=["Resolve"])
    moved = {"description": "The address is in the header Location"}

    @routes.get("", status_code=303, response_class=Response, responses={303: moved, **problems(400, 404)})
    def resolve(request: Request, iri: Iri) -> Response:
        """Lead a browser to the page of a thing, and a program to the export of its terminology."""
        if not iri.startswith(TERMINOLOGY):
            raise problem(400, "resolve_foreign", start=TERMINOLOGY)
        prefix, _, id_ = (_identifier(part) for part in iri.removeprefix(TERMINOLOGY).partition("/"))
        held = held_of(service.snapshot, prefix)
        if HTML not in request.headers.get("accept", ""):
            return RedirectResponse(f"{API}/v2/export/{prefix}", 303)
        if id_ and id_ not in held.things:
            raise no_thing(held, id_)
        return RedirectResponse(f"{HOME}{prefix}/{id_}", 303)

    @routes.get("/v1", status_code=301, response_class=Response, responses={301: moved, **problems(400)})
    def resolve_first(request: Request, termed_id: TermedId) -> Response:
        """Answer for addresses of the platform's first version, of which this server holds none."""
        return RedirectResponse(_NOWHERE, 301)

    return routes


def _identifier(name: str) -> str:
    """Return a prefix or an identifier as the platform has renamed those that began with a digit."""
    return f"a{name}" if name[:1].isdigit() else name
