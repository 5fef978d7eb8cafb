"""Asks a Sanastot endpoint (terminology API v2) whether a concept is there, and what it says of it.

Two kinds of request are made and no other: `GET {base}/v2/concept/{prefix}/{id}/exists` and, where the answer is true,
`GET {base}/v2/concept/{prefix}/{id}`. Redirects are never followed: the platform answers with one where it wants a login.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Final, Self

from parasta_vocab.http import POLITE, Http, Manners, NoAnswer, Reply

MAX_BYTES: Final = 1_000_000
"""The longest answer that is read; a concept takes a few thousand bytes."""
_OK: Final = 200
_REDIRECTS: Final = range(300, 400)
_TAG: Final = re.compile(r"</?[a-zA-Z][^>]*>")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service says of one concept.

    `found` is the id under which it is there; it is empty where no form of the id is. `problem` is the name of a phrase where
    the service did not say, `detail` what it said instead. Accepted terms by language in `labels`.
    """

    found: str = ""
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    definition: Mapping[str, str] = field(default_factory=dict)
    modified: str = ""
    problem: str = ""
    detail: str = ""


class Sanastot:
    """A terminology service at a base address such as `https://sanastot.suomi.fi/terminology-api`; safe to ask from several threads."""

    def __init__(self, base: str, manners: Manners = POLITE) -> None:
        self.base, self.manners = base.rstrip("/"), manners
        self._http = Http(manners, {"Accept": "application/json"})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._http.__exit__(kind, error, trace)

    def exists(self, prefix: str, name: str) -> bool:
        """Tell whether the service has the concept.

        Raises:
            NoAnswer: It does not say.
        """
        told = self._get(f"v2/concept/{prefix}/{name}/exists")
        if not isinstance(told, bool):
            raise NoAnswer("answer_unexpected", str(told)[:60])
        return told

    def ask(self, prefix: str, names: Iterable[str]) -> Answer:
        """Return what the service says of the first of these ids that it has; never raises because of the service."""
        try:
            found = next((name for name in names if self.exists(prefix, name)), "")
            return _read(found, self._get(f"v2/concept/{prefix}/{found}")) if found else Answer()
        except NoAnswer as no:
            return Answer(problem=no.problem, detail=no.detail)

    def _get(self, path: str) -> Any:
        """Return the JSON of an answer."""
        reply = self._http.ask("GET", f"{self.base}/{path}", limit=MAX_BYTES)
        _refuse(reply)
        try:
            return json.loads(reply.body)
        except (ValueError, RecursionError):
            raise NoAnswer("answer_not_json", " ".join(reply.body[:60].decode("utf-8", "replace").split())) from None


def _refuse(reply: Reply) -> None:
    """Raise where the status is not 200."""
    if reply.status in _REDIRECTS:
        raise NoAnswer("answer_redirect", reply.headers.get("location", str(reply.status)))
    if reply.status != _OK:
        raise NoAnswer("answer_status", str(reply.status))


def _read(found: str, told: Any) -> Answer:
    """Return the answer that a ConceptInfoDTO holds; the HTML that the platform lets into texts is taken off."""
    if not isinstance(told, dict):
        raise NoAnswer("answer_unexpected", str(told)[:60])
    labels: dict[str, tuple[str, ...]] = {}
    for kind in ("recommendedTerms", "synonyms"):
        for term in told.get(kind) or ():
            if isinstance(term, dict) and term.get("label"):
                lang = str(term.get("language"))
                labels[lang] = (*labels.get(lang, ()), plain(str(term["label"])))
    if not labels:
        raise NoAnswer("answer_unexpected", ", ".join(sorted(map(str, told)))[:60])
    texts = told.get("definition")
    definition = {str(lang): plain(str(text)) for lang, text in texts.items()} if isinstance(texts, dict) else {}
    return Answer(found, labels, definition, str(told.get("modified") or ""))


def plain(text: str) -> str:
    """Return a text without HTML and with single spaces.

    >>> plain('<a href="x">opiskelijan</a> osaamisen  &lt;b&gt;tunnustaminen&lt;/b&gt;')
    'opiskelijan osaamisen tunnustaminen'
    """
    return " ".join(_TAG.sub("", html.unescape(text)).split())
