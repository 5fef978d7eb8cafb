"""The processes that answer queries, each given what has changed since it was last asked."""

from __future__ import annotations

from dataclasses import asdict
from threading import Lock
from typing import Final

from parasta_vocab.serve.sparql.content import Content, changes
from parasta_vocab.serve.sparql.limits import Limits
from parasta_vocab.serve.state.snapshot import Snapshot
from parasta_vocab.serve.workers.frames import Head, Message
from parasta_vocab.serve.workers.pool import Pool
from parasta_vocab.serve.workers.process import Process

_MODULE: Final = "parasta_vocab.serve.sparql.worker"
_FEEDING: Final = 120.0
"""So many seconds a process may take to read the graphs."""


class Queries:
    """Answers queries about snapshots; of one client at most so many wait."""

    def __init__(self, workers: int, waiting: int, limits: Limits) -> None:
        self.limits, self.pool = limits, Pool(_MODULE, asdict(limits), workers, waiting)
        self._lock, self._content = Lock(), Content(-1)

    async def answer(self, question: Head, snapshot: Snapshot, client: str) -> Message:
        """Return the answer of a process to a question, as `worker` gives it.

        Raises:
            Stopped: The process ended before it answered.
            Busy: Other queries took all the time that a caller waits, or too many of the client wait already.
        """

        def ask(process: Process) -> Message:
            graphs = self._following(snapshot).graphs
            if process.holds is not graphs:
                if bodies := changes(process.holds, graphs):
                    process.ask({"graphs": [(iri, len(body)) for iri, body in bodies.items()]}, b"".join(bodies.values()), _FEEDING)
                process.holds = graphs
            return process.ask(question, b"", self.limits.seconds)

        return await self.pool.run(ask, self.limits.seconds, client)

    def _following(self, snapshot: Snapshot) -> Content:
        with self._lock:
            self._content = self._content.following(snapshot)
            return self._content
