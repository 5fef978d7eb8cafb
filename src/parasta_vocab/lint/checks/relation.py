"""Relations between concepts: they join what they may join, both ways, and say something."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from parasta_vocab.lint.checks.concept_scheme import STATUSES
from parasta_vocab.lint.subject import Subject, property_name
from parasta_vocab.namespaces import DCTERMS, OWL, SKOS, STATUS
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal, Term
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.result import Result

RESOURCES: Final = (*terms.SEMANTIC, *terms.MAPPINGS, terms.IN_SCHEME, terms.HAS_TOP, terms.TOP_OF, terms.MEMBER)
"""Properties whose values are resources."""
OPPOSITES: Final = {
    **terms.INVERSE,
    **{back: there for there, back in terms.INVERSE.items()},
    terms.RELATED: terms.RELATED,
    terms.HAS_TOP: terms.TOP_OF,
    terms.TOP_OF: terms.HAS_TOP,
}
MANY: Final = 16
"""So many values are looked through; more are made a set first."""
SUCCESSORS: Final = (terms.REPLACED_BY, f"{DCTERMS}replaces")
_RETIRED: Final = {f"{STATUS}RETIRED", f"{STATUS}SUPERSEDED"}
_OTHERS: Final = frozenset((terms.SCHEME, terms.COLLECTION, terms.ORDERED))


def find_wrong_targets(subject: Subject) -> Iterator[Result]:
    """Yield relations to a text (S18, S30, S38), and concept relations to what is no concept (S6, S19, S20)."""
    graph = subject.graph
    for predicate in RESOURCES:
        for thing, values in graph.statements.get(predicate, {}).items():
            for value in values:
                if type(value) is Literal:
                    yield Result("relation-to-text", thing, predicate, value, facts={"property": property_name(predicate)})
    others = {thing for thing, classes in graph.types.items() if terms.CONCEPT not in classes and not classes.isdisjoint(_OTHERS)}
    for thing, predicate, value in graph.links(*terms.SEMANTIC, terms.HAS_TOP) if others else ():
        if value in others:
            yield Result("relation-to-no-concept", thing, predicate, value, facts={"property": property_name(predicate)})


def find_untyped_concepts(subject: Subject) -> Iterator[Result]:
    """Yield what is a concept by its relations only."""
    types = subject.graph.types
    return (Result("untyped-concept", concept) for concept in subject.graph.concepts if terms.CONCEPT not in types.get(concept, ()))


def find_broken_collections(subject: Subject) -> Iterator[Result]:
    """Yield collections that are something else too (S37), have a scheme as a member (S32), or two lists (S35)."""
    graph = subject.graph
    grouping = dict.fromkeys((*graph.collections, *graph.statements.get(terms.MEMBER, {})))
    for collection in grouping:
        if not graph.types.get(collection, frozenset()).isdisjoint((terms.CONCEPT, terms.SCHEME)):
            yield Result("collection-is-concept", collection)
        lists = graph.values(collection, terms.MEMBER_LIST)
        if len(lists) > 1:
            yield Result("two-member-lists", collection, terms.MEMBER_LIST, facts={"count": str(len(lists))})
    for collection, predicate, value in graph.links(terms.MEMBER):
        if terms.SCHEME in graph.types.get(value, ()):
            yield Result("member-of-wrong-kind", collection, predicate, value)


def find_one_way_relations(subject: Subject) -> Iterator[Result]:
    """Yield relations within the vocabulary whose opposite is not stated."""
    graph = subject.graph
    for predicate, opposite in OPPOSITES.items():
        stated: Mapping[str, Collection[Term]] = graph.statements.get(opposite, {})
        large = {thing: frozenset(values) for thing, values in stated.items() if len(values) > MANY}
        for thing, _, value in graph.links(predicate):
            if (
                thing not in large.get(value, stated.get(value, ()))
                and thing != value
                and (value in graph.concepts or value in graph.schemes)
            ):
                facts = {"property": property_name(predicate), "inverse": property_name(opposite)}
                yield Result("one-way-relation", thing, predicate, value, facts=facts)


def find_reflexive_relations(subject: Subject) -> Iterator[Result]:
    """Yield relations of a concept to itself."""
    for predicate in (*terms.SEMANTIC, *terms.MAPPINGS):
        for thing, values in subject.graph.statements.get(predicate, {}).items():
            if thing in values:
                yield Result("reflexive-relation", thing, predicate, thing, facts={"property": property_name(predicate)})


def find_kinds_of_hierarchy(subject: Subject) -> Iterator[Result]:
    """Yield relations that are generic and partitive at once, and those without the `skos:broader` that tools read."""
    graph = subject.graph
    for thing, predicate, value in graph.links(*terms.KINDS_OF_BROADER):
        if predicate == terms.PARTITIVE and value in graph.values(thing, terms.GENERIC):
            yield Result("generic-and-partitive", thing, predicate, value)
        if value not in graph.values(thing, terms.BROADER) and thing not in graph.values(value, terms.NARROWER):
            yield Result("kind-without-broader", thing, predicate, value, facts={"property": property_name(predicate)})


def find_valueless_relations(subject: Subject) -> Iterator[Result]:
    """Yield related concepts that have the same broader concept; parts of one whole may follow each other, which says something."""
    graph = subject.graph
    parts = {(thing, value) for thing, _, value in graph.links(terms.PARTITIVE)}
    for thing, others in graph.related.items():
        above = [upper for upper in graph.broader.get(thing, ()) if (thing, upper) not in parts]
        for other in others if above else ():
            if thing < other and (shared := set(above) & set(graph.broader.get(other, ()))):
                yield Result("valueless-relation", thing, terms.RELATED, other, facts={"broader": subject.name(min(shared))})


def find_shared_notations(subject: Subject) -> Iterator[Result]:
    """Yield notations that two concepts of one scheme have."""
    owners: dict[tuple[str, str, str], str] = {}
    for concept, predicate, value in subject.graph.pairs(terms.NOTATION):
        if isinstance(value, Literal):
            for scheme in subject.graph.iris(concept, terms.IN_SCHEME) or ("",):
                first = owners.setdefault((scheme, value.text, value.datatype), concept)
                if first != concept:
                    yield Result("ambiguous-notation", concept, predicate, value, facts={"other": subject.name(first)})


def find_successors(subject: Subject) -> Iterator[Result]:
    """Yield retired concepts that lead nowhere, and replacements that are only text."""
    graph = subject.graph
    retired = {
        thing: None for thing, _, value in graph.pairs(f"{OWL}deprecated") if isinstance(value, Literal) and value.text in {"true", "1"}
    }
    retired |= {thing: None for thing, _, value in graph.links(*STATUSES) if value in _RETIRED}
    for concept in retired:
        told = (graph.values(concept, terms.REPLACED_BY), graph.values(concept, f"{SKOS}historyNote"))
        if concept in graph.concepts and not any(told):
            yield Result("retired-without-successor", concept)
    for thing, predicate, value in graph.pairs(*SUCCESSORS):
        if isinstance(value, Literal):
            facts: dict[str, str | Text] = {"property": property_name(predicate), "value": quoted(value.text)}
            yield Result("replacement-without-iri", thing, predicate, value, facts=facts)
