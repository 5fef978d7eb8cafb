"""The steps of the layout, each by itself."""

import pytest

from parasta_vocab.publish.diagram.forest import COLUMNS, grow
from parasta_vocab.publish.diagram.nodes import Kind, Structure
from parasta_vocab.publish.diagram.place import plan
from parasta_vocab.publish.diagram.spans import Spans, spans_of
from parasta_vocab.publish.diagram.stack import GAP, stack
from parasta_vocab.publish.diagram.tracks import Track, arrange

G, P, A = Kind.GENERIC, Kind.PARTITIVE, Kind.ASSOCIATIVE


def structure(size, *links):
    return Structure((True,) * size, links)


def test_a_hierarchy_grows_to_the_right_by_its_longest_way_and_friends_hang_on_it():
    forest = grow(structure(5, (G, 0, 1), (G, 1, 2), (G, 0, 2), (A, 3, 1), (A, 4, 3)))
    assert (forest.roots, forest.right, forest.depth) == ((0,), ((1,), (2, 3), (), (4,), ()), (0, 1, 2, 2, 3))
    assert forest.bond == (None, (G, 0, 1), (G, 1, 2), (A, 3, 1), (A, 4, 3))


def test_the_parts_of_a_concept_stand_together():
    assert grow(structure(5, (P, 0, 1), (G, 0, 2), (P, 0, 3), (G, 0, 4))).right[0] == (2, 4, 1, 3)


def test_friends_stand_on_both_sides_of_a_much_linked_concept():
    forest = grow(structure(8, *((A, 7, other) for other in range(7))))
    assert (forest.roots, forest.right[7], forest.left[7]) == ((7,), (0, 1, 2, 3), (4, 5, 6))
    assert [forest.depth[node] for node in range(8)] == [1, 1, 1, 1, -1, -1, -1, 0]


def test_a_circle_is_cut_open():
    forest = grow(structure(3, (G, 0, 1), (G, 1, 2), (G, 2, 0)))
    assert (forest.roots, forest.depth) == ((0,), (0, 1, 2))


def test_only_a_deep_hierarchy_needs_more_columns_than_a_page_has():
    assert grow(structure(9, *((A, node, node + 1) for node in range(8)))).columns == COLUMNS
    assert grow(structure(9, *((G, node, node + 1) for node in range(8)))).columns == 9


def test_a_node_is_level_with_the_middle_of_its_branches():
    best = plan(structure(4, (G, 0, 1), (G, 0, 2), (G, 0, 3)))
    middle = stack(best, [20, 20, 40, 20], [0, 0, 0, 5])
    assert [place - middle[1] for place in middle] == [(20 // 2 + GAP + 40 + GAP + 5 + 20 // 2) // 2, 0, 40, 85]


def test_the_order_of_the_data_stands_where_no_line_asks_for_another():
    best = plan(structure(6, *((P, 0, part) for part in (3, 1, 2, 5, 4))))
    assert best.right[0] == (3, 1, 2, 5, 4)


def test_linked_concepts_come_side_by_side():
    best = plan(structure(8, (G, 0, 1), (G, 0, 2), (G, 0, 3), (G, 4, 5), (G, 4, 6), (G, 4, 7), (A, 1, 7)))
    middle = stack(best, [40] * 8, [0] * 8)
    assert best.column[1] != best.column[7] or abs(middle[1] - middle[7]) == 58


def test_concepts_without_links_stand_in_rows_below():
    best = plan(structure(7, (G, 0, 1)))
    assert best.loners == (2, 3, 4, 5, 6)
    assert [best.column[node] for node in best.loners] == [0, 1, 2, 3, 0]
    middle = stack(best, [40] * 7, [0] * 7)
    assert [middle[node] - middle[0] for node in best.loners] == [58, 58, 58, 58, 108]


@pytest.mark.parametrize(
    ("tracks", "places"),
    [
        ((), []),
        ((Track((0,), (50,)), Track((60,), (90,))), [0, 0]),  # apart: in one line
        ((Track((0,), (50,)), Track((20,), (70,))), [1, 0]),  # the lower one turns first: no crossing
        ((Track((10,), (90,)), Track((90,), (10,))), [0, 1]),  # they cross anyhow, but do not run in one line
        ((Track((50,), (50,), 8), Track((0,), (100,))), [1, 0]),  # the bar of a rake has a place of its own
    ],
)
def test_tracks(tracks, places):
    assert arrange(tracks) == places


def test_lines_cost_their_length_the_columns_they_pass_and_their_crossings():
    ties = [((G, 0, 2), True), ((G, 1, 3), False), ((A, 0, 1), False), ((G, 2, 0), False), ((A, 4, 0), False)]
    found = spans_of(ties, (0, 0, 1, 1, 2))
    beside, backwards, passing, crossing = 50, 600, 110, 40
    assert found == Spans(beside + backwards + passing, ((0, 2),), ((1, 3), (0, 1), (0, 2), (0, 4)), (((0, 2), (1, 3), (0, 2)),))
    assert found.price((0, 100, 31, 100, 0)) == found.fixed + 31 // 2 + 0 + 100 + 31 + 0
    assert found.price((0, 100, 100, 0, 0)) == found.fixed + 100 // 2 + 100 + 100 + 100 + 0 + 2 * crossing
