"""In which order things stand: the order of trees and branches that keeps linked concepts close and lines from crossing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from parasta_vocab.publish.diagram.forest import grow
from parasta_vocab.publish.diagram.nodes import Kind, Structure
from parasta_vocab.publish.diagram.spans import Spans, Tie, spans_of
from parasta_vocab.publish.diagram.stack import Plan, Shapes, stack

_TRIALS, _EFFORT = 1000, 60_000
"""As many arrangements are tried for one diagram, the fewer the larger it is; a count and not a time, so that the outcome is the same everywhere."""
_LARGE = 200
"""With more concepts than this the trees are put one below the other without trying other places."""
_BOX = 40


@lru_cache(maxsize=256)
def plan(structure: Structure) -> Plan:
    """Return the best plan found for a diagram; it depends on the relations only, so a diagram looks the same in every language."""
    return _Search(structure).best()


class _Search:
    def __init__(self, structure: Structure) -> None:
        self.size = len(structure.members)
        self.forest = grow(structure)
        bonds = set(self.forest.bond)
        self.links: list[Tie] = [(link, link in bonds) for link in structure.links]
        self.boxes = [_BOX] * self.size
        self.margins = [0] * self.size
        self.trials = 0
        self.limit = min(_TRIALS, _EFFORT // max(1, self.size))
        self.shapes: Shapes = {}
        self.spans: dict[tuple[int, ...], Spans] = {}
        self.costs: dict[tuple[object, ...], int] = {}

    def best(self) -> Plan:
        """Return the cheapest plan: climbed to from two beginnings, and then again from the best with something turned round."""
        best = self._climbed(self._begin(self.forest.right))
        if any(best.others):  # else the order of the data stands, which may mean something
            best = min(best, self._climbed(self._begin(_turned(self.forest.right))), key=self._cost)
            for kick in range(len(best.trees) + self.size):
                kicked = _kicked(best, kick)
                if self.trials >= self.limit:
                    break
                if kicked != best:
                    best = min(best, self._climbed(kicked), key=self._cost)
        return best

    def _climbed(self, current: Plan) -> Plan:
        """Return the plan that small moves lead to, each of which makes it cheaper."""
        cost = self._cost(current)
        improved = any(current.others)
        while improved and self.trials < self.limit:
            improved = False
            for number in range(len(current.trees) + self.size):
                for candidate in self._moves(current, number):
                    price = self._cost(candidate)
                    if price < cost:
                        current, cost, improved = candidate, price, True
                        break
        return current

    def _begin(self, right: tuple[tuple[int, ...], ...]) -> Plan:
        """Return the plan with the trees put in one by one, the most linked first and then the largest, each where it costs least."""
        forest = self.forest
        others: list[list[int]] = [[] for _ in range(self.size)]
        for (_, source, target), bonded in self.links:
            if not bonded:
                others[source].append(target)
                others[target].append(source)
        bond = tuple(link[0] if link else None for link in forest.bond)
        current = Plan((), right, forest.left, bond, forest.depth, forest.columns, tuple(map(tuple, others)))
        waiting = {root: forest.tree(root) for root in forest.roots if others[root] or len(forest.tree(root)) > 1}
        placed: set[int] = set()
        while waiting:
            root = max(
                waiting,
                key=lambda root: (sum(other in placed for node in waiting[root] for other in others[node]), len(waiting[root]), -root),
            )
            tree = waiting.pop(root)
            placed.update(tree)
            ways = self._ways_in(current, tree)
            if self.size > _LARGE:
                current = next(ways)
                continue
            standing = [tie for tie in self.links if placed.issuperset(tie[0][1:])]
            current = min(ways, key=self._cost_of(standing))
        loners = tuple(root for root in forest.roots if root not in placed)
        seats = {node: order % current.columns for order, node in enumerate(loners)}
        return replace(current, loners=loners, column=tuple(seats.get(node, place) for node, place in enumerate(current.column)))

    def _ways_in(self, current: Plan, tree: tuple[int, ...]) -> Iterator[Plan]:
        for offset in self._offsets(tree):
            column = self._moved(current, tree, offset)
            for rank in range(len(current.trees), max(-1, len(current.trees) - 3), -1):
                yield replace(current, trees=(*current.trees[:rank], tree, *current.trees[rank:]), column=column)

    def _offsets(self, tree: tuple[int, ...]) -> range:
        reach = max(self.forest.depth[node] for node in tree)
        return range(1 if self.forest.left[tree[0]] else 0, self.forest.columns - reach)

    def _moved(self, current: Plan, tree: tuple[int, ...], offset: int) -> tuple[int, ...]:
        column = list(current.column)
        for node in tree:
            column[node] = self.forest.depth[node] + offset
        return tuple(column)

    def _moves(self, current: Plan, number: int) -> Iterator[Plan]:
        if number < len(current.trees):
            yield from self._tree_moves(current, number)
            return
        node = number - len(current.trees)
        for order in _orders(current.right[node], current.bond):
            yield replace(current, right=(*current.right[:node], order, *current.right[node + 1 :]))
        for order in _orders(current.left[node], current.bond):
            yield replace(current, left=(*current.left[:node], order, *current.left[node + 1 :]))

    def _tree_moves(self, current: Plan, number: int) -> Iterator[Plan]:
        tree = current.trees[number]
        rest = (*current.trees[:number], *current.trees[number + 1 :])
        for offset in self._offsets(tree):
            column = self._moved(current, tree, offset)
            for rank in range(max(0, number - 2), min(len(rest), number + 2) + 1):
                if rank != number or column != current.column:
                    yield replace(current, trees=(*rest[:rank], tree, *rest[rank:]), column=column)

    def _cost(self, current: Plan) -> int:
        """Return the cost of a plan with all trees in place; one and the same comes up again and again."""
        self.trials += 1
        key = (current.trees, current.right, current.left, current.column)
        if key not in self.costs:
            if current.column not in self.spans:
                self.spans[current.column] = spans_of(self.links, current.column)
            self.costs[key] = self._priced(current, self.spans[current.column])
        return self.costs[key]

    def _cost_of(self, ties: Sequence[Tie]) -> Callable[[Plan], int]:
        """Return what gives the cost of a plan with only some trees in place, between which these lines run."""
        return lambda plan: self._priced(plan, spans_of(ties, plan.column))

    def _priced(self, current: Plan, spans: Spans) -> int:
        middle = stack(current, self.boxes, self.margins, self.shapes)
        return max(middle, default=0) + spans.price(middle)


def _turned(branches: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(reversed(each)) for each in branches)


def _kicked(current: Plan, number: int) -> Plan:
    """Return a plan with one tree moved to the bottom, or with the branches of one node turned round."""
    if number < len(current.right):
        return replace(current, right=(*current.right[:number], current.right[number][::-1], *current.right[number + 1 :]))
    tree = number - len(current.right)
    return replace(current, trees=(*current.trees[:tree], *current.trees[tree + 1 :], current.trees[tree]))


def _orders(branches: tuple[int, ...], bond: tuple[Kind | None, ...]) -> Iterator[tuple[int, ...]]:
    """Yield the branches with two neighbours of one kind changed over, and with an associated one brought from one end to the other."""
    for index, (one, other) in enumerate(pairwise(branches)):
        if bond[one] is bond[other]:
            yield (*branches[:index], other, one, *branches[index + 2 :])
    for node in branches:
        if bond[node] is Kind.ASSOCIATIVE and len(branches) > 1:
            rest = tuple(other for other in branches if other != node)
            yield (node, *rest)
            yield (*rest, node)
