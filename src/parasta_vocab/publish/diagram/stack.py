"""At which height things stand: branches are stacked as closely as their outlines allow, a node level with the middle of its branches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import sub

from parasta_vocab.publish.diagram.nodes import Kind

GAP = 10
"""Between two boxes of a column."""
TREE_GAP = 18
"""Between two trees."""
_FAR = 1 << 30


@dataclass(frozen=True, slots=True)
class Plan:
    """Who stands where, without measures: the trees from top to bottom, the branches of each node from top to bottom, the column of each node.

    `trees` lists the nodes of each tree, the root first and each node before its branches. `bond` is the kind of the relation that holds each
    node in its place, None for a root; a node is level with the middle of its hierarchical branches.
    """

    trees: tuple[tuple[int, ...], ...]
    right: tuple[tuple[int, ...], ...]
    left: tuple[tuple[int, ...], ...]
    bond: tuple[Kind | None, ...]
    column: tuple[int, ...]
    columns: int
    others: tuple[tuple[int, ...], ...]
    """The nodes that each node is linked with, other than by its place in a tree."""
    loners: tuple[int, ...] = ()
    """The nodes without links, which stand in rows below the trees."""


@dataclass(frozen=True, slots=True)
class Outline:
    """How far a branch reaches up and down in each column, from the middle of its first node."""

    top: list[int]
    bottom: list[int]

    def clearance(self, below: Outline) -> int:
        """Return how far another outline has to move down to clear this one."""
        clear: int = max(map(sub, self.bottom, below.top))
        return clear

    def add(self, other: Outline, shift: int) -> None:
        self.top[:] = map(min, self.top, [theirs + shift for theirs in other.top])
        self.bottom[:] = map(max, self.bottom, [theirs + shift for theirs in other.bottom])


@dataclass(frozen=True, slots=True)
class Shape:
    """A tree by itself: how far each node is below its root, the nodes elsewhere that one so far below it is linked with, and the outline."""

    shifts: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...]
    outline: Outline


Shapes = dict[tuple[object, ...], Shape]
"""Trees that were measured before, by all that their shape depends on but the sizes of the boxes."""


def stack(plan: Plan, heights: Sequence[int], margins: Sequence[int], shapes: Shapes | None = None) -> list[int]:
    """Return the height of the middle of each node, from heights of boxes and the free space that each wants above it.

    Who stacks many plans of the same boxes keeps the shapes from one to the next.
    """
    shapes = {} if shapes is None else shapes
    middle = [0] * len(heights)
    placed = [False] * len(heights)
    skyline = [0] * plan.columns
    for tree in plan.trees:
        key = (tree[0], plan.column[tree[0]], plan.left[tree[0]], *[plan.right[node] for node in tree])
        shape = shapes.get(key)
        if shape is None:
            shape = shapes[key] = _shape(plan, tree, heights, margins)
        down = max(map(sub, skyline, shape.outline.top))
        wishes = [middle[other] - shift for other, shift in shape.others if placed[other]]
        down = max(down, sum(wishes) // len(wishes)) if wishes else down
        for node, shift in shape.shifts:
            middle[node] = shift + down
            placed[node] = True
        skyline[:] = map(max, skyline, [bottom + down + TREE_GAP for bottom in shape.outline.bottom])
    top = max(skyline)
    for start in range(0, len(plan.loners), plan.columns):
        row = plan.loners[start : start + plan.columns]
        tall = max(heights[node] for node in row)
        for node in row:
            middle[node] = top + tall // 2
        top += tall + GAP
    return middle


def _shape(plan: Plan, tree: tuple[int, ...], heights: Sequence[int], margins: Sequence[int]) -> Shape:
    outlines: dict[int, Outline] = {}
    shifts = {tree[0]: 0}
    for node in reversed(tree):
        outline = _nothing(plan.columns)
        column = plan.column[node]
        outline.top[column] = -(heights[node] // 2) - margins[node]
        outline.bottom[column] = heights[node] - heights[node] // 2
        for side in (plan.right[node], plan.left[node]):
            if side:
                pile, middle = _pile(plan, side, outlines, shifts)
                outline.add(pile, -middle)
                for branch in side:
                    shifts[branch] -= middle
        outlines[node] = outline
    for node in tree:  # a node comes before its branches, so its own place is known here
        for branch in (*plan.right[node], *plan.left[node]):
            shifts[branch] += shifts[node]
    others = tuple((other, shifts[node]) for node in tree for other in plan.others[node])
    return Shape(tuple(shifts.items()), others, outlines[tree[0]])


def _pile(plan: Plan, side: tuple[int, ...], outlines: dict[int, Outline], shifts: dict[int, int]) -> tuple[Outline, int]:
    pile = _nothing(plan.columns)
    for branch in side:
        shifts[branch] = max(0, pile.clearance(outlines[branch]) + GAP)
        pile.add(outlines[branch], shifts[branch])
    level = [shifts[branch] for branch in side if plan.bond[branch] is not Kind.ASSOCIATIVE] or [shifts[branch] for branch in side]
    return pile, (level[0] + level[-1]) // 2


def _nothing(columns: int) -> Outline:
    return Outline([_FAR] * columns, [-_FAR] * columns)
