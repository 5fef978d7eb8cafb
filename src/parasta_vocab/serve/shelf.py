"""The terminologies that anybody may read, as vocabularies of Skosmos; each is read once for each of its revisions."""

from __future__ import annotations

from parasta_vocab.publish.skosmos.library import Library
from parasta_vocab.publish.skosmos.source import Source, read_source
from parasta_vocab.serve.reading import open_facts
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.snapshot import Held


class Shelf:
    """Keeps what was read of the terminologies of a service; threads may share it."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._read: dict[str, tuple[int, Source]] = {}

    def library(self, base: str) -> Library:
        """Return the vocabularies of this moment, without those that are incomplete."""
        held = self._service.snapshot.terminologies
        return Library({prefix: self._source(each) for prefix, each in held.items() if not each.is_incomplete}, base)

    def _source(self, held: Held) -> Source:
        revision, source = self._read.get(held.prefix, (None, None))
        if source is None or revision != held.revision:
            modified = max([held.stamp.modified, *(thing.stamp.modified for thing in held.things.values())])
            source = read_source(held.prefix, open_facts(held.statements()), held.document.get("languages", ()), modified)
            self._read[held.prefix] = held.revision, source
        return source
