"""The hierarchy as a graph: cycles, shortcuts, clashes, and parts that hang together with nothing.

Every walk is a loop with a list of what waits, so that depth costs no stack.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parasta_vocab.lint.subject import Subject, counted, property_name
from parasta_vocab.lint.walks import components, shortest_cycle, strong_components
from parasta_vocab.skos import terms
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.validation.result import Result

_OTHERS: Final = (
    Text("1 muu käsite", "1 annat begrepp", "1 other concept"),
    Text("{count} muuta käsitettä", "{count} andra begrepp", "{count} other concepts"),
)


def path_text(subject: Subject, path: Sequence[str]) -> Text:
    """Return the way from concept to concept, with arrows."""
    names = [subject.name(iri) for iri in path]
    return Text(*(" → ".join(name.show(lang) for name in names) for lang in LANGUAGES))


def find_cycles(subject: Subject) -> Iterator[Result]:
    """Yield one offence a set of concepts that are broader than each other, at the first of them."""
    broader = subject.graph.broader
    order = {concept: number for number, concept in enumerate(subject.graph.concepts)}
    for knot in strong_components(broader):
        path = shortest_cycle(min(knot, key=order.__getitem__), broader, frozenset(knot))
        yield Result("hierarchy-cycle", path[0], terms.BROADER, path[1], facts={"path": path_text(subject, path)})


def find_redundant_relations(subject: Subject) -> Iterator[Result]:
    """Yield direct broader concepts that are reached over another one as well; what is part of a cycle has its own rule."""
    is_above = subject.ancestry.is_above
    for concept, above in subject.graph.broader.items():
        for upper in above if len(above) > 1 else ():
            ways = (other for other in above if other not in {upper, concept} and is_above(upper, other))
            through = next((other for other in ways if not is_above(concept, other) and not is_above(other, upper)), "")
            if through and upper != concept:
                yield Result("redundant-broader", concept, terms.BROADER, upper, facts={"through": subject.name(through)})


def find_clashes(subject: Subject) -> Iterator[Result]:
    """Yield related concepts of which one is above the other (S27)."""
    is_above = subject.ancestry.is_above
    for concept, others in subject.graph.related.items():
        for other in others:
            if concept < other and (is_above(other, concept) or is_above(concept, other)):
                yield Result("relation-clash", concept, terms.RELATED, other)


def find_transitive_only(subject: Subject) -> Iterator[Result]:
    """Yield transitive relations between concepts that no direct ones lead between."""
    graph = subject.graph
    for thing, predicate, value in graph.links(terms.BROADER_TRANSITIVE, terms.NARROWER_TRANSITIVE):
        low, high = (thing, value) if predicate == terms.BROADER_TRANSITIVE else (value, thing)
        if value in graph.concepts and not subject.ancestry.is_above(high, low):
            yield Result("transitive-relation-only", thing, predicate, value, facts={"property": property_name(predicate)})


def find_orphans(subject: Subject) -> Iterator[Result]:
    """Yield concepts that stand alone in a vocabulary where others are related, and the smaller of its separate parts."""
    graph = subject.graph
    if not (graph.broader or graph.related):
        return
    for concept in graph.concepts:
        if not any(concept in links for links in (graph.broader, graph.narrower, graph.related)) and concept not in subject.grouped:
            yield Result("orphan-concept", concept)
    groups = [
        [value for value in graph.iris(item, terms.MEMBER) if value in graph.concepts] for item in graph.statements.get(terms.MEMBER, {})
    ]
    parts = components(graph.concepts, (graph.broader, graph.related), groups)
    largest = max(parts, key=len)
    for part in parts:
        if part is not largest and len(part) > 1:
            yield Result("disconnected-clusters", part[0], facts={"others": counted(len(part) - 1, *_OTHERS)})
