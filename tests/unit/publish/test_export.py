import pytest

from parasta_vocab.publish.export import file_names, write_all
from parasta_vocab.publish.formats import FORMATS


def test_all_files_are_written_over_what_was_there(tmp_path):
    (tmp_path / "a").write_text("old")
    (tmp_path / "other").write_text("stays")
    write_all({"a": b"new", "b": b"\xff"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"new", "b": b"\xff", "other": b"stays"}


def test_a_folder_is_made_where_there_is_none(tmp_path):
    write_all({"a": b"1"}, tmp_path / "x/y")
    assert (tmp_path / "x/y/a").read_bytes() == b"1"


def test_a_failure_leaves_everything_as_it_was(tmp_path):
    (tmp_path / "a").write_text("old")
    (tmp_path / "b").mkdir()
    with pytest.raises(IsADirectoryError):
        write_all({"a": b"new", "b": b"new", "c": b"new"}, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
    assert (tmp_path / "a").read_text() == "old"


def test_a_full_disk_leaves_no_folder_behind(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        write_all({"a": b"1"}, tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_cleared_by_name(tmp_path):
    for name in (".a.partial", ".b.partial", ".c.partial"):
        (tmp_path / name).write_text("half")
    write_all({"a": b"new"}, tmp_path, ["a", "b"])
    assert sorted(path.name for path in tmp_path.iterdir()) == [".c.partial", "a"]


def test_a_left_over_link_is_not_written_through(tmp_path):
    (tmp_path / "real").write_text("stays")
    (tmp_path / ".a.partial").symlink_to(tmp_path / "real")
    write_all({"a": b"new"}, tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "new", "real": "stays"}


def test_the_names_of_an_export_are_those_of_its_files():
    assert file_names(["x", "y"], {"csv": FORMATS["csv"]}) == {"x.csv", "y.csv", "catalog.ttl"}
