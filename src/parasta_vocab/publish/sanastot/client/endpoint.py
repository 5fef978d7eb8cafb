"""A terminology API v2 over HTTP, one thing at a time: what it has, and what it is told to create, change and delete.

Addresses, statuses and bodies are those of VRK-YTI/yti-terminology-api (`v2/endpoint`, `v2/dto`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from http import HTTPStatus
from types import TracebackType
from typing import Any, Final, Literal, Self
from urllib.parse import quote, urlencode
from uuid import uuid4

from parasta_vocab import namespaces
from parasta_vocab.errors import ServiceRefused
from parasta_vocab.http import Credentials, Http, Manners, NoAnswer, Reply
from parasta_vocab.publish.gsp.words import is_page
from parasta_vocab.publish.sanastot.client import words
from parasta_vocab.publish.sanastot.client.known import known
from parasta_vocab.publish.sanastot.client.rights import Rights, rights_told
from parasta_vocab.publish.sanastot.client.seen import Seen, strong
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import CHOICES, COLLECTION, CONCEPT, TERMINOLOGY, Fields
from parasta_vocab.publish.sanastot.structure import TYPE, iter_misshapen
from parasta_vocab.text import LANGUAGES, Text

Kind = Literal["terminology", "concept", "collection"]
PATIENT: Final = Manners(timeout=30.0, attempts=4)
LIMIT: Final = 64_000_000
"""Bytes of an answer; the largest holds all collections of a terminology."""
_PAGE: Final = 500
"""Hits in one page of a search; the platform's index gives at most 10,000."""
_FIELDS: Final[Mapping[Kind, Fields]] = {"terminology": TERMINOLOGY, "concept": CONCEPT, "collection": COLLECTION}
_THERE: Final = frozenset({HTTPStatus.CONFLICT, HTTPStatus.BAD_REQUEST})
"""What is answered where something is created that is there already; the platform says 400 of prefixes."""


