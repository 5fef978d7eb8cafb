"""Paths, folders and patterns → files."""

from pathlib import Path

import pytest

from parasta_vocab.errors import NothingToCheck
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.find import Found, find_files
from parasta_vocab.source.read import SUFFIXES
from parasta_vocab.text import Text


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.yaml", "a.TTL", "lue.txt", ".piilo.yaml", "sub/c.json", "sub/deep/d.nt", ".git/e.yaml"):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def paths(argument: str) -> list[tuple[str, bool]]:
    return [(found.path.as_posix(), found.named) for found in find_files(argument)]


def refusal(argument: str) -> Text:
    with pytest.raises(NothingToCheck) as caught:
        find_files(argument)
    return caught.value.reason


def test_a_folder_gives_its_files_with_a_known_suffix_also_from_below() -> None:
    assert paths(".") == [("a.TTL", False), ("b.yaml", False), ("sub/c.json", False), ("sub/deep/d.nt", False)]


def test_a_file_is_taken_whatever_its_suffix() -> None:
    assert find_files("lue.txt") == (Found(Path("lue.txt"), named=True),)
    assert paths(".piilo.yaml") == [(".piilo.yaml", True)]


def test_a_pattern_gives_files_but_no_folders() -> None:
    assert paths("*") == [("a.TTL", True), ("b.yaml", True), ("lue.txt", True)]
    assert paths("**/*.json") == [("sub/c.json", True)]
    assert paths("[ab].*") == [("a.TTL", True), ("b.yaml", True)]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file() -> None:
    Path("[b].yaml").write_text("x", encoding="utf-8")
    assert paths("[b].yaml") == [("[b].yaml", True)]


def test_an_absolute_pattern_is_followed(folder: Path) -> None:
    assert paths(f"{folder.as_posix()}/sub/*.json") == [(f"{folder.as_posix()}/sub/c.json", True)]


def test_a_link_is_taken_even_where_it_leads_nowhere() -> None:
    Path("linkki.yaml").symlink_to("ei-ole")
    assert paths("linkki.yaml") == [("linkki.yaml", True)]
    assert ("linkki.yaml", False) in paths(".")


def test_a_folder_that_links_to_itself_ends() -> None:
    Path("sub/kierre").symlink_to("..")
    assert paths("sub") == [("sub/c.json", False), ("sub/deep/d.nt", False)]


@pytest.mark.parametrize("argument", ["", "ei-ole", "b.yaml/sisalla", "a" * 5000, "a\0b"])
def test_a_path_that_is_not_there_is_told(argument: str) -> None:
    assert refusal(argument) == PHRASES["not_found"]


def test_a_pattern_that_nothing_matches_is_told() -> None:
    assert refusal("*.rdf") == PHRASES["no_match"]


def test_a_folder_without_files_is_told_with_the_suffixes() -> None:
    Path("tyhja/.git").mkdir(parents=True)
    Path("tyhja/.git/a.yaml").write_text("x", encoding="utf-8")
    assert refusal("tyhja") == PHRASES["empty_folder"].filled(suffixes=SUFFIXES)


def test_folders_that_tools_fill_are_passed_over_unless_one_is_named() -> None:
    for name in (
        "node_modules/x/a.json",
        "sub/node_modules/a.json",
        "__pycache__/a.json",
        "env/lib/a.json",
        "env/pyvenv.cfg",
        "venv/a.json",
    ):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("x", encoding="utf-8")
    assert [name for name, _ in paths(".")] == ["a.TTL", "b.yaml", "sub/c.json", "sub/deep/d.nt", "venv/a.json"]
    assert paths("node_modules") == [("node_modules/x/a.json", False)]
    assert paths("env/lib/a.json") == [("env/lib/a.json", True)]
