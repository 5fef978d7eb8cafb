"""The shapes of the three relations: slanted lines for a tree, square brackets for a rake, rounded arrows for an association."""

from __future__ import annotations

from collections.abc import Sequence

from parasta_vocab.publish.diagram.nodes import Kind

INK = "#1a1a1a"
PAPER = "#ffffff"
_RADIUS = 6
_STRAIGHT = 2
_HEAD = (7, 3)
BAR = 8
"""Half the bar of a rake whose only tooth is level, which without a bar would look like a generic relation."""
Point = tuple[int, int]


def path(kind: Kind, points: Sequence[Point]) -> str:
    """Return the attributes of the path of a relation; an association has an arrowhead at both ends."""
    if kind is Kind.ASSOCIATIVE:
        heads = _head(points[0], points[1]) + _head(points[-1], points[-2])
        return f'd="{_rounded(points)}{heads}" fill="none" stroke="{INK}" stroke-width="1" stroke-linejoin="round"'
    pieces = " ".join(f"L{x} {y}" for x, y in points[1:])
    if kind is Kind.PARTITIVE and len({y for _, y in points}) == 1:
        x, y = points[1] if len(points) > _STRAIGHT else _towards(points[0], points[1], BAR)
        pieces += f" M{x} {y - BAR} L{x} {y + BAR}"
    return f'd="M{points[0][0]} {points[0][1]} {pieces}" fill="none" stroke="{INK}" stroke-width="1.5" stroke-linejoin="round"'


def _rounded(points: Sequence[Point]) -> str:
    """Return the drawing of a line with its corners rounded."""
    drawn = f"M{points[0][0]} {points[0][1]}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_RADIUS, _length(before, corner) // 2, _length(corner, after) // 2)
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        drawn += f" L{start[0]} {start[1]} Q{corner[0]} {corner[1]} {end[0]} {end[1]}"
    return f"{drawn} L{points[-1][0]} {points[-1][1]}"


def _head(tip: Point, before: Point) -> str:
    length, half = _HEAD
    x, y = _towards(tip, before, length)
    across = (0, half) if y == tip[1] else (half, 0)
    return f" M{x - across[0]} {y - across[1]} L{tip[0]} {tip[1]} L{x + across[0]} {y + across[1]}"


def _length(one: Point, other: Point) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(point: Point, other: Point, distance: int) -> Point:
    """Return the point at this distance from one point in the direction of another, on a horizontal or vertical line."""
    across, down = other[0] - point[0], other[1] - point[1]
    return point[0] + distance * ((across > 0) - (across < 0)), point[1] + distance * ((down > 0) - (down < 0))
