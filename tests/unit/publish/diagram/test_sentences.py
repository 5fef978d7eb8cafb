"""A diagram in words."""

import pytest

from parasta_vocab.publish.diagram import Diagram, Edge, Kind, Node
from parasta_vocab.publish.diagram.sentences import describe


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "fi",
            (
                "Käsitekaavio. a: liittyvät käsitteet d, e. c: yläkäsitteet a, b; kokonaisuus d. d: kokonaisuudet a, b; liittyvä käsite e. "
                "e: yläkäsite a. Ilman suhteita: f, g."
            ),
        ),
        (
            "sv",
            (
                "Begreppsdiagram. a: relaterade begrepp d, e. c: överordnade begrepp a, b; helhet d. d: helheter a, b; relaterat begrepp e. "
                "e: överordnat begrepp a. Utan relationer: f, g."
            ),
        ),
        (
            "en",
            (
                "Concept diagram. a: related concepts d, e. c: superordinate concepts a, b; whole d. d: wholes a, b; related concept e. "
                "e: superordinate concept a. Without relations: f, g."
            ),
        ),
    ],
)
def test_every_relation_is_said_where_the_reader_looks_for_it(lang, said):
    edges = (
        Edge(Kind.GENERIC, "a", "c"),
        Edge(Kind.GENERIC, "b", "c"),
        Edge(Kind.PARTITIVE, "d", "c"),
        Edge(Kind.PARTITIVE, "a", "d"),
        Edge(Kind.PARTITIVE, "b", "d"),
        Edge(Kind.GENERIC, "a", "e"),
        Edge(Kind.ASSOCIATIVE, "a", "d"),
        Edge(Kind.ASSOCIATIVE, "d", "a"),
        Edge(Kind.ASSOCIATIVE, "a", "e"),
        Edge(Kind.ASSOCIATIVE, "d", "e"),
        Edge(Kind.ASSOCIATIVE, "g", "g"),
    )
    assert describe(Diagram("x", "x", lang, tuple(Node(name, name) for name in "abcdefg"), edges)) == said
