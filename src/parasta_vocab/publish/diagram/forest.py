"""Who stands beside whom: every concept gets one place, next to its superordinate concept or to a concept it is associated with."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from parasta_vocab.publish.diagram.nodes import Kind, Link, Structure

COLUMNS = 4
"""As many columns of boxes fit on an upright A4 page; only a deeper hierarchy makes more."""
_TALL = 4
_OPEN, _DONE = 1, 2


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose roots stand left and whose branches grow to the right, each node one column further than the one it hangs on.

    `right` and `left` are the nodes beside each node; only a root has some on its left. `depth` counts columns from the root.
    `bond` is the relation that holds each node in its place, None for a root.
    """

    roots: tuple[int, ...]
    right: tuple[tuple[int, ...], ...]
    left: tuple[tuple[int, ...], ...]
    depth: tuple[int, ...]
    columns: int
    bond: tuple[Link | None, ...]

    def tree(self, root: int) -> tuple[int, ...]:
        """Return the nodes of a tree, each before what hangs on it."""
        found, waiting = [], [root]
        while waiting:
            node = waiting.pop()
            found.append(node)
            waiting.extend((*reversed(self.right[node]), *reversed(self.left[node])))
        return tuple(found)


def grow(structure: Structure) -> Forest:
    """Return the forest of a diagram: the hierarchies first, then the associated concepts that have no hierarchy of their own."""
    return _Growth(structure).forest()


class _Growth:
    def __init__(self, structure: Structure) -> None:
        self.members = structure.members
        size = range(len(structure.members))
        self.hierarchy = [link for link in structure.links if link[0] is not Kind.ASSOCIATIVE]
        self.friends: list[list[int]] = [[] for _ in size]
        self.friendship: dict[tuple[int, int], Link] = {}
        for link in structure.links:
            kind, source, target = link
            if kind is Kind.ASSOCIATIVE and (source, target) not in self.friendship:
                self.friendship[source, target] = self.friendship[target, source] = link
                self.friends[source].append(target)
                self.friends[target].append(source)
        self.depth = _depths(len(structure.members), self.hierarchy)
        self.right: list[list[int]] = [[] for _ in size]
        self.left: list[list[int]] = [[] for _ in size]
        self.bond: list[Link | None] = [None for _ in size]
        self.rooted: list[int] = []
        self.loose = [True for _ in size]
        self.columns = max([COLUMNS, *(depth + 1 for depth in self.depth)])

    def forest(self) -> Forest:
        self._hang_hierarchies()
        self._hang_friends()
        self._balance()
        right = tuple(map(tuple, self.right))
        return Forest(tuple(self.rooted), right, tuple(map(tuple, self.left)), tuple(self.depth), self.columns, tuple(self.bond))

    def _hang_hierarchies(self) -> None:
        hung = set()
        for link in sorted(self.hierarchy, key=lambda link: link[0] is Kind.PARTITIVE):  # the parts of a concept stand together
            _, parent, child = link
            self.loose[parent] = self.loose[child] = False
            if child not in hung and self.depth[child] == self.depth[parent] + 1:
                hung.add(child)
                self.right[parent].append(child)
                self.bond[child] = link
        self.rooted.extend(node for node, loose in enumerate(self.loose) if not loose and node not in hung)

    def _hang_friends(self) -> None:
        """Hang each loose node on the placed friend with the fewest columns and friends; where none is placed, begin a tree at the hub."""
        offers = [offer for host, loose in enumerate(self.loose) if not loose for offer in self._offers(host)]
        heapify(offers)
        while any(self.loose):
            if not offers:
                host = max(self._loose(), key=self._pull)
                self._root(host)
                offers = self._offers(host)
                heapify(offers)
                continue
            depth, branches, host, guest = heappop(offers)
            if not self.loose[guest]:
                continue
            if branches != len(self.right[host]):  # the host has got more branches since
                heappush(offers, (depth, len(self.right[host]), host, guest))
                continue
            self._hang(host, guest)
            for offer in self._offers(guest):
                heappush(offers, offer)

    def _offers(self, host: int) -> list[tuple[int, int, int, int]]:
        if self.depth[host] + 1 >= self.columns:
            return []
        return [(self.depth[host], len(self.right[host]), host, guest) for guest in self.friends[host] if self.loose[guest]]

    def _hang(self, host: int, guest: int) -> None:
        self.depth[guest] = self.depth[host] + 1
        self.right[host].append(guest)
        self.loose[guest] = False
        self.bond[guest] = self.friendship[host, guest]

    def _loose(self) -> list[int]:
        return [node for node, loose in enumerate(self.loose) if loose]

    def _pull(self, node: int) -> tuple[int, bool, int]:
        return sum(self.loose[friend] for friend in self.friends[node]), self.members[node], -node

    def _root(self, node: int) -> None:
        self.rooted.append(node)
        self.loose[node] = False

    def _balance(self) -> None:
        """Move leaves from the right of a much linked root to its left, until both sides are about as tall."""
        for root in self.rooted:
            branches = self.right[root]
            if len(branches) <= _TALL or self._reach(root) + 1 >= self.columns:
                continue
            leaves = [node for node in branches if not self.right[node] and (root, node) in self.friendship]
            moved = leaves[-(len(branches) // 2) :]
            self.right[root] = [node for node in branches if node not in moved]
            self.left[root] = moved
            for node in moved:
                self.depth[node] = -1

    def _reach(self, root: int) -> int:
        """Return the number of the last column of a tree."""
        deepest, waiting = 0, [root]
        while waiting:
            node = waiting.pop()
            deepest = max(deepest, self.depth[node])
            waiting.extend(self.right[node])
        return deepest


def _depths(size: int, hierarchy: list[Link]) -> list[int]:
    """Return how many steps each node is from the top at most; a relation that closes a circle does not count."""
    below: list[list[int]] = [[] for _ in range(size)]
    for _, parent, child in hierarchy:
        below[parent].append(child)
    state = [0] * size
    order: list[int] = []
    kept: list[list[int]] = [[] for _ in range(size)]
    for top in [*_tops(size, hierarchy), *range(size)]:
        waiting = [] if state[top] else [top]
        while waiting:
            node = waiting[-1]
            if not state[node]:
                state[node] = _OPEN
                kept[node] = [child for child in below[node] if state[child] != _OPEN]
                waiting.extend(child for child in reversed(kept[node]) if not state[child])
                continue
            waiting.pop()
            if state[node] == _OPEN:
                state[node] = _DONE
                order.append(node)
    depth = [0] * size
    for node in reversed(order):
        for child in kept[node]:
            depth[child] = max(depth[child], depth[node] + 1)
    return depth


def _tops(size: int, hierarchy: list[Link]) -> list[int]:
    under = {child for _, _, child in hierarchy}
    return [node for node in range(size) if node not in under]
