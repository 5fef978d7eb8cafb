"""Which concept diagrams a vocabulary has: one a collection, or one a scheme, or one a tree where the scheme is large."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from parasta_vocab.publish.diagram.nodes import Diagram, Edge, Kind, Node
from parasta_vocab.publish.diagram.svg import render_diagram
from parasta_vocab.publish.diagram.wrap import LEAST_PART, parts_of
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import SCHEMES, Collection, Concept, Vocabulary, vocabulary

LARGEST = 40
"""More concepts than this in one picture are split by tree, unless a collection holds them together."""


@dataclass(frozen=True, slots=True)
class Group:
    """The concepts of one diagram, by IRI."""

    id: str
    title: Text
    members: tuple[str, ...]


class Atlas:
    """The diagrams of one vocabulary; what they share is gathered once, so that a vocabulary twice as large takes twice as long."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._known: dict[str, frozenset[str]] = {}

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """The relations between the concepts, each once."""
        found = self.vocabulary
        edges: dict[tuple[Kind, str, str], Edge] = {}
        for concept in found:
            for kind, source, target in _relations(concept):
                if source != target and found.find(source) and found.find(target):
                    ends = (source, target) if kind is not Kind.ASSOCIATIVE else (min(source, target), max(source, target))
                    edges.setdefault((kind, *ends), Edge(kind, source, target))
        return tuple(edges.values())

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The groups that have something to draw."""
        found, linked = self.vocabulary, self._at.keys()
        if found.collections:
            every = [Group(each.id, each.pref_label, each.members) for each in found.collections.values()]
        elif len(linked) <= LARGEST:
            every = [Group("", found.scheme.title, tuple(concept.iri for concept in found if concept.iri in linked))]
        else:
            every = [_tree(found, concept) for concept in found if not concept.broader and concept.iri in linked]
        return tuple(group for group in every if not linked.isdisjoint(group.members))

    def diagram(self, group: Group, lang: str, href: Callable[[Concept], str] | None = None) -> Diagram:
        """Return the diagram of a group: its members, the concepts elsewhere that they relate to, and these relations."""
        members = frozenset(group.members)
        numbers = {number for iri in members for number in self._at.get(iri, ())}
        edges = tuple(self.edges[number] for number in sorted(numbers))
        outside = {end for edge in edges for end in (edge.source, edge.target)} - members
        nodes = tuple(
            self._node(iri, lang, iri not in members, href) for iri in (*group.members, *sorted(outside, key=self._places.__getitem__))
        )
        return Diagram(name_of(self.vocabulary, group, lang), group.title.show(lang), lang, nodes, edges, self.words(lang))

    def near(self, iri: str) -> tuple[Concept, ...]:
        """Return a concept and those that it has relations with, in the order of the records; nothing where it has none."""
        edges = [self.edges[number] for number in self._at.get(iri, ())]
        ends = {end for edge in edges for end in (edge.source, edge.target)}
        return tuple(self.vocabulary.concepts[each] for each in sorted(ends, key=self._places.__getitem__))

    def home(self, iri: str) -> Collection | None:
        """Return the first collection that a concept is a member of."""
        return self._homes.get(iri)

    @cached_property
    def _at(self) -> Mapping[str, list[int]]:
        """The numbers of the relations by the concept at either end."""
        found: dict[str, list[int]] = {}
        for number, edge in enumerate(self.edges):
            for end in (edge.source, edge.target):
                found.setdefault(end, []).append(number)
        return found

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {iri: place for place, iri in enumerate(self.vocabulary.concepts)}

    @cached_property
    def _homes(self) -> Mapping[str, Collection]:
        return {iri: each for each in reversed(tuple(self.vocabulary.collections.values())) for iri in each.members}

    def _node(self, iri: str, lang: str, dimmed: bool, href: Callable[[Concept], str] | None) -> Node:
        concept = self.vocabulary.get(iri)
        label, home = concept.pref_label.show(lang), self.home(iri) if dimmed else None
        own = label == getattr(concept.pref_label, lang)
        other = "" if own else next((code for code, text in concept.pref_label.items() if text == label), lang)
        return Node(iri, label, dimmed, home.pref_label.show(lang) if home else "", href(concept) if href else "", other)

    def words(self, lang: str) -> frozenset[str]:
        """Return the words of a language at whose borders a long compound may be broken."""
        if lang not in self._known:
            found = self.vocabulary
            texts = (text for concept in found for text in (concept.definition.show(lang), *concept.alt_label.get(lang, ())))
            known = parts_of(word for concept in found for word in concept.pref_label.show(lang).split())
            self._known[lang] = known | {word.strip(",.;()").lower() for text in texts for word in text.split() if len(word) >= LEAST_PART}
        return self._known[lang]


def iter_diagrams(vocabularies: Iterable[Vocabulary] | None = None) -> Iterator[tuple[str, str]]:
    """Yield every concept diagram in every language: its file name, and its SVG text."""
    for atlas in map(Atlas, map(vocabulary, SCHEMES) if vocabularies is None else vocabularies):
        for group in atlas.groups:
            for lang in LANGUAGES:
                diagram = atlas.diagram(group, lang)
                yield f"{diagram.id}.svg", render_diagram(diagram)


def name_of(found: Vocabulary, group: Group, lang: str) -> str:
    """Return the name of the diagram of a group, which is that of its file without the suffix."""
    return "-".join(part for part in (found.scheme.id, group.id) if part) + f".{lang}"


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
    for iri in waiting:
        below = [concept.iri for concept in found.narrower(iri) if concept.iri not in members]
        members.update(dict.fromkeys(below))
        waiting.extend(below)
    return Group(top.id, top.pref_label, tuple(members))
