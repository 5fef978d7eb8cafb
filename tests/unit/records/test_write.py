"""Files are written all or none, whatever happens in between."""

from pathlib import Path

import pytest

from parasta_vocab.records.write import JOURNAL, recover, write_all

OLD = {"a.yaml": b"old a", "sub/b.yaml": b"old b", "c.yaml": b"old c"}


class Killed(BaseException):
    """Stands for a program that is killed: nothing after it runs, not even what should clean up."""


@pytest.fixture
def folder(tmp_path):
    for name, content in OLD.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def new(folder):
    return {folder / name: content.replace(b"old", b"new") for name, content in OLD.items()}


def state(folder):
    """Return every file below the folder, hidden ones included."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_all_files_are_written_and_nothing_else_stays(folder):
    write_all(new(folder), folder)
    assert state(folder) == {name: content.replace(b"old", b"new") for name, content in OLD.items()}
    write_all({}, folder)
    assert recover(folder) == ()


@pytest.mark.parametrize("method", ["replace", "write_bytes", "rename", "mkdir"])
def test_a_failure_anywhere_leaves_every_file_as_it_was(method, folder, monkeypatch):
    real = getattr(Path, method)
    for failing in range(1, 7):
        calls = 0

        def call(self, *args, failing=failing, **kwargs):
            nonlocal calls
            calls += 1
            if calls == failing:
                raise OSError(28, "No space left on device")
            return real(self, *args, **kwargs)

        monkeypatch.setattr(Path, method, call)
        try:
            write_all(new(folder), folder)
        except OSError:
            pass
        finally:
            monkeypatch.setattr(Path, method, real)
        if calls < failing:
            break
        assert state(folder) == OLD, (method, failing)


@pytest.mark.parametrize("killed_at", range(1, 4))
def test_a_killed_run_is_undone_by_the_next(killed_at, folder, monkeypatch):
    write = Path.replace
    calls = 0

    def call(self, target):
        nonlocal calls
        calls += 1
        if calls == killed_at:
            raise Killed
        return write(self, target)

    monkeypatch.setattr(Path, "replace", call)
    monkeypatch.setattr("parasta_vocab.records.write.recover", lambda _: ())
    monkeypatch.setattr("parasta_vocab.records.write._discard", lambda _: None)
    with pytest.raises(Killed):
        write_all(new(folder), folder)
    monkeypatch.undo()
    assert (folder / JOURNAL).is_dir()
    assert [path.relative_to(folder).as_posix() for path in recover(folder)] == list(OLD)[: killed_at - 1]
    assert state(folder) == OLD


def test_a_file_that_was_edited_after_an_interrupted_run_is_left_alone(folder, monkeypatch):
    monkeypatch.setattr("parasta_vocab.records.write.recover", lambda _: ())
    monkeypatch.setattr(Path, "rename", _until_the_end(Path.rename))
    with pytest.raises(Killed):
        write_all(new(folder), folder)
    monkeypatch.undo()
    (folder / "a.yaml").write_bytes(b"edited by hand")
    assert [path.name for path in recover(folder)] == ["b.yaml", "c.yaml"]
    assert state(folder) == {**OLD, "a.yaml": b"edited by hand"}


def _until_the_end(real):
    """Rename until the journal is to be closed."""

    def call(self, target):
        if Path(target).name.endswith("-done"):
            raise Killed
        return real(self, target)

    return call
