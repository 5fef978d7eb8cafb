"""The processes that answer queries, each given what the server holds before it is asked."""

from __future__ import annotations

from dataclasses import asdict
from threading import Lock
from typing import Final

from parasta_vocab.serve.sparql.content import Content
from parasta_vocab.serve.sparql.limits import Limits
from parasta_vocab.serve.state.snapshot import Snapshot
from parasta_vocab.serve.workers.frames import Head, Message
from parasta_vocab.serve.workers.pool import Pool
from parasta_vocab.serve.workers.process import Process

_MODULE: Final = "parasta_vocab.serve.sparql.worker"
_FEEDING: Final = 120.0
"""So many seconds a process may take to read the graphs."""


class Queries:
    """Answers queries about snapshots."""

    def __init__(self, workers: int, limits: Limits) -> None:
        self.limits, self.pool = limits, Pool(_MODULE, asdict(limits), workers)
        self._lock, self._content = Lock(), Content(-1)

    async def answer(self, question: Head, snapshot: Snapshot) -> Message:
        """Return the answer of a process to a question, as `worker` gives it.

        Raises:
            Stopped: The process ended before it answered.
            Busy: Other queries took all the time that a caller waits.
        """

        def ask(process: Process) -> Message:
            content = self._following(snapshot)
            if process.revision != content.revision:
                parts = {graph.held.iri: graph.body for graph in content.graphs.values()}
                process.ask({"graphs": [(iri, len(part)) for iri, part in parts.items()]}, b"".join(parts.values()), _FEEDING)
                process.revision = content.revision
            return process.ask(question, b"", self.limits.seconds)

        return await self.pool.run(ask, self.limits.seconds)

    def _following(self, snapshot: Snapshot) -> Content:
        with self._lock:
            self._content = self._content.following(snapshot)
            return self._content
