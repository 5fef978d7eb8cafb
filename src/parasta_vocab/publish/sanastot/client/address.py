"""Where a terminology API lies, as far as the given address tells."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

ROOT: Final = "/terminology-api"


def base_of(address: str) -> str:
    """Return the address of the API of a service, given with or without its path.

    >>> base_of("https://sanastot.suomi.fi"), base_of("http://127.0.0.1:8000/terminology-api/v2/")
    ('https://sanastot.suomi.fi/terminology-api', 'http://127.0.0.1:8000/terminology-api')
    """
    bare = address.rstrip("/").removesuffix("/v2").rstrip("/")
    return bare if bare.endswith(ROOT) else bare + ROOT


def host_of(address: str) -> str:
    """Return host and port of an address, by which a token is kept.

    >>> host_of("http://127.0.0.1:8000/terminology-api")
    '127.0.0.1:8000'
    """
    parts = urlsplit(address)
    return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""
