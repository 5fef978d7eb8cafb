"""The picture as SVG text: presentation attributes only, so that browsers and typst draw the same."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from parasta_vocab.publish.diagram.boxes import LEADING, SIZE, SMALL, SMALL_LEADING
from parasta_vocab.publish.diagram.geometry import MARGIN, Box, Line, Picture, measure_out
from parasta_vocab.publish.diagram.legend import legend
from parasta_vocab.publish.diagram.nodes import Diagram, Kind, Node
from parasta_vocab.publish.diagram.sentences import describe
from parasta_vocab.publish.diagram.strokes import INK, PAPER, path

FONTS = "Arial, 'Liberation Sans', Helvetica, Arimo, 'Nimbus Sans', 'Libertinus Serif', 'DejaVu Sans Condensed', sans-serif"
FAINT = "#595959"
FILL = "#eef2f7"
_BASELINE = 11
_SHARP = '<g transform="translate(0.5 0.5)">'
"""Lines in the middle of pixels are sharp, and no darker where several run in one."""
_ORDER = (Kind.GENERIC, Kind.PARTITIVE, Kind.ASSOCIATIVE)


def render_diagram(diagram: Diagram) -> str:
    """Return a concept diagram as an SVG document.

    It is an image with a title and a description; with links in it, it is a group, because an image has no parts for a screen reader.
    """
    picture = measure_out(diagram)
    return "\n".join(_document(diagram, picture)) + "\n"


def _document(diagram: Diagram, picture: Picture) -> Iterator[str]:
    key = legend(diagram, picture.height, MARGIN)
    width, height = max(picture.width, key.width), picture.height + key.height
    role = "group" if any(node.href for node in diagram.nodes) else "img"
    name = escape(diagram.id)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'lang="{diagram.lang}" role="{role}" aria-labelledby="{name}-title {name}-desc" font-family="{FONTS}" font-size="{SIZE}">'
    )
    yield f'<title id="{name}-title">{escape(diagram.title, quote=False)}</title>'
    yield f'<desc id="{name}-desc">{escape(describe(diagram), quote=False)}</desc>'
    yield f'<rect width="{width}" height="{height}" fill="{PAPER}"/>'
    yield _SHARP
    for kind in _ORDER:
        yield from (_line(diagram, line) for line in picture.lines if line.link[0] is kind)
    yield from (_box(diagram.nodes[box.node], box) for box in picture.boxes)
    yield from key.lines
    yield "</g>"
    yield "</svg>"


def _line(diagram: Diagram, line: Line) -> str:
    kind, source, target = line.link
    ends = f'data-from="{escape(diagram.nodes[source].id)}" data-to="{escape(diagram.nodes[target].id)}"'
    return f'<path data-relation="{kind}" {ends} {path(kind, line.points)}/>'


def _box(node: Node, box: Box) -> str:
    dashes = ' stroke-dasharray="4 3"' if node.dimmed else ""
    frame = (
        f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="3" '
        f'fill="{PAPER if node.dimmed else FILL}" stroke="{FAINT if node.dimmed else INK}"{dashes}/>'
    )
    drawn = f'<g data-concept="{escape(node.id)}">{frame}{_text(node, box)}</g>'
    return f'<a href="{escape(node.href)}">{drawn}</a>' if node.href else drawn


def _text(node: Node, box: Box) -> str:
    middle = box.x + box.width // 2
    words = box.words
    top = box.y + (box.height - LEADING * len(words.term) - SMALL_LEADING * len(words.home)) // 2
    lang = f' lang="{node.lang}"' if node.lang else ""
    weight = f'fill="{FAINT}"' if node.dimmed else f'fill="{INK}" font-weight="bold"'
    spans = "".join(
        f'<tspan x="{middle}" y="{top + LEADING * number + _BASELINE + 1}">{escape(line, quote=False)}</tspan>'
        for number, line in enumerate(words.term)
    )
    text = f'<text text-anchor="middle" {weight}{lang}>{spans}</text>'
    if not words.home:
        return text
    top += LEADING * len(words.term)
    spans = "".join(
        f'<tspan x="{middle}" y="{top + SMALL_LEADING * number + _BASELINE - 2}">{escape(line, quote=False)}</tspan>'
        for number, line in enumerate(words.home)
    )
    return f'{text}<text text-anchor="middle" font-size="{SMALL}" font-style="italic" fill="{FAINT}">{spans}</text>'
