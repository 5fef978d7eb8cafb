"""Which concept diagrams a vocabulary has: one a collection, or one a scheme, or one a tree where the scheme is large."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from parasta_vocab.publish.diagram.nodes import Diagram, Edge, Kind, Node
from parasta_vocab.publish.diagram.svg import render_diagram
from parasta_vocab.publish.diagram.wrap import LEAST_PART, parts_of
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import SCHEMES, Concept, Vocabulary, vocabulary

LARGEST = 40
"""More concepts than this in one picture are split by tree, unless a collection holds them together."""


@dataclass(frozen=True, slots=True)
class Group:
    """The concepts of one diagram, by IRI."""

    id: str
    title: Text
    members: tuple[str, ...]


def iter_diagrams(vocabularies: Iterable[Vocabulary] | None = None) -> Iterator[tuple[str, str]]:
    """Yield every concept diagram in every language: its file name, and its SVG text."""
    for found in map(vocabulary, SCHEMES) if vocabularies is None else vocabularies:
        for group in groups(found):
            for lang in LANGUAGES:
                diagram = diagram_of(found, group, lang)
                yield f"{diagram.id}.svg", render_diagram(diagram)


def groups(found: Vocabulary) -> tuple[Group, ...]:
    """Return the groups of a vocabulary that have something to draw."""
    linked = frozenset(end for edge in edges_of(found) for end in (edge.source, edge.target))
    if found.collections:
        every = [Group(each.id, each.pref_label, each.members) for each in found.collections.values()]
    elif len(linked) <= LARGEST:
        every = [Group("", found.scheme.title, tuple(concept.iri for concept in found if concept.iri in linked))]
    else:
        every = [_tree(found, concept) for concept in found if not concept.broader and concept.iri in linked]
    return tuple(group for group in every if linked.intersection(group.members))


def diagram_of(found: Vocabulary, group: Group, lang: str, href: Callable[[Concept], str] | None = None) -> Diagram:
    """Return the diagram of a group: its members, the concepts elsewhere that they relate to, and these relations."""
    members = frozenset(group.members)
    edges = tuple(edge for edge in edges_of(found) if edge.source in members or edge.target in members)
    ends = dict.fromkeys(end for edge in edges for end in (edge.source, edge.target))
    shown = [*group.members, *(concept.iri for concept in found if concept.iri in ends and concept.iri not in members)]

    def node(iri: str) -> Node:
        concept = found.get(iri)
        label = concept.pref_label.show(lang)
        home = "" if iri in members else _home(found, iri, lang)
        other = (
            next((code for code, text in concept.pref_label.items() if text == label), lang)
            if label != getattr(concept.pref_label, lang)
            else ""
        )
        return Node(iri, label, iri not in members, home, href(concept) if href else "", other)

    texts = (text for concept in found for text in (concept.definition.show(lang), *concept.alt_label.get(lang, ())))
    known = parts_of(word for concept in found for word in concept.pref_label.show(lang).split())
    known |= {word.strip(",.;()").lower() for text in texts for word in text.split() if len(word) >= LEAST_PART}
    return Diagram(name_of(found, group, lang), group.title.show(lang), lang, tuple(map(node, shown)), edges, known)


def name_of(found: Vocabulary, group: Group, lang: str) -> str:
    """Return the name of the diagram of a group, which is that of its file without the suffix."""
    return "-".join(part for part in (found.scheme.id, group.id) if part) + f".{lang}"


def edges_of(found: Vocabulary) -> tuple[Edge, ...]:
    """Return the relations between the concepts of a vocabulary, each once."""
    edges: dict[tuple[Kind, str, str], Edge] = {}
    for concept in found:
        for kind, source, target in _relations(concept):
            if source != target and found.find(source) and found.find(target):
                ends = (source, target) if kind is not Kind.ASSOCIATIVE else (min(source, target), max(source, target))
                edges.setdefault((kind, *ends), Edge(kind, source, target))
    return tuple(edges.values())


def _relations(concept: Concept) -> Iterator[tuple[Kind, str, str]]:
    """Yield what a concept says of itself; a broader concept of unsaid kind counts as generic."""
    for broader in concept.broader_generic:
        yield Kind.GENERIC, broader, concept.iri
    for broader in concept.broader_partitive:
        yield Kind.PARTITIVE, broader, concept.iri
    for broader in concept.broader:
        if broader not in concept.broader_generic and broader not in concept.broader_partitive:
            yield Kind.GENERIC, broader, concept.iri
    for related in concept.related:
        yield Kind.ASSOCIATIVE, concept.iri, related


def _tree(found: Vocabulary, top: Concept) -> Group:
    members = {top.iri: None}
    waiting = [top.iri]
    while waiting:
        below = [concept.iri for concept in found.narrower(waiting.pop(0)) if concept.iri not in members]
        members.update(dict.fromkeys(below))
        waiting.extend(below)
    return Group(top.id, top.pref_label, tuple(members))


def _home(found: Vocabulary, iri: str, lang: str) -> str:
    return next((each.pref_label.show(lang) for each in found.collections.values() if iri in each.members), "")
