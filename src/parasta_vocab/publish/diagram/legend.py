"""The key below a diagram: how each kind of relation is drawn, and what a dashed frame means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from parasta_vocab.publish.diagram.nodes import Diagram, Kind
from parasta_vocab.publish.diagram.strokes import INK, path
from parasta_vocab.publish.diagram.wrap import measure
from parasta_vocab.text import Text

WORDS: Final = {
    Kind.GENERIC: Text("yläkäsite – alakäsite", "överordnat – underordnat begrepp", "superordinate – subordinate concept"),
    Kind.PARTITIVE: Text("kokonaisuus – osa", "helhet – del", "whole – part"),
    Kind.ASSOCIATIVE: Text("assosiatiivinen suhde", "associativ relation", "associative relation"),
    "outside": Text("käsite muusta ryhmästä", "begrepp i en annan grupp", "concept of another group"),
}
_SAMPLES: Final = {
    Kind.GENERIC: (((0, 9), (6, 9), (28, 2), (34, 2)), ((0, 9), (6, 9), (28, 16), (34, 16))),
    Kind.PARTITIVE: (((0, 9), (14, 9), (14, 2), (34, 2)), ((0, 9), (14, 9), (14, 16), (34, 16))),
    Kind.ASSOCIATIVE: (((0, 9), (34, 9)),),
}
_SAMPLE, _GAP, _SIZE, _TALL = 34, 22, 11, 18


@dataclass(frozen=True, slots=True)
class Legend:
    """The drawn key with its measures."""

    lines: tuple[str, ...]
    width: int
    height: int


def legend(diagram: Diagram, top: int, margin: int) -> Legend:
    """Return the key to what the diagram has, in one row below it."""
    kinds = {edge.kind for edge in diagram.relations()}
    names: list[str] = [kind for kind in _SAMPLES if kind in kinds]
    names += ["outside"] if any(node.dimmed for node in diagram.nodes) else []
    lines, x = [], margin
    for name in names:
        words = WORDS[name].show(diagram.lang)
        text = f'<text x="{_SAMPLE + 7}" y="13" font-size="{_SIZE}" fill="{INK}">{escape(words, quote=False)}</text>'
        lines.append(f'<g transform="translate({x} {top + 6})">{"".join(_sample(name))}{text}</g>')
        x += _SAMPLE + 7 + measure(words, _SIZE) + _GAP
    return Legend(tuple(lines), x - _GAP + margin, _TALL + 6 + margin if names else 0)


def _sample(name: str) -> Iterator[str]:
    if name == "outside":
        yield f'<rect x="0" y="1" width="{_SAMPLE}" height="16" rx="3" fill="#ffffff" stroke="#595959" stroke-dasharray="4 3"/>'
        return
    yield from (f"<path {path(Kind(name), points)}/>" for points in _SAMPLES[Kind(name)])
