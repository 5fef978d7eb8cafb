"""Requests, each sent again where that may help."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Mapping
from functools import partial
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from parasta_vocab.extras import needs
from parasta_vocab.http.auth import auth_of
from parasta_vocab.http.values import POLITE, Credentials, Manners, NoAnswer, Reply

if TYPE_CHECKING:
    import httpx

_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that may be other in a moment."""
_OK: Final = range(200, 300)
_WORDS: Final = 4096
"""Of an answer that is no success so many bytes are read."""
_LONGEST_WAIT: Final = 30.0
"""Seconds that a service may ask to be left alone (Retry-After)."""
_LASTING: Final = frozenset({"tls", "plain"})
"""What keeps a connection from being made in a moment too."""
_NO_TLS: Final = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG"})
"""What OpenSSL says of an answer that is not encrypted."""
_PATIENCE: Final = 30
"""An answer that comes drop by drop is given up after so many time-outs."""


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
        self._auth = auth_of(credentials) if credentials else None
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
            why = _why(error)
            failed = NoAnswer if why in _LASTING else _Passing
            raise failed("answer_no_connection", str(error) or type(error).__name__, why) from None
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
        success, body = response.status_code in _OK, bytearray()  # bytes would be copied whole with each part
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
        return bytes(body if success else body[:_WORDS])


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
            return "plain" if below.reason in _NO_TLS else "tls"
        below = below.__cause__ or below.__context__
    return ""
