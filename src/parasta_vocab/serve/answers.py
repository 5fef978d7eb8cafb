"""Answers as bytes of JSON, and which answers may be kept for the next caller."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

JSON: Final = "application/json"
KEEP: Final = "parasta.keep"
"""The mark on the scope of a request whose answer may be kept."""


def json_answer(
    request: HTTPConnection, data: Any, status: int = 200, headers: Mapping[str, str] | None = None, *, kept: bool = True
) -> Response:
    """Return data as compact JSON; `kept` as for `keep`."""
    if kept:
        keep(request)
    return Response(to_json(data), status, {**caching(request), **(headers or {})}, JSON)


def to_json(data: Any) -> bytes:
    """Return data as compact JSON in UTF-8; half a surrogate pair, which JSON can say and UTF-8 cannot, becomes a question mark."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8", "replace")


def caching(request: HTTPConnection) -> dict[str, str]:
    """Return what caches on the way may do: ask again each time, and keep nothing of what somebody with a token is told."""
    is_own = "authorization" in request.headers or "cookie" in request.headers
    return {"Cache-Control": "private, no-store" if is_own else "no-cache"}


def keep(request: HTTPConnection) -> None:
    """Let the answer be kept until the next change: it says the same to every caller without a token who sends the same headers."""
    request.scope[KEEP] = True
