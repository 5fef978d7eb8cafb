"""`v2/integration`, and as of old `api/v1/integration`: what other services of the platform ask for.

Source: `IntegrationController` and `IntegrationService` of VRK-YTI/yti-terminology-api. What is INCOMPLETE, which the platform shows here to
everybody, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import CHOICES
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.documented import answers, body_of
from parasta_vocab.serve.models import ContainerRequest, Number, ResourceRequest, Status
from parasta_vocab.serve.models_found import IntegrationResponse
from parasta_vocab.serve.parameters import MOST
from parasta_vocab.serve.problems import of_mistakes
from parasta_vocab.serve.reading import label_of
from parasta_vocab.serve.search.concepts import Asked, Found, find_concepts
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.state.snapshot import Held, Snapshot
from parasta_vocab.serve.writing import json_of

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_PAGE: Final = 20
_CONTAINERS: Final = 1000
_PATHS: Final = ("v2/integration", "api/v1/integration")
_SENT: Final = (400, 408, 413, 415)
_OLD: Final = re.compile(r"terminological-vocabulary-\d$")
_Model = TypeVar("_Model", bound=BaseModel)
Container = Annotated[str, Query(description="IRI of the terminology", examples=["https://iri.suomi.fi/terminology/parasta/"])]
Words = Annotated[str, Query(description="Words to look for in labels")]
After = Annotated[str, Query(description="Only what was changed at this moment or later", examples=["2026-01-01"])]
Chosen = Annotated[Status | None, Query(description="Only this status")]
Size = Annotated[Number, Query(description="How many to return", examples=[_PAGE])]


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes for other services, under both of their addresses."""
    routes = APIRouter(prefix=API, tags=["Integration"])
    for path in _PATHS:
        _add(routes, path, service)
    return routes


def _add(routes: APIRouter, path: str, service: Service) -> None:
    @routes.get(f"/{path}/containers", summary="List the terminologies", responses=answers(model=IntegrationResponse))
    async def containers(request: Request) -> Response:
        return json_answer(request, _containers(service.snapshot, ContainerRequest()))

    @routes.post(
        f"/{path}/containers",
        summary="List some terminologies",
        responses=answers(*_SENT, model=IntegrationResponse),
        openapi_extra=body_of(ContainerRequest),
    )
    async def some_containers(request: Request) -> Response:
        wanted = _read(ContainerRequest, await json_of(request))
        return json_answer(request, _containers(service.snapshot, wanted))

    @routes.get(f"/{path}/resources", summary="List concepts", responses=answers(400, model=IntegrationResponse))
    async def resources(
        request: Request,
        containerUri: Container = "",
        searchTerm: Words = "",
        after: After = "",
        status: Chosen = None,
        pageSize: Size = _PAGE,
    ) -> Response:
        container = [containerUri] if containerUri else []
        wanted = ResourceRequest(container=container, searchTerm=searchTerm, after=after or None, status=status, pageSize=pageSize)
        return json_answer(request, await run_in_threadpool(_resources, service.snapshot, wanted))

    @routes.post(
        f"/{path}/resources",
        summary="List concepts of several terminologies",
        responses=answers(*_SENT, model=IntegrationResponse),
        openapi_extra=body_of(ResourceRequest),
    )
    async def some_resources(request: Request) -> Response:
        wanted = _read(ResourceRequest, await json_of(request))
        return json_answer(request, await run_in_threadpool(_resources, service.snapshot, wanted))


def _read(model: type[_Model], body: Any) -> _Model:
    try:
        return model.model_validate(body)
    except ValidationError as error:
        raise of_mistakes(error.errors()) from None


def _containers(snapshot: Snapshot, wanted: ContainerRequest) -> Document:
    homes = {_home(uri) for uri in wanted.uri}
    found = [held for held in snapshot.terminologies.values() if not held.is_incomplete]
    chosen = [held for held in found if not homes or held.iri in homes]
    return _answer(len(chosen), map(_terminology, chosen[:_CONTAINERS]))


def _resources(snapshot: Snapshot, wanted: ResourceRequest) -> Document:
    status = [wanted.status] if wanted.status else CHOICES["status"]
    asked = Asked(wanted.searchTerm or "", status=status, namespaces=[_home(uri) for uri in wanted.container])
    found = [each for each in find_concepts(asked, snapshot, None) if _is_between(each.thing.stamp.modified, wanted)]
    size = _PAGE if wanted.pageSize is None else max(0, min(wanted.pageSize, MOST))
    return _answer(len(found), map(_concept, found[:size]))


def _is_between(moment: str, wanted: ResourceRequest) -> bool:
    """Tell whether a moment, which is written as ISO 8601 has it, lies between two that may be shorter."""
    return (not wanted.after or moment >= wanted.after) and (not wanted.before or moment[: len(wanted.before)] <= wanted.before)


def _home(uri: str) -> str:
    """Return the IRI of a terminology from any of the forms that it has had (`IntegrationService.fixURIs`)."""
    known = _OLD.sub("", uri.replace("http://uri.suomi.fi", "https://iri.suomi.fi"))
    return known if known.endswith("/") else f"{known}/"


def _answer(total: int, results: Iterable[Document]) -> Document:
    listed = list(results)
    return {"meta": {"resultCount": len(listed), "totalResults": total}, "results": listed}


def _terminology(held: Held) -> Document:
    document = held.document
    return {
        "uri": held.iri,
        "prefLabel": document.get("label", {}),
        "description": document.get("description", {}),
        "status": document["status"],
        "created": held.stamp.created,
        "modified": held.stamp.modified,
        "type": "terminology",
    }


def _concept(found: Found) -> Document:
    document, stamp = found.thing.document, found.thing.stamp
    return {
        "uri": found.held.iri + found.thing.id,
        "prefLabel": label_of(document),
        "description": document.get("definition", {}),
        "status": document["status"],
        "created": stamp.created,
        "modified": stamp.modified,
        "type": "concept",
    }
