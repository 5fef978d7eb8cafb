"""What the lines of an arrangement cost: long ones, ones that pass a column or lead back, and ones that cross."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parasta_vocab.publish.diagram.nodes import Kind, Link

_CROSSING, _ASIDE, _BEYOND, _BACKWARDS = 40, 50, 110, 600
Tie = tuple[Link, bool]
"""A relation, and whether it holds a node in its place."""
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spans:
    """The lines between nodes whose columns are known: what they cost for that alone, and all else that heights have to decide.

    `slopes` are the lines between two neighbouring columns that could cross, by the column on their left.
    """

    fixed: int
    bonds: tuple[Pair, ...]
    loose: tuple[Pair, ...]
    slopes: tuple[tuple[Pair, ...], ...]

    def price(self, middle: Sequence[int]) -> int:
        """Return the cost of the lines where the nodes stand at these heights; a bond is half as dear."""
        cost = self.fixed + sum([abs(middle[one] - middle[other]) for one, other in self.loose])
        cost += sum([abs(middle[one] - middle[other]) // 2 for one, other in self.bonds])
        return cost + _CROSSING * sum([_crossings(sorted([(middle[one], middle[other]) for one, other in pairs])) for pairs in self.slopes])


def spans_of(ties: Iterable[Tie], column: Sequence[int]) -> Spans:
    """Return the lines between nodes in these columns."""
    fixed = 0
    pairs: dict[bool, list[Pair]] = {True: [], False: []}
    slopes: dict[int, list[Pair]] = {}
    for (kind, source, target), bonded in ties:
        one, other = (source, target) if column[source] <= column[target] else (target, source)
        away = column[other] - column[one]
        pairs[bonded].append((one, other))
        if away == 1:
            slopes.setdefault(column[one], []).append((one, other))
        fixed += _ASIDE if not away else _BEYOND * (away - 1)
        if kind is not Kind.ASSOCIATIVE and column[source] >= column[target]:
            fixed += _BACKWARDS
    return Spans(fixed, tuple(pairs[True]), tuple(pairs[False]), tuple(tuple(each) for each in slopes.values() if len(each) > 1))


def _crossings(pairs: Sequence[Pair]) -> int:
    """Return how many lines between two columns cross, each given by the heights of its ends, sorted."""
    above: list[int] = []
    found = 0
    for _, end in pairs:
        place = bisect_right(above, end)
        found += len(above) - place
        above.insert(place, end)
    return found
