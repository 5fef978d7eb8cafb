"""What is checked together: a file by itself, or all files of a folder that has a parasta.toml."""

from pathlib import Path

import pytest

from parasta_vocab.checking.units import Unit, is_nothing_left, to_units
from parasta_vocab.settings.chosen import Chosen
from parasta_vocab.source.find import Found, find_files


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    for name in ("alone.yaml", "one/a.yaml", "one/sub/b.yaml", "two/c.yaml", "two/inner/d.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("provider: {}\n")
    (tmp_path / "one/parasta.toml").write_text("")
    (tmp_path / "two/parasta.toml").write_text("")
    (tmp_path / "two/inner/parasta.toml").write_text("set = false\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(found: tuple[Unit, ...]) -> list[tuple[list[str], str, list[str]]]:
    return [([item.name for item in unit.files], unit.home_name, sorted(unit.asked)) for unit in found]


def test_a_folder_with_settings_is_a_set_with_all_below_but_other_sets() -> None:
    assert names(to_units(find_files("."), Chosen())) == [
        (["alone.yaml"], "", ["alone.yaml"]),
        (["one/a.yaml", "one/sub/b.yaml"], "one/parasta.toml", ["one/a.yaml", "one/sub/b.yaml"]),
        (["two/c.yaml"], "two/parasta.toml", ["two/c.yaml"]),
        (["two/inner/d.yaml"], "", ["two/inner/d.yaml"]),
    ]


def test_a_file_of_a_set_brings_the_set_and_keeps_its_own_findings(folder) -> None:
    found = to_units([Found(Path("one/a.yaml"), named=True), Found(Path("-"), named=True)], Chosen())
    assert [(len(unit.files), unit.home_name, unit.asked) for unit in found] == [
        (2, "one/parasta.toml", frozenset({"one/a.yaml"})),
        (1, "", frozenset({"<stdin>"})),
    ]
    assert next(item for item in found[0].files if item.path.name == "a.yaml").named


def test_what_is_excluded_is_in_no_unit_and_in_no_set_unless_it_is_named(folder) -> None:
    (folder / "one/parasta.toml").write_text('exclude = ["sub"]')
    chosen = Chosen(exclude=("alone.yaml", "two"))
    assert names(to_units(find_files("."), chosen)) == [(["one/a.yaml"], "one/parasta.toml", ["one/a.yaml"])]
    assert names(to_units([Found(Path("one/sub/b.yaml"), named=True), Found(Path("-"), named=False)], chosen)) == [
        (["one/a.yaml", "one/sub/b.yaml"], "one/parasta.toml", ["one/sub/b.yaml"]),
        (["<stdin>"], "", ["<stdin>"]),
    ]
    assert [is_nothing_left(find_files(name), chosen) for name in ("alone.yaml", "two", "one")] == [False, True, False]
    assert not is_nothing_left((), chosen)
