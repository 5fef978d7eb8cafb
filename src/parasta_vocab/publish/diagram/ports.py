"""Where lines meet boxes: every line its own port, but what fans out from one concept shares one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from parasta_vocab.publish.diagram.nodes import Kind, Link
from parasta_vocab.publish.diagram.route import LEFT, RIGHT, Cable, End, ranks
from parasta_vocab.publish.diagram.stack import Plan

STEP = 9
"""Between two ports, and between two lanes."""
EDGE = 8
_NEIGHBOURS = 14
"""What two boxes with an arrow between them stand further apart."""


@dataclass(frozen=True, slots=True)
class Port:
    """A point on the side of a box; `name` tells apart those of one side."""

    end: End
    name: str
    is_branch: bool = False


@dataclass(frozen=True, slots=True)
class Wiring:
    """Which ports each line uses: branches by link, cables by their place in the list."""

    branches: Mapping[Link, tuple[Port, Port]]
    cables: tuple[tuple[Port, Port], ...]

    def sides(self) -> dict[End, list[Port]]:
        """Return the ports of each side of each box."""
        found: dict[End, dict[Port, None]] = {}
        for pair in (*self.branches.values(), *self.cables):
            for port in pair:
                if port.end.side:
                    found.setdefault(port.end, {})[port] = None
        return {end: list(ports) for end, ports in found.items()}


def wire(branches: Iterable[Link], cables: Sequence[Cable]) -> Wiring:
    """Give every line its ports; the arrows that leave a side of a box for other columns share one where there are several."""
    shared = Counter(end for cable in cables for end in (cable.first, cable.last) if _can_share(cable))

    def port(cable: Cable, number: int, end: End, other: End) -> Port:
        rank = (shared[end], -end.node)
        is_hub = _can_share(cable) and shared[end] > 1 and rank > (shared[other], -other.node)
        return Port(end, "hub" if is_hub else f"cable {number}")

    return Wiring(
        {
            link: (Port(End(link[1], RIGHT), link[0], is_branch=True), Port(End(link[2], LEFT), "superordinate", is_branch=True))
            for link in branches
        },
        tuple(
            (port(cable, number, cable.first, cable.last), port(cable, number, cable.last, cable.first))
            for number, cable in enumerate(cables)
        ),
    )


def _can_share(cable: Cable) -> bool:
    return cable.link[0] is Kind.ASSOCIATIVE and cable.first.side != cable.last.side


def needed_heights(heights: Sequence[int], sides: Mapping[End, Sequence[Port]]) -> list[int]:
    """Return the heights of the boxes, raised where a side has many ports; a branch wants to stand in the middle of its side."""
    needed = list(heights)
    for end, ports in sides.items():
        reach = max(anchor(ports), 2 * (len(ports) - 1) - anchor(ports))
        needed[end.node] = max(needed[end.node], STEP * reach + 2 * EDGE)
    return needed


def anchor(ports: Sequence[Port]) -> int:
    """Return which port of a side is level with the middle of the box, in half steps from the first."""
    branches = [order for order, port in enumerate(ports) if port.is_branch]
    return branches[0] + branches[-1] if branches else len(ports) - 1


def needed_margins(plan: Plan, middle: Sequence[int], cables: Sequence[Cable]) -> list[int]:
    """Return the free space that each box wants above it, for the lines that pass there."""
    margins = [0] * len(middle)
    standing = ranks(plan, middle)
    for cable in cables:
        for lane in cable.lanes:
            if lane.rank < len(standing[lane.column]):
                margins[standing[lane.column][lane.rank]] += STEP
        if not cable.channels:
            lower = max(cable.first.node, cable.last.node, key=lambda node: middle[node])
            margins[lower] += _NEIGHBOURS
    return margins
