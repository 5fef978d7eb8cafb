"""A few workers, started when first needed, each used by one thread at a time; clients take turns."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any, Final, NamedTuple, TypeVar

from parasta_vocab.serve.workers.process import Process, Stopped
from parasta_vocab.serve.workers.turns import Full, Turns

Answer = TypeVar("Answer")
_PATIENCE: Final = 2
"""So many times the time of a job a caller waits for their turn and their answer together."""


class Busy(Exception):
    """Nobody got round to a job in the time that its caller waits, its client has too many, or the system has no room for a process."""


class _Task(NamedTuple):
    job: Callable[[Process], Any]
    future: Future[Any]


class Pool:
    """At most so many processes that run a module; of one client at most so many jobs wait for them."""

    def __init__(self, module: str, limits: Mapping[str, float], workers: int, waiting: int) -> None:
        self.module, self.limits = module, limits
        self._threads = ThreadPoolExecutor(workers, module.rpartition(".")[2])
        self._lock = Lock()
        self._turns: Turns[_Task] = Turns(workers, waiting)
        self._idle: list[Process] = []
        self._all: set[Process] = set()
        self._closed = False

    async def run(self, job: Callable[[Process], Answer], seconds: float, client: str) -> Answer:
        """Return what a job, which may take so many seconds, gets from a process of its own once its turn has come.

        A job that nobody waits for any more when its turn comes is not begun.

        Raises:
            Stopped: The process ended before it answered.
            Busy: There was no answer in twice that time, too many jobs of the client wait already, or no process could be started.
        """
        task = _Task(job, Future())
        try:
            with self._lock:
                self._turns.put(client, task)
        except Full:
            raise Busy from None
        task.future.add_done_callback(lambda _: self._forget(client, task))
        self._threads.submit(self._work)
        try:
            async with asyncio.timeout(_PATIENCE * seconds):
                answer: Answer = await asyncio.wrap_future(task.future)
                return answer
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
            processes, tasks = tuple(self._all), tuple(self._turns)
        for task in tasks:
            task.future.cancel()
        for process in processes:
            process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process in processes:
            process.end()

    def _work(self) -> None:
        """Do what waits; what is left then has to wait for a job of the same client, and the thread that has that one goes on with it."""
        while turn := self._next():
            client, (job, future) = turn
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(self._done(job))
                except BaseException as error:  # noqa: BLE001 - whoever waits for the answer gets it
                    future.set_exception(error)
            with self._lock:
                self._turns.done(client)

    def _next(self) -> tuple[str, _Task] | None:
        with self._lock:
            return self._turns.take()

    def _forget(self, client: str, task: _Task) -> None:
        with self._lock:
            self._turns.drop(client, task)

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
                raise Stopped("crashed")
            process = self._idle.pop() if self._idle else self._started()
            self._all.add(process)
            return process

    def _started(self) -> Process:
        try:
            return Process(self.module, self.limits)
        except OSError:  # too many processes or files, or no memory: of all that runs here
            raise Busy from None
