"""Whose job comes next: clients take turns, each with its own jobs in their order, and none has all workers."""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from collections.abc import Iterator
from typing import Generic, TypeVar

Job = TypeVar("Job")


class Full(Exception):
    """A client has as many jobs waiting as it may."""


class Turns(Generic[Job]):
    """The jobs that wait, by client; where there are several workers, one is always left for other clients."""

    def __init__(self, workers: int, waiting: int) -> None:
        self._most, self._waiting = max(1, workers - 1), waiting
        self._lines: OrderedDict[str, deque[Job]] = OrderedDict()
        self._running: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Job]:
        """Yield the jobs that wait."""
        return (job for line in self._lines.values() for job in line)

    def put(self, client: str, job: Job) -> None:
        """Let a job wait for its turn.

        Raises:
            Full: Too many jobs of the client do.
        """
        line = self._lines.get(client, deque())
        if len(line) >= self._waiting:
            raise Full
        line.append(job)
        self._lines[client] = line

    def take(self) -> tuple[str, Job] | None:
        """Return the job whose turn it is and its client, or None where none waits, or only such as have to wait for jobs of the same client."""
        for client, line in self._lines.items():
            if self._running[client] < self._most:
                job = line.popleft()
                self._running[client] += 1
                self._step_back(client)
                return client, job
        return None

    def done(self, client: str) -> None:
        """Note that a job that was taken has ended; whoever came while it ran goes before the next one of the same client."""
        self._running -= Counter([client])
        self._step_back(client)

    def drop(self, client: str, job: Job) -> None:
        """Forget a job, if it still waits."""
        line = self._lines.get(client, deque())
        if job in line:
            line.remove(job)
            if not line:
                del self._lines[client]

    def _step_back(self, client: str) -> None:
        if self._lines.get(client):
            self._lines.move_to_end(client)
        else:
            self._lines.pop(client, None)
