"""Positions of a document as one number a node, and the way to them through the data."""

from __future__ import annotations

from array import array

import pytest

from parasta_vocab.source.marks import MarkedPlaces, Marks, packed
from parasta_vocab.source.place import TextPlace

DATA = {"a": ["x", {"b": None}], "c": {}}
"""Written as `a: [x, {b: ~}]`, and below it `c: {}`."""


def scan() -> array[int]:
    places = [(0, 0), (0, 0), (0, 3), (0, 4), (0, 7), (0, 8), (0, 11), (1, 0), (1, 3)]
    return array("Q", [packed(line, column) for line, column in places])


def test_values_and_keys_have_their_places_by_path() -> None:
    marks = Marks(DATA, scan)
    assert dict(MarkedPlaces(marks, "value")) == {
        (): TextPlace(1, 1),
        ("a",): TextPlace(1, 4),
        ("a", 0): TextPlace(1, 5),
        ("a", 1): TextPlace(1, 8),
        ("a", 1, "b"): TextPlace(1, 12),
        ("c",): TextPlace(2, 4),
    }
    keys = MarkedPlaces(marks, "key")
    assert keys == {("a",): TextPlace(1, 1), ("a", 1, "b"): TextPlace(1, 9), ("c",): TextPlace(2, 1)}
    assert (len(keys), repr(MarkedPlaces(Marks("x", lambda: array("Q", [0])), "value"))) == (3, "{(): TextPlace(line=1, column=1)}")


@pytest.mark.parametrize("path", [("b",), ("a", 2), ("a", -1), ("a", "0"), ("a", 0, "x"), (0,), ("c", "d"), ("a", 1, 0)])
def test_what_is_not_there_has_no_place(path: tuple[str | int, ...]) -> None:
    marks = Marks(DATA, scan)
    assert (path in MarkedPlaces(marks, "value"), path in MarkedPlaces(marks, "key")) == (False, False)


def test_an_item_of_a_list_has_no_key() -> None:
    assert MarkedPlaces(Marks(DATA, scan), "key").get(("a", 0)) is None


def test_a_document_that_holds_nothing_has_no_place() -> None:
    marks = Marks(None, lambda: array("Q"))
    assert (dict(MarkedPlaces(marks, "value")), () in MarkedPlaces(marks, "value")) == ({}, False)


def test_the_last_column_that_a_file_can_have_fits() -> None:
    far = Marks("x", lambda: array("Q", [packed(64 * 1024 * 1024, 64 * 1024 * 1024)]))
    assert far.place((), "value") == TextPlace(64 * 1024 * 1024 + 1, 64 * 1024 * 1024 + 1)


def test_nobody_scans_before_a_place_is_asked_for() -> None:
    asked: list[bool] = []

    def count() -> array[int]:
        asked.append(True)
        return scan()

    places = MarkedPlaces(Marks(DATA, count), "value")
    assert asked == []
    assert (places["c",], places["a",]) == (TextPlace(2, 4), TextPlace(1, 4))
    assert asked == [True]
