"""The only door to HTTP: asks a Sanastot endpoint (terminology API v2) whether a concept is there, and what it says of it.

Two kinds of request are made and no other: `GET {base}/v2/concept/{prefix}/{id}/exists` and, where the answer is true,
`GET {base}/v2/concept/{prefix}/{id}`. Redirects are never followed: the platform answers with one where it wants a login.
"""

from __future__ import annotations

import html
import json
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from parasta_vocab.extras import needs

if TYPE_CHECKING:
    import httpx

MAX_BYTES: Final = 1_000_000
"""The longest answer that is read; a concept takes a few thousand bytes."""
_OK: Final = 200
_REDIRECTS: Final = range(300, 400)
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that may be other in a moment."""
_TAG: Final = re.compile(r"</?[a-zA-Z][^>]*>")


@dataclass(frozen=True, slots=True)
class Manners:
    """How the service is treated: `timeout` and `pause` in seconds; the pause doubles with each attempt and gets jitter."""

    timeout: float = 10.0
    attempts: int = 3
    pause: float = 0.5
    workers: int = 4


POLITE: Final = Manners()


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


class NoAnswer(Exception):
    """The service did not say; `problem` and `detail` are those of `Answer`."""

    def __init__(self, problem: str, detail: str) -> None:
        super().__init__(problem, detail)
        self.problem, self.detail = problem, detail


class _Passing(NoAnswer):
    """The service did not say, and may if asked again."""


class Sanastot:
    """A terminology service at a base address such as `https://sanastot.suomi.fi/terminology-api`; safe to ask from several threads."""

    def __init__(self, base: str, manners: Manners = POLITE) -> None:
        with needs("net"):
            import httpx
            import stamina
        logging.getLogger("stamina").addHandler(logging.NullHandler())  # else each retry is printed
        self.base, self.manners = base.rstrip("/"), manners
        self._httpx, self._stamina = httpx, stamina
        self._client = httpx.Client(
            timeout=manners.timeout, follow_redirects=False, headers={"Accept": "application/json", "User-Agent": "parasta-vocab"}
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._client.close()

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
        """Return the JSON of an answer, asking again where that may help."""
        manners = self.manners
        retry = self._stamina.retry_context(
            on=_Passing,
            attempts=manners.attempts,
            timeout=None,
            wait_initial=manners.pause,
            wait_max=manners.pause * 8,
            wait_jitter=manners.pause,
        )
        for attempt in retry:
            with attempt:
                return self._once(f"{self.base}/{path}")
        raise AssertionError(path)  # the last attempt returns or raises

    def _once(self, address: str) -> Any:
        httpx = self._httpx
        try:
            with self._client.stream("GET", address) as response:
                _refuse(response)
                body = b""
                for part in response.iter_bytes():
                    body += part
                    if len(body) > MAX_BYTES:
                        raise NoAnswer("answer_too_large", str(MAX_BYTES))
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise _Passing("answer_no_connection", str(error) or type(error).__name__) from None
        except httpx.TimeoutException as error:
            raise _Passing("answer_timeout", type(error).__name__) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _Passing("answer_broken", str(error) or type(error).__name__) from None
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise NoAnswer("answer_not_json", " ".join(body[:60].decode("utf-8", "replace").split())) from None


def _refuse(response: httpx.Response) -> None:
    """Raise where the status is not 200."""
    status = response.status_code
    if status in _REDIRECTS:
        raise NoAnswer("answer_redirect", response.headers.get("location", str(status)))
    if status != _OK:
        raise (_Passing if status in _PASSING else NoAnswer)("answer_status", str(status))


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
