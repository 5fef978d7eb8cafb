"""Backups are made while the server writes, and bring everything back."""

import sqlite3
from threading import Event, Thread

import pytest

from parasta_vocab.errors import FolderInUse, StorageFull, UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.backup import back_up, restore
from parasta_vocab.serve.state.record import FILE


def reason(call, *arguments):
    with pytest.raises(UnusableFolder) as caught:
        call(*arguments)
    return caught.value.reason


def change(service, maija, words):
    with service.edit(maija, "change", "parasta") as draft:
        draft.concepts["naytto"]["definition"]["fi"] = words


def test_a_restored_server_is_as_it_was(service, folder, tmp_path, maija, agree):
    change(service, maija, "ensimmäinen")
    token = service.grant("Maija", {}).token
    then = service.snapshot
    back_up(folder, tmp_path / "copy.sqlite")
    change(service, maija, "toinen")
    later = service.snapshot
    service.close()
    earlier = restore(folder, tmp_path / "copy.sqlite")
    with Service.open(folder) as again:
        assert again.snapshot == then
        again.authenticate(token)
        *trail, last = again.audit()
        assert (last.action, last.kind, last.after) == ("restore", "server", {"backup": "copy.sqlite", "earlier": earlier.name})
        assert trail[-1].after["definition"]["fi"] == "ensimmäinen"
        change(again, maija, "kolmas")
        assert again.snapshot.revision > later.revision
    restore(folder, earlier)
    with Service.open(folder) as again:
        assert again.snapshot == later


def test_a_copy_is_one_file_that_only_its_owner_reads(service, folder, tmp_path):
    back_up(folder, tmp_path / "copy.sqlite")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite", "data"]
    assert (tmp_path / "copy.sqlite").stat().st_mode & 0o777 == 0o600


def test_copies_that_are_made_during_writes_are_whole(service, folder, tmp_path, maija, agree):
    begun, stop = Event(), Event()

    def write():
        number = 0
        while not stop.is_set():
            change(service, maija, f"määritelmä {(number := number + 1)}")
            begun.set()

    writer = Thread(target=write)
    writer.start()
    begun.wait()
    for number in range(5):
        back_up(folder, tmp_path / f"{number}.sqlite")
    stop.set()
    writer.join()
    for number in range(5):
        restore(tmp_path / f"data{number}", tmp_path / f"{number}.sqlite")
        with Service.open(tmp_path / f"data{number}") as again:
            *trail, _ = again.audit()
            assert trail[-1].after == again.snapshot.terminologies["parasta"].things["naytto"].document


def test_nothing_is_replaced_by_a_backup(folder, tmp_path):
    (tmp_path / "copy.sqlite").write_text("mine")
    assert reason(back_up, folder, tmp_path / "copy.sqlite") == PHRASES["backup_exists"]
    assert (tmp_path / "copy.sqlite").read_text() == "mine"


def test_a_folder_without_data_is_not_made_into_one(tmp_path):
    assert reason(back_up, tmp_path / "typo", tmp_path / "copy.sqlite") == PHRASES["folder_empty"].filled(name=FILE)
    assert list(tmp_path.iterdir()) == []


def test_a_backup_into_nowhere_is_refused(folder, tmp_path):
    assert reason(back_up, folder, tmp_path / "no" / "copy.sqlite") == PHRASES["folder_unwritable"].filled(
        problem="No such file or directory"
    )


def test_a_server_that_runs_is_not_restored(service, folder, tmp_path):
    back_up(folder, tmp_path / "copy.sqlite")
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(FolderInUse):
        restore(folder, tmp_path / "copy.sqlite")
    assert sorted(path.name for path in folder.iterdir()) == before


def test_what_is_no_backup_restores_nothing(folder, tmp_path):
    (tmp_path / "text").write_text("This is no database." * 100)
    sqlite3.connect(tmp_path / "empty").close()
    other = sqlite3.connect(tmp_path / "other")
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    whole = tmp_path / "whole.sqlite"
    back_up(folder, whole)
    content = bytearray(whole.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\xff" * 20_000
    (tmp_path / "damaged").write_bytes(content)
    before = (folder / FILE).read_bytes()
    assert reason(restore, folder, tmp_path / "missing") == PHRASES["backup_missing"]
    assert reason(restore, folder, tmp_path / "text") == PHRASES["folder_broken"].filled(problem="file is not a database")
    assert reason(restore, folder, tmp_path / "empty").en.startswith("the file is damaged or no database of the server")
    assert reason(restore, folder, tmp_path / "other") == PHRASES["folder_foreign"].filled(name=FILE)
    assert reason(restore, folder, tmp_path / "damaged").en.startswith("the file is damaged or no database of the server")
    assert (folder / FILE).read_bytes() == before


def test_a_damaged_folder_is_restored_and_the_damage_kept(folder, tmp_path):
    with Service.open(folder) as service:
        then = service.snapshot
    back_up(folder, tmp_path / "copy.sqlite")
    (folder / FILE).write_bytes(b"rubbish" * 10_000)
    assert reason(Service.open, folder).en.endswith("Restore a backup: parasta server restore.")
    kept = restore(folder, tmp_path / "copy.sqlite")
    assert kept.read_bytes() == b"rubbish" * 10_000
    with Service.open(folder) as service:
        assert service.snapshot == then


def test_a_disk_that_does_not_take_a_backup_keeps_none(folder, tmp_path, full_disk):
    with full_disk():
        assert reason(back_up, folder, tmp_path / "copy.sqlite") == PHRASES["folder_unwritable"].filled(problem="disk I/O error")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_disk_too_full_for_restoring_leaves_what_was(folder, tmp_path, full_disk):
    back_up(folder, tmp_path / "copy.sqlite")
    before = (folder / FILE).read_bytes()
    with full_disk(), pytest.raises(StorageFull):
        restore(folder, tmp_path / "copy.sqlite")
    assert (folder / FILE).read_bytes() == before
