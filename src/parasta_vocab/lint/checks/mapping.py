"""Mappings to other vocabularies: they do not contradict each other, and lead out of this one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parasta_vocab.lint.checks.concept_scheme import STATUSES
from parasta_vocab.lint.subject import Subject, plain, property_name
from parasta_vocab.namespaces import DCTERMS, RDFS
from parasta_vocab.skos import terms
from parasta_vocab.validation.result import Result

_INSTEAD: Final = {terms.BROAD: "skos:broader", terms.NARROW: "skos:narrower"}
_LINKS: Final = frozenset((*terms.MAPPINGS, f"{RDFS}seeAlso", f"{DCTERMS}references", f"{DCTERMS}source"))
"""Properties that are likely to lead outside."""
_NO_LINKS: Final = frozenset((terms.TYPE, terms.IN_SCHEME, terms.TOP_OF, *terms.LABELS, *terms.DOCUMENTATION, *terms.SEMANTIC, *STATUSES))
"""Properties whose values are texts, lie within, or lie outside without being links."""


def find_mapping_clashes(subject: Subject) -> Iterator[Result]:
    """Yield exact matches that are broad, narrow or related matches as well, whichever way (S46)."""
    graph = subject.graph
    exact = {(thing, value) for thing, _, value in graph.links(terms.EXACT)}
    exact |= {(value, thing) for thing, value in exact}
    for thing, predicate, value in graph.links(terms.BROAD, terms.NARROW, terms.RELATED_MATCH):
        if (thing, value) in exact:
            yield Result("mapping-clash", thing, predicate, value, facts={"property": property_name(predicate)})


def find_inner_mappings(subject: Subject) -> Iterator[Result]:
    """Yield mappings between two concepts of one scheme."""
    graph = subject.graph
    for thing, predicate, value in graph.links(*terms.MAPPINGS):
        if value in graph.concepts and thing != value:
            one, other = (set(graph.iris(concept, terms.IN_SCHEME)) for concept in (thing, value))
            if one & other or not (one and other):
                facts = {"property": property_name(predicate), "instead": plain(_INSTEAD.get(predicate, "skos:related"))}
                yield Result("mapping-within-scheme", thing, predicate, value, facts=facts)


def find_shared_matches(subject: Subject) -> Iterator[Result]:
    """Yield exact matches that two concepts have."""
    owners: dict[str, str] = {}
    for thing, predicate, value in subject.graph.links(terms.EXACT):
        first = owners.setdefault(value, thing)
        if first != thing and value not in subject.graph.concepts:
            yield Result("shared-exact-match", thing, predicate, value, facts={"other": subject.name(first)})


def find_missing_out_links(subject: Subject) -> Iterator[Result]:
    """Yield schemes none of whose concepts links outside."""
    graph = subject.graph
    outside = frozenset(iri for iri in graph.targets if not graph.is_own(iri) and iri not in graph.described)
    likely = [predicate for predicate in _LINKS if predicate in graph.statements]
    for predicate in (*likely, *(graph.statements.keys() - _LINKS - _NO_LINKS)):
        by_subject = graph.statements[predicate]
        if any(thing in graph.concepts and not outside.isdisjoint(values) for thing, values in by_subject.items()):
            return
    for scheme in graph.schemes:
        yield Result("missing-out-links", scheme)
