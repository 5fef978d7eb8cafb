"""Everything in numbers: boxes and lines with their coordinates, whole numbers only, so that a picture is the same on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parasta_vocab.publish.diagram.boxes import PAGE, Words, iter_widths, words_of
from parasta_vocab.publish.diagram.channels import Channel, channels_of, turn_of
from parasta_vocab.publish.diagram.levels import Levels, levels_of, sides_of
from parasta_vocab.publish.diagram.nodes import Diagram, Kind, Link
from parasta_vocab.publish.diagram.place import plan
from parasta_vocab.publish.diagram.ports import Port, Wiring, needed_heights, needed_margins, wire
from parasta_vocab.publish.diagram.route import RIGHT, Cable, is_branch, lay_cables
from parasta_vocab.publish.diagram.stack import Plan, stack
from parasta_vocab.publish.diagram.wrap import parts_of

MARGIN = 12
Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """One concept on the page; `node` is its number in the diagram."""

    node: int
    x: int
    y: int
    width: int
    height: int
    words: Words


@dataclass(frozen=True, slots=True)
class Line:
    """One relation on the page: straight pieces from the superordinate concept, or from either of two associated ones."""

    link: Link
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A diagram with its measures."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    width: int
    height: int

    @property
    def excess(self) -> int:
        """How much too large the picture is for the page, in thousandths of the page; at most 0 where it fits."""
        return max(self.width * 1000 // PAGE[0], self.height * 1000 // PAGE[1]) - 1000


def measure_out(diagram: Diagram) -> Picture:
    """Return the boxes and lines of a diagram with their coordinates, in the widest boxes with which it fits the page, or nearly does."""
    best = plan(diagram.structure())
    known = diagram.known or parts_of(word for node in diagram.nodes for word in node.label.split())
    tried: list[Picture] = []
    for widths in iter_widths(diagram.nodes, best.column, best.columns):
        tried.append(_measured(diagram, best, widths, known))
        if tried[-1].excess <= 0:
            break
    return min(tried, key=lambda picture: max(0, picture.excess))


def _measured(diagram: Diagram, best: Plan, widths: Sequence[int], known: frozenset[str]) -> Picture:
    links = diagram.structure().links
    words = [words_of(node, widths[best.column[number]], known) for number, node in enumerate(diagram.nodes)]
    heights = [each.height for each in words]
    middle = stack(best, heights, [0] * len(heights))
    cables = lay_cables(links, best, middle, heights)
    wiring = wire([link for link in links if is_branch(link, best)], cables)
    heights = needed_heights(heights, sides_of(best, middle, heights, cables, wiring))
    middle = stack(best, heights, needed_margins(best, middle, cables))
    levels = levels_of(best, middle, heights, cables, wiring)
    channels = channels_of(widths, cables, wiring, levels, best.column)
    left = [sum(channel.width for channel in channels[: place + 1]) + sum(widths[:place]) for place in range(len(widths))]
    boxes = tuple(
        Box(number, left[best.column[number]], middle[number] - heights[number] // 2, widths[best.column[number]], heights[number], each)
        for number, each in enumerate(words)
    )
    return _framed(boxes, _Pen(best, boxes, channels, levels, left, widths).lines(cables, wiring))


class _Pen:
    def __init__(
        self, best: Plan, boxes: Sequence[Box], channels: Sequence[Channel], levels: Levels, left: Sequence[int], widths: Sequence[int]
    ) -> None:
        self.boxes, self.channels, self.levels = boxes, channels, levels
        self.start = [one - channel.width for one, channel in zip(left, channels, strict=False)]
        self.start.append(left[-1] + widths[-1] if left else 0)
        self.column = best.column

    def lines(self, cables: Sequence[Cable], wiring: Wiring) -> list[Line]:
        branches = [Line(link, self._branch(link, *pair)) for link, pair in wiring.branches.items()]
        return [
            *branches,
            *(Line(cable.link, self._cable(number, cable, wiring.cables[number])) for number, cable in enumerate(cables)),
        ]

    def _branch(self, link: Link, first: Port, last: Port) -> tuple[Point, ...]:
        start, end = self._at(first), self._at(last)
        channel = self.column[first.end.node] + 1
        turn = self.channels[channel].turns.get(first)
        if link[0] is Kind.GENERIC or turn is None:
            apex, tail = self.channels[channel].slope
            return start, (self.start[channel] + apex, start[1]), (self.start[channel] + tail, end[1]), end
        bar = self.start[channel] + turn
        return start, (bar, start[1]), (bar, end[1]), end

    def _cable(self, number: int, cable: Cable, pair: tuple[Port, Port]) -> tuple[Point, ...]:
        if not cable.channels:
            return self._upright(cable)
        points = [self._at(pair[0])]
        for place, channel in enumerate(cable.channels):
            turn = self.channels[channel].turns.get(turn_of(number, cable, pair, place))
            if turn is not None:
                bar = self.start[channel] + turn
                points.extend((bar, height) for height in self.levels.run(number, pair, place, len(cable.lanes)))
        points.append(self._at(pair[1]))
        return _corners(points)

    def _upright(self, cable: Cable) -> tuple[Point, ...]:
        one, other = self.boxes[cable.first.node], self.boxes[cable.last.node]
        x = one.x + one.width // 2
        if one.y < other.y:
            return (x, one.y + one.height), (x, other.y)
        return (x, one.y), (x, other.y + other.height)

    def _at(self, port: Port) -> Point:
        box = self.boxes[port.end.node]
        return box.x + (box.width if port.end.side == RIGHT else 0), self.levels.ports[port]


def _corners(points: list[Point]) -> tuple[Point, ...]:
    """Return the ends of a line and the points at which it turns."""
    kept = points[:1]
    for point, after in pairwise(points[1:]):
        if len({kept[-1][0], point[0], after[0]}) > 1 and len({kept[-1][1], point[1], after[1]}) > 1:
            kept.append(point)
    return (*kept, points[-1])


def _framed(boxes: tuple[Box, ...], lines: list[Line]) -> Picture:
    """Return the picture moved so that everything stands within its margins."""
    across = [x for line in lines for x, _ in line.points]
    down = [y for line in lines for _, y in line.points]
    right = MARGIN - min([box.x for box in boxes] + across, default=0)
    below = MARGIN - min([box.y for box in boxes] + down, default=0)
    placed = tuple(replace(box, x=box.x + right, y=box.y + below) for box in boxes)
    moved = tuple(Line(line.link, tuple((x + right, y + below) for x, y in line.points)) for line in lines)
    width = max([box.x + box.width for box in placed] + [x + right for x in across], default=0) + MARGIN
    height = max([box.y + box.height for box in placed] + [y + below for y in down], default=0) + MARGIN
    return Picture(placed, moved, width, height)
