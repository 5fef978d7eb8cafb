"""Which form and language of a thing a caller gets, and what they need to know to ask for it again (RFC 9110, 8.8, 12.5, 13)."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from starlette.responses import Response

from parasta_vocab.serve.answers import caching
from parasta_vocab.serve.tags import has, tag_of

if TYPE_CHECKING:
    from starlette.requests import Request

HTML: Final = "text/html"
RDF: Final = {
    "text/turtle": "turtle",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/n-triples": "ntriples",
}
"""Media type to form, as `source.rdf_write` names it, in our order of preference."""
VARY: Final = "Accept, Accept-Language"
SUFFIXES: Final = {"ttl": "text/turtle", "jsonld": "application/ld+json", "rdf": "application/rdf+xml", "nt": "application/n-triples"}
"""How an address ends that has one form only."""
_LONGEST: Final = 2048
"""A longer `Accept` header is not read: ten thousand types take their time."""


def best(accept: str, offers: tuple[str, ...]) -> str | None:
    """Return the media type that an `Accept` header wants most, or None; among equals the first of the offers.

    A header that is empty, too long or cannot be read accepts everything. What is said of a type beside its name, such as a charset or a
    profile of JSON-LD, does not count where nothing else is wanted.

    >>> best("text/turtle;q=0.5, application/*", ("text/turtle", "application/ld+json"))
    'application/ld+json'
    >>> best("text/html, */*;q=0.1", ("text/turtle",)), best("image/png", ("text/turtle",))
    ('text/turtle', None)
    """
    return _best(accept if len(accept) <= _LONGEST else "", offers)


def named(media: str) -> str:
    """Return the media type that a parameter of an address names; a `+` that was not escaped there comes as a space.

    >>> named("application/rdf xml"), named("Text/Turtle")
    ('application/rdf+xml', 'text/turtle')
    """
    return media.replace(" ", "+").lower()


@lru_cache(maxsize=1024)
def _best(accept: str, offers: tuple[str, ...]) -> str | None:
    from webob.acceptparse import AcceptValidHeader, create_accept_header

    header = create_accept_header(accept or None)
    found = header.acceptable_offers(list(offers))
    if not found and isinstance(header, AcceptValidHeader):
        plain = (f"{name.partition(';')[0]};q={quality:g}" for name, quality, _, _ in header.parsed)
        found = AcceptValidHeader(", ".join(plain)).acceptable_offers(list(offers))
    if not found:
        return None
    most = found[0][1]
    return next(offer for offer in offers if (offer, most) in found)


def answer(request: Request, body: bytes, media: str, *, lang: str = "", modified: str = "", vary: str = VARY) -> Response:
    """Return a representation with a strong `ETag`, or 304 to a caller who has it already.

    `modified` is the time of the last change of what is shown, as `2026-11-21T20:15:00.123Z`, empty where that is not known.
    """
    headers = {"ETag": tag_of(body), **caching(request)}
    if vary:
        headers["Vary"] = vary
    if lang:
        headers["Content-Language"] = lang
    if modified:
        headers["Last-Modified"] = format_datetime(_moment(modified), usegmt=True)
    if _has(request, headers):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=media)


def _has(request: Request, headers: dict[str, str]) -> bool:
    known = has(request, headers["ETag"])
    if known is not None:
        return known
    since = request.headers.get("if-modified-since")
    if since is None or "Last-Modified" not in headers:
        return False
    try:
        return parsedate_to_datetime(headers["Last-Modified"]) <= parsedate_to_datetime(since)
    except (ValueError, TypeError, OverflowError):  # no date, one without a time zone, or the year 9999999999
        return False


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC).replace(microsecond=0)
