"""TOML: data from the standard library, places from a scan of the same text."""

import tomllib
from pathlib import Path

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.source.problems import TOML, explain_problem
from parasta_vocab.source.toml import find_places, parse_toml, read_toml

TEXT = '''\
a = 1 # a comment with [brackets] and = signs
"b.c" . d = ["x", {k = 1, "z w" = [1,2]},
  [ 1.5, 2024-01-01 10:00:00 ], # }
]
[severity]
unused-role = "off"
[[path]]
pattern = """x"""""
ignore = ['a', """q
]""", 'c']
[[path]]
pattern="y"
[path.severity]
k = true
[path.sub.x]
y = -1.5e+3
z = 2024-01-01 10:00:00.5 # end
'w' = []
'''


def paths(value: object, path: tuple = ()) -> set[tuple]:
    """Return the path of everything in some data."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {path} | {found for key, item in items for found in paths(item, (*path, key))}


def test_everything_has_its_place() -> None:
    places = {path: str(place) for path, place in find_places(TEXT).items()}
    assert set(places) == paths(tomllib.loads(TEXT)) - {()}
    chosen = {
        ("a",): "1:1",
        ("b.c", "d"): "2:1",
        ("b.c", "d", 1, "z w", 1): "2:38",
        ("b.c", "d", 2, 1): "3:10",
        ("severity", "unused-role"): "6:1",
        ("path", 0): "7:1",
        ("path", 0, "ignore", 2): "10:7",
        ("path", 1): "11:1",
        ("path", 1, "severity", "k"): "14:1",
        ("path", 1, "sub", "x", "y"): "16:1",
    }
    assert {path: places[path] for path in chosen} == chosen


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("file", ["pyproject.toml"])
def test_every_key_of_a_real_file_is_found(file: str, newline: str) -> None:
    text = Path(file).read_text(encoding="utf-8").replace("\n", newline)
    assert set(find_places(text)) == paths(tomllib.loads(text)) - {()}


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("a = ", "x.toml:1:5", "Invalid value"),
        ("a = 1\nb = [", "x.toml:2:6", "Invalid value"),
        ("a = 1\na = 2", "x.toml:2:6", "Cannot overwrite a value"),
        ("\n\nx", "x.toml:3:2", "Expected '=' after a key in a key/value pair"),
    ],
)
def test_what_is_no_toml_is_told_with_its_place(text: str, place: str, problem: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        parse_toml(text, "x.toml")
    assert str(caught.value) == f"{place}: {explain_problem(problem, TOML, 'toml_syntax').en}"


def test_what_nests_too_deep_is_refused() -> None:
    with pytest.raises(UnreadableSource):
        parse_toml("a = " + "[" * 100_000, "x.toml")


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\n")
    assert read_toml(tmp_path / "a.toml") == ({}, "")
