"""The outermost ring: each request gets a name and a line in the log, and what nobody foresaw becomes a plain answer."""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO, cast
from uuid import uuid4

import structlog
from starlette.requests import Request

from parasta_vocab.serve.meters import METERS, ROUTE, Meters
from parasta_vocab.serve.problems import ID, stopping, unforeseen
from parasta_vocab.serve.telling import problem_answer

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Watch:
    """Counts each request and logs it as one JSON line, without who asked and for what, and answers 500 with the name of the request where the application fails.

    The name also stands in `X-Request-Id`, so that whoever meets an error can say which.
    """

    def __init__(self, app: ASGIApp, meters: Meters) -> None:
        self.app, self.meters, self.log = app, meters, make_log()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and note how it ended."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status, ended, route = time.perf_counter(), 0, False, ""
        scope[ID] = name = uuid4().hex
        scope[METERS] = self.meters

        async def noted(message: Message) -> None:
            nonlocal status, ended, route
            if message["type"] == "http.response.start":
                status, route = message["status"], message.get(ROUTE, "")
                message["headers"] = [*message["headers"], (b"x-request-id", name.encode())]
            else:
                ended = not message.get("more_body", False)
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except asyncio.CancelledError:  # the server stops, and has waited for this long enough
            if status:
                raise
            await problem_answer(Request(scope), stopping())(scope, receive, noted)
        except Exception:
            self.log.exception("failed", id=name, method=scope["method"], route=route)
            if status and not ended:
                raise
            if not status:
                await problem_answer(Request(scope), unforeseen(Request(scope)))(scope, receive, noted)
        finally:
            took = time.perf_counter() - began
            self.meters.note(route, scope["method"], status, took)
            self.log.info("request", id=name, method=scope["method"], route=route, status=status, ms=round(took * 1000, 1))


def make_log() -> Any:
    """Return what writes log lines as JSON to the standard error; no query stands in them, as people search for names."""
    processors: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]
    return structlog.wrap_logger(structlog.WriteLogger(cast("TextIO", _Stderr())), processors=processors)


class _Stderr:
    """The standard error, where it can be written: it may be a file on a full disk, and answers matter more than the log."""

    def write(self, text: str) -> None:
        with suppress(OSError):
            sys.stderr.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            sys.stderr.flush()
