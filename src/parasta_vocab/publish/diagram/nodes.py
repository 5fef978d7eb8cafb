"""What a concept diagram is made of: plain values that know no vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of relation between concepts (ISO 704, ISO 25964)."""

    GENERIC = "generic"
    PARTITIVE = "partitive"
    ASSOCIATIVE = "associative"


@dataclass(frozen=True, slots=True)
class Node:
    """One concept of a diagram.

    `outside` is the name of the group that a concept from elsewhere belongs to; such a concept is drawn dimmed. `lang` is the language of
    the label where it is not that of the diagram. With `href` the box is a link.
    """

    id: str
    label: str
    dimmed: bool = False
    outside: str = ""
    href: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One relation; `source` is the superordinate or comprehensive concept, of an associative relation the one named first."""

    kind: Kind
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """The concepts and relations of one picture, in the order in which the reader should meet them.

    `id` begins the XML ids of the picture, so that several can stand on one page. `known` are words at whose borders a long compound may be
    broken; without them those of the labels count.
    """

    id: str
    title: str
    lang: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    known: frozenset[str] = frozenset()

    def relations(self) -> tuple[Edge, ...]:
        """Return the edges each once, an associative one whichever end it names first; none leads from a concept to itself."""
        found: dict[tuple[Kind, str, str], Edge] = {}
        for edge in self.edges:
            ends = (edge.source, edge.target)
            if edge.source != edge.target:
                found.setdefault((edge.kind, *(sorted(ends) if edge.kind is Kind.ASSOCIATIVE else ends)), edge)
        return tuple(found.values())

    def structure(self) -> Structure:
        """Return what decides where things stand, which is the same in every language."""
        place = {node.id: index for index, node in enumerate(self.nodes)}
        links = tuple((edge.kind, place[edge.source], place[edge.target]) for edge in self.relations())
        return Structure(tuple(not node.dimmed for node in self.nodes), links)


Link = tuple[Kind, int, int]
"""An edge by the numbers of its nodes."""


@dataclass(frozen=True, slots=True)
class Structure:
    """A diagram without its texts: which nodes are members of the group, and how they are linked."""

    members: tuple[bool, ...]
    links: tuple[Link, ...]
