"""One file never stops the others, whatever becomes of it."""

from __future__ import annotations

import os
from collections.abc import Callable

from parasta_vocab.errors import EngineFailed, ParastaError
from parasta_vocab.validation.report import Report, Unreadable


def guarded(name: str, work: Callable[[], Report | None]) -> Report | None:
    """Return the report of one file, or one that says why there is none."""
    try:
        return work()
    except ParastaError as error:
        return Report((), (), (Unreadable(name, error),))
    except Exception as error:
        if os.environ.get("PARASTA_DEBUG"):
            raise
        return Report((), (), (Unreadable(name, EngineFailed(f"{type(error).__name__}: {error}")),))
