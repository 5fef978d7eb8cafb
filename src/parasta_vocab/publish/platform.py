"""What Sanastot.suomi.fi asks of ids."""

from __future__ import annotations

from typing import Final

from parasta_vocab.namespaces import group
from parasta_vocab.vocab import Collection, ConceptScheme

ID_LENGTH: Final = 32
"""The longest id that the platform takes, of a concept or a collection."""


def collection_id(collection: Collection, scheme: ConceptScheme) -> str:
    """Return the id of a collection on the platform: the end of its IRI, without what marks a group where that is too long."""
    local = collection.iri.removeprefix(scheme.iri)
    return local if len(local) <= ID_LENGTH else collection.iri.removeprefix(group(scheme.id))
