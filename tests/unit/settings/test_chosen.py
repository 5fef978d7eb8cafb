"""The settings of a run: each file its own, each settings file read once, and a broken one never in the way of others."""

from pathlib import Path

import pytest

from parasta_vocab.settings.chosen import Chosen
from parasta_vocab.shapes.rule import Severity


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"a": 'show = "warning"', "b": 'set = false\nignore = ["flow"]', "c": "no = 1"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "parasta.toml").write_text(text)
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_each_file_has_its_own(tree: Path) -> None:
    chosen = Chosen()
    assert [chosen.of(name).show for name in ("a/x.yaml", "b/x.yaml", "x.yaml", "<stdin>")] == [Severity.warning, None, None, None]
    assert [chosen.set_of(Path(name)) for name in ("a/x.yaml", "b/x.yaml", "x.yaml")] == [Path("a/parasta.toml"), None, None]
    assert chosen.of("a/x.yaml") is chosen.of("a/y.yaml")


def test_a_broken_file_is_kept_for_the_end(tree: Path) -> None:
    chosen = Chosen()
    assert chosen.of("c/x.yaml").file is None
    assert chosen.set_of(Path("c/x.yaml")) is None
    assert [str(error).partition(": ")[0] for error in chosen.broken.values()] == ["c/parasta.toml:1:1"]


def test_one_file_may_hold_for_all_or_none(tree: Path) -> None:
    only = Chosen(only=Path("a/parasta.toml"))
    assert [only.of(name).show for name in ("a/x.yaml", "b/x.yaml")] == [Severity.warning, Severity.warning]
    assert [only.set_of(Path(name)) for name in ("a/x.yaml", "b/x.yaml")] == [Path("a/parasta.toml"), None]
    assert Chosen(ignored=True).of("a/x.yaml").show is None


def test_what_the_command_line_selects_prevails(tree: Path) -> None:
    added = Chosen(ignore=("unused-role",)).of("b/x.yaml")
    assert (added.select, added.ignore) == ((), ("flow", "unused-role"))
    replaced = Chosen(select=("flow",), ignore=("unused-role",)).of("b/x.yaml")
    assert (replaced.select, replaced.ignore) == (("flow",), ("unused-role",))


def test_what_is_excluded_above_is_excluded_below_up_to_the_folder_with_git(tree: Path) -> None:
    Path("parasta.toml").write_text('exclude = ["a/old", "b"]')
    Path("b/parasta.toml").write_text('exclude = ["x.yaml"]')
    Path("b/.git").mkdir()
    names = ("a/x.yaml", "a/old/x.yaml", "b/x.yaml", "b/y.yaml", "old/x.yaml", "x.yaml")
    assert [name for name in names if Chosen().excludes(Path(name))] == ["a/old/x.yaml", "b/x.yaml"]
    assert [name for name in names if Chosen(exclude=("x.yaml",)).excludes(Path(name))] == [name for name in names if name != "b/y.yaml"]
    assert [name for name in names if Chosen(ignored=True, exclude=("a/**",)).excludes(Path(name))] == ["a/x.yaml", "a/old/x.yaml"]
    assert [name for name in names if Chosen(only=Path("b/parasta.toml")).excludes(Path(name))] == [
        name for name in names if name != "b/y.yaml"
    ]
    Path("c/other.toml").write_text('exclude = ["../a"]')
    assert [name for name in names if Chosen(only=Path("c/other.toml")).excludes(Path(name))] == ["a/x.yaml", "a/old/x.yaml"]
