"""A name → the concepts it means, over several concept schemes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from parasta_vocab.errors import NoSuchConcept
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.concept import Concept, iter_labels
from parasta_vocab.vocab.forms import DISCOURAGED, find_terms_of
from parasta_vocab.vocab.index import closest, vocabulary


def look_up(name: str, schemes: Iterable[str]) -> tuple[Concept, ...]:
    """Return the concepts with this IRI, id or label, those found by id first; case does not matter.

    Where there is none, the name may be an inflected form of a label, or a hidden one.

    Raises:
        NoSuchConcept: No scheme has one; the error names the closest ids and labels.
    """
    vocabularies = [vocabulary(scheme) for scheme in schemes]
    by_id = [concept for item in vocabularies if (concept := item.find(name.casefold()))]
    by_label = [concept for item in vocabularies for concept in item.labelled(name) if concept not in by_id]
    if by_id or by_label:
        return (*by_id, *by_label)
    if by_form := _by_form(name, {item.scheme.id for item in vocabularies}):
        return by_form
    names = (known for item in vocabularies for concept in item for known in (concept.id, *iter_labels(concept)))
    raise NoSuchConcept(name, closest(name, dict.fromkeys(names)))


def search(words: str, schemes: Iterable[str]) -> tuple[Concept, ...]:
    """Return the concepts of several schemes in which every word stands, the best of all first; in one rank scheme by scheme.

    >>> [concept.id for concept in search("työpaikkaohjaaja", ("parasta", "parasta-toimijat"))][:1]
    ['tyopaikkaohjaaja']
    """
    found = [(rank, place, concept) for place, scheme in enumerate(schemes) for rank, concept in vocabulary(scheme).iter_ranked(words)]
    return tuple(concept for *_, concept in sorted(found, key=lambda item: (*item[:2], item[2].pref_label.fi)))


def _by_form(name: str, schemes: Collection[str]) -> tuple[Concept, ...]:
    terms = (term for lang in LANGUAGES for term in find_terms_of(name, lang) if term.kind != DISCOURAGED and term.scheme in schemes)
    return tuple(dict.fromkeys(vocabulary(term.scheme).get(term.iri) for term in terms))
