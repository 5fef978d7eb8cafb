"""`v2/terminology`: terminologies as a whole. Source: `TerminologyController` and `TerminologyService` of VRK-YTI/yti-terminology-api."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Annotated, Any, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import TERMINOLOGY
from parasta_vocab.publish.sanastot.rules import iter_broken_terminology
from parasta_vocab.publish.sanastot.tidy import tidied
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.caller import caller_of, editor_of, may_edit, no_rights
from parasta_vocab.serve.documented import WRITES, MadePrefix, TerminologyPrefix, answers, body_of, found
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.models import TerminologyDTO
from parasta_vocab.serve.models_out import TerminologyInfo
from parasta_vocab.serve.reading import held_of, show_terminology
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.state import TerminologyExists
from parasta_vocab.serve.tags import Conditions, Wanted, refuse_unless, tagged
from parasta_vocab.serve.writing import allowed_editor, changing, in_turn, json_of, keeping, refuse

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service
    from parasta_vocab.serve.state.caller import Caller
    from parasta_vocab.serve.state.snapshot import Held

_COPY: Final = " (Copy)"
"""What the labels of a copy end with."""
NewPrefix = Annotated[str, Query(description="Prefix of the copy", examples=["parasta-kopio"])]


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes of terminologies."""
    routes = APIRouter(prefix=f"{API}/v2/terminology", tags=["Terminology"])
    _add_reads(routes, service)
    _add_writes(routes, service)
    return routes


def _add_reads(routes: APIRouter, service: Service) -> None:
    @routes.get("/{prefix}", summary="Get a terminology", responses=found(TerminologyInfo))
    async def read(request: Request, prefix: TerminologyPrefix) -> Response:
        snapshot = service.snapshot
        held = held_of(snapshot, prefix)
        return tagged(request, show_terminology(held, snapshot, inside=may_edit(caller_of(request, service), held)))

    @routes.get("/{prefix}/exists", summary="Tell whether a terminology exists", responses=answers(model=bool))
    async def exists(request: Request, prefix: TerminologyPrefix) -> Response:
        return json_answer(request, prefix in service.snapshot.terminologies)


def _add_writes(routes: APIRouter, service: Service) -> None:
    @routes.post(
        "",
        summary="Make a terminology",
        status_code=201,
        response_class=Response,
        responses=answers(*WRITES, status=201, description="Made; Location is its IRI"),
        openapi_extra=body_of(TerminologyDTO),
    )
    async def create(request: Request) -> Response:
        caller = editor_of(request, service)
        body = await json_of(request)
        return _made(await in_turn(request, lambda: _create(service, caller, body)))

    @routes.put(
        "/{prefix}",
        summary="Change what is said of a terminology as a whole",
        status_code=204,
        responses=answers(*WRITES, 412, status=204, description="Changed"),
        openapi_extra=body_of(TerminologyDTO, without="prefix"),
    )
    async def update(request: Request, prefix: MadePrefix, wanted: Wanted) -> Response:
        caller = allowed_editor(request, service, prefix)
        body = await json_of(request)
        await in_turn(request, lambda: _update(service, caller, prefix, body, wanted))
        return Response(status_code=204)

    @routes.delete(
        "/{prefix}",
        summary="Delete a terminology with everything in it",
        status_code=204,
        responses=answers(401, 403, 404, 412, 507, status=204, description="Deleted"),
    )
    async def delete(request: Request, prefix: MadePrefix, wanted: Wanted) -> Response:
        caller = allowed_editor(request, service, prefix)
        await in_turn(request, lambda: _delete(service, caller, prefix, wanted))
        return Response(status_code=204)

    @routes.post(
        "/{prefix}/createVersion",
        summary="Copy a terminology under a new prefix",
        status_code=201,
        response_class=Response,
        responses=answers(400, 401, 403, 404, 409, 507, status=201, description="Copied; Location is the IRI of the copy"),
    )
    async def copy(request: Request, prefix: TerminologyPrefix, newPrefix: NewPrefix) -> Response:
        caller = allowed_editor(request, service, prefix)
        await in_turn(request, lambda: _copy(service, caller, prefix, newPrefix))
        return _made(newPrefix)


def _create(service: Service, caller: Caller, body: Any) -> str:
    snapshot = service.snapshot
    refuse(iter_broken_terminology(body, new=True, organizations=snapshot.organizations, taken=snapshot.terminologies))
    about = tidied(body, TERMINOLOGY, "")
    if not caller.may_edit(about):
        raise no_rights()
    prefix: str = about["prefix"]
    with keeping():
        try:
            service.create(caller.person, about)
        except TerminologyExists:  # somebody was quicker
            refuse(iter_broken_terminology(body, new=True, taken={prefix}))
    return prefix


def _update(service: Service, caller: Caller, prefix: str, body: Any, wanted: Conditions) -> None:
    refuse(iter_broken_terminology(body, new=False, organizations=service.snapshot.organizations))
    with changing(service, caller, "update-terminology", prefix) as draft:
        _refuse_other(service, draft.before, wanted)
        draft.about = {"prefix": prefix, **tidied(body, TERMINOLOGY, "")}


def _delete(service: Service, caller: Caller, prefix: str, wanted: Conditions) -> None:
    def check(held: Held) -> None:
        if not caller.may_edit(held.document):
            raise no_rights()
        _refuse_other(service, held, wanted)

    with keeping():
        service.delete(caller.person, prefix, check=check)


def _refuse_other(service: Service, held: Held, wanted: Conditions) -> None:
    """Refuse a change where the terminology is not as the caller wants it."""
    refuse_unless(wanted, lambda: show_terminology(held, service.snapshot, inside=True), held.iri)


def _copy(service: Service, caller: Caller, prefix: str, new: str) -> None:
    about = _copied(held_of(service.snapshot, prefix).document, new)
    refuse(each for each in iter_broken_terminology(about, new=True) if each.field == "prefix")
    with keeping():
        try:
            service.copy(caller.person, prefix, about)
        except TerminologyExists:
            raise problem(409, "serve_prefix_exists", prefix=new) from None


def _copied(about: Document, prefix: str) -> Document:
    label = {lang: text + _COPY for lang, text in about.get("label", {}).items()}
    return deepcopy(about) | {"prefix": prefix, "label": label}


def _made(prefix: str) -> Response:
    return Response(status_code=201, headers={"Location": namespaces.scheme(prefix)})
