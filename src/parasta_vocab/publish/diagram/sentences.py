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
    """Return what the diagram shows, a sentence a concept: `koulutussopimus: yläkäsite työpaikalla järjestettävän koulutuksen sopimus`."""
    relations = diagram.relations()
    label = {node.id: node.label for node in diagram.nodes}
    above: dict[tuple[str, Kind], list[str]] = {}
    for edge in relations:
        said, other = (edge.source, edge.target) if edge.kind is Kind.ASSOCIATIVE else (edge.target, edge.source)
        above.setdefault((said, edge.kind), []).append(label[other])
    sentences = [_OPENING.show(diagram.lang)]
    for node in diagram.nodes:
        parts = [_listed(kind, above[node.id, kind], diagram.lang) for kind in Kind if (node.id, kind) in above]
        sentences += [f"{node.label}: {'; '.join(parts)}."] if parts else []
    ends = {end for edge in relations for end in (edge.source, edge.target)}
    alone = [node.label for node in diagram.nodes if node.id not in ends]
    sentences += [f"{_ALONE.show(diagram.lang)}: {', '.join(alone)}."] if alone else []
    return " ".join(sentences)


def _listed(kind: Kind, others: list[str], lang: str) -> str:
    return f"{WORDS[kind, len(others) > 1].show(lang)} {', '.join(others)}"
