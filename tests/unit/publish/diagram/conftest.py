"""Shared: plain diagrams, and what a drawn one looks like when it is read back."""

import random

import pytest

from parasta_vocab.publish.diagram import Diagram, Edge, Kind, Node


def _plain(name, nodes, edges, lang="en"):
    return Diagram(name, f"Title of {name}", lang, tuple(nodes), tuple(edges))


def _numbered(count, label="concept {}"):
    return [Node(str(number), label.format(number)) for number in range(count)]


def _sixty():
    dice = random.Random(60)
    tree = [Edge(dice.choice((Kind.GENERIC, Kind.PARTITIVE)), str(dice.randrange(number)), str(number)) for number in range(1, 40)]
    pairs = [Edge(Kind.ASSOCIATIVE, str(dice.randrange(60)), str(dice.randrange(60))) for _ in range(60)]
    return _plain("sixty", _numbered(60, "concept number {} of sixty"), tree + pairs)


STRANGE = {
    "empty": _plain("empty", [], []),
    "alone": _plain("alone", _numbered(1), []),
    "cycle": _plain(
        "cycle",
        _numbered(5),
        [
            Edge(Kind.GENERIC, "0", "1"),
            Edge(Kind.GENERIC, "1", "2"),
            Edge(Kind.GENERIC, "2", "0"),
            Edge(Kind.PARTITIVE, "2", "3"),
            Edge(Kind.PARTITIVE, "3", "2"),
            Edge(Kind.ASSOCIATIVE, "3", "4"),
            Edge(Kind.ASSOCIATIVE, "4", "3"),
            Edge(Kind.ASSOCIATIVE, "4", "4"),
        ],
    ),
    "long": _plain(
        "long",
        [
            Node("one", "x" * 300),
            Node("two", "a very " * 40),
            Node("three", "学習" * 30),
            Node("nameless", ""),
            Node("marks", "<&\"'>", dimmed=True, outside="<&>"),
        ],
        [
            Edge(Kind.GENERIC, "one", "two"),
            Edge(Kind.PARTITIVE, "one", "three"),
            Edge(Kind.ASSOCIATIVE, "two", "nameless"),
            Edge(Kind.ASSOCIATIVE, "nameless", "marks"),
        ],
    ),
    "dense": _plain("dense", _numbered(9), [Edge(Kind.ASSOCIATIVE, str(one), str(other)) for one in range(9) for other in range(one)]),
    "deep": _plain("deep", _numbered(12), [Edge(Kind.GENERIC, str(number), str(number + 1)) for number in range(11)]),
    "several-above": _plain(
        "several-above",
        _numbered(6),
        [
            Edge(Kind.GENERIC, "0", "2"),
            Edge(Kind.GENERIC, "1", "2"),
            Edge(Kind.GENERIC, "2", "3"),
            Edge(Kind.GENERIC, "0", "3"),
            Edge(Kind.PARTITIVE, "1", "3"),
            Edge(Kind.PARTITIVE, "4", "5"),
        ],
    ),
    "sixty": _sixty(),
}
"""Diagrams that nobody would draw by hand."""


@pytest.fixture(params=STRANGE)
def strange(request):
    return STRANGE[request.param]
