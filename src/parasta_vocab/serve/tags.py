"""Entity tags: a caller who has an answer already is told so, and nobody writes over what they have not seen (RFC 9110, 8.8.3 and 13.1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Any, Final

from fastapi import Header
from starlette.responses import Response

from parasta_vocab.serve.answers import JSON, caching, keep, to_json
from parasta_vocab.serve.errors import problem

if TYPE_CHECKING:
    from starlette.requests import Request

IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        description="The ETag of the answer from which the change was made, read with the same token: if it has changed since, nothing is done (412)",
        examples=["*"],
    ),
]
_TAG: Final = re.compile(r'(?:W/)?"[^"]*"')


def tag_of(body: bytes) -> str:
    """Return the strong entity tag of an answer.

    >>> tag_of(b"a")
    '"ca978112ca1bbdcafac231b39a23dc4d"'
    """
    return f'"{sha256(body).hexdigest()[:32]}"'


def has(request: Request, tag: str) -> bool | None:
    """Tell whether the caller has the answer of a tag by `If-None-Match`; None where the caller does not say."""
    known = request.headers.get("if-none-match")
    return None if known is None else known.strip() == "*" or tag in {each.removeprefix("W/") for each in _TAG.findall(known)}


def tagged(request: Request, data: Any) -> Response:
    """Return data as JSON with its entity tag, or 304 to a caller who has it already; it may be kept as any answer may (`answers.keep`)."""
    body = to_json(data)
    headers = {"ETag": tag_of(body), **caching(request)}
    if has(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    keep(request)
    return Response(body, headers=headers, media_type=JSON)


def refuse_outdated(wanted: str | None, shown: Callable[[], Any], iri: str) -> None:
    """Refuse a change by somebody who has not seen what the thing `iri` is now, as `shown` returns it; ask while nobody else writes.

    Raises:
        Problem: 412, the value `wanted` of `If-Match` is not its tag.
    """
    if wanted is not None and wanted.strip() != "*" and tag_of(to_json(shown())) not in _TAG.findall(wanted):
        raise problem(412, "serve_outdated", iri=iri)
