"""The Skosmos REST interface, version 1, under `/rest/v1`: addresses, forms and headers; the answers are made in `publish/skosmos`.

Addresses, statuses and texts are those of `src/rest.php` and `src/controller/RestController.php` of NatLibFi/Skosmos.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from parasta_vocab.publish.skosmos.data import FORMATS, concept_data, vocabulary_data, write
from parasta_vocab.publish.skosmos.library import Question, Refused
from parasta_vocab.publish.skosmos.operations import OPERATIONS, Operation
from parasta_vocab.serve.answers import keep, to_json
from parasta_vocab.serve.errors import Problem
from parasta_vocab.serve.negotiate import VARY, answer, best, named
from parasta_vocab.serve.routes.interfaces import led_on
from parasta_vocab.serve.routes.skosmos_description import described
from parasta_vocab.serve.settings import SKOSMOS, Settings
from parasta_vocab.serve.shelf import library
from parasta_vocab.serve.state import Service
from parasta_vocab.text import LANGUAGES, Text

JSON: Final = ("application/json", "application/ld+json")
_CALLBACK: Final = re.compile(r"[A-Za-z_$][\w$]{0,63}(?:\.[A-Za-z_$][\w$]{0,63}){0,7}", re.ASCII)
_Handler = Callable[[Request], Response]


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes of the interface; terminologies that are incomplete are not in it."""
    routes = APIRouter(prefix=SKOSMOS, tags=["Skosmos"])
    for operation in OPERATIONS:
        routes.add_api_route(operation.path, _telling(_json(service, operation)), **described(operation))
    for path in ("/data", "/{vocid}/data"):
        routes.add_api_route(path, _telling(_data(service)), **described(path))
    routes.add_api_route("/{vocid}", _with_slash, include_in_schema=False)
    routes.add_api_route("/{path:path}", _telling(_nothing), include_in_schema=False)
    return routes


def _json(service: Service, operation: Operation) -> _Handler:
    def handler(request: Request) -> Response:
        question = _question(request, service)
        callback = question.text("callback")
        if callback and not _CALLBACK.fullmatch(callback):
            raise Refused(400, "invalid", name="callback")
        content = operation.answer(question)
        if callback:
            said = json.dumps(content, separators=(",", ":"))  # in ASCII: line separators of Unicode end a line of old scripts
            return _sent(request, question, f"{callback}({said});".encode(), "application/javascript")
        return _sent(request, question, to_json(content), best(request.headers.get("accept", ""), JSON) or JSON[0])

    return handler


def _data(service: Service) -> _Handler:
    def handler(request: Request) -> Response:
        question = _question(request, service)
        wanted = named(question.text("format"))
        media_type = (wanted if wanted in FORMATS else None) if wanted else best(request.headers.get("accept", ""), FORMATS)
        if media_type is None:
            raise Refused(406, "no_format", types=" ".join(FORMATS))
        whole = question.vocabulary is not None and not question.uri
        triples = vocabulary_data(question.source) if whole else concept_data(question)
        return _sent(request, question, write(triples, media_type), media_type)

    return handler


def _nothing(request: Request) -> Response:
    if not request.path_params["path"] and (page := led_on(request)):
        return page
    raise Refused(404, "no_path")


def _with_slash(request: Request) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return Response(status_code=302, headers={"Location": f"{quote(request.path_params['vocid'], safe='')}/{query}"})


def _question(request: Request, service: Service) -> Question:
    """Return what is asked; where the service is, is told as a path, which holds by whatever name the server is called."""
    shelf = library(service.snapshot, f"{request.scope.get('root_path', '').rstrip('/')}{SKOSMOS}/")
    vocid, letter = request.path_params.get("vocid"), request.path_params.get("letter", "")
    return Question(shelf, {**request.query_params, "letter": letter}, None if vocid is None else shelf.find(vocid))


def _sent(request: Request, question: Question, content: bytes, media_type: str) -> Response:
    keep(request)
    modified = question.vocabulary.modified if question.vocabulary else ""
    return answer(request, content, f"{media_type}; charset=utf-8", modified=modified, vary="Accept")


def _telling(handler: _Handler) -> _Handler:
    """Return a handler that tells a refusal as Skosmos does: in a line of text that begins with the status."""

    def told(request: Request) -> Response:
        try:
            return handler(request)
        except Refused as refused:
            status = HTTPStatus(refused.status)
            message = Text(*(f"{status} {status.phrase} : {refused.message.show(lang)}" for lang in LANGUAGES))
            raise Problem(status, message, headers={"Vary": VARY}) from None

    return told
