"""How much a caller may send: what is too much is refused before it is read."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from parasta_vocab.serve.answers import problem_answer
from parasta_vocab.serve.errors import Problem, problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from parasta_vocab.serve.settings import Settings

_RINSED: Final = 4
"""So many times the limit is read and thrown away, so that a caller who sends first and reads later gets to know why it was refused."""
_PATIENCE: Final = 1.0


class BodyLimit:
    """Refuses a body that is larger than its path allows: by its header or, where that says nothing, while it comes."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

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
        come = 0

        async def counted() -> Message:
            nonlocal come
            message = await receive()
            come += len(message.get("body", b""))
            if come > limit:
                raise _too_large(limit)
            return message

        async def told(message: Message) -> None:
            await (_rinsing(limit, receive, send) if come > limit else send)(message)

        await self.app(scope, counted, told)


def _too_large(limit: int) -> Problem:
    return problem(413, "serve_too_large", headers={"Connection": "close"}, limit=_shown(limit))


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
            except TimeoutError:
                pass
            message = {"type": "http.response.body", "body": b""}
        await send(message)

    return told


def _shown(size: int) -> str:
    """Return a size as people write it.

    >>> _shown(30 * 1024 * 1024), _shown(2000)
    ('30 MiB', '2000 B')
    """
    return f"{size // 1024**2} MiB" if size % 1024**2 == 0 else f"{size} B"
