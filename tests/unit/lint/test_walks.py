"""Walks over links, also over very long ones."""

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.lint.walks import components, shortest_cycle, strong_components

LINKS = st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), max_size=4), max_size=8)


def reaches(links: dict[str, list[str]], start: str) -> set[str]:
    found, waiting = set(), list(links.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += links.get(node, ())
    return found


@given(LINKS)
def test_a_knot_is_what_leads_to_each_other(links: dict[str, list[str]]) -> None:
    nodes = set(links) | {node for others in links.values() for node in others}
    reach = {node: reaches(links, node) for node in nodes}
    expected = {frozenset(other for other in nodes if other in reach[node] and node in reach[other]) | {node} for node in nodes}
    assert {frozenset(knot) for knot in strong_components(links)} == {knot for knot in expected if len(knot) > 1}


@given(LINKS)
def test_the_way_round_a_knot_is_a_way(links: dict[str, list[str]]) -> None:
    for knot in strong_components(links):
        path = shortest_cycle(knot[0], links, frozenset(knot))
        assert path[0] == path[-1] == knot[0]
        assert len(path) > 2
        assert all(after in links[before] for before, after in pairwise(path))


def test_parts_are_joined_by_links_and_groups() -> None:
    links = {"a": ["b"], "c": ["d"]}
    assert components("abcdefg", [links], [["d", "e"]]) == [["a", "b"], ["c", "d", "e"], ["f"], ["g"]]


def test_a_hundred_thousand_steps_need_no_stack() -> None:
    names = [f"n{number}" for number in range(100_000)]
    ring = {name: [after] for name, after in zip(names, [*names[1:], names[0]], strict=True)}
    assert [len(knot) for knot in strong_components(ring)] == [100_000]
    assert len(shortest_cycle(names[0], ring, frozenset(names))) == 100_001
    shuffled = random.Random(1).sample(names, len(names))
    assert [len(part) for part in components(shuffled, [ring], [])] == [100_000]
