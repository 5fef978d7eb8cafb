"""How a service that asks who is there is answered."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Final

from parasta_vocab.http.values import Credentials

if TYPE_CHECKING:
    import httpx

_UNAUTHORIZED: Final = 401


def auth_of(credentials: Credentials) -> httpx.Auth:
    """Return what answers a service that asks who is there: nothing is told before it does, except a token, which only one way can be sent."""
    import httpx as library  # a class of its own has to be made of one there

    class Asked(library.Auth):
        def __init__(self) -> None:
            self.chosen: library.Auth | None = None

        def auth_flow(self, request: library.Request) -> Generator[library.Request, library.Response, None]:
            if credentials.token:
                request.headers["Authorization"] = f"Bearer {credentials.token}"
                yield request
                return
            if self.chosen is None:
                response = yield request
                if response.status_code != _UNAUTHORIZED:
                    return
                self.chosen = self.choose(response)
            if self.chosen is not None:
                yield from self.chosen.auth_flow(request)

        def choose(self, response: library.Response) -> library.Auth | None:
            wanted = [header.partition(" ")[0].lower() for header in response.headers.get_list("www-authenticate")]
            if "digest" in wanted:
                return library.DigestAuth(credentials.user, credentials.password)
            return library.BasicAuth(credentials.user, credentials.password) if "basic" in wanted else None

    return Asked()
