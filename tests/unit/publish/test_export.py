import pytest

from parasta_vocab.publish.export import write_all


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
