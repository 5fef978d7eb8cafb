"""Walks over links: knots of things that lead to each other, and parts that hang together. Linear, and without recursion."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

Links = Mapping[str, Iterable[str]]


def strong_components(links: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Yield each set of two or more nodes that all lead to each other, in the order in which they are met."""
    return _knots(_endless(links))


def _endless(links: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the links without the nodes from which every way ends; where there is no cycle, nothing is left (Kahn 1962)."""
    left: dict[str, int] = {}
    back: dict[str, list[str]] = {}
    for node, others in links.items():
        count = 0
        for other in others:
            if other in links:
                count += 1
                back.setdefault(other, []).append(node)
        left[node] = count
    ended = [node for node, count in left.items() if not count]
    while ended:
        node = ended.pop()
        del left[node]
        for before in back.get(node, ()):
            left[before] -= 1
            if not left[before]:
                ended.append(before)
    return {node: [other for other in links[node] if other in left] for node in links if node in left}


def _knots(links: Links) -> Iterator[list[str]]:
    """Yield the strong components of two or more nodes (Tarjan 1972)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    for root in links:
        if root in order:
            continue
        order[root] = low[root] = len(order)
        stack.append(root)
        on_stack.add(root)
        walk = [(root, iter(links.get(root, ())))]
        while walk:
            node, ahead = walk[-1]
            for after in ahead:
                if after not in order:
                    order[after] = low[after] = len(order)
                    stack.append(after)
                    on_stack.add(after)
                    walk.append((after, iter(links.get(after, ()))))
                    break
                if after in on_stack:
                    low[node] = min(low[node], order[after])
            else:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[node])
                if low[node] == order[node]:
                    knot = _take(stack, on_stack, node)
                    if len(knot) > 1:
                        yield knot


def _take(stack: list[str], on_stack: set[str], root: str) -> list[str]:
    """Take everything from the stack down to a node, and return it in the order in which it was met."""
    position = len(stack) - 1
    while stack[position] != root:
        position -= 1
    knot = stack[position:]
    del stack[position:]
    on_stack.difference_update(knot)
    return knot


def shortest_cycle(start: str, links: Links, within: frozenset[str]) -> list[str]:
    """Return the shortest way from a node of a knot back to it, the node first and last."""
    before: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for after in links.get(node, ()):
            if after == start and node != start:
                path = [start, node]
                while node != start:
                    node = before[node]
                    path.append(node)
                return path[::-1]
            if after in within and after not in before and after != start:
                before[after] = node
                waiting.append(after)
    return [start, start]


def components(nodes: Iterable[str], links: Sequence[Links], groups: Iterable[Sequence[str]]) -> list[list[str]]:
    """Return the parts into which the nodes fall, the links read both ways and each group being one; in the order of the nodes."""
    leader = {node: node for node in nodes}

    def find(node: str) -> str:
        while leader[node] != node:
            leader[node] = node = leader[leader[node]]
        return node

    for several in links:
        for node, others in several.items():
            for other in others:
                leader[find(other)] = find(node)
    for group in groups:
        for other in group[1:]:
            leader[find(other)] = find(group[0])
    parts: dict[str, list[str]] = {}
    for node in leader:
        parts.setdefault(find(node), []).append(node)
    return list(parts.values())
