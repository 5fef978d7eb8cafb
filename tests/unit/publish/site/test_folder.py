"""The folder of a site: all or nothing, nothing of others touched, and nothing of an earlier site left."""

import json
from pathlib import Path

import pytest

from parasta_vocab.errors import ForeignFile, ForeignFolder
from parasta_vocab.publish.site import folder
from parasta_vocab.publish.site.folder import LIST, SiteFolder, read_folder, write_site

FIRST = {"index.html": b"1", "fi/parasta/a.html": b"a", "fi/parasta/b.html": b"b", ".htaccess": b"h"}


def tree(place: Path) -> dict[str, bytes]:
    return {str(path.relative_to(place)): path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file() and path.name != LIST}


def test_a_new_and_an_empty_folder_take_the_site(tmp_path):
    for place in (tmp_path / "x/new", tmp_path / "empty"):
        if place.name == "empty":
            place.mkdir()
        assert read_folder(place) == SiteFolder(place)
        write_site(FIRST, read_folder(place))
        assert tree(place) == FIRST
        assert read_folder(place) == SiteFolder(place, frozenset(FIRST))


def test_a_later_site_takes_away_what_it_does_not_have_and_leaves_what_others_put_there(tmp_path):
    write_site(FIRST, read_folder(tmp_path))
    (tmp_path / "CNAME").write_text("example.org")
    write_site({"index.html": b"2", "sv/c.html": b"c"}, read_folder(tmp_path))
    assert tree(tmp_path) == {"CNAME": b"example.org", "index.html": b"2", "sv/c.html": b"c"}
    assert not (tmp_path / "fi").exists()


def test_the_same_site_again_changes_nothing(tmp_path):
    write_site(FIRST, read_folder(tmp_path))
    before = (tmp_path / LIST).read_bytes()
    write_site(FIRST, read_folder(tmp_path))
    assert (tree(tmp_path), (tmp_path / LIST).read_bytes()) == (FIRST, before)


def test_a_folder_of_somebody_else_is_refused(tmp_path):
    (tmp_path / "thesis.doc").write_text("important")
    with pytest.raises(ForeignFolder):
        read_folder(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"made_by": "x", "files": {}}',
        '{"made_by": "parasta publish site", "files": {"../precious": ""}}',
        '{"made_by": "parasta publish site", "files": {"/etc/passwd": ""}}',
        '{"made_by": "parasta publish site", "files": {"": ""}}',
        '{"made_by": "parasta publish site", "files": 7}',
    ],
)
def test_a_damaged_list_is_refused_and_nothing_outside_is_ever_named(tmp_path, content):
    (tmp_path / LIST).write_text(content)
    with pytest.raises(ForeignFolder):
        read_folder(tmp_path)


def test_a_file_of_somebody_else_is_not_written_over(tmp_path):
    write_site({"index.html": b"1"}, read_folder(tmp_path))
    (tmp_path / ".htaccess").write_text("mine")
    with pytest.raises(ForeignFile) as caught:
        write_site(FIRST, read_folder(tmp_path))
    assert (caught.value.name, tree(tmp_path)) == (".htaccess", {".htaccess": b"mine", "index.html": b"1"})


def test_a_failure_leaves_the_earlier_site_and_no_half_written_file(tmp_path, monkeypatch):
    write_site(FIRST, read_folder(tmp_path / "site"))
    real, written = folder._write, []

    def full(path, content):
        written.append(path)
        if len(written) == 4:
            raise OSError(28, "No space left on device")
        return real(path, content)

    monkeypatch.setattr(folder, "_write", full)
    with pytest.raises(OSError, match="No space left"):
        write_site({"index.html": b"2", "new/deep/a.html": b"a", "b": b"b", "c": b"c"}, read_folder(tmp_path / "site"))
    assert tree(tmp_path / "site") == FIRST
    assert not (tmp_path / "site/new").exists()


def test_a_failure_on_a_new_folder_leaves_none(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder, "_write", full)
    with pytest.raises(OSError, match="No space left"):
        write_site(FIRST, read_folder(tmp_path / "x/site"))
    assert list(tmp_path.iterdir()) == []


def test_a_run_killed_while_it_replaced_files_is_taken_up_by_the_next(tmp_path, monkeypatch):
    write_site({"index.html": b"1", "gone.html": b"g"}, read_folder(tmp_path))
    real, replaced = folder._replace, []

    def killed(path, target):
        replaced.append(path)
        if len(replaced) == 3:
            raise KeyboardInterrupt
        return real(path, target)

    monkeypatch.setattr(folder, "_replace", killed)
    with pytest.raises(KeyboardInterrupt):
        write_site({"index.html": b"2", "new.html": b"n"}, read_folder(tmp_path))
    monkeypatch.undo()
    write_site({"index.html": b"2", "new.html": b"n"}, read_folder(tmp_path))
    assert tree(tmp_path) == {"index.html": b"2", "new.html": b"n"}
    assert sorted(json.loads((tmp_path / LIST).read_bytes())["files"]) == ["index.html", "new.html"]
