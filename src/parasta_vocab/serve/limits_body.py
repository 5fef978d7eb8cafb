"""How much a caller may send: what is too much is refused before it is read."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from parasta_vocab.serve.errors import Problem, problem
from parasta_vocab.serve.settings import show_size
from parasta_vocab.serve.telling import problem_answer

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from parasta_vocab.serve.settings import Settings

_RINSED: Final = 4
"""So many times the limit is read and thrown away, so that a caller who sends first and reads later gets to know why it was refused."""
_PATIENCE: Final = 1.0
_AGAIN: Final = "5"
"""Seconds after which there may be room again."""
_LENGTHS: Final = frozenset({b"content-length", b"transfer-encoding"})


class BodyLimit:
    """Refuses a body that is larger than its path allows: by its header or, where that says nothing, while it comes.

    Large bodies, which only uploads have, share the room that the settings give them: a hundred at once would take all memory.
    What nobody has read when the answer is there is read and thrown away, so that the caller gets to know the answer.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings, self.held = app, settings, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with a body that is counted."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self.settings.limit_for(scope["path"])
        said = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        if not said.isdigit() or int(said) > limit:
            await problem_answer(Request(scope), _too_large(limit))(scope, receive, _rinsing(limit, receive, send))
            return
        come, held, ended = 0, 0, _LENGTHS.isdisjoint(name for name, _ in scope["headers"])

        async def counted() -> Message:
            nonlocal come, held, ended
            message = await receive()
            come += len(message.get("body", b""))
            ended = not message.get("more_body", False)
            if come > limit:
                raise _too_large(limit)
            more = max(0, come - self.settings.max_body) - held
            if self.held + more > self.settings.max_uploads:
                raise problem(503, "serve_uploads", headers={"Connection": "close", "Retry-After": _AGAIN})
            held, self.held = held + more, self.held + more
            return message

        async def told(message: Message) -> None:
            await (send if ended else _rinsing(limit, receive, send))(message)

        try:
            await self.app(scope, counted, told)
        finally:
            self.held -= held


def _too_large(limit: int) -> Problem:
    return problem(413, "serve_too_large", headers={"Connection": "close"}, limit=show_size(limit))


def _rinsing(limit: int, receive: Receive, send: Send) -> Send:
    """Return what sends a refusal whole, and ends it only when the caller is done sending or has had its time."""

    async def rinse() -> None:
        rinsed, more = 0, True
        while more and rinsed < _RINSED * limit:
            message = await receive()
            rinsed += len(message.get("body", b""))
            more = message.get("more_body", False)

    async def told(message: Message) -> None:
        if message["type"] == "http.response.body" and not message.get("more_body"):
            await send({**message, "more_body": True})
            try:
                async with asyncio.timeout(_PATIENCE):
                    await rinse()
            except (TimeoutError, Problem):  # of this time, or of that of the whole request
                pass
            message = {"type": "http.response.body", "body": b""}
        await send(message)

    return told
