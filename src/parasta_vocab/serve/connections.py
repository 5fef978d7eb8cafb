"""Connections that are open and ask nothing: uvicorn waits for them without end, this does not.

A connection may wait so long for its next request, or for its reader; when there are more than the computer has room for, those that
have waited longest make room. So ten thousand open connections keep nobody out.

An address may be sent as it is typed: what of it is not ASCII is encoded before uvicorn, which would refuse it, reads the request.
"""

from __future__ import annotations

import asyncio
import re
import socket
from typing import Any, Final, cast

_HEAD: Final = 64 * 1024
"""The head of a request is at most so large."""
_REST: Final = 1024 * 1024
"""So much of a body is read after its request was answered."""
_TOO_LARGE: Final = b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_RESERVED: Final = 128
"""So many files may be open that are no connections."""
_UNSENT: Final = 512 * 1024 * 1024
"""Answers that nobody has read yet take at most so much memory: large ones can be asked for by many who read very slowly."""
_AT_ONCE: Final = 10
"""When room is needed, one in so many of the waiting connections is closed."""


class Guard:
    """Knows the open connections: at most `most`, and none that waits longer than `patience` seconds."""

    def __init__(self, patience: float, most: int) -> None:
        self.patience, self.most = patience, min(most, _open_files() - _RESERVED)
        self.open: set[Guarded] = set()
        self.leaving: set[Guarded] = set()

    async def sweep(self) -> None:
        """Close the connections that have waited too long; uvicorn calls this every second."""
        now = asyncio.get_running_loop().time()
        for connection in list(self.leaving):
            connection.abort()
        for connection in [each for each in self.open if each.waits(now) > self.patience]:
            self.close(connection)
        self._make_memory()

    def make_room(self) -> None:
        """Close some of those that have waited longest, if there are too many."""
        if len(self.open) > self.most:
            now = asyncio.get_running_loop().time()
            waiting = sorted(self.open, key=lambda each: each.waits(now), reverse=True)
            for connection in waiting[: max(1, self.most // _AT_ONCE)]:
                self.close(connection)

    def _make_memory(self) -> None:
        """Close those whose answers have been on the way the longest, if all that is unsent takes too much memory."""
        reading = sorted((each for each in self.open if each.unsent), key=lambda each: each.sends)
        total = sum(each.unsent for each in reading)
        for connection in reading:
            if total <= _UNSENT:
                break
            total -= connection.unsent
            self.close(connection)

    def close(self, connection: Guarded) -> None:
        """Close one, which no longer counts; it has until the next sweep to go by itself."""
        self.open.discard(connection)
        self.leaving.add(connection)
        connection.close()

    def forget(self, connection: Guarded) -> None:
        """Forget one that is gone."""
        self.open.discard(connection)
        self.leaving.discard(connection)


class Guarded(asyncio.Protocol):
    """Stands before a protocol of uvicorn, of which it knows `cycle`: the request that is or was answered last.

    `unsent` is how many bytes waited for the reader at the last look, `sends` since when some have.
    """

    guard: Guard
    cycle: Any = None
    _transport: asyncio.Transport
    unsent = 0
    sends = 0.0
    _since = 0.0
    _head = 0
    _in_line = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for the first request."""
        self._transport = cast("asyncio.Transport", transport)
        end: socket.socket = transport.get_extra_info("socket")
        end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # or the body would wait until the head is confirmed
        self._since = asyncio.get_running_loop().time()
        super().connection_made(transport)
        self.guard.open.add(self)
        self.guard.make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self.guard.forget(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; the head of a request must not grow without end."""
        before = self.cycle
        if not self._works():
            data = self._in_ascii(data)
            self._head += len(data)
        super().data_received(data)
        if self.cycle is not before:
            self._head, self._since = 0, asyncio.get_running_loop().time()
        elif self._head > (_REST if self._is_ahead() else _HEAD) and not self._transport.is_closing():
            if not self._is_ahead():
                self._transport.write(_TOO_LARGE)
            self._transport.close()

    def waits(self, now: float) -> float:
        """Return for how many seconds nothing has gone on here."""
        unsent = self._transport.get_write_buffer_size()
        if unsent != self.unsent or (self._works() and not unsent):
            self.sends = self.sends if self.unsent else now
            self._since, self.unsent = now, unsent
        return now - self._since

    def close(self) -> None:
        """Close, after what is still to be sent."""
        self._transport.close()

    def abort(self) -> None:
        """Close at once."""
        self._transport.abort()

    def _in_ascii(self, data: bytes) -> bytes:
        """Return what came with the first line of a request percent-encoded, as far as it is not ASCII (RFC 3986, 2.1)."""
        if not self._head:
            self._in_line = not self._is_ahead()
        if not self._in_line:
            return data
        line, end, rest = data.partition(b"\n")
        self._in_line = not end
        return _NOT_ASCII.sub(lambda byte: b"%%%02X" % byte[0][0], line) + end + rest

    def _is_ahead(self) -> bool:
        """Tell whether a request was answered before all of it had come: the next answer would be taken for one to another request."""
        return self.cycle is not None and self.cycle.response_complete and self.cycle.more_body

    def _works(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete


def _open_files() -> int:
    """Return how many files the process may have open, after asking for as many as it may ask for."""
    try:
        import resource
    except ImportError:  # Windows
        return 8192
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most if most != resource.RLIM_INFINITY else 1_000_000