class Endpoint:
    """The terminology API below an address, asked for complaints in a language; safe to use from several threads."""

    def __init__(self, base: str, credentials: Credentials | None = None, manners: Manners = PATIENT, lang: str = "en") -> None:
        self.base, self.manners, self.credentials = base, manners, credentials
        self._secrets = credentials.secrets if credentials else ()
        self._http = Http(manners, headers={"Accept": "application/json", "Accept-Language": lang}, credentials=credentials)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._http.__exit__(kind, error, trace)

    def stop(self) -> None:
        """Send nothing more, and ask for nothing again."""
        self._http.stop()

    def rights(self) -> Rights:
        """Return what the one who asks may change.

        Raises:
            ServiceRefused: The endpoint does not know the token, or it does not say.
        """
        if self.credentials is None:
            return Rights()
        reply = self._ask("GET", "/v2/user", accept={HTTPStatus.NOT_FOUND})
        return rights_told(self._json(reply) if reply.status == HTTPStatus.OK else None)

    def organizations(self) -> Mapping[str, Text] | None:
        """Return the names of the organisations of the service by id, or None where it does not list them.

        Raises:
            ServiceRefused: The endpoint does not say.
        """
        reply = self._ask("GET", "/v2/frontend/organizations?includeChildOrganizations=true", accept={HTTPStatus.NOT_FOUND})
        if reply.status == HTTPStatus.NOT_FOUND:
            return None
        try:
            return {
                str(item["id"]): Text.of({lang: name for lang, name in item["label"].items() if lang in LANGUAGES})
                for item in self._json(reply)
            }
        except (AttributeError, KeyError, TypeError):
            raise self._unfit(reply) from None

    def read(self, kind: Kind, prefix: str, id_: str) -> Document | None:
        """Return the document of a thing, or None where there is none.

        Raises:
            ServiceRefused: The endpoint does not say.
        """
        return self.see(kind, prefix, id_).document

    def see(self, kind: Kind, prefix: str, id_: str) -> Seen:
        """Return a thing as it is now.

        Raises:
            ServiceRefused: The endpoint does not say.
        """
        plain = {"Accept-Encoding": "identity"}  # who compresses on the way makes the tag a weak one
        reply = self._ask("GET", _path(kind, prefix, id_), headers=plain, accept={HTTPStatus.NOT_FOUND})
        if reply.status == HTTPStatus.NOT_FOUND:
            return Seen()
        return Seen(self._known(kind, self._json(reply), reply), strong(reply.headers.get("etag", "")))

    def exists(self, kind: Kind, prefix: str, id_: str) -> bool:
        """Tell whether a thing is there.

        Raises:
            ServiceRefused: The endpoint does not say.
        """
        reply = self._ask("GET", f"{_path(kind, prefix, id_)}/exists", accept={HTTPStatus.NOT_FOUND})
        return reply.status != HTTPStatus.NOT_FOUND and self._json(reply) is True

    def has_terminology(self, prefix: str) -> bool:
        """Tell whether a terminology is there; an answer "no such thing" is no answer here, for any address may give that.

        Raises:
            ServiceRefused: This is no terminology API, or it does not say.
        """
        reply = self._ask("GET", f"{_path('terminology', prefix, prefix)}/exists")
        told = self._json(reply)
        if not isinstance(told, bool):
            raise self._unfit(reply)
        return told

    def concept_ids(self, prefix: str) -> Iterator[str]:
        """Yield the ids of the concepts of a terminology, in every status that the caller may see.

        Raises:
            ServiceRefused: The endpoint does not say.
        """
        fixed = [("namespace", namespaces.scheme(prefix)), *(("status", status) for status in CHOICES["status"]), ("pageSize", str(_PAGE))]
        page, seen = 1, 0
        while True:
            reply = self._ask("GET", f"/v2/frontend/search-concepts?{urlencode([*fixed, ('pageFrom', str(page))])}")
            found = self._json(reply)
            try:
                ids, total = [str(hit["identifier"]) for hit in found["responseObjects"]], int(found["totalHitCount"])
            except (KeyError, TypeError, ValueError, OverflowError):
                raise self._unfit(reply) from None
            yield from ids
            page, seen = page + 1, seen + len(ids)
            if not ids or seen >= total:
                return

    def collections(self, prefix: str) -> list[Document]:
        """Return the documents of the collections of a terminology.

        Raises:
            ServiceRefused: The endpoint does not say.
        """
        reply = self._ask("GET", f"/v2/collection/{_quoted(prefix)}")
        told = self._json(reply)
        if not isinstance(told, list):
            raise self._unfit(reply)
        return [self._known("collection", item, reply) for item in told]

    def create(self, kind: Kind, prefix: str, document: Document) -> bool:
        """Create a thing, and tell whether this created it: False where it was there, or where only the answer was lost.

        Raises:
            ServiceRefused: The endpoint does not do it.
        """
        id_ = prefix if kind == "terminology" else str(document["identifier"])

        def settled() -> Reply | None:
            return Reply(HTTPStatus.CONFLICT, {}, b"") if self.exists(kind, prefix, id_) else None

        path = "/v2/terminology" if kind == "terminology" else f"/v2/{kind}/{_quoted(prefix)}"
        reply = self._send("POST", path, document, accept=_THERE, settled=settled)
        if reply.status in _THERE and not (reply.status == HTTPStatus.CONFLICT or self.exists(kind, prefix, id_)):
            raise self._refused("POST", path, reply)
        return reply.status not in _THERE

    def update(self, kind: Kind, prefix: str, id_: str, document: Document, tag: str = "") -> bool:
        """Put a whole document in the place of what a tag names; False where that is not there any more, so that nothing was done.

        Raises:
            ServiceRefused: The endpoint does not do it.
        """
        body = {key: value for key, value in document.items() if key != _name(kind)}
        path = _path(kind, prefix, id_)
        reply = self._send("PUT", path, body, **_bound_to(tag))
        if reply.status == HTTPStatus.NOT_FOUND and self.exists(kind, prefix, id_):
            raise self._refused("PUT", path, reply)
        return reply.status < HTTPStatus.BAD_REQUEST

    def delete(self, kind: Kind, prefix: str, id_: str, tag: str = "") -> bool:
        """Delete what a tag names; False where it is another by now. That it is not there any more is as good.

        Raises:
            ServiceRefused: The endpoint does not do it, for example because others refer to it.
        """
        reply = self._ask("DELETE", _path(kind, prefix, id_), **_bound_to(tag))
        return reply.status != HTTPStatus.PRECONDITION_FAILED

    def upload(self, form: str, prefix: str, name: str, content: bytes, *, again: bool) -> None:
        """Import a file; `again` tells whether the import may be repeated without harm.

        Raises:
            ServiceRefused: The endpoint does not take it.
        """
        border = uuid4().hex
        head = f'--{border}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        body = head.encode() + content + f"\r\n--{border}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={border}"}
        self._ask("POST", f"/v2/import/{form}/{_quoted(prefix)}", headers=headers, body=body, again=again)

    def _send(self, method: str, path: str, document: Document, *, headers: Mapping[str, str] | None = None, **how: Any) -> Reply:
        body = json.dumps(document, ensure_ascii=False).encode()
        return self._ask(method, path, headers={"Content-Type": "application/json", **(headers or {})}, body=body, **how)

    def _ask(self, method: str, path: str, *, accept: Collection[int] = (), **how: Any) -> Reply:
        """Return a success, or an answer with one of the statuses to accept."""
        try:
            reply = self._http.ask(method, self.base + path, limit=LIMIT, **how)
        except NoAnswer as no:
            raise ServiceRefused(self._shown(path), words.explain_silence(no, self.manners.timeout)) from None
        if is_page(reply) and (reply.status in accept or reply.status < HTTPStatus.MULTIPLE_CHOICES):
            raise self._unfit(reply, path)
        if reply.status in accept or HTTPStatus.OK <= reply.status < HTTPStatus.MULTIPLE_CHOICES:
            return reply
        raise self._refused(method, path, reply)

    def _refused(self, method: str, path: str, reply: Reply) -> ServiceRefused:
        reason = words.explain_status(reply, method, self.base + path, self._secrets, known=self.credentials is not None)
        return ServiceRefused(self._shown(path), reason)

    def _json(self, reply: Reply) -> Any:
        try:
            return json.loads(reply.body)
        except (ValueError, RecursionError):
            raise self._unfit(reply) from None

    def _known(self, kind: Kind, told: Any, reply: Reply) -> Document:
        try:
            document = known(told)
        except (AttributeError, KeyError, TypeError, ValueError):
            raise self._unfit(reply) from None
        if _name(kind) not in document or any(item.code == TYPE for item in iter_misshapen(document, _FIELDS[kind])):
            raise self._unfit(reply)
        return document

    def _unfit(self, reply: Reply, path: str = "") -> ServiceRefused:
        return ServiceRefused(self._shown(path), words.explain_body(reply, self._secrets))

    def _shown(self, path: str) -> str:
        return self.base + path.partition("?")[0]


def _path(kind: Kind, prefix: str, id_: str) -> str:
    return f"/v2/{kind}/{_quoted(prefix)}" + ("" if kind == "terminology" else f"/{_quoted(id_)}")


def _name(kind: Kind) -> str:
    """Return the field of a document that holds its name in addresses."""
    return "prefix" if kind == "terminology" else "identifier"


def _bound_to(tag: str) -> dict[str, Any]:
    """Return how a change is asked for that is made only where a thing is as a tag names it, and what is answered where it is not."""
    late = {HTTPStatus.NOT_FOUND, HTTPStatus.PRECONDITION_FAILED}
    return {"headers": {"If-Match": tag}, "accept": late} if tag else {"accept": {HTTPStatus.NOT_FOUND}}


def _quoted(part: str) -> str:
    return quote(part, safe="")
