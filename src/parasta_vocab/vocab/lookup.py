"""A name → the concepts it means, over several concept schemes."""

from __future__ import annotations

from collections.abc import Iterable

from parasta_vocab.errors import NoSuchConcept
from parasta_vocab.vocab.concept import Concept
from parasta_vocab.vocab.index import closest, iter_labels, vocabulary


def look_up(name: str, schemes: Iterable[str]) -> tuple[Concept, ...]:
    """Return the concepts with this IRI, id or label, those found by id first; case does not matter.

    Raises:
        NoSuchConcept: No scheme has one; the error names the closest ids and labels.
    """
    vocabularies = [vocabulary(scheme) for scheme in schemes]
    by_id = [concept for item in vocabularies if (concept := item.find(name.casefold()))]
    by_label = [concept for item in vocabularies for concept in item.labelled(name) if concept not in by_id]
    if by_id or by_label:
        return (*by_id, *by_label)
    names = (known for item in vocabularies for concept in item for known in (concept.id, *iter_labels(concept)))
    raise NoSuchConcept(name, closest(name, dict.fromkeys(names)))
