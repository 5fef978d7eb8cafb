"""A few workers, started when first needed, each used by one thread at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Final, TypeVar

from parasta_vocab.serve.workers.process import Process, Stopped

Answer = TypeVar("Answer")
_PATIENCE: Final = 2
"""So many times the time of a job a caller waits for their turn and their answer together."""


class Busy(Exception):
    """Nobody got round to a job in the time that its caller waits, or the system has no room for a process."""


class Pool:
    """At most so many processes that run a module."""

    def __init__(self, module: str, limits: Mapping[str, float], workers: int) -> None:
        self.module, self.limits = module, limits
        self._threads = ThreadPoolExecutor(workers, module.rpartition(".")[2])
        self._lock = Lock()
        self._idle: list[Process] = []
        self._all: set[Process] = set()
        self._closed = False

    async def run(self, job: Callable[[Process], Answer], seconds: float) -> Answer:
        """Return what a job, which may take so many seconds, gets from a process of its own once its turn has come.

        Raises:
            Stopped: The process ended before it answered.
            Busy: There was no answer in twice that time, or no process could be started.
        """
        future = self._threads.submit(self._done, job)
        try:
            async with asyncio.timeout(_PATIENCE * seconds):
                return await asyncio.wrap_future(future)
        except TimeoutError:
            raise Busy from None

    @property
    def ids(self) -> tuple[int, ...]:
        """The numbers of the processes that are there."""
        with self._lock:
            return tuple(sorted(process.id for process in self._all))

    def close(self) -> None:
        """End all processes, whatever they do."""
        with self._lock:
            self._closed = True
            processes = tuple(self._all)
        for process in processes:
            process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process in processes:
            process.end()

    def _done(self, job: Callable[[Process], Answer]) -> Answer:
        process = self._taken()
        try:
            answer = job(process)
        except BaseException:
            process.end()
            with self._lock:
                self._all.discard(process)
            raise
        with self._lock:
            self._idle.append(process)
        return answer

    def _taken(self) -> Process:
        with self._lock:
            if self._closed:
                raise Stopped(late=False)
            process = self._idle.pop() if self._idle else self._started()
            self._all.add(process)
            return process

    def _started(self) -> Process:
        try:
            return Process(self.module, self.limits)
        except OSError:  # too many processes or files, or no memory: of all that runs here
            raise Busy from None
