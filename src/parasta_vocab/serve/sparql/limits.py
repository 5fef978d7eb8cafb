"""What an answer to a query may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes of memory that a process may have, and bytes of an answer."""

    seconds: float
    memory: int
    answer: int
