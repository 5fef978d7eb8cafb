"""What is asked: every terminology as a graph of its own, in N-Triples."""

from __future__ import annotations

from dataclasses import dataclass, field

from parasta_vocab.serve.state.snapshot import Held, Snapshot
from parasta_vocab.source.rdf_write import write_rdf


@dataclass(frozen=True, slots=True)
class Content:
    """The graphs of one revision: the IRI of each terminology with its statements; `written` has the revision of each beside them."""

    revision: int
    written: dict[str, tuple[int, bytes]] = field(default_factory=dict)

    @property
    def graphs(self) -> tuple[tuple[str, bytes], ...]:
        """Each graph with its name."""
        return tuple((iri, part) for iri, (_, part) in self.written.items())

    @property
    def body(self) -> bytes:
        """All statements, graph after graph."""
        return b"".join(part for _, part in self.graphs)

    def following(self, snapshot: Snapshot) -> Content:
        """Return the content of a later snapshot, without what is incomplete; only what has changed is written anew."""
        if snapshot.revision == self.revision:
            return self
        shown = (held for held in snapshot.terminologies.values() if held.document.get("status") != "INCOMPLETE")
        return Content(snapshot.revision, {held.iri: self._written(held) for held in shown})

    def _written(self, held: Held) -> tuple[int, bytes]:
        known = self.written.get(held.iri)
        return known if known and known[0] == held.revision else (held.revision, write_rdf(held.statements(), "ntriples"))
