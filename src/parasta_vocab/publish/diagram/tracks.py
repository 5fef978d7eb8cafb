"""Which line runs beside which in a channel, so that they cross seldom and never run upon each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_NEAR = 4
_UPON = 100


@dataclass(frozen=True, slots=True)
class Track:
    """A vertical piece of line with the heights at which lines come to it from the left and from the right, and how far it goes on."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    beyond: int = 0

    @property
    def span(self) -> tuple[int, int]:
        """The highest and the lowest point."""
        every = self.left + self.right
        return min(every) - self.beyond, max(every) + self.beyond


def arrange(tracks: Sequence[Track]) -> list[int]:
    """Return the place of each track counted from the left; tracks that do not overlap may share a place."""
    order = _sorted(tracks)
    places = [0] * len(tracks)
    for rank, index in enumerate(order):
        meeting = [places[other] for other in order[:rank] if _meet(tracks[index], tracks[other])]
        places[index] = max(meeting, default=-1) + 1
    return places


def _sorted(tracks: Sequence[Track]) -> list[int]:
    """Return an order in which no track can be moved to a better place alone."""
    order = sorted(range(len(tracks)), key=lambda index: (tracks[index].span, index))
    price = [[_price(one, other) for other in tracks] for one in tracks]
    for _ in tracks:
        before = list(order)
        for index in before:
            order.remove(index)
            costs = [sum(price[other][index] for other in order)]
            for other in reversed(order):
                costs.append(costs[-1] - price[other][index] + price[index][other])
            order.insert(len(order) - costs.index(min(costs)), index)
        if order == before:
            break
    return order


def _price(first: Track, second: Track) -> int:
    """Return what it costs to have the first track left of the second: crossings, and lines upon each other."""
    top, bottom = second.span
    price = sum(top < height < bottom for height in first.right)
    top, bottom = first.span
    price += sum(top < height < bottom for height in second.left)
    return price + _UPON * sum(abs(one - other) < _NEAR for one in first.right for other in second.left)


def _meet(one: Track, other: Track) -> bool:
    return one.span[0] <= other.span[1] + _NEAR and other.span[0] <= one.span[1] + _NEAR
