"""The file on the disk: made once, one server at a time, and unharmed by a disk that is full."""

import sqlite3
import subprocess
import sys

import pytest

from parasta_vocab.errors import FolderInUse, StorageFull, UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.record import FILE, Record
from parasta_vocab.text import Text

HOLD = "import sys, time; from pathlib import Path; from parasta_vocab.serve.state import Service; Service.open(Path(sys.argv[1])); print('open', flush=True); time.sleep(60)"


def test_a_second_server_is_refused_until_the_first_is_gone(folder):
    with subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(FolderInUse) as caught:
            Service.open(folder)
        assert caught.value.reason == Text(
            "toinen palvelin käyttää kansiota. Pysäytä se ensin tai valitse toinen kansio (--data).",
            "en annan server använder mappen. Stoppa den först eller välj en annan mapp (--data).",
            "another server uses the folder. Stop it first, or choose another folder (--data).",
        )
        Record(folder).close()  # other commands may
        other.kill()
    Service.open(folder).close()


def test_the_file_is_for_its_owner_only(service, folder):
    assert {path.name: oct(path.stat().st_mode & 0o777) for path in folder.iterdir() if path.name.startswith(FILE)} == {
        FILE: "0o600",
        f"{FILE}-wal": "0o600",
        f"{FILE}-shm": "0o600",
    }


def refused(folder):
    with pytest.raises(UnusableFolder) as caught:
        Service.open(folder)
    return caught.value.reason


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "data").write_text("x")
    assert refused(tmp_path / "data") == PHRASES["folder_unwritable"].filled(
        problem=Text("tiedosto on jo olemassa", "filen finns redan", "File exists")
    )


def test_a_folder_of_somebody_else_is_refused_and_left(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "diary.txt").write_text("x")
    assert refused(tmp_path) == PHRASES["folder_others"].filled(name="diary.txt")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["diary.txt", "photos"]


def test_what_every_folder_may_have_is_nobodys(tmp_path):
    (tmp_path / "lost+found").mkdir()
    (tmp_path / ".profile").write_text("x")
    with Service.open(tmp_path) as service:
        assert service.is_new
    with Service.open(tmp_path) as service:
        assert not service.is_new


def test_what_is_no_database_is_refused_and_left(tmp_path):
    (tmp_path / FILE).write_text("This is no database, but a text of somebody." * 100)
    assert refused(tmp_path) == PHRASES["folder_broken"].filled(problem=PHRASES["sqlite_notadb"])
    assert (tmp_path / FILE).read_text() == "This is no database, but a text of somebody." * 100


def test_the_database_of_another_program_is_refused(tmp_path):
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    assert refused(tmp_path) == PHRASES["folder_foreign"].filled(name=FILE)


def test_a_newer_database_is_refused(folder):
    with sqlite3.connect(folder / FILE) as rows:
        rows.execute("PRAGMA user_version = 2")
    rows.close()
    assert refused(folder) == PHRASES["folder_newer"]


def test_a_full_disk_changes_nothing_and_is_no_end(service, folder, maija, about, agree, full_disk):
    before = service.snapshot

    def write():
        with service.edit(maija, "change", "parasta") as draft:
            draft.concepts["naytto"]["definition"]["fi"] = "uusi"

    with full_disk():
        for call in (
            write,
            lambda: service.create(maija, about),
            lambda: service.copy(maija, "parasta", about),
            lambda: service.delete(maija, "parasta"),
            lambda: service.grant("Maija", {}),
        ):
            with pytest.raises(StorageFull) as caught:
                call()
            assert caught.value.reason == PHRASES["folder_full"]
        assert service.snapshot is before
        agree(service)
    write()
    after = service.snapshot
    assert after.terminologies["parasta"].things["naytto"].document["definition"]["fi"] == "uusi"
    service.close()
    with Service.open(folder) as again:
        assert again.snapshot == after
        agree(again)


def test_a_database_that_may_grow_no_further_is_full_too(service, maija):
    service._record._writer.execute("PRAGMA max_page_count = 1")
    before = service.snapshot

    def write():
        with service.edit(maija, "change", "parasta") as draft:
            draft.about["description"]["fi"] = "a" * 100_000

    with pytest.raises(StorageFull):
        write()
    assert service.snapshot is before
    service._record._writer.execute("PRAGMA max_page_count = 1073741823")
    write()
    assert service.snapshot.terminologies["parasta"].document["description"]["fi"] == "a" * 100_000


def test_a_disk_too_full_for_a_new_folder_leaves_nothing_that_hinders(tmp_path, full_disk):
    with full_disk(), pytest.raises(StorageFull):
        Service.open(tmp_path / "new")
    with Service.open(tmp_path / "new") as service:
        assert len(service.snapshot.terminologies) == 7


def test_another_process_that_writes_long_is_waited_for_but_not_for_ever(folder, monkeypatch):
    monkeypatch.setattr("parasta_vocab.serve.state.record._WAIT", 0.05)
    with Service.open(folder) as service:
        other = sqlite3.connect(folder / FILE, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UnusableFolder) as caught:
            service.grant("Maija", {})
        assert caught.value.reason == PHRASES["folder_busy"]
        other.execute("ROLLBACK")
        other.close()
        service.grant("Maija", {})


def test_a_ready_server_can_read_its_file(service):
    service.check()
    service._record._reader.execute("DROP TABLE meta")
    with pytest.raises(UnusableFolder):
        service.check()
