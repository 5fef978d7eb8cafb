"""How often one caller may ask: so many requests in a minute, counted by address."""

from __future__ import annotations

import math
import time
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING, Final

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from starlette.requests import Request

from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.telling import problem_answer

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

UNCOUNTED: Final = ("/health/", "/metrics")
"""Whoever watches over the server is not counted."""


class RateLimit:
    """Refuses the requests of a client that go beyond `per_minute`; an IPv6 client is its network of 64 bits, as it has so many addresses."""

    def __init__(self, app: ASGIApp, per_minute: int) -> None:
        self.app = app
        self.item = RateLimitItemPerMinute(per_minute)
        self.counter = FixedWindowRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it and say when to come again."""
        if scope["type"] != "http" or scope["path"].startswith(UNCOUNTED):
            await self.app(scope, receive, send)
            return
        client = client_of(scope)
        if self.counter.hit(self.item, client):
            await self.app(scope, receive, send)
            return
        wait = max(1, math.ceil(self.counter.get_window_stats(self.item, client).reset_time - time.time()))
        refused = problem(429, "serve_too_many", headers={"Retry-After": str(wait)}, wait=wait)
        await problem_answer(Request(scope), refused)(scope, receive, send)


def client_of(scope: Scope) -> str:
    """Return under what name a client is counted."""
    client = scope.get("client")
    host: str = client[0] if client else ""
    if ":" not in host:
        return host
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(address, IPv6Address) and not address.ipv4_mapped:
        return str(IPv6Address(int(address) >> 64 << 64))
    return host
