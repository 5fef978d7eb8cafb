"""What is asked: every terminology as a graph of its own, in N-Triples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parasta_vocab import namespaces
from parasta_vocab.serve.reading import open_facts
from parasta_vocab.serve.state.snapshot import Held, Snapshot
from parasta_vocab.source.document import Triple
from parasta_vocab.source.rdf_write import write_rdf


@dataclass(frozen=True, slots=True)
class Graph:
    """A terminology, and the statements about each of its things by id; those about itself stand under the empty id."""

    held: Held
    parts: Mapping[str, bytes]

    @property
    def body(self) -> bytes:
        """All statements."""
        return b"".join(self.parts.values())


@dataclass(frozen=True, slots=True)
class Content:
    """The graphs of one revision by the prefix of their terminology."""

    revision: int
    graphs: Mapping[str, Graph] = field(default_factory=dict)

    def following(self, snapshot: Snapshot) -> Content:
        """Return the content of another snapshot, without what is incomplete; only what has changed is written anew."""
        if snapshot.revision == self.revision:
            return self
        shown = (held for held in snapshot.terminologies.values() if not held.is_incomplete)
        return Content(snapshot.revision, {held.prefix: _graph(held, self.graphs.get(held.prefix)) for held in shown})


def changes(before: Mapping[str, Graph], after: Mapping[str, Graph]) -> dict[str, bytes]:
    """Return the graphs that say something else than before, by IRI; one that is gone says nothing."""
    found = {}
    for prefix in {**before, **after}:
        old, new = before.get(prefix), after.get(prefix)
        if new is None or old is None or new.parts != old.parts:
            found[namespaces.scheme(prefix)] = new.body if new else b""
    return found


def _graph(held: Held, before: Graph | None) -> Graph:
    if before is None:
        parts = {id_: _written(thing.facts) for id_, thing in held.things.items()}
        return Graph(held, {"": _written(held.facts)} | parts)
    if before.held is held:
        return before
    known = before.held.things
    parts = {id_: before.parts[id_] if known.get(id_) is thing else _written(thing.facts) for id_, thing in held.things.items()}
    return Graph(held, {"": before.parts[""] if before.held.facts is held.facts else _written(held.facts)} | parts)


def _written(facts: tuple[Triple, ...]) -> bytes:
    return write_rdf(open_facts(facts), "ntriples")
