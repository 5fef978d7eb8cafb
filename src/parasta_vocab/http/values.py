"""How a service is asked and by whom, and what comes of it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Manners:
    """How the service is treated: `timeout` and `pause` in seconds; the pause doubles with each attempt and gets jitter."""

    timeout: float = 10.0
    attempts: int = 3
    pause: float = 0.5
    workers: int = 4


POLITE: Final = Manners()


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who asks: user and password, sent as the service wants it (digest or basic), or a bearer token. Never shown."""

    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must stand in no message, in each of the ways in which it is sent."""
        basic = b64encode(f"{self.user}:{self.password}".encode()).decode()
        return tuple(secret for secret in (self.token, self.password, basic if self.password else "") if secret)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a service answered; the names of headers are in lower case, the body of what is no success is cut."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class NoAnswer(Exception):
    """The service did not say.

    `problem` is the name of a phrase, `detail` what was seen instead; `why` is host, refused, tls or plain (https was
    asked, and the answer was not encrypted) where that is known of a connection.
    """

    def __init__(self, problem: str, detail: str, why: str = "") -> None:
        super().__init__(problem, detail, why)
        self.problem, self.detail, self.why = problem, detail, why
