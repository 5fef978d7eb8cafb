"""Along which gaps the lines run that are no branches: through the channels between columns, and between the boxes of a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parasta_vocab.publish.diagram.nodes import Kind, Link
from parasta_vocab.publish.diagram.stack import Plan

LEFT, RIGHT = "left", "right"
_OUTER = 2
"""How many lines the channel between two columns has to have before a line goes round the outside."""


@dataclass(frozen=True, slots=True)
class End:
    """Where a line meets a box."""

    node: int
    side: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A passage between the boxes of a column; `rank` is that of the box below it."""

    column: int
    rank: int


@dataclass(frozen=True, slots=True)
class Cable:
    """A line of horizontal and vertical pieces: one channel, or several with a lane between two of them.

    Channel k lies left of column k. A cable without channels joins two boxes that stand one upon the other.
    """

    link: Link
    first: End
    last: End
    channels: tuple[int, ...]
    lanes: tuple[Lane, ...] = ()


def is_branch(link: Link, plan: Plan) -> bool:
    """Say whether a relation is drawn as a branch of a tree or a rake: it is hierarchical and leads one column to the right."""
    kind, source, target = link
    return kind is not Kind.ASSOCIATIVE and plan.column[target] == plan.column[source] + 1


def ranks(plan: Plan, middle: Sequence[int]) -> list[list[int]]:
    """Return the nodes of each column from top to bottom."""
    columns: list[list[int]] = [[] for _ in range(plan.columns)]
    for node in sorted(range(len(middle)), key=lambda node: middle[node]):
        columns[plan.column[node]].append(node)
    return columns


def lay_cables(links: Sequence[Link], plan: Plan, middle: Sequence[int], heights: Sequence[int]) -> tuple[Cable, ...]:
    """Return the way of each relation that is no branch."""
    standing = ranks(plan, middle)
    load = [0] * (plan.columns + 1)
    load[0] = load[plan.columns] = _OUTER
    cables = []
    for link in links:
        if is_branch(link, plan):
            continue
        _, source, target = link
        one, other = (source, target) if plan.column[source] <= plan.column[target] else (target, source)
        if plan.column[one] == plan.column[other]:
            cable = _beside(link, one, other, standing[plan.column[one]], plan.column[one], load)
        else:
            lanes = _lanes(standing, plan, one, other, middle, heights)
            channels = tuple(range(plan.column[one] + 1, plan.column[other] + 1))
            cable = Cable(link, End(one, RIGHT), End(other, LEFT), channels, lanes)
        for channel in cable.channels:
            load[channel] += 1
        cables.append(cable)
    return tuple(cables)


def _beside(link: Link, one: int, other: int, standing: list[int], column: int, load: list[int]) -> Cable:
    """Return the cable between two boxes of a column: straight where they are neighbours, else by the emptier channel."""
    if abs(standing.index(one) - standing.index(other)) == 1 and link[0] is Kind.ASSOCIATIVE:
        return Cable(link, End(one, ""), End(other, ""), ())
    side, channel = (RIGHT, column + 1) if load[column + 1] <= load[column] else (LEFT, column)
    return Cable(link, End(one, side), End(other, side), (channel,))


def _lanes(standing: list[list[int]], plan: Plan, one: int, other: int, middle: Sequence[int], heights: Sequence[int]) -> tuple[Lane, ...]:
    lanes, here = [], middle[one]
    for column in range(plan.column[one] + 1, plan.column[other]):
        gaps = _gaps(standing[column], middle, heights)
        rank = min(range(len(gaps)), key=lambda rank: (abs(gaps[rank] - here) + abs(gaps[rank] - middle[other]), rank))
        lanes.append(Lane(column, rank))
        here = gaps[rank]
    return tuple(lanes)


def _gaps(standing: list[int], middle: Sequence[int], heights: Sequence[int]) -> list[int]:
    """Return the height of the passage above each box of a column, and of that below the last."""
    if not standing:
        return [0]
    above = [middle[node] - heights[node] // 2 - 5 for node in standing]
    return [*above, middle[standing[-1]] + heights[standing[-1]] // 2 + 5]
