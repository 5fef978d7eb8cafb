"""What may go wrong inside an engine → `EngineFailed`; what stops the program is let through."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from parasta_vocab.errors import EngineFailed

_PANIC: Final = ("pyo3_runtime", "PanicException")
"""What a panic in Rust becomes: no `Exception`, and a class that every library has for itself."""


@contextmanager
def named(engine: str) -> Iterator[None]:
    """Stand around the work of an engine.

    Raises:
        EngineFailed: The engine raised or panicked.
    """
    try:
        yield
    except Exception as error:
        raise EngineFailed(_said(error), engine) from error
    except BaseException as error:
        if (type(error).__module__, type(error).__name__) != _PANIC:
            raise
        raise EngineFailed(_said(error), engine) from error


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
