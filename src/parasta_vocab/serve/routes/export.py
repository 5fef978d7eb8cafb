"""`v2/export`: a whole terminology in the platform's RDF dialect. Source: `ExportController` and `TerminologyService.export` of VRK-YTI/yti-terminology-api.

The form is chosen as there: by an `Accept` that is one type and nothing else, or by `fileType`; everything else gives JSON-LD. Other
than there, the type of the answer always says what is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from parasta_vocab.namespaces import SUOMI_META
from parasta_vocab.publish.sanastot.dialect import dialect_prefixes, render_dialect
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS
from parasta_vocab.serve.answers import caching, keep
from parasta_vocab.serve.caller import caller_of, may_edit, refuse_incomplete
from parasta_vocab.serve.documented import Described, TerminologyPrefix, problems
from parasta_vocab.serve.reading import held_of
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.state.snapshot import Held
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.source.rdf_write import write_rdf

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_JSONLD: Final = "application/ld+json"
_FORMS: Final = {_JSONLD: ("jsonld", "json"), "text/turtle": ("turtle", "ttl"), "application/rdf+xml": ("rdfxml", "xml")}
"""Media type to the form that writes it, and how the name of a file of it ends."""
_SHOWN: Final[Described] = {
    200: {
        "description": "The terminology",
        "content": {media: {"schema": {} if media == _JSONLD else {"type": "string"}} for media in _FORMS},
    },
    **problems(401, 403, 404),
}
_INSIDE: Final = "editorialNotes"
FileType = Annotated[str | None, Query(description="Media type of the file to download", examples=["text/turtle"])]


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the route of the export."""
    routes = APIRouter(prefix=f"{API}/v2/export", tags=["Export"])

    @routes.get("/{prefix}", summary="Export a terminology as RDF", responses=_SHOWN, response_class=Response)
    async def export(request: Request, prefix: TerminologyPrefix, fileType: FileType = None) -> Response:
        held = held_of(service.snapshot, prefix)
        caller = caller_of(request, service)
        refuse_incomplete(caller, held)
        wanted = fileType if fileType is not None else request.headers.get("accept", "")
        media = wanted if wanted in _FORMS else _JSONLD
        form, suffix = _FORMS[media]
        body = await run_in_threadpool(_export, held, form, inside=may_edit(caller, held))
        keep(request)
        headers = {"Vary": "Accept", **caching(request)}
        if fileType is not None:
            headers["Content-Disposition"] = f'attachment; filename="{prefix}.{suffix}"'
        return Response(body, headers=headers, media_type=f"{media};charset=utf-8")

    return routes


def _export(held: Held, form: str, *, inside: bool) -> bytes:
    """Return a terminology in a form; `inside` says that the caller may edit."""
    return held.once(("export", form, inside), lambda: _written(held, form, inside=inside))


def _written(held: Held, form: str, *, inside: bool) -> bytes:
    terminology = held.terminology if inside else _outside(held.terminology)
    stamps = {"": held.stamp} | {thing.id: thing.stamp for thing in held.things.values()}
    copied = next((value for _, name, value in held.facts if name == f"{SUOMI_META}copiedFrom" and isinstance(value, str)), "")
    turtle = render_dialect(terminology, stamps, copied)
    return turtle.encode() if form == "turtle" else write_rdf(own_triples(turtle, "turtle"), form, dialect_prefixes(terminology))


def _outside(terminology: Terminology) -> Terminology:
    """Return a terminology without what only those see who may change it."""
    concepts = {id_: _without_notes(concept) for id_, concept in terminology.concepts.items()}
    return Terminology(terminology.about, concepts, terminology.collections)


def _without_notes(concept: Document) -> Document:
    terms = {name: [_dropped(term) for term in concept[name]] for name in TERM_FIELDS if name in concept}
    return _dropped(concept) | terms


def _dropped(document: Document) -> Document:
    return {name: value for name, value in document.items() if name != _INSIDE}
