"""`v2/frontend`: searches, counts, organisations and service categories. Source: `FrontendController` of VRK-YTI/yti-terminology-api."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import CATEGORIES, CHOICES, TERM_FIELDS
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.caller import caller_of, seen_by
from parasta_vocab.serve.documented import answers
from parasta_vocab.serve.models_found import ConceptHits, Counts, StatusCounts, TerminologyHits
from parasta_vocab.serve.models_out import Organization, ServiceCategory
from parasta_vocab.serve.parameters import PAGE, ConceptParameters, Flag, SearchParameters, TerminologyParameters
from parasta_vocab.serve.search.concepts import Asked, Found, find_concepts, order, show_hit
from parasta_vocab.serve.search.terminologies import count, find_terminologies, show_terminology_hit, tally
from parasta_vocab.serve.settings import API

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

SortLang = Annotated[str, Query(description="Language by whose alphabet the list is sorted")]
Children = Annotated[Flag, Query(description="Also those that belong to others; here none do")]
Prefix = Annotated[str, Query(description="Prefix of the terminology", examples=["parasta"])]


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes that the platform's own pages use."""
    routes = APIRouter(prefix=f"{API}/v2/frontend", tags=["Frontend"])
    _add_lists(routes, service)
    _add_searches(routes, service)
    return routes


def _add_lists(routes: APIRouter, service: Service) -> None:
    @routes.get("/organizations", summary="List the organisations", responses=answers(400, model=list[Organization]))
    async def organizations(request: Request, sortLang: SortLang = "fi", includeChildOrganizations: Children = False) -> Response:
        known = service.snapshot.organizations.values()
        listed = [{"id": each.id, "label": dict(each.label.items()), "parentOrganization": None} for each in known]
        return json_answer(request, sorted(listed, key=lambda each: order(each["label"], sortLang)))

    @routes.get("/service-categories", summary="List the service categories", responses=answers(400, model=list[ServiceCategory]))
    async def categories(request: Request, sortLang: SortLang = "fi") -> Response:
        listed = [{"id": each.iri, "label": dict(each.label.items()), "identifier": name} for name, each in CATEGORIES.items()]
        return json_answer(request, sorted(listed, key=lambda each: order(each["label"], sortLang)))

    @routes.get("/status-counts", summary="Count concepts and terms by status", responses=answers(400, 401, model=StatusCounts))
    async def status_counts(request: Request, prefix: Prefix) -> Response:
        held = seen_by(caller_of(request, service), service.snapshot).terminologies.get(prefix)
        documents = [thing.document for thing in held.of("concept")] if held else []
        terms = [term for each in documents for name in TERM_FIELDS for term in each.get(name, ())]
        none = dict.fromkeys(CHOICES["status"], 0)
        counted = {name: none | tally(one["status"] for one in each) for name, each in (("concepts", documents), ("terms", terms))}
        return json_answer(request, counted)


def _add_searches(routes: APIRouter, service: Service) -> None:
    @routes.get("/search-terminologies", summary="Search terminologies", responses=answers(400, 401, model=TerminologyHits))
    async def terminologies(request: Request, asked: Annotated[TerminologyParameters, Query()]) -> Response:
        caller, snapshot = caller_of(request, service), service.snapshot

        def find() -> Document:
            deep = find_concepts(Asked(asked.query), snapshot, caller)[:PAGE] if asked.searchConcepts and asked.query.strip() else None
            found = find_terminologies(asked.wanted(), snapshot, caller, {each.held.prefix for each in deep or ()})
            page = [show_terminology_hit(each) | _inner(each.held.iri, deep) for each in found[asked.start : asked.start + asked.size]]
            return _page(asked, len(found), page)

        return json_answer(request, await run_in_threadpool(find))

    @routes.get("/search-concepts", summary="Search concepts", responses=answers(400, 401, model=ConceptHits))
    async def concepts(request: Request, asked: Annotated[ConceptParameters, Query()]) -> Response:
        caller, snapshot = caller_of(request, service), service.snapshot

        def find() -> Document:
            found = find_concepts(asked.asked(), snapshot, caller)
            page = [show_hit(each, extended=asked.extendTerminologies) for each in found[asked.start : asked.start + asked.size]]
            return _page(asked, len(found), page)

        return json_answer(request, await run_in_threadpool(find))

    @routes.get("/counts", summary="Count terminologies", responses=answers(400, 401, model=Counts))
    async def counts(request: Request, asked: Annotated[TerminologyParameters, Query()]) -> Response:
        caller, snapshot = caller_of(request, service), service.snapshot
        every = asked.model_copy(update={"status": asked.status or list(CHOICES["status"])})

        def find() -> Document:
            deep = find_concepts(Asked(asked.query), snapshot, caller)[:PAGE] if asked.query.strip() else []
            found = find_terminologies(every.wanted(), snapshot, caller, {each.held.prefix for each in deep})
            return {"totalHitCount": len(found), "counts": count(found)}

        return json_answer(request, await run_in_threadpool(find))

    @routes.get("/concept-counts", summary="Count the concepts of a terminology by status", responses=answers(400, 401, model=Counts))
    async def concept_counts(request: Request, prefix: Prefix) -> Response:
        caller, snapshot = caller_of(request, service), service.snapshot
        found = find_concepts(Asked(namespaces=[namespaces.scheme(prefix)]), snapshot, caller)
        held = seen_by(caller, snapshot).terminologies.get(prefix)
        types = {"Concept": len(found), "Collection": sum(1 for _ in held.of("collection")) if held else 0}
        by_status = tally(each.thing.document["status"] for each in found)
        return json_answer(request, {"totalHitCount": 0, "counts": {"statuses": by_status, "languages": {}, "types": types, "groups": {}}})


def _page(asked: SearchParameters, total: int, hits: list[Document]) -> Document:
    """Return a SearchResponseDTO; the platform says in `pageFrom` how many hits stand before the page."""
    return {"totalHitCount": total, "pageSize": asked.size, "pageFrom": asked.start, "responseObjects": hits}


def _inner(home: str, deep: list[Found] | None) -> Document:
    return {} if deep is None else {"matchingConcepts": [show_hit(each) for each in deep if each.held.iri == home]}
