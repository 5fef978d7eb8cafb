"""The superuser as anybody else: without the right to open what is closed, which only Linux lets a thread lay down and take up again."""

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION = 0x20080522
"""`_LINUX_CAPABILITY_VERSION_3` of linux/capability.h: two words each of what is effective, permitted and inheritable."""
_OPEN_ALL = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""


def can_be_anybody() -> bool:
    """Tell whether something can be closed to this process: it is no superuser's, or one on Linux."""
    return hasattr(os, "geteuid") and (os.geteuid() != 0 or sys.platform == "linux")


@contextmanager
def anybody() -> Iterator[None]:
    """Stand around what is done with the rights of the owner of the files only."""
    if os.geteuid() != 0:
        yield
        return
    before = _capabilities()
    _set(before[0] & ~_OPEN_ALL, *before[1:])
    try:
        yield
    finally:
        _set(*before)


def _capabilities() -> tuple[int, ...]:
    found = ctypes.create_string_buffer(24)
    _call("capget", found)
    return struct.unpack("=6I", found.raw[:24])


def _set(*words: int) -> None:
    _call("capset", ctypes.create_string_buffer(struct.pack("=6I", *words), 24))


def _call(name: str, words: ctypes.Array[ctypes.c_char]) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    thread = ctypes.create_string_buffer(struct.pack("=Ii", _VERSION, 0))
    if getattr(libc, name)(thread, words) != 0:
        raise OSError(ctypes.get_errno(), name)
