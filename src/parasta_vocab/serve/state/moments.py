"""Moments and revisions: what time it is, and what comes after everything before."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def moment_of(when: datetime) -> str:
    """Return a moment as the API writes it: `2026-11-21T20:15:00.123Z`."""
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def revision_after(revision: int, when: datetime) -> int:
    """Return a revision that no state had before, not even one that a restored backup has undone."""
    return max(revision + 1, int(when.timestamp() * 1000))
