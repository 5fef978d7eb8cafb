"""Headers of every answer that protect those who read it, and HEAD for whatever can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parasta_vocab.page import POLICY

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALWAYS: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"cross-origin"),
)
_DATA: Final = b"default-src 'none'; frame-ancestors 'none'"
"""What an answer that is no page may load: nothing, wherever somebody opens it."""
_PAGE: Final = f"{POLICY}; frame-ancestors 'none'".encode()
"""What a page or a picture may load that says nothing itself."""
_DRAWN: Final = (b"text/html", b"image/svg+xml", b"application/xhtml+xml")
_NOT_MODIFIED: Final = 304
_POLICY: Final = b"content-security-policy"


class SafeHeaders:
    """Adds the headers to each answer, and answers HEAD as GET without its body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and dress its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_ALWAYS, *_policy(message["status"], message["headers"])]
            await send(message)

        inner = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
        await self.app(inner, receive, dressed)


def _policy(status: int, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    if status == _NOT_MODIFIED:
        return []  # a browser would take it for the policy of the page that it has
    kind = b""
    for name, value in headers:
        if name == _POLICY:
            return []
        if name == b"content-type":
            kind = value
    return [(_POLICY, _PAGE if kind.startswith(_DRAWN) else _DATA)]
