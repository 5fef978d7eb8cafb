"""What a caller is told whose job no worker has done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.meters import METERS
from parasta_vocab.serve.workers.pool import Busy
from parasta_vocab.serve.workers.process import Stopped

if TYPE_CHECKING:
    from starlette.requests import Request


@contextmanager
def waiting(request: Request, work: Literal["sparql", "validate"], seconds: float) -> Iterator[None]:
    """Stand around a job that may take so many seconds; the phrases begin with the name of the work.

    Raises:
        Problem: 503, other jobs took all the time, or the worker was stopped, which is counted.
    """
    try:
        yield
    except Busy:
        raise problem(503, f"{work}_busy", headers={"Retry-After": f"{seconds:.0f}"}) from None
    except Stopped as stopped:
        request.scope[METERS].stopped(work, late=stopped.late)
        raise problem(503, f"{work}_{'slow' if stopped.late else 'stopped'}", seconds=f"{seconds:g}") from None
