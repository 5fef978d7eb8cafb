"""Ancestors as bits are the ancestors that a walk finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.lint import ancestry as module
from parasta_vocab.lint.ancestry import ancestry

NODES = st.sampled_from("abcdefg")
HIERARCHIES = st.dictionaries(NODES, st.lists(NODES, max_size=3, unique=True))


def walked(upper, lower, broader):
    """Return whether `upper` is reached from `lower`, or is it."""
    waiting, seen = [lower], {lower}
    while waiting:
        for other in broader.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return upper in seen


@pytest.mark.parametrize("largest", [0, module.LARGEST])
@given(broader=HIERARCHIES)
def test_it_agrees_with_a_walk_whatever_the_hierarchy(largest, broader):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LARGEST", largest)
        found = ancestry(broader)
    pairs = [(upper, lower) for upper in "abcdefg" for lower in "abcdefg"]
    assert [found.is_above(*pair) for pair in pairs] == [walked(*pair, broader) for pair in pairs]


def test_a_cycle_of_ten_thousand_is_one_and_a_chain_of_as_many_takes_bits():
    ring = ancestry({f"c{number}": [f"c{(number + 1) % 10_000}"] for number in range(10_000)})
    assert (ring.is_above("c1", "c9000"), ring.is_above("c9000", "c1"), len(ring.above)) == (True, True, 1)
    chain = ancestry({f"c{number}": [f"c{number + 1}"] for number in range(10_000)})
    assert (chain.is_above("c10000", "c0"), chain.is_above("c0", "c10000"), len(chain.masks)) == (True, False, 10_001)
