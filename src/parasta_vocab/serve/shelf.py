"""The terminologies that anybody may read, as vocabularies of Skosmos; each is read once for each of its states."""

from __future__ import annotations

from parasta_vocab.publish.skosmos.library import Library
from parasta_vocab.publish.skosmos.source import Source, read_source
from parasta_vocab.serve.reading import open_facts
from parasta_vocab.serve.state.snapshot import Held, Snapshot


def library(snapshot: Snapshot, base: str) -> Library:
    """Return the vocabularies of a moment, without those that are incomplete; `base` is where the interface stands."""
    return Library({prefix: _source(held) for prefix, held in snapshot.terminologies.items() if not held.is_incomplete}, base)


def _source(held: Held) -> Source:
    return held.once(Source, lambda: _read(held))


def _read(held: Held) -> Source:
    modified = max([held.stamp.modified, *(thing.stamp.modified for thing in held.things.values())])
    return read_source(held.prefix, open_facts(held.statements()), held.document.get("languages", ()), modified)
