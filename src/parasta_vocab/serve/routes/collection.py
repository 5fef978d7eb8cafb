"""`v2/collection`: the collections of a terminology. Source: `ConceptCollectionController` of VRK-YTI/yti-terminology-api and its service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.fields import COLLECTION
from parasta_vocab.publish.sanastot.rules import iter_broken_collection
from parasta_vocab.publish.sanastot.tidy import tidied
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.caller import caller_of, may_edit
from parasta_vocab.serve.documented import WRITES, CollectionId, TerminologyPrefix, answers, body_of, found
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.models import ConceptCollectionDTO
from parasta_vocab.serve.models_out import ConceptCollectionInfo
from parasta_vocab.serve.reading import held_of, show_collection, thing_of
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.tags import IfMatch, refuse_outdated, tagged
from parasta_vocab.serve.writing import allowed_editor, changing, json_of, refuse

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service
    from parasta_vocab.serve.state.caller import Caller
    from parasta_vocab.serve.state.draft import Draft


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes of collections."""
    routes = APIRouter(prefix=f"{API}/v2/collection", tags=["ConceptCollection"])
    _add_reads(routes, service)
    _add_writes(routes, service)
    return routes


def _add_reads(routes: APIRouter, service: Service) -> None:
    @routes.get("/{prefix}", summary="List the collections", responses=answers(401, 404, model=list[ConceptCollectionInfo]))
    async def list_all(request: Request, prefix: TerminologyPrefix) -> Response:
        snapshot = service.snapshot
        held = held_of(snapshot, prefix)
        inside = may_edit(caller_of(request, service), held)
        return json_answer(request, [show_collection(each, held, snapshot, inside=inside) for each in held.of("collection")])

    @routes.get("/{prefix}/{id}", summary="Get a collection", responses=found(ConceptCollectionInfo))
    async def read(request: Request, prefix: TerminologyPrefix, id: CollectionId) -> Response:
        snapshot = service.snapshot
        held = held_of(snapshot, prefix)
        thing = thing_of(held, "collection", id)
        return tagged(request, show_collection(thing, held, snapshot, inside=may_edit(caller_of(request, service), held)))

    @routes.get("/{prefix}/{id}/exists", summary="Tell whether a collection exists", responses=answers(model=bool))
    async def exists(request: Request, prefix: TerminologyPrefix, id: CollectionId) -> Response:
        held = service.snapshot.terminologies.get(prefix)
        return json_answer(request, held is not None and held.find("collection", id) is not None)


def _add_writes(routes: APIRouter, service: Service) -> None:
    @routes.post(
        "/{prefix}",
        summary="Make a collection",
        status_code=201,
        response_class=Response,
        responses=answers(*WRITES, 409, status=201, description="Made; Location is its IRI"),
        openapi_extra=body_of(ConceptCollectionDTO),
    )
    async def create(request: Request, prefix: TerminologyPrefix) -> Response:
        caller = allowed_editor(request, service, prefix)
        iri = await run_in_threadpool(_create, service, caller, prefix, await json_of(request))
        return Response(status_code=201, headers={"Location": iri})

    @routes.put(
        "/{prefix}/{id}",
        summary="Replace a collection",
        status_code=204,
        responses=answers(*WRITES, 412, status=204, description="Replaced"),
        openapi_extra=body_of(ConceptCollectionDTO),
    )
    async def update(request: Request, prefix: TerminologyPrefix, id: CollectionId, wanted: IfMatch = None) -> Response:
        caller = allowed_editor(request, service, prefix)
        await run_in_threadpool(_update, service, caller, prefix, id, await json_of(request), wanted)
        return Response(status_code=204)

    @routes.delete(
        "/{prefix}/{id}",
        summary="Delete a collection",
        status_code=204,
        responses=answers(401, 404, 412, 507, status=204, description="Deleted"),
    )
    async def delete(request: Request, prefix: TerminologyPrefix, id: CollectionId, wanted: IfMatch = None) -> Response:
        await run_in_threadpool(_delete, service, allowed_editor(request, service, prefix), prefix, id, wanted)
        return Response(status_code=204)


def _create(service: Service, caller: Caller, prefix: str, body: Any) -> str:
    with changing(service, caller, "create-collection", prefix) as draft:
        refuse(iter_broken_collection(body, new=True, languages=draft.about["languages"]))
        id_: str = body["identifier"]
        if id_ in draft.concepts or id_ in draft.collections:
            raise problem(409, "serve_id_exists", prefix=prefix, id=id_)
        draft.collections[id_] = tidied(body, COLLECTION, namespaces.scheme(prefix))
    return namespaces.scheme(prefix) + id_


def _update(service: Service, caller: Caller, prefix: str, id_: str, body: Any, wanted: str | None) -> None:
    with changing(service, caller, "update-collection", prefix) as draft:
        refuse(iter_broken_collection(body, new=False, languages=draft.about["languages"]))
        _refuse_other(service, draft, id_, wanted)
        draft.collections[id_] = {"identifier": id_, **tidied(body, COLLECTION, namespaces.scheme(prefix))}


def _delete(service: Service, caller: Caller, prefix: str, id_: str, wanted: str | None) -> None:
    with changing(service, caller, "delete-collection", prefix) as draft:
        _refuse_other(service, draft, id_, wanted)
        del draft.collections[id_]


def _refuse_other(service: Service, draft: Draft, id_: str, wanted: str | None) -> None:
    """Refuse a change where there is no such collection, or another than the one that the caller has seen."""
    held = draft.before
    thing = thing_of(held, "collection", id_)
    refuse_outdated(wanted, lambda: show_collection(thing, held, service.snapshot, inside=True), held.iri + id_)
