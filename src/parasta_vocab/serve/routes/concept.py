"""`v2/concept`: the concepts of a terminology. Source: `ConceptController` and `ConceptService` of VRK-YTI/yti-terminology-api."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.fields import CONCEPT, RELATIONS, TERM_FIELDS
from parasta_vocab.publish.sanastot.rules import iter_broken_concept
from parasta_vocab.publish.sanastot.tidy import tidied
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.caller import caller_of, may_edit
from parasta_vocab.serve.documented import WRITES, ConceptId, TerminologyPrefix, answers, body_of, found
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.models import ConceptDTO, Status
from parasta_vocab.serve.models_out import ConceptInfo
from parasta_vocab.serve.reading import held_of, show_concept, thing_of
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.tags import IfMatch, refuse_outdated, tagged
from parasta_vocab.serve.writing import allowed_editor, changing, json_of, refuse

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service
    from parasta_vocab.serve.state.caller import Caller
    from parasta_vocab.serve.state.draft import Draft

OldStatus = Annotated[Status, Query(description="The status that is changed", examples=["DRAFT"])]
NewStatus = Annotated[Status, Query(description="The status that it becomes", examples=["VALID"])]
Types = Annotated[
    list[Literal["Concept", "Term", "Concept,Term", "Term,Concept"]], Query(description="What is changed", examples=[["Concept", "Term"]])
]


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes of concepts."""
    routes = APIRouter(prefix=f"{API}/v2/concept", tags=["Concept"])
    _add_reads(routes, service)
    _add_writes(routes, service)
    return routes


def _add_reads(routes: APIRouter, service: Service) -> None:
    @routes.get("/{prefix}/{id}", summary="Get a concept", responses=found(ConceptInfo))
    async def read(request: Request, prefix: TerminologyPrefix, id: ConceptId) -> Response:
        snapshot = service.snapshot
        held = held_of(snapshot, prefix)
        thing = thing_of(held, "concept", id)
        return tagged(request, show_concept(thing, held, snapshot, inside=may_edit(caller_of(request, service), held)))

    @routes.get("/{prefix}/{id}/exists", summary="Tell whether a concept exists", responses=answers(model=bool))
    async def exists(request: Request, prefix: TerminologyPrefix, id: ConceptId) -> Response:
        held = service.snapshot.terminologies.get(prefix)
        return json_answer(request, held is not None and held.find("concept", id) is not None)


def _add_writes(routes: APIRouter, service: Service) -> None:
    @routes.post(
        "/{prefix}",
        summary="Make a concept",
        status_code=201,
        response_class=Response,
        responses=answers(*WRITES, 409, status=201, description="Made; Location is its IRI"),
        openapi_extra=body_of(ConceptDTO),
    )
    async def create(request: Request, prefix: TerminologyPrefix) -> Response:
        caller = allowed_editor(request, service, prefix)
        iri = await run_in_threadpool(_create, service, caller, prefix, await json_of(request))
        return Response(status_code=201, headers={"Location": iri})

    @routes.put(
        "/{prefix}/{id}",
        summary="Replace a concept",
        status_code=204,
        responses=answers(*WRITES, 412, status=204, description="Replaced"),
        openapi_extra=body_of(ConceptDTO),
    )
    async def update(request: Request, prefix: TerminologyPrefix, id: ConceptId, wanted: IfMatch = None) -> Response:
        caller = allowed_editor(request, service, prefix)
        await run_in_threadpool(_update, service, caller, prefix, id, await json_of(request), wanted)
        return Response(status_code=204)

    @routes.delete(
        "/{prefix}/{id}",
        summary="Delete a concept to which nothing refers",
        status_code=204,
        responses=answers(400, 401, 404, 412, 507, status=204, description="Deleted"),
    )
    async def delete(request: Request, prefix: TerminologyPrefix, id: ConceptId, wanted: IfMatch = None) -> Response:
        await run_in_threadpool(_delete, service, allowed_editor(request, service, prefix), prefix, id, wanted)
        return Response(status_code=204)

    @routes.post(
        "/{prefix}/modify-statuses",
        summary="Change one status into another in a whole terminology",
        status_code=204,
        responses=answers(400, 401, 404, 507, status=204, description="Changed"),
    )
    async def modify(
        request: Request,
        prefix: TerminologyPrefix,
        oldStatus: OldStatus,
        newStatus: NewStatus,
        types: Types,
    ) -> Response:
        caller = allowed_editor(request, service, prefix)
        chosen = {each for item in types for each in item.split(",")}
        await run_in_threadpool(_modify_all, service, caller, prefix, (oldStatus, newStatus), chosen)
        return Response(status_code=204)


def _create(service: Service, caller: Caller, prefix: str, body: Any) -> str:
    with changing(service, caller, "create-concept", prefix) as draft:
        refuse(iter_broken_concept(body, new=True, languages=draft.about["languages"]))
        id_: str = body["identifier"]
        if id_ in draft.concepts or id_ in draft.collections:
            raise problem(409, "serve_id_exists", prefix=prefix, id=id_)
        draft.concepts[id_] = tidied(body, CONCEPT, namespaces.scheme(prefix))
    return namespaces.scheme(prefix) + id_


def _update(service: Service, caller: Caller, prefix: str, id_: str, body: Any, wanted: str | None) -> None:
    with changing(service, caller, "update-concept", prefix) as draft:
        refuse(iter_broken_concept(body, new=False, languages=draft.about["languages"]))
        _refuse_other(service, draft, id_, wanted)
        draft.concepts[id_] = {"identifier": id_, **tidied(body, CONCEPT, namespaces.scheme(prefix))}


def _delete(service: Service, caller: Caller, prefix: str, id_: str, wanted: str | None) -> None:
    with changing(service, caller, "delete-concept", prefix) as draft:
        _refuse_other(service, draft, id_, wanted)
        if users := ", ".join(_users(draft, namespaces.scheme(prefix), id_)):
            raise problem(400, "serve_in_use", users, id=id_)
        del draft.concepts[id_]


def _refuse_other(service: Service, draft: Draft, id_: str, wanted: str | None) -> None:
    """Refuse a change where there is no such concept, or another than the one that the caller has seen."""
    held = draft.before
    thing = thing_of(held, "concept", id_)
    refuse_outdated(wanted, lambda: show_concept(thing, held, service.snapshot, inside=True), held.iri + id_)


def _users(draft: Draft, home: str, id_: str) -> Iterator[str]:
    """Yield who refers to a concept, each as the platform says it: `IRI (property)`."""
    iri = home + id_
    before = draft.before.things
    for kind, documents in draft.parts():
        for other in documents:
            document = before[other].document
            for name in RELATIONS if kind == "concept" else ("members",):
                if iri in document.get(name, ()):
                    yield f"{home}{other} ({'member' if name == 'members' else name})"


def _modify_all(service: Service, caller: Caller, prefix: str, change: tuple[str, str], types: set[str]) -> None:
    with changing(service, caller, "modify-statuses", prefix) as draft:
        for concept in draft.concepts.values():
            terms = [term for name in TERM_FIELDS for term in concept.get(name, ())]
            for each in ([concept] if "Concept" in types else []) + (terms if "Term" in types else []):
                if each["status"] == change[0]:
                    each["status"] = change[1]
