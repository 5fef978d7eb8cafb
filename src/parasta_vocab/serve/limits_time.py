"""How long a request may take: its body has to come, and what is read has to be answered, within a time.

A write that has begun is not given up: its caller would not know whether it was done.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from parasta_vocab.serve.errors import Problem, problem
from parasta_vocab.serve.telling import problem_answer

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_READS: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class TimeLimit:
    """Ends what takes longer than `seconds`: 408 where the body does not come, 503 where the answer is not found."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self.app, self.seconds = app, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, with an eye on the clock."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = come = False
        end = asyncio.get_running_loop().time() + self.seconds

        async def timed() -> Message:
            nonlocal come
            try:
                async with asyncio.timeout_at(None if come else end):  # behind the body stands only that the caller has left
                    message = await receive()
            except TimeoutError:
                raise self._late(408, "serve_body_too_slow") from None
            come = not message.get("more_body", False)
            return message

        async def noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        if scope["method"] not in _READS:
            await self.app(scope, timed, send)
            return
        try:
            async with asyncio.timeout_at(end):
                await self.app(scope, receive, noted)
        except TimeoutError:
            if started:
                raise
            await problem_answer(Request(scope), self._late(503, "serve_takes_too_long"))(scope, receive, send)

    def _late(self, status: int, phrase: str) -> Problem:
        return problem(status, phrase, headers={"Connection": "close"}, seconds=f"{self.seconds:g}")
