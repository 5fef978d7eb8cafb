"""`v2/import`: NTRF files and simpleExcel workbooks. Source: `ImportController` and `ImportService` of VRK-YTI/yti-terminology-api.

Other than on the platform, what comes in a file is held against the same rules as what comes as JSON, and a file that cannot be read is
the caller's mistake (400), not the server's (500).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from fastapi import APIRouter, Request
from fastapi.responses import Response

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.ntrf_documents import read_ntrf_documents
from parasta_vocab.publish.sanastot.rules import iter_broken_collection, iter_broken_concept
from parasta_vocab.publish.sanastot.simple_excel_documents import read_simple_excel_documents
from parasta_vocab.publish.sanastot.simple_excel_faults import BrokenWorkbook
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.documented import WRITES, TerminologyPrefix, answers
from parasta_vocab.serve.errors import Detail, Problem, problem, sentence
from parasta_vocab.serve.models_out import Problem as ProblemBody
from parasta_vocab.serve.models_out import ProblemOfWorkbook
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.speech import spoken
from parasta_vocab.serve.uploads import DESCRIBED, FORM, PART, file_of, media_type_of
from parasta_vocab.serve.writing import allowed_editor, changing, in_turn

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service
    from parasta_vocab.serve.state.caller import Caller

Read = Callable[[bytes, str, Terminology], Terminology]
_BODY: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": DESCRIBED,
    }
}


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes of imports."""
    routes = APIRouter(prefix=f"{API}/v2/import", tags=["Import"])

    @routes.post(
        "/ntrf/{prefix}",
        summary="Import concepts and collections as NTRF",
        responses=_answers(),
        response_class=Response,
        openapi_extra=_BODY,
    )
    async def ntrf(request: Request, prefix: TerminologyPrefix) -> Response:
        return await _import(request, prefix, "import-ntrf", read_ntrf_documents)

    @routes.post(
        "/simpleExcel/{prefix}",
        summary="Import new concepts as a simple workbook",
        responses=_answers() | {400: {"model": ProblemBody | ProblemOfWorkbook, "description": "The file breaks a rule"}},
        response_class=Response,
        openapi_extra=_BODY,
    )
    async def simple_excel(request: Request, prefix: TerminologyPrefix) -> Response:
        try:
            return await _import(request, prefix, "import-simple-excel", read_simple_excel_documents)
        except BrokenWorkbook as broken:
            return json_answer(request, broken.body(spoken(request)), 400, kept=False)

    async def _import(request: Request, prefix: str, action: str, read: Read) -> Response:
        caller = allowed_editor(request, service, prefix)
        if media_type_of(request) != FORM:
            raise problem(415, "serve_media_type", expected=FORM)
        name, content = await file_of(request)
        await in_turn(request, lambda: _take_in(service, caller, action, prefix, read, name or PART, content))
        return Response(status_code=200)

    return routes


def _answers() -> Any:
    return answers(*WRITES, description="Imported")


def _take_in(service: Service, caller: Caller, action: str, prefix: str, read: Read, name: str, content: bytes) -> None:
    with changing(service, caller, action, prefix) as draft:
        try:
            come = read(content, name, draft.before.terminology)
        except BrokenWorkbook:
            raise
        except UnreadableSource as error:
            reason = sentence(error.reason)
            raise Problem(400, reason, [Detail(PART, error.place, reason)]) from None
        broken = list(_broken(come, draft.about["languages"]))
        if broken:
            raise problem(400, "serve_invalid", broken)
        for documents, things in ((draft.concepts, come.concepts), (draft.collections, come.collections)):
            documents.update(things)


def _broken(come: Terminology, languages: list[str]) -> Iterator[Detail]:
    """Yield what breaks rules, each field with the id of its thing before it."""
    for things, find in ((come.concepts, iter_broken_concept), (come.collections, iter_broken_collection)):
        for id_, document in things.items():
            for each in find(document, new=True, languages=languages):
                yield Detail(f"{id_}.{each.field}", each.rejected, sentence(each.message))
