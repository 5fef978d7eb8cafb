"""One worker: started, asked, and ended."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Mapping
from threading import Timer
from typing import Any, Final, Literal

from parasta_vocab.serve.workers.confine import NO_MEMORY
from parasta_vocab.serve.workers.frames import Head, Message, receive, send

Why = Literal["late", "memory", "crashed"]
"""Why a worker ended: its time was up, its job took more memory than it may, or there is a fault."""
_ENDS: Final[dict[int, Why]] = {
    NO_MEMORY: "memory",
    -signal.SIGABRT: "memory",  # the end of the engines, which are written in Rust, where they get none
    -signal.SIGSEGV: "memory",  # theirs and that of Python where the stack is full
    **({-signal.SIGALRM: "late"} if hasattr(signal, "SIGALRM") else {}),  # the clock of the system
}
"""With what a process ends."""
_PARTING: Final = 5.0
"""So many seconds a process may take to end after it has said its last; it may have much memory to give back."""


class Stopped(Exception):
    """The worker ended before it answered."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


class Process:
    """A worker, and what it was given to hold, by name; only `kill` is for other threads than the one that asks."""

    def __init__(self, module: str, limits: Mapping[str, float]) -> None:
        self.holds: Mapping[str, Any] = {}
        self._late = False
        self._popen = subprocess.Popen(  # noqa: S603  # our own interpreter and module
            [sys.executable, "-m", module, json.dumps(limits)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # a Ctrl-C on the terminal is for the server, which then ends its workers
        )

    @property
    def id(self) -> int:
        """The number that the system gave the process."""
        return self._popen.pid

    def ask(self, head: Head, body: bytes, seconds: float) -> Message:
        """Send a message and return the answer.

        Raises:
            Stopped: The process has ended, or was killed because the answer took longer than it may; it cannot be asked again.
        """
        timer = Timer(seconds, self._give_up)
        timer.start()
        try:
            assert self._popen.stdin is not None
            assert self._popen.stdout is not None
            send(self._popen.stdin, head, body)
            answer = receive(self._popen.stdout)
        except OSError:
            answer = None
        finally:
            timer.cancel()
            timer.join()
        if answer is None or self._late:
            raise Stopped("late" if self._late else self._end())
        return answer

    def _end(self) -> Why:
        """Return why the process has ended by itself."""
        try:
            return _ENDS.get(self._popen.wait(_PARTING), "crashed")
        except subprocess.TimeoutExpired:
            return "crashed"

    def _give_up(self) -> None:
        self._late = True
        self.kill()

    def kill(self) -> None:
        """Tell the system to end the process; whoever waits for its answer learns that it is gone."""
        self._popen.kill()

    def end(self) -> None:
        """End the process, whatever it is doing, and wait until it is gone."""
        self.kill()
        self._popen.wait()
        for stream in (self._popen.stdin, self._popen.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # what it was to be told is still in the buffer
                    continue
