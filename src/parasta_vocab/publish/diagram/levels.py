"""At which height every line leaves a box, passes a column, and comes to its other box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parasta_vocab.publish.diagram.ports import EDGE, STEP, Port, Wiring, anchor
from parasta_vocab.publish.diagram.route import Cable, End, Lane, ranks
from parasta_vocab.publish.diagram.stack import GAP, Plan

_NEAR, _NEARER = 10, 4
"""A line that would shift by no more than this is made straight: where the port is alone on its side, and anyhow."""


@dataclass(frozen=True, slots=True)
class Levels:
    """The heights of the ports, and those of the lanes by cable and place on its way."""

    ports: Mapping[Port, int]
    lanes: Mapping[tuple[int, int], int]

    def run(self, number: int, pair: tuple[Port, Port], place: int, last: int) -> tuple[int, int]:
        """Return the heights at which a cable comes into a channel and leaves it; `place` is that of the channel on its way."""
        start = self.lanes[number, place - 1] if place else self.ports[pair[0]]
        end = self.lanes[number, place] if place < last else self.ports[pair[1]]
        return start, end


def levels_of(plan: Plan, middle: Sequence[int], heights: Sequence[int], cables: Sequence[Cable], wiring: Wiring) -> Levels:
    """Return the heights of all ports and lanes."""
    lanes = _lane_heights(plan, middle, heights, cables)
    ports = _port_heights(_sorted_sides(middle, lanes, cables, wiring), middle, heights)
    return Levels(_straightened(ports, wiring, middle, heights, cables), lanes)


def sides_of(plan: Plan, middle: Sequence[int], heights: Sequence[int], cables: Sequence[Cable], wiring: Wiring) -> dict[End, list[Port]]:
    """Return the ports of each side of each box from top to bottom: in the order of what they lead to."""
    return _sorted_sides(middle, _lane_heights(plan, middle, heights, cables), cables, wiring)


def _sorted_sides(
    middle: Sequence[int], lanes: Mapping[tuple[int, int], int], cables: Sequence[Cable], wiring: Wiring
) -> dict[End, list[Port]]:
    wishes: dict[Port, list[int]] = {}
    for source, target in wiring.branches.values():
        wishes.setdefault(source, []).append(middle[target.end.node])
        wishes.setdefault(target, []).append(middle[source.end.node])
    for number, (cable, (first, last)) in enumerate(zip(cables, wiring.cables, strict=True)):
        wishes.setdefault(first, []).append(lanes.get((number, 0), middle[last.end.node]))
        wishes.setdefault(last, []).append(lanes.get((number, len(cable.lanes) - 1), middle[first.end.node]))
    aim = {port: sum(found) // len(found) for port, found in wishes.items()}
    return {end: sorted(ports, key=lambda port: (aim[port], port.name)) for end, ports in wiring.sides().items()}


def _lane_heights(plan: Plan, middle: Sequence[int], heights: Sequence[int], cables: Sequence[Cable]) -> dict[tuple[int, int], int]:
    users: dict[Lane, list[tuple[int, int, int]]] = {}
    for number, cable in enumerate(cables):
        for place, lane in enumerate(cable.lanes):
            users.setdefault(lane, []).append((middle[cable.first.node] + middle[cable.last.node], number, place))
    found = {}
    standing = ranks(plan, middle)
    for lane, wanting in users.items():
        boxes = standing[lane.column]
        top = [middle[box] + heights[box] - heights[box] // 2 for box in boxes[: lane.rank]][-1:]
        bottom = [middle[box] - heights[box] // 2 for box in boxes[lane.rank :]][:1]
        spread = _spread(len(wanting), top, bottom, min(wanting)[0] // 2)
        found.update({(number, place): height for (_, number, place), height in zip(sorted(wanting), spread, strict=True)})
    return found


def _spread(count: int, top: list[int], bottom: list[int], wish: int) -> list[int]:
    """Return the heights of the lanes in a gap, as near to the wished as the boxes above and below allow."""
    tall = STEP * (count - 1)
    start = wish
    if bottom:
        start = min(start, bottom[0] - GAP - tall)
    if top:
        start = max(start, top[0] + GAP)
    if top and bottom and bottom[0] - top[0] < tall + 2 * GAP:
        start = (top[0] + bottom[0] - tall) // 2
    return [start + STEP * order for order in range(count)]


def _port_heights(sides: Mapping[End, Sequence[Port]], middle: Sequence[int], heights: Sequence[int]) -> dict[Port, int]:
    """Return the height of each port, a branch in the middle of its side where there is room for the others."""
    found = {}
    for end, ports in sides.items():
        room = heights[end.node] - 2 * EDGE
        step = STEP if any(port.is_branch for port in ports) else min(2 * STEP, room // max(1, len(ports) - 1))
        top = middle[end.node] - heights[end.node] // 2 + EDGE
        start = middle[end.node] - step * anchor(ports) // 2
        start = max(top, min(start, top + room - step * (len(ports) - 1)))
        found.update({port: start + step * order for order, port in enumerate(ports)})
    return found


def _straightened(
    ports: Mapping[Port, int], wiring: Wiring, middle: Sequence[int], heights: Sequence[int], cables: Sequence[Cable]
) -> dict[Port, int]:
    """Return the ports with those moved that are nearly level with the other end of their line."""
    found = dict(ports)
    alone = {side[0] for side in wiring.sides().values() if len(side) == 1}
    met = Counter(last for _, last in wiring.branches.values())
    for first, last in wiring.branches.values():
        if met[last] == 1 and abs(found[first] - found[last]) <= (_NEAR if last in alone else _NEARER):
            found[last] = found[first]
    short = [pair for cable, pair in zip(cables, wiring.cables, strict=True) if len(cable.channels) == 1 and _crosses(cable)]
    for first, last in short:
        for port, goal in ((last, found[first]), (first, found[last])):
            reach = heights[port.end.node] // 2 - EDGE
            if port in alone and abs(found[port] - goal) <= _NEAR and abs(middle[port.end.node] - goal) <= reach:
                found[port] = goal
                break
    return found


def _crosses(cable: Cable) -> bool:
    return cable.first.side != cable.last.side
