"""Process map and actor map as pictures whose parts are links, and the pages on which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from parasta_vocab.national import CriticalPoint, national_model
from parasta_vocab.publish.diagram.svg import FONTS
from parasta_vocab.publish.diagram.vocabulary import Atlas
from parasta_vocab.publish.diagram.wrap import parts_of, wrap
from parasta_vocab.publish.site.ceased import ceased
from parasta_vocab.publish.site.concepts import Page, link_to
from parasta_vocab.publish.site.content import concept_page, content, group_page
from parasta_vocab.publish.site.frame import Place, Site, capital, render, say
from parasta_vocab.publish.site.indexes import tree
from parasta_vocab.vocab import Concept, vocabulary

WIDE, NARROW = "wide", "narrow"
ARROW, CEASED = "arrow", "ceased"
_GAP: Final = 16
_SIZE, _LEADING, _SMALL = 15, 20, 13
_PAD: Final = 14
_TIP: Final = 18
"""How far the point of an arrow-shaped box reaches out."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box of a map: where it leads, what it says, a small line below it, and how it looks."""

    href: str
    text: str
    small: str = ""
    kind: str = "box"


def map_pages(lang: str, site: Site) -> Iterator[Page]:
    """Yield the process map and the actor map in a language."""
    yield _process_map(Place("process-map.html", lang, site))
    yield _actor_map(Place("actor-map.html", lang, site))


def _process_map(place: Place) -> Page:
    lang, model = place.lang, national_model()
    found = vocabulary("parasta-prosessikartta")
    scheme, words = found.scheme, Atlas(found).words(lang)
    boxes = [
        Box(
            place.to(concept_page(stage.concept)),
            f"{stage.number} {stage.concept.pref_label.show(lang)}",
            say("sub_steps", lang, count=len(stage.sub_steps)),
            ARROW,
        )
        for stage in model.stages
    ]
    title, text = scheme.title.show(lang), scheme.description.show(lang)
    page = render(
        place,
        "map.html.jinja",
        title,
        description=text,
        pictures=[
            (WIDE, draw([boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4]], 240, title, text, WIDE, words)),
            (NARROW, draw([boxes], 288, title, text, NARROW, words)),
        ],
        sections=[
            {
                "title": f"{stage.number} {capital(stage.concept.pref_label.show(lang))}",
                "href": place.to(concept_page(stage.concept)),
                "text": stage.concept.definition.show(lang),
                "tree": tree(place, [step.concept for step in stage.sub_steps]),
            }
            for stage in model.stages
        ],
        stages=[(stage.number, link_to(place, stage.concept)) for stage in model.stages],
        points=[_point(place, point) for point in model.critical_points],
    )
    return place.name, page


def _point(place: Place, point: CriticalPoint) -> dict[str, object]:
    marks = ["main" if iri in point.main_stages else "touched" if iri in point.touched_stages else "" for iri in _stages()]
    return {"link": link_to(place, point.concept), "marks": marks}


def _stages() -> tuple[str, ...]:
    return tuple(stage.concept.iri for stage in national_model().stages)


def _actor_map(place: Place) -> Page:
    lang, model = place.lang, national_model()
    found = vocabulary("parasta-toimijat")
    scheme, words = found.scheme, Atlas(found).words(lang)
    members = [[content().concepts[iri] for iri in group.members] for group in model.actor_groups]
    columns = [
        [
            Box(place.to(group_page(group)), capital(group.pref_label.show(lang)), kind="head"),
            *(_actor(place, actor) for actor in actors),
        ]
        for group, actors in zip(model.actor_groups, members, strict=True)
    ]
    title, text = scheme.title.show(lang), scheme.description.show(lang)
    page = render(
        place,
        "map.html.jinja",
        title,
        description=text,
        pictures=[
            (WIDE, draw(columns, 240, title, text, WIDE, words)),
            (NARROW, draw([[box for column in columns for box in column]], 288, title, text, NARROW, words)),
        ],
        sections=[
            {
                "title": capital(group.pref_label.show(lang)),
                "href": place.to(group_page(group)),
                "text": group.definition.show(lang),
                "tree": tree(place, actors),
            }
            for group, actors in zip(model.actor_groups, members, strict=True)
        ],
        stages=[],
        points=[],
    )
    return place.name, page


