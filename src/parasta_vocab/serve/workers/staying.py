"""A job is done for somebody: where its caller leaves, it is given up."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from starlette.requests import ClientDisconnect

if TYPE_CHECKING:
    from starlette.requests import Request

Answer = TypeVar("Answer")


async def while_there(request: Request, work: Coroutine[Any, Any, Answer]) -> Answer:
    """Return what work gives for a request whose body has been read.

    Raises:
        ClientDisconnect: The caller left before.
    """
    done, left = asyncio.ensure_future(work), asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait((done, left), return_when=asyncio.FIRST_COMPLETED)
        if done.done():
            return done.result()
        left.result()
        raise ClientDisconnect
    finally:
        done.cancel()
        left.cancel()
        await asyncio.gather(done, left, return_exceptions=True)


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        continue
