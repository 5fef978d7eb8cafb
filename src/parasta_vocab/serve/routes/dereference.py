"""`/terminology/…`: what the IRIs of terminologies, concepts and collections lead to, as a page or as RDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path as File
from typing import TYPE_CHECKING, Annotated, Final, Literal

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import RedirectResponse, Response

from parasta_vocab.publish import site
from parasta_vocab.publish.sanastot.fields import CHOICES
from parasta_vocab.serve.answers import keep
from parasta_vocab.serve.caller import caller_of, refuse_incomplete, seen_by
from parasta_vocab.serve.documented import Described, TerminologyPrefix, content_of, problems
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.negotiate import HTML, RDF, SUFFIXES, VARY, answer, best
from parasta_vocab.serve.pages.concept import collection_page, concept_page
from parasta_vocab.serve.pages.frame import HOME, Frame
from parasta_vocab.serve.pages.terminology import list_page, terminology_page
from parasta_vocab.serve.reading import held_of, no_thing, open_facts
from parasta_vocab.serve.search.concepts import Asked, Found, find_concepts
from parasta_vocab.source.rdf_write import write_rdf

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service
    from parasta_vocab.serve.state.caller import Caller
    from parasta_vocab.serve.state.snapshot import Held, Thing

OFFERS: Final = (HTML, *RDF)
_ASSETS: Final = File(site.__file__).parent / "assets"
_SHOWN: Final = {"site.css": "text/css", "icon.svg": "image/svg+xml"}
Lang = Annotated[str, Query(description="Language of the page; without it Accept-Language counts", examples=["fi"])]
Kind = Annotated[Literal["concept", "collection"], Path(examples=["concept"])]
Words = Annotated[str, Query(description="Words to search for, inflected or not", max_length=200, examples=["sopimuksen"])]
ThingId = Annotated[
    str, Path(description="Identifier of a concept or collection; with .ttl, .jsonld, .rdf or .nt in one form", examples=["naytto"])
]


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes: a page or RDF for each thing, and addresses that end like a file for one form of RDF each."""
    routes, reading = APIRouter(tags=["Pages and linked data"]), _Reading(service)
    answered: dict[str, Callable[..., Response]] = {
        HOME: reading.every,
        HOME + "{prefix}/": reading.terminology,
        HOME + "{name}": reading.file,
        HOME + "{prefix}/{id}": reading.thing,
        HOME + "{prefix}/{kind}/{id}": reading.of_platform,
    }
    other: Described = {304: {"description": "The caller has it already"}, 308: {"description": "The address is in the header Location"}}
    responses = {200: {"description": "OK", "content": content_of(OFFERS)}, **other, **problems(400, 401, 403, 404, 406)}
    for path, make in answered.items():
        routes.get(path, response_class=Response, responses=responses)(make)
    routes.get(HOME.rstrip("/"), include_in_schema=False)(_home)
    routes.get("/pages/{name}", include_in_schema=False)(_asset)
    if settings.site is None:
        routes.get("/", include_in_schema=False)(_front)
    return routes


class _Reading:
    """Answers those who read; one method for each kind of address."""

    def __init__(self, service: Service) -> None:
        self.service = service

    def every(self, request: Request, lang: Lang = "", q: Words = "") -> Response:
        """Return all terminologies: a page with a search, or what is said of each as a whole."""
        keep(request)
        media = _negotiated(request)
        if media != HTML:
            shown = seen_by(None, self.service.snapshot).terminologies.values()
            return answer(request, write_rdf(open_facts(chain.from_iterable(held.facts for held in shown)), RDF[media]), media)
        frame, words = Frame.of(request, self.service.snapshot), " ".join(q.split())
        return answer(request, list_page(frame, words, self._hits(frame, words)), HTML, lang=frame.lang)

    def terminology(self, request: Request, prefix: TerminologyPrefix, lang: Lang = "", q: Words = "") -> Response:
        """Return a terminology: a page with a search, or all its statements."""
        held, media = self._held(request, prefix), _negotiated(request)
        if media != HTML:
            return answer(request, _whole(held, media), media)
        frame, words = Frame.of(request, self.service.snapshot), " ".join(q.split())
        hits = self._hits(frame, words, [held.iri], caller_of(request, self.service))
        return answer(request, terminology_page(frame, held, words, hits), HTML, lang=frame.lang)

    def file(self, request: Request, name: Annotated[str, Path(examples=["parasta.ttl"])]) -> Response:
        """Return a terminology in one form of RDF, or lead on to it where the final slash is missing."""
        prefix, _, suffix = name.partition(".")
        held = self._held(request, prefix)
        if not suffix:
            return _moved(request, f"{HOME}{prefix}/")
        media = _by_suffix(suffix)
        return answer(request, _whole(held, media), media, vary="")

    def thing(self, request: Request, prefix: TerminologyPrefix, id: ThingId, lang: Lang = "") -> Response:  # the name in the address
        """Return a concept or a collection: a page, or the statements about it."""
        held = self._held(request, prefix)
        name, _, suffix = id.partition(".")
        found = _found(held, name)
        media = _by_suffix(suffix) if suffix else _negotiated(request)
        if media != HTML:
            written = write_rdf(open_facts(found.facts), RDF[media])
            return answer(request, written, media, modified=found.stamp.modified, vary="" if suffix else VARY)
        frame = Frame.of(request, self.service.snapshot)
        make = concept_page if found.kind == "concept" else collection_page
        return answer(request, make(frame, held, found), HTML, lang=frame.lang)

    def of_platform(self, request: Request, prefix: TerminologyPrefix, kind: Kind, id: ThingId) -> Response:  # as above
        """Lead on from the address that a page has on the platform."""
        _found(self._held(request, prefix), id)
        return _moved(request, f"{HOME}{prefix}/{id}")

    def _hits(self, frame: Frame, words: str, homes: Sequence[str] = (), caller: Caller | None = None) -> list[Found]:
        asked = Asked(words, frame.lang, CHOICES["status"], homes)
        return find_concepts(asked, frame.snapshot, caller) if words else []

    def _held(self, request: Request, prefix: str) -> Held:
        held = held_of(self.service.snapshot, prefix)
        caller = caller_of(request, self.service)
        refuse_incomplete(caller, held)
        if caller is None:
            keep(request)
        return held


def _home(request: Request) -> Response:
    return _moved(request, HOME)


def _front(request: Request) -> Response:
    return RedirectResponse(HOME, 303)


def _asset(request: Request, name: str) -> Response:
    if name not in _SHOWN:
        raise problem(404, "serve_no_such_path")
    keep(request)
    return answer(request, (_ASSETS / name).read_bytes(), _SHOWN[name], vary="")


def _found(held: Held, name: str) -> Thing:
    found = held.things.get(name)
    if found is None:
        raise no_thing(held, name)
    return found


def _negotiated(request: Request) -> str:
    media = best(request.headers.get("accept", ""), OFFERS)
    if media is None:
        raise problem(406, "not_acceptable", offers=", ".join(OFFERS))
    return media


def _by_suffix(suffix: str) -> str:
    if suffix not in SUFFIXES:
        raise problem(404, "serve_no_such_path")
    return SUFFIXES[suffix]


def _moved(request: Request, path: str) -> Response:
    query = request.url.query
    return RedirectResponse(f"{path}?{query}" if query else path, 308)


def _whole(held: Held, media: str) -> bytes:
    """Return all statements of a terminology that anybody may read."""
    return held.once(("statements", media), lambda: write_rdf(open_facts(held.statements()), RDF[media]))