def _actor(place: Place, actor: Concept) -> Box:
    gone = ceased(actor, place.lang)
    return Box(place.to(concept_page(actor)), actor.pref_label.show(place.lang), gone, CEASED if gone else "box")


def draw(columns: Sequence[Sequence[Box]], width: int, title: str, text: str, name: str, known: frozenset[str] = frozenset()) -> str:
    """Return boxes in columns of one width as SVG.

    Arrow-shaped boxes are read row by row, and those of a row are equally high; others are read column by column. A long compound is
    broken at the borders of `known` words, or of others in the boxes.
    """
    rows = columns[0][0].kind == ARROW
    gap, tip = (_GAP, _TIP) if rows else (_GAP // 2, 0)
    parts = known | parts_of(word for column in columns for box in column for word in box.text.split())
    lines = [[wrap(box.text, width - 2 * _PAD - tip, _SIZE, parts, bold=True) for box in column] for column in columns]
    heights = [[_height(box, words) for box, words in zip(column, said, strict=True)] for column, said in zip(columns, lines, strict=True)]
    if rows:
        heights = [[max(row) for row in zip(*heights, strict=True)]] * len(columns)
    places = [(column, row) for column, boxes in enumerate(columns) for row in range(len(boxes))]
    drawn = []
    for column, row in sorted(places, key=lambda place: place[::-1]) if rows else places:
        left, top = 1 + column * (width + _GAP), 1 + sum(heights[column][:row]) + gap * row
        drawn.append(_drawn(columns[column][row], lines[column][row], (left, top, width, heights[column][row])))
    whole = 2 + len(columns) * (width + _GAP) - _GAP + tip
    high = 2 + max(sum(column) + gap * (len(column) - 1) for column in heights)
    return (
        f'<svg class="map {name}" xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{high}" viewBox="0 0 {whole} {high}" role="group" '
        f'aria-labelledby="map-{name}-title map-{name}-desc" font-family="{FONTS}" font-size="{_SIZE}">'
        f'<title id="map-{name}-title">{escape(title, quote=False)}</title><desc id="map-{name}-desc">{escape(text, quote=False)}</desc>'
        f"{''.join(drawn)}</svg>"
    )


def _height(box: Box, lines: Sequence[str]) -> int:
    return 2 * _PAD - 4 + _LEADING * len(lines) + (_LEADING if box.small else 0)


def _drawn(box: Box, lines: Sequence[str], frame: tuple[int, int, int, int]) -> str:
    left, top, width, height = frame
    inset = _PAD + (_TIP if box.kind == ARROW else 0)
    middle = top + height // 2
    if box.kind == ARROW:
        right = left + width
        points = f"{left},{top} {right},{top} {right + _TIP},{middle} {right},{top + height} {left},{top + height} {left + _TIP},{middle}"
        shape = f'<polygon points="{points}"/>'
    else:
        shape = f'<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="3"/>'
    first = middle - (_LEADING * len(lines) + (_LEADING if box.small else 0)) // 2 + _SIZE
    spans = "".join(
        f'<tspan x="{left + inset}" y="{first + _LEADING * number}">{escape(line, quote=False)}</tspan>'
        for number, line in enumerate(lines)
    )
    small = f'<text class="small" x="{left + inset}" y="{first + _LEADING * len(lines)}" font-size="{_SMALL}">{escape(box.small)}</text>'
    return (
        f'<a class="{box.kind}" href="{escape(box.href)}" aria-label="{escape(" · ".join(filter(None, (box.text, box.small))))}">{shape}'
        f"<text>{spans}</text>{small if box.small else ''}</a>"
    )
