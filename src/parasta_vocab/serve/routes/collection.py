"""`v2/collection`: the collections of a terminology. Source: `ConceptCollectionController` of VRK-YTI/yti-terminology-api and its service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import Response

from parasta_vocab.publish.sanastot.fields import COLLECTION
from parasta_vocab.publish.sanastot.rules import iter_broken_collection
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.caller import caller_of, may_edit, seen_by
from parasta_vocab.serve.documented import WRITES, CollectionId, MadeCollection, TerminologyPrefix, answers, body_of, found
from parasta_vocab.serve.models import ConceptCollectionDTO
from parasta_vocab.serve.models_out import ConceptCollectionInfo
from parasta_vocab.serve.part import Part
from parasta_vocab.serve.reading import held_of, show_collection
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.tags import Wanted

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes of collections."""
    routes = APIRouter(prefix=f"{API}/v2/collection", tags=["ConceptCollection"])
    collections = Part(service, "collection", COLLECTION, iter_broken_collection, show_collection)
    _add_reads(routes, service, collections)
    _add_writes(routes, collections)
    return routes


def _add_reads(routes: APIRouter, service: Service, collections: Part) -> None:
    @routes.get("/{prefix}", summary="List the collections", responses=answers(401, 404, model=list[ConceptCollectionInfo]))
    async def list_all(request: Request, prefix: TerminologyPrefix) -> Response:
        snapshot = service.snapshot
        held = held_of(snapshot, prefix)
        caller = caller_of(request, service)
        inside, seen = may_edit(caller, held), seen_by(caller, snapshot)
        return json_answer(request, [show_collection(each, held, seen, inside=inside) for each in held.of("collection")])

    @routes.get("/{prefix}/{id}", summary="Get a collection", responses=found(ConceptCollectionInfo))
    async def read(request: Request, prefix: TerminologyPrefix, id: CollectionId) -> Response:
        return collections.read(request, prefix, id)

    @routes.get("/{prefix}/{id}/exists", summary="Tell whether a collection exists", responses=answers(model=bool))
    async def exists(request: Request, prefix: TerminologyPrefix, id: CollectionId) -> Response:
        return collections.exists(request, prefix, id)


def _add_writes(routes: APIRouter, collections: Part) -> None:
    @routes.post(
        "/{prefix}",
        summary="Make a collection",
        status_code=201,
        response_class=Response,
        responses=answers(*WRITES, 409, status=201, description="Made; Location is its IRI"),
        openapi_extra=body_of(ConceptCollectionDTO),
    )
    async def create(request: Request, prefix: TerminologyPrefix) -> Response:
        return await collections.create(request, prefix)

    @routes.put(
        "/{prefix}/{id}",
        summary="Replace a collection",
        status_code=204,
        responses=answers(*WRITES, 412, status=204, description="Replaced"),
        openapi_extra=body_of(ConceptCollectionDTO, without="identifier"),
    )
    async def update(request: Request, prefix: TerminologyPrefix, id: MadeCollection, wanted: Wanted) -> Response:
        return await collections.replace(request, prefix, id, wanted)

    @routes.delete(
        "/{prefix}/{id}",
        summary="Delete a collection",
        status_code=204,
        responses=answers(401, 403, 404, 412, 507, status=204, description="Deleted"),
    )
    async def delete(request: Request, prefix: TerminologyPrefix, id: MadeCollection, wanted: Wanted) -> Response:
        return await collections.delete(request, prefix, id, wanted)
