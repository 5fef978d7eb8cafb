"""`/validate`: checks a process description as `parasta check` does, and answers with any of its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from fastapi import Request
from fastapi.responses import Response

from parasta_vocab.report import FORMATS
from parasta_vocab.serve.closing import ClosingRouter
from parasta_vocab.serve.documented import content_of, problems
from parasta_vocab.serve.errors import Problem
from parasta_vocab.serve.limits_rate import client_of
from parasta_vocab.serve.models_out import Problem as Told
from parasta_vocab.serve.negotiate import VARY
from parasta_vocab.serve.uploads import DESCRIBED
from parasta_vocab.serve.validating.request import REPORTS, TAKEN, TYPES, Job, job_of
from parasta_vocab.serve.workers.frames import Head, Message
from parasta_vocab.serve.workers.pool import Pool
from parasta_vocab.serve.workers.process import Process
from parasta_vocab.serve.workers.staying import while_there
from parasta_vocab.serve.workers.waiting import waiting
from parasta_vocab.source.read import FORMATS as SUFFIXES
from parasta_vocab.text import LANGUAGES, Text

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_MODULE: Final = "parasta_vocab.serve.validating.worker"
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""What the report as a page may load: it brings its style along."""
_EXAMPLE: Final = "provider: {name: {fi: Mallila}}\nprocesses: []\n"


def router(service: Service, settings: Settings) -> ClosingRouter:
    """Return the route; the process that checks is started with the first file and ended when the server stops."""
    limits = {"seconds": settings.validate_seconds, "memory": settings.validate_memory}
    pool = Pool(_MODULE, limits, settings.validate_workers, settings.validate_waiting)
    routes = ClosingRouter(tags=["Checks"])
    routes.closers = (pool.close,)

    async def validate(request: Request) -> Response:
        """Check a process description; findings do not change the status, which is 200 whatever they are."""
        job = await job_of(request)
        asked = {"name": job.name, "from": job.format_name, "format": job.report, "lang": job.lang}

        def check(process: Process) -> Message:
            return process.ask(asked, job.content, settings.validate_seconds)

        with waiting(request, "validate", settings.validate_seconds):
            head, report = await while_there(request, pool.run(check, settings.validate_seconds, client_of(request.scope)))
        if head["outcome"] != "done":
            raise _refused(head)
        return Response(report, media_type=TYPES[job.report], headers=_headers(job))

    responses = _responses()
    routes.post("/validate", response_class=Response, responses=responses, openapi_extra=_described())(validate)
    return routes


def _headers(job: Job) -> dict[str, str]:
    own = {"xlsx": {"Content-Disposition": 'attachment; filename="report.xlsx"'}, "html": {"Content-Security-Policy": _POLICY}}
    return {"Content-Language": job.lang, "Vary": VARY, "Cache-Control": "no-store", **own.get(job.report, {})}


def _refused(head: Head) -> Problem:
    shown = f"{head['place']}: {head['reason']}"
    return Problem(500 if head["outcome"] == "failed" else 422, Text(shown, shown, shown))


def _responses() -> dict[int | str, dict[str, Any]]:
    unreadable = {"model": Told, "description": "The file cannot be read; the message says where and why"}
    return {200: {"description": "The report", "content": content_of(REPORTS)}, 422: unreadable, **problems(400, 406, 408, 413, 415, 507)}


def _described() -> dict[str, Any]:
    named = (("format", FORMATS, "Report; otherwise Accept counts"), ("from", dict.fromkeys(SUFFIXES.values()), "Format of the file"))
    chosen = [
        {"name": name, "in": "query", "schema": {"type": "string", "enum": [*values]}, "description": text} for name, values, text in named
    ]
    lang = {
        "name": "lang",
        "in": "query",
        "schema": {"type": "string", "enum": [*LANGUAGES]},
        "description": "Language of the report",
    }
    text = {"schema": {"type": "string"}}
    content = {media: text | ({"example": _EXAMPLE} if form == "yaml" else {}) for media, form in TAKEN.items()} | DESCRIBED
    return {"parameters": [*chosen, lang], "requestBody": {"required": True, "content": content}}
