"""The only door to HTTP: one request and its whole answer, asked again where that may help.

Redirects are never followed: services answer with one where they want a login, and credentials go to the asked host only.
"""

from __future__ import annotations

import socket
import ssl
import time
from base64 import b64encode
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from parasta_vocab.extras import needs

if TYPE_CHECKING:
    import httpx

_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that may be other in a moment."""
_OK: Final = range(200, 300)
_UNAUTHORIZED: Final = 401
_WORDS: Final = 4096
"""Of an answer that is no success so many bytes are read."""
_LONGEST_WAIT: Final = 30.0
"""Seconds that a service may ask to be left alone (Retry-After)."""
_PATIENCE: Final = 30
"""An answer that comes drop by drop is given up after so many time-outs."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How the service is treated: `timeout` and `pause` in seconds; the pause doubles with each attempt and gets jitter."""

    timeout: float = 10.0
    attempts: int = 3
    pause: float = 0.5
    workers: int = 4


POLITE: Final = Manners()


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who asks: user and password, sent as the service wants it (digest or basic), or a bearer token. Never shown."""

    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must stand in no message, in each of the ways in which it is sent."""
        basic = b64encode(f"{self.user}:{self.password}".encode()).decode()
        return tuple(secret for secret in (self.token, self.password, basic if self.password else "") if secret)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a service answered; the names of headers are in lower case, the body of what is no success is cut."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class NoAnswer(Exception):
    """The service did not say.

    `problem` is the name of a phrase, `detail` what was seen instead; `why` is host, refused or tls where that is known of a connection.
    """

    def __init__(self, problem: str, detail: str, why: str = "") -> None:
        super().__init__(problem, detail, why)
        self.problem, self.detail, self.why = problem, detail, why


class _Passing(NoAnswer):
    """The service did not say, and may if asked again."""


class _Busy(Exception):
    """The service answered with a status that may be other in a moment."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply)
        self.reply = reply


class Http:
    """Asks services on the network; safe to use from several threads."""

    def __init__(self, manners: Manners = POLITE, headers: Mapping[str, str] | None = None, credentials: Credentials | None = None) -> None:
        with needs("net"):
            import httpx
            import stamina
        stamina.instrumentation.set_on_retry_hooks(())  # else each retry is printed, on standard output where structlog is installed
        self.manners = manners
        self._httpx, self._stamina = httpx, stamina
        self._client = httpx.Client(
            timeout=manners.timeout, follow_redirects=False, headers={"User-Agent": "parasta-vocab", **(headers or {})}
        )
        self._auth = _auth(credentials) if credentials else None
        self._stopped = Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._client.close()

    def stop(self) -> None:
        """Send no further request, in any thread; what is under way comes to its end."""
        self._stopped.set()

    def ask(
        self,
        method: str,
        address: str,
        *,
        limit: int,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        known: bool = True,
        again: bool = True,
        settled: Callable[[], Reply | None] | None = None,
    ) -> Reply:
        """Return the answer, whatever its status is; at most `limit` bytes of a success are read.

        Credentials go along where the asked one is `known`. Without `again` the request is sent once. Before it is sent again, and when
        it is given up, `settled` looks whether it was carried out although the answer was lost; what it returns stands for that answer.

        Raises:
            NoAnswer: There is no whole answer.
        """
        once = partial(self._once, method, address, headers or {}, body, limit, known=known)
        try:
            return self._patiently(once, settled) if again else once()
        except _Busy as busy:
            return busy.reply

    def _patiently(self, once: Callable[[], Reply], settled: Callable[[], Reply | None] | None) -> Reply:
        many, pause = self.manners.attempts, self.manners.pause
        retry = self._stamina.retry_context(
            on=_wait, attempts=many, timeout=None, wait_initial=pause, wait_max=pause * 8, wait_jitter=pause
        )
        try:
            for attempt in retry:
                with attempt:
                    return (attempt.num > 1 and settled and settled()) or once()
        except (_Passing, _Busy):
            if settled and (done := settled()):
                return done
            raise
        raise AssertionError(many)  # the last attempt returns or raises

    def _once(self, method: str, address: str, headers: Mapping[str, str], body: bytes | None, limit: int, *, known: bool) -> Reply:
        if self._stopped.is_set():
            raise NoAnswer("answer_stopped", "")
        httpx, auth = self._httpx, self._auth if known else None
        try:
            with self._client.stream(method, address, headers=dict(headers), content=body, auth=auth) as response:
                reply = Reply(
                    response.status_code, {key.lower(): value for key, value in response.headers.items()}, self._read(response, limit)
                )
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise _Passing("answer_no_connection", str(error) or type(error).__name__, _why(error)) from None
        except httpx.TimeoutException as error:
            raise _Passing("answer_timeout", type(error).__name__) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _Passing("answer_broken", str(error) or type(error).__name__) from None
        if reply.status in _PASSING:
            raise _Busy(reply)
        return reply

    def _read(self, response: httpx.Response, limit: int) -> bytes:
        """Return the body; what is no success has said most with its status, so its words may be cut or missing."""
        end = time.monotonic() + self.manners.timeout * _PATIENCE
        success, body = response.status_code in _OK, b""
        try:
            for part in response.iter_bytes():
                body += part
                if not success and len(body) > _WORDS:
                    break
                if len(body) > limit:
                    raise NoAnswer("answer_too_large", str(limit))
                if time.monotonic() > end:
                    raise NoAnswer("answer_timeout", "drop by drop")
        except self._httpx.HTTPError:
            if success:
                raise
        return body if success else body[:_WORDS]


def _auth(credentials: Credentials) -> httpx.Auth:
    """Return what answers a service that asks who is there: nothing is told before it does, except a token, which only one way can be sent."""
    import httpx as library  # a class of its own has to be made of one there

    class Asked(library.Auth):
        def __init__(self) -> None:
            self.chosen: library.Auth | None = None

        def auth_flow(self, request: library.Request) -> Generator[library.Request, library.Response, None]:
            if credentials.token:
                request.headers["Authorization"] = f"Bearer {credentials.token}"
                yield request
                return
            if self.chosen is None:
                response = yield request
                if response.status_code != _UNAUTHORIZED:
                    return
                self.chosen = self.choose(response)
            if self.chosen is not None:
                yield from self.chosen.auth_flow(request)

        def choose(self, response: library.Response) -> library.Auth | None:
            wanted = [header.partition(" ")[0].lower() for header in response.headers.get_list("www-authenticate")]
            if "digest" in wanted:
                return library.DigestAuth(credentials.user, credentials.password)
            return library.BasicAuth(credentials.user, credentials.password) if "basic" in wanted else None

    return Asked()


def _wait(error: Exception) -> bool | float:
    """Tell whether to ask again, or how many seconds to wait before, where the service says."""
    if isinstance(error, _Busy):
        wanted = error.reply.headers.get("retry-after", "")
        return min(float(wanted), _LONGEST_WAIT) if wanted.isdecimal() else True
    return isinstance(error, _Passing)


def _why(error: BaseException) -> str:
    """Return what kept the connection from being made, as far as the errors below tell."""
    below: BaseException | None = error
    while below is not None:
        if isinstance(below, socket.gaierror):
            return "host"
        if isinstance(below, ConnectionRefusedError):
            return "refused"
        if isinstance(below, ssl.SSLError):
            return "tls"
        below = below.__cause__ or below.__context__
    return ""
