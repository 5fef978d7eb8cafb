"""Other names of an endpoint to which a terminology was published from here: the same port and path at another host."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from parasta_vocab.publish.sanastot.client.memory import KIND, Memory


def iter_namesakes(memory: Memory) -> Iterator[str]:
    """Yield the addresses that may be other names of the endpoint of a memory, as `127.0.0.1` is of `localhost`."""
    for path in sorted(memory.path.parent.glob(f"*-{memory.prefix}.json")):
        told = _told(path)
        if told != memory.to and _without_host(told) == _without_host(memory.to):
            yield told


def _told(path: Path) -> str:
    """Return the address to which the memory in a file belongs; nothing where it is no memory."""
    try:
        told = json.loads(path.read_bytes())
        return str(told["to"]) if told["memory"] == KIND else ""
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""


def _without_host(address: str) -> tuple[str, int | None, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.port, parts.path
