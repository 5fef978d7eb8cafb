"""Paths as CI systems want them."""

from pathlib import Path

import pytest

from parasta_vocab.report.places import ROOTS, column_of, line_of, other_place, repository_path, source_uri, steady_path
from parasta_vocab.source.place import CellPlace, Location, NodePlace, TextPlace


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `repository` with `deep` in it, which is the current one; no CI system names a folder."""
    for name in ROOTS:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "repository/deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repository/deep")
    return tmp_path


@pytest.mark.parametrize(
    ("source", "path", "uri"),
    [
        ("a/b.yaml", "a/b.yaml", "a/b.yaml"),
        ("./a/../å ä%#?.yaml", "å ä%#?.yaml", "%C3%A5%20%C3%A4%25%23%3F.yaml"),
        ("<stdin>", "<stdin>", "%3Cstdin%3E"),
        ("/elsewhere/ä.yaml", "/elsewhere/ä.yaml", "file:///elsewhere/%C3%A4.yaml"),
        ("/a/../b.yaml", "/b.yaml", "file:///b.yaml"),
    ],
)
def test_a_path_is_given_from_the_current_folder(source: str, path: str, uri: str) -> None:
    assert (repository_path(source), source_uri(source), steady_path(source)) == (path, uri, path)


def test_a_whole_path_below_the_current_folder_is_shortened() -> None:
    assert source_uri(str(Path.cwd() / "a b/c.yaml")) == "a%20b/c.yaml"


def test_a_path_never_leads_upwards(folder: Path) -> None:
    other = folder / "repository/a.yaml"
    assert (repository_path("../a.yaml"), source_uri("../a.yaml")) == (other.as_posix(), other.as_uri())


@pytest.mark.parametrize("name", ROOTS)
def test_a_ci_system_names_the_folder_of_the_repository(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "link").symlink_to(folder / "repository")
    for root in ("repository", "repository/", "repository/deep/..", "link"):
        monkeypatch.setenv(name, f"{folder}/{root}")
        assert [repository_path(source) for source in ("a.yaml", "../b.yaml", "<stdin>")] == ["deep/a.yaml", "b.yaml", "<stdin>"]
        assert source_uri("../ä.yaml") == "%C3%A4.yaml"
        assert repository_path("../../c.yaml") == (folder / "c.yaml").as_posix()
    monkeypatch.setenv(name, str(folder / "other"))
    assert repository_path("a.yaml") == "a.yaml"
    monkeypatch.setenv(name, "..")
    assert repository_path("a.yaml") == "a.yaml"


def test_a_steady_path_is_the_same_in_every_folder_of_a_checkout(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "repository/.git").mkdir()
    said = {steady_path("a.yaml")}
    monkeypatch.chdir("..")
    said |= {steady_path("deep/a.yaml"), steady_path(str(folder / "repository/deep/a.yaml"))}
    monkeypatch.setenv("CI_PROJECT_DIR", str(folder / "repository"))
    monkeypatch.chdir(folder)
    assert said | {steady_path("repository/deep/a.yaml")} == {"deep/a.yaml"}


def test_places_are_lines_or_something_else():
    places = [TextPlace(3, 7), CellPlace("Vaiheet", "B7"), NodePlace("/a"), None]
    found = [Location("a", place) for place in places]
    assert [(line_of(item), column_of(item), other_place(item)) for item in found] == [
        (3, 7, ""),
        (None, None, "Vaiheet!B7"),
        (None, None, "/a"),
        (None, None, ""),
    ]
