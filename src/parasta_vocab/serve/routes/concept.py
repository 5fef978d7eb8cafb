"""`v2/concept`: the concepts of a terminology. Source: `ConceptController` and `ConceptService` of VRK-YTI/yti-terminology-api."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from parasta_vocab.publish.sanastot.fields import CONCEPT, RELATIONS, TERM_FIELDS
from parasta_vocab.publish.sanastot.rules import iter_broken_concept
from parasta_vocab.serve.documented import WRITES, ConceptId, MadeConcept, TerminologyPrefix, answers, body_of, found
from parasta_vocab.serve.models import ConceptDTO, Status
from parasta_vocab.serve.models_out import ConceptInfo
from parasta_vocab.serve.part import Part
from parasta_vocab.serve.reading import show_concept
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.tags import Wanted
from parasta_vocab.serve.writing import allowed_editor, changing, in_turn

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
    concepts = Part(service, "concept", CONCEPT, iter_broken_concept, show_concept, _users)
    _add_reads(routes, concepts)
    _add_writes(routes, service, concepts)
    return routes


def _add_reads(routes: APIRouter, concepts: Part) -> None:
    @routes.get("/{prefix}/{id}", summary="Get a concept", responses=found(ConceptInfo))
    async def read(request: Request, prefix: TerminologyPrefix, id: ConceptId) -> Response:
        return concepts.read(request, prefix, id)

    @routes.get("/{prefix}/{id}/exists", summary="Tell whether a concept exists", responses=answers(model=bool))
    async def exists(request: Request, prefix: TerminologyPrefix, id: ConceptId) -> Response:
        return concepts.exists(request, prefix, id)


def _add_writes(routes: APIRouter, service: Service, concepts: Part) -> None:
    @routes.post(
        "/{prefix}",
        summary="Make a concept",
        status_code=201,
        response_class=Response,
        responses=answers(*WRITES, 409, status=201, description="Made; Location is its IRI"),
        openapi_extra=body_of(ConceptDTO),
    )
    async def create(request: Request, prefix: TerminologyPrefix) -> Response:
        return await concepts.create(request, prefix)

    @routes.put(
        "/{prefix}/{id}",
        summary="Replace a concept",
        status_code=204,
        responses=answers(*WRITES, 412, status=204, description="Replaced"),
        openapi_extra=body_of(ConceptDTO, without="identifier"),
    )
    async def update(request: Request, prefix: TerminologyPrefix, id: MadeConcept, wanted: Wanted) -> Response:
        return await concepts.replace(request, prefix, id, wanted)

    @routes.delete(
        "/{prefix}/{id}",
        summary="Delete a concept to which nothing refers",
        status_code=204,
        responses=answers(400, 401, 403, 404, 412, 507, status=204, description="Deleted"),
    )
    async def delete(request: Request, prefix: TerminologyPrefix, id: MadeConcept, wanted: Wanted) -> Response:
        return await concepts.delete(request, prefix, id, wanted)

    @routes.post(
        "/{prefix}/modify-statuses",
        summary="Change one status into another in a whole terminology",
        status_code=204,
        responses=answers(400, 401, 403, 404, 507, status=204, description="Changed"),
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
        await in_turn(request, lambda: _modify_all(service, caller, prefix, (oldStatus, newStatus), chosen))
        return Response(status_code=204)


def _users(draft: Draft, id_: str) -> Iterator[str]:
    """Yield who else refers to a concept, each as the platform says it: `IRI (property)`."""
    home, before = draft.before.iri, draft.before.things
    iri = home + id_
    for kind, documents in draft.parts():
        for other in documents:
            if other == id_:
                continue
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
