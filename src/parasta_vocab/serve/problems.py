"""What the framework finds wrong, and what nobody foresaw, as problems in the caller's language."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.sanastot.broken import sendable
from parasta_vocab.serve.errors import Detail, Problem, problem
from parasta_vocab.text import Text

if TYPE_CHECKING:
    from starlette.exceptions import HTTPException
    from starlette.requests import HTTPConnection

ID: Final = "parasta.id"
"""Where the name of a request stands in its scope."""
_PHRASES: Final = {404: "serve_no_such_path", 405: "serve_no_such_method"}
_KINDS: Final = {
    "missing": "serve_parameter_missing",
    "int_parsing": "serve_parameter_number",
    "int_parsing_size": "serve_parameter_number",
    "bool_parsing": "serve_parameter_boolean",
    "uuid_parsing": "serve_parameter_uuid",
    "literal_error": "serve_parameter_choice",
    "enum": "serve_parameter_choice",
    "string_too_long": "serve_parameter_long",
}
"""Kind of a mistake as pydantic names it to the phrase that tells of it."""


def of_http(error: HTTPException, allowed: Iterable[str]) -> Problem:
    """Return what is said where the framework has no route, or refuses for another reason; `allowed` are the methods that the address takes.

    The framework itself names only those of the first route that has the address.
    """
    phrase = _PHRASES.get(error.status_code, "serve_refused")
    headers = {"Allow": ", ".join(allowed)} if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED else error.headers
    return problem(error.status_code, phrase, headers=headers)


def of_mistakes(mistakes: Iterable[Any]) -> Problem:
    """Return what is said about values that are missing or do not fit, as pydantic tells them; the status is 400, as on the platform."""
    return problem(400, "serve_invalid", [_detail(one) for one in mistakes])


def unforeseen(request: HTTPConnection) -> Problem:
    """Return what is said where the server itself fails: how to name the request to those who run it, and nothing of the inside."""
    return problem(500, "serve_failed", id=request.scope.get(ID, ""))


def stopping() -> Problem:
    """Return what is said where the server ends before it has found an answer."""
    return problem(503, "serve_stopping", headers={"Connection": "close", "Retry-After": "5"})


def _detail(one: dict[str, Any]) -> Detail:
    context = {key: _choices(str(value)) if key == "expected" else str(value) for key, value in one.get("ctx", {}).items()}
    field = next((part for part in reversed(one["loc"]) if isinstance(part, str)), "")  # a number is a place in a list
    message = PHRASES[_KINDS.get(one["type"], "serve_parameter_other")].filled(**context)
    rejected = None if one["type"] == "missing" else sendable(one.get("input"))
    return Detail(field, rejected, message)


def _choices(expected: str) -> Text:
    """Return what pydantic says in English, `'a', 'b' or 'c'`, in our languages."""
    return Text(*(expected.replace("' or '", f"' {word} '") for word in ("tai", "eller", "or")))
