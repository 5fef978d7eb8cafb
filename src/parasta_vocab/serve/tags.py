"""Entity tags: a caller who has an answer already is told so, and nobody writes over what they have not seen (RFC 9110, 8.8.3 and 13.1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Any, Final

from fastapi import Depends, Header
from starlette.responses import Response

from parasta_vocab.serve.answers import JSON, caching, keep, to_json
from parasta_vocab.serve.errors import problem

if TYPE_CHECKING:
    from starlette.requests import Request

_IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        description="The ETag of the answer from which the change was made, read with the same token: if it has changed since, nothing is done (412)",
        examples=["*"],
    ),
]
_IfNoneMatch = Annotated[
    str | None,
    Header(
        alias="If-None-Match",
        description="What must not be there: `*` for anything, or ETags. What is there already is left as it is (412)",
    ),
]
_TAG: Final = re.compile(r'(?:W/)?"[^"]*"')


@dataclass(frozen=True, slots=True)
class Conditions:
    """Under which conditions a change is made: the values of `If-Match` and `If-None-Match`, None where the caller does not send them."""

    match: str | None = None
    none_match: str | None = None


def _conditions(match: _IfMatch = None, none_match: _IfNoneMatch = None) -> Conditions:
    return Conditions(match, none_match)


Wanted = Annotated[Conditions, Depends(_conditions)]


def tag_of(body: bytes) -> str:
    """Return the strong entity tag of an answer.

    >>> tag_of(b"a")
    '"ca978112ca1bbdcafac231b39a23dc4d"'
    """
    return f'"{sha256(body).hexdigest()[:32]}"'


def has(request: Request, tag: str) -> bool | None:
    """Tell whether the caller has the answer of a tag by `If-None-Match`; None where the caller does not say."""
    known = request.headers.get("if-none-match")
    return None if known is None else known.strip() == "*" or _has(known, tag)


def tagged(request: Request, data: Any) -> Response:
    """Return data as JSON with its entity tag, or 304 to a caller who has it already; it may be kept as any answer may (`answers.keep`)."""
    body = to_json(data)
    headers = {"ETag": tag_of(body), **caching(request)}
    if has(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    keep(request)
    return Response(body, headers=headers, media_type=JSON)


def refuse_unless(wanted: Conditions, shown: Callable[[], Any], iri: str) -> None:
    """Refuse a change of the thing `iri`, which is there, against the conditions of the caller; ask while nobody else writes.

    `shown` returns what the caller is shown of it now.

    Raises:
        Problem: 412, `If-Match` has another tag than its own, or `If-None-Match` has its own or allows nothing to be there.
    """
    match, none_match = wanted.match, wanted.none_match
    if match is not None and match.strip() != "*" and tag_of(to_json(shown())) not in _TAG.findall(match):
        raise problem(412, "serve_outdated", iri=iri)
    if none_match is not None and (none_match.strip() == "*" or _has(none_match, tag_of(to_json(shown())))):
        raise problem(412, "serve_there", iri=iri)


def _has(known: str, tag: str) -> bool:
    return tag in {each.removeprefix("W/") for each in _TAG.findall(known)}
