"""Answers that are given again as they are, until something changes: reading costs a look-up instead of a walk through the framework."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from parasta_vocab.serve.answers import KEEP

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from parasta_vocab.serve.state import Service
    from parasta_vocab.serve.state.snapshot import Snapshot

_OK: Final = 200
_WHOLE: Final = 2
"""So many messages an answer has that comes in one piece: its head and its body."""
_LARGEST: Final = 8
"""An answer larger than this part of the room is not kept."""
_SAYS: Final = frozenset({b"accept", b"accept-language", b"host"})
"""The headers that an answer may depend on."""
_ASKS_MORE: Final = frozenset(
    {b"authorization", b"cookie", b"if-none-match", b"if-modified-since", b"if-range", b"range", b"content-length", b"transfer-encoding"}
)
"""A request with one of these is answered for itself."""
_HEALTH: Final = "/health/"
"""What tells how the server is, also when it cannot tell its revision."""
_COST: Final = 2048
"""What an answer takes beside its body and its key."""
Key = tuple[bytes, bytes, tuple[tuple[bytes, bytes], ...]]


class Kept:
    """Keeps whole answers of one snapshot, up to `room` bytes; those not asked for the longest go first."""

    def __init__(self, app: ASGIApp, service: Service, room: int) -> None:
        self.app, self.service, self.room = app, service, room
        self.answers: OrderedDict[Key, tuple[Message, Message]] = OrderedDict()
        self.snapshot: Snapshot | None = None
        self.size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or let the application answer and remember what it said."""
        key = _key(scope)
        if key is None:
            await self.app(scope, receive, send)
            return
        snapshot = self.service.snapshot
        if snapshot is not self.snapshot:
            self.answers.clear()
            self.snapshot, self.size = snapshot, 0
        if known := self.answers.get(key):
            self.answers.move_to_end(key)
            for message in known:
                await send(dict(message))
            return
        said: list[Message] = []

        async def noted(message: Message) -> None:
            if len(said) <= _WHOLE:
                said.append(dict(message))
            await send(message)

        await self.app(scope, receive, noted)
        if scope.get(KEEP) and snapshot is self.service.snapshot is self.snapshot:
            self._put(key, said)

    def _put(self, key: Key, said: list[Message]) -> None:
        if len(said) != _WHOLE or said[0]["status"] != _OK or key in self.answers:
            return
        start, body = said
        size = _size(key, body)
        if size > self.room // _LARGEST:
            return
        self.answers[key] = (start, body)
        self.size += size + _COST
        while self.size > self.room:
            oldest, (_, its_body) = self.answers.popitem(last=False)
            self.size -= _size(oldest, its_body) + _COST


def _size(key: Key, body: Message) -> int:
    """Return how many bytes the body of an answer takes and what it is kept under, of which the caller decides how long it is."""
    path, query, headers = key
    return len(path) + len(query) + sum(len(value) for _, value in headers) + len(body["body"])


def _key(scope: Scope) -> Key | None:
    """Return what an answer is kept under, or None where it is not to be kept."""
    if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(_HEALTH):
        return None
    headers = scope["headers"]
    if any(name in _ASKS_MORE for name, _ in headers):
        return None
    return scope["raw_path"], scope["query_string"], tuple(item for item in headers if item[0] in _SAYS)
