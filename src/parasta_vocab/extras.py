"""Libraries that only some commands need: they come with an extra, and are missed in the user's language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from parasta_vocab.errors import MissingExtra

_DISTRIBUTIONS: Final = {"ruamel": "ruamel.yaml", "docx": "python-docx", "lsprotocol": "pygls", "anyio": "fastapi", "starlette": "fastapi"}
"""Modules whose library has another name, or that come with another one."""


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """Stand around the import of a library that `parasta-vocab[extra]` installs.

    Raises:
        MissingExtra: The library is not installed.
    """
    try:
        yield
    except ImportError as error:
        raise MissingExtra(extra, _DISTRIBUTIONS.get(error.name or "", error.name or str(error))) from None
