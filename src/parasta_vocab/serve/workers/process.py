"""One worker: started, asked, and ended."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from threading import Timer

from parasta_vocab.serve.workers.frames import Head, Message, receive, send


class Stopped(Exception):
    """The worker ended before it answered; `late` if that was because its time was up."""

    def __init__(self, *, late: bool) -> None:
        super().__init__(late)
        self.late = late


class Process:
    """A worker, and the revision of what it was given to hold; only `kill` is for other threads than the one that asks."""

    def __init__(self, module: str, limits: Mapping[str, float]) -> None:
        self.revision: int | None = None
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
            raise Stopped(late=self._late)
        return answer

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
