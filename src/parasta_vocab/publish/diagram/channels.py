"""How wide the channels between the columns are, and where in them each line turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parasta_vocab.publish.diagram.levels import Levels
from parasta_vocab.publish.diagram.nodes import Kind
from parasta_vocab.publish.diagram.ports import STEP, Port, Wiring
from parasta_vocab.publish.diagram.route import RIGHT, Cable
from parasta_vocab.publish.diagram.strokes import BAR
from parasta_vocab.publish.diagram.tracks import Track, arrange

_PAD = 11
"""Room for an arrowhead and a bend."""
_LEAST = 34
STEM = 10
"""How far a slanted line runs level before it meets a box, to keep clear of arrowheads."""
_FAN, _MOST, _STEEPNESS = 18, 30, 6
"""The width that slanted lines take: for every so many units of height one, within limits."""

Turn = Port | int
"""What a vertical piece of line belongs to: a port that several lines share, or one cable by its number."""


@dataclass(frozen=True, slots=True)
class Channel:
    """The space left of a column: its width, how far from its left edge each line turns, and where slanted lines begin and end."""

    width: int
    turns: dict[Turn, int]
    slope: tuple[int, int]


def channels_of(widths: Sequence[int], cables: Sequence[Cable], wiring: Wiring, levels: Levels, column: Sequence[int]) -> list[Channel]:
    """Return the channels from left to right, one more than there are columns; a column that is empty has no width."""
    runs = _runs(len(widths), cables, wiring, levels, column)
    return [
        _channel(found, _fan(number, wiring, levels, column), inner=any(widths[:number]) and any(widths[number : number + 1]))
        for number, found in enumerate(runs)
    ]


def turn_of(number: int, cable: Cable, pair: tuple[Port, Port], place: int) -> Turn:
    """Return what the piece of a cable in a channel belongs to; `place` is that of the channel on its way."""
    if place == 0 and pair[0].name == "hub":
        return pair[0]
    if place == len(cable.channels) - 1 and pair[1].name == "hub":
        return pair[1]
    return number


def _runs(
    columns: int, cables: Sequence[Cable], wiring: Wiring, levels: Levels, column: Sequence[int]
) -> list[dict[Turn, tuple[set[int], set[int]]]]:
    """Return for each channel what turns in it: the heights at which lines come from the left, and from the right."""
    runs: list[dict[Turn, tuple[set[int], set[int]]]] = [{} for _ in range(columns + 1)]
    for (kind, source, _), (first, last) in wiring.branches.items():
        if kind is Kind.PARTITIVE:
            left, right = runs[column[source] + 1].setdefault(first, (set(), set()))
            left.add(levels.ports[first])
            right.add(levels.ports[last])
    for number, (cable, pair) in enumerate(zip(cables, wiring.cables, strict=True)):
        for place, channel in enumerate(cable.channels):
            left, right = runs[channel].setdefault(turn_of(number, cable, pair, place), (set(), set()))
            start, end = levels.run(number, pair, place, len(cable.lanes))
            (left if place or cable.first.side == RIGHT else right).add(start)
            (right if place < len(cable.lanes) or cable.last.side != RIGHT else left).add(end)
    return runs


def _fan(channel: int, wiring: Wiring, levels: Levels, column: Sequence[int]) -> int:
    """Return the width that the slanted lines of generic relations want: the steeper, the more."""
    rises = [
        abs(levels.ports[first] - levels.ports[last])
        for (kind, source, _), (first, last) in wiring.branches.items()
        if kind is Kind.GENERIC and column[source] + 1 == channel
    ]
    return STEM + min(_MOST, max(_FAN, max(rises) // _STEEPNESS)) if rises else 0


def _is_rake(turn: Turn) -> bool:
    return isinstance(turn, Port) and turn.is_branch


def _channel(runs: dict[Turn, tuple[set[int], set[int]]], fan: int, *, inner: bool) -> Channel:
    turning = {
        turn: Track(tuple(sorted(left)), tuple(sorted(right)), BAR * _is_rake(turn))
        for turn, (left, right) in runs.items()
        if len(left | right) > 1 or _is_rake(turn)
    }
    places = arrange(tuple(turning.values()))
    count = max(places, default=-1) + 1
    turned = 2 * _PAD + STEP * count if count else 0
    if fan:
        turned = max(turned - STEM, STEM)
    width = max(turned + fan, _LEAST) if inner else turned
    spare = width - fan - 2 * _PAD + (STEM if fan else 0)
    middle = dict(zip(turning, places, strict=True))
    turns = {turn: _PAD + (spare * (2 * place + 1) // (2 * count)) for turn, place in middle.items()}
    return Channel(width, turns, (width - fan, width - STEM))
