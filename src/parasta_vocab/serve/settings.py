"""How the server is run: where it listens and what it allows. Every value has a default that suits a small publisher."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

MIB: Final = 1024 * 1024
API: Final = "/terminology-api"
"""Where the terminology API stands, as on the platform."""
SKOSMOS: Final = "/rest/v1"
"""Where the REST interface of Skosmos stands."""
_UPLOADS: Final = (f"{API}/v2/import/", "/validate")


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator may set; sizes are in bytes, times in seconds.

    `port` 0 takes a free port. `per_minute` is how many requests one client may make in a minute, 0 for any number. `patience`
    is how long a connection may stay open without a request. `…_workers` are the processes that do a work, and `…_waiting` is how many
    jobs of one client may wait for them. `proxies` are the addresses whose `X-Forwarded-For` is believed.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    site: Path | None = None
    proxies: tuple[str, ...] = ("127.0.0.1",)
    max_body: int = MIB
    max_upload: int = 30 * MIB
    max_uploads: int = 256 * MIB
    request_seconds: float = 30.0
    per_minute: int = 6000
    patience: float = 15.0
    max_connections: int = 20_000
    kept: int = 64 * MIB
    sparql_seconds: float = 10.0
    sparql_workers: int = 2
    sparql_waiting: int = 32
    sparql_memory: int = 1024 * MIB
    sparql_bytes: int = 64 * MIB
    validate_seconds: float = 20.0
    validate_workers: int = 2
    validate_waiting: int = 4
    validate_memory: int = 2048 * MIB

    def limit_for(self, path: str) -> int:
        """Return how large a body may be that is sent to a path."""
        return self.max_upload if path.startswith(_UPLOADS) else self.max_body


def show_size(size: int) -> str:
    """Return a number of bytes as people write it.

    >>> show_size(30 * MIB), show_size(2000)
    ('30 MiB', '2000 B')
    """
    return f"{size // MIB} MiB" if size % MIB == 0 else f"{size} B"
