"""What a caller is told whose job no worker has done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal

from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.meters import METERS
from parasta_vocab.serve.problems import unforeseen
from parasta_vocab.serve.workers.pool import Busy
from parasta_vocab.serve.workers.process import Stopped

if TYPE_CHECKING:
    from starlette.requests import Request

_WANTS_TOO_MUCH: Final = {"sparql": 400, "validate": 413}
"""What a job is called that takes more memory than it may, which it will again: a query that cannot be answered, a file that is too large."""


@contextmanager
def waiting(request: Request, work: Literal["sparql", "validate"], seconds: float) -> Iterator[None]:
    """Stand around a job that may take so many seconds; the phrases begin with the name of the work.

    Raises:
        Problem: 503, other jobs took all the time, or this one more than it may; 400 or 413, it took too much memory; 500, the worker
            failed. What ended a worker is counted.
    """
    try:
        yield
    except Busy:
        raise problem(503, f"{work}_busy", headers={"Retry-After": f"{seconds:.0f}"}) from None
    except Stopped as stopped:
        request.scope[METERS].stopped(work, stopped.why)
        match stopped.why:
            case "late":
                raise problem(503, f"{work}_slow", seconds=f"{seconds:g}") from None
            case "memory":
                raise problem(_WANTS_TOO_MUCH[work], f"{work}_memory") from None
            case "crashed":
                raise unforeseen(request) from None
