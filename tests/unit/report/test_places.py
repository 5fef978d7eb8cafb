"""Paths as CI systems want them."""

from pathlib import Path

import pytest

from parasta_vocab.report.places import column_of, line_of, other_place, shown_path, source_uri
from parasta_vocab.source.place import CellPlace, Location, NodePlace, TextPlace


@pytest.mark.parametrize(
    ("source", "path", "uri"),
    [
        ("a/b.yaml", "a/b.yaml", "a/b.yaml"),
        ("./a/../å ä%#?.yaml", "å ä%#?.yaml", "%C3%A5%20%C3%A4%25%23%3F.yaml"),
        ("../a.yaml", "../a.yaml", "../a.yaml"),
        ("<stdin>", "<stdin>", "%3Cstdin%3E"),
        ("/elsewhere/ä.yaml", "/elsewhere/ä.yaml", "file:///elsewhere/%C3%A4.yaml"),
        ("/a/../b.yaml", "/b.yaml", "file:///b.yaml"),
    ],
)
def test_a_path_is_given_from_the_current_folder(source, path, uri):
    assert (shown_path(source), source_uri(source)) == (path, uri)


def test_a_whole_path_below_the_current_folder_is_shortened():
    assert source_uri(str(Path.cwd() / "a b/c.yaml")) == "a%20b/c.yaml"


def test_places_are_lines_or_something_else():
    places = [TextPlace(3, 7), CellPlace("Vaiheet", "B7"), NodePlace("/a"), None]
    found = [Location("a", place) for place in places]
    assert [(line_of(item), column_of(item), other_place(item)) for item in found] == [
        (3, 7, ""),
        (None, None, "Vaiheet!B7"),
        (None, None, "/a"),
        (None, None, ""),
    ]
