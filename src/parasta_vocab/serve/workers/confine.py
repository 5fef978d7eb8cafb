"""What a worker takes from itself before it begins, where the system can do that."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

STANDARD: Final = 3
"""So many files has a process that has opened none: standard input, output and errors."""
NO_MEMORY: Final = 12
"""With this a worker ends that gets no more memory."""
_GRACE: Final = 2
"""So many seconds after its time the system ends a worker whose server has not."""

_PARENT_DEATH: Final = 1
"""`PR_SET_PDEATHSIG` of Linux."""


def follow() -> None:
    """Let the system end this process as soon as the thread that started it is gone, where the system can do that.

    Elsewhere, and where it is gone already, a worker ends when it looks for its next message, or when its clock does.
    """
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PARENT_DEATH, signal.SIGKILL)


def confine(memory: int, files: int | None = None) -> None:
    """Allow this process so many bytes of memory, and so many open files and connections altogether."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if files is not None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))


@contextmanager
def ending_without_memory() -> Iterator[None]:
    """End this process where the memory does not suffice for what is done: what is left of it could not be relied upon."""
    try:
        yield
    except MemoryError:
        os._exit(NO_MEMORY)


def clock(seconds: float) -> None:
    """Let the system end this process somewhat after these seconds, in the middle of anything; 0 stops the clock."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE if seconds else 0)
