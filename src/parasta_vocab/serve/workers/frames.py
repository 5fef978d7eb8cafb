"""Messages between the server and a worker: a line of JSON, then as many bytes as it says."""

from __future__ import annotations

import json
from typing import IO, Any

Head = dict[str, Any]
"""What a message says beside its bytes; `size` is added on the way."""
Message = tuple[Head, bytes]


def send(stream: IO[bytes], head: Head, body: bytes = b"") -> None:
    """Write a message.

    Raises:
        OSError: The other side is gone.
    """
    stream.write(json.dumps({**head, "size": len(body)}).encode() + b"\n" + body)
    stream.flush()


def receive(stream: IO[bytes]) -> Message | None:
    """Read a message, or return None if the other side is gone."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head: Head = json.loads(line)
    body = stream.read(head.pop("size"))
    return head, body
