"""A diagram in words, for those who do not see it: every relation said once."""

from __future__ import annotations

from typing import Final

from parasta_vocab.publish.diagram.nodes import Diagram, Kind
from parasta_vocab.text import Text

WORDS: Final = {
    (Kind.GENERIC, False): Text("yläkäsite", "överordnat begrepp", "superordinate concept"),
    (Kind.GENERIC, True): Text("yläkäsitteet", "överordnade begrepp", "superordinate concepts"),
    (Kind.PARTITIVE, False): Text("kokonaisuus", "helhet", "whole"),
    (Kind.PARTITIVE, True): Text("kokonaisuudet", "helheter", "wholes"),
    (Kind.ASSOCIATIVE, False): Text("liittyvä käsite", "relaterat begrepp", "related concept"),
    (Kind.ASSOCIATIVE, True): Text("liittyvät käsitteet", "relaterade begrepp", "related concepts"),
}
_OPENING: Final = Text("Käsitekaavio.", "Begreppsdiagram.", "Concept diagram.")
_ALONE: Final = Text("Ilman suhteita", "Utan relationer", "Without relations")


def describe(diagram: Diagram) -> str:
    """Return what the diagram shows, as in `koulutussopimus: yläkäsite koulutus- tai oppisopimus.`"""
    label = {node.id: node.label for node in diagram.nodes}
    said = [_OPENING.show(diagram.lang)]
    for node in diagram.nodes:
        parts = []
        for kind in Kind:
            others = [label[other] for other in _others(diagram, node.id, kind)]
            if others:
                parts.append(f"{WORDS[kind, len(others) > 1].show(diagram.lang)} {', '.join(others)}")
        if parts:
            said.append(f"{node.label}: {'; '.join(parts)}.")
    ends = {end for edge in diagram.edges for end in (edge.source, edge.target)}
    alone = [node.label for node in diagram.nodes if node.id not in ends]
    if alone:
        said.append(f"{_ALONE.show(diagram.lang)}: {', '.join(alone)}.")
    return " ".join(said)


def _others(diagram: Diagram, node: str, kind: Kind) -> list[str]:
    """Return what is said of a concept: what is above it, and the associations that name it first."""
    if kind is Kind.ASSOCIATIVE:
        return [edge.target for edge in diagram.edges if edge.kind is kind and edge.source == node]
    return [edge.source for edge in diagram.edges if edge.kind is kind and edge.target == node]
