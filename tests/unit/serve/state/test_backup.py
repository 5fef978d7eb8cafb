"""Backups are made while the server writes, and bring everything back."""

import os
import sqlite3
from errno import ENOENT
from threading import Event, Thread

import pytest

from parasta_vocab.errors import FolderInUse, StorageFull, UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.backup import Restored, back_up, restore
from parasta_vocab.serve.state.record import FILE
from parasta_vocab.serve.state.tokens import revoke


def reason(call, *arguments):
    with pytest.raises(UnusableFolder) as caught:
        call(*arguments)
    return caught.value.reason


def spoilt(path):
    """Return the content of a file with twenty thousand bytes of it overwritten."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\xff" * 20_000
    return content


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
    restored = restore(folder, tmp_path / "copy.sqlite")
    earlier = restored.earlier
    assert restored == Restored(earlier, [])
    with Service.open(folder) as again:
        assert again.snapshot == then
        again.authenticate(token)
        *trail, _, last = again.audit()
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
    try:
        assert begun.wait(30)
        for number in range(5):
            back_up(folder, tmp_path / f"{number}.sqlite")
    finally:
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
        problem=explain_system(FileNotFoundError(ENOENT, "No such file or directory"))
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
    (tmp_path / "damaged").write_bytes(spoilt(whole))
    newer = tmp_path / "newer"
    newer.write_bytes(whole.read_bytes())
    with sqlite3.connect(newer) as rows:
        rows.execute("PRAGMA user_version = 2")
    rows.close()
    before = (folder / FILE).read_bytes()
    assert reason(restore, folder, tmp_path / "missing") == PHRASES["backup_missing"]
    broken = PHRASES["backup_broken"]
    assert reason(restore, folder, tmp_path / "text") == broken.filled(problem=PHRASES["sqlite_notadb"])
    assert reason(restore, folder, tmp_path / "empty") == broken.filled(problem=PHRASES["backup_foreign"])
    assert reason(restore, folder, tmp_path / "other") == broken.filled(problem=PHRASES["backup_foreign"])
    assert reason(restore, folder, tmp_path / "damaged") == broken.filled(problem=PHRASES["sqlite_corrupt"])
    assert reason(restore, folder, newer) == PHRASES["folder_newer"]
    assert (folder / FILE).read_bytes() == before


def test_a_damaged_folder_is_restored_and_the_damage_kept(folder, tmp_path):
    with Service.open(folder) as service:
        then = service.snapshot
    back_up(folder, tmp_path / "copy.sqlite")
    (folder / FILE).write_bytes(b"rubbish" * 10_000)
    assert reason(Service.open, folder).en.endswith("Restore a backup: parasta server restore.")
    restored = restore(folder, tmp_path / "copy.sqlite")
    kept = restored.earlier
    assert restored == Restored(kept, None)
    assert kept.read_bytes() == b"rubbish" * 10_000
    with Service.open(folder) as service:
        assert service.snapshot == then


def test_damaged_data_are_told_where_they_are_and_make_no_backup(folder, tmp_path):
    (folder / FILE).write_bytes(spoilt(folder / FILE))
    with pytest.raises(UnusableFolder) as caught:
        back_up(folder, tmp_path / "copy.sqlite")
    assert caught.value.where == folder / FILE
    assert caught.value.reason == PHRASES["folder_broken"].filled(problem=PHRASES["sqlite_corrupt"])
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_what_is_no_database_makes_no_backup(folder, tmp_path):
    (folder / FILE).write_bytes(b"rubbish" * 10_000)
    with pytest.raises(UnusableFolder) as caught:
        back_up(folder, tmp_path / "copy.sqlite")
    assert caught.value.where == folder / FILE
    assert caught.value.reason == PHRASES["folder_broken"].filled(problem=PHRASES["sqlite_notadb"])
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_tokens_that_work_again_are_told(service, folder, tmp_path):
    gone, kept, old, earlier = (
        service.grant(name, {}, days=days) for name, days in (("Maija", 1), ("Olli", 1), ("Vanha", -1), ("Ensin", 1))
    )
    revoke(service._record, earlier.id)
    back_up(folder, tmp_path / "copy.sqlite")
    for each in (gone, old):
        revoke(service._record, each.id)
    service.close()
    restored = restore(folder, tmp_path / "copy.sqlite")
    assert [(token.id, token.person.name, token.revoked) for token in restored.revived] == [(gone.id, "Maija", "")]
    with Service.open(folder) as again:
        again.authenticate(gone.token)
        again.authenticate(kept.token)


def test_a_new_folder_cannot_tell_which_tokens_work_again(folder, tmp_path):
    back_up(folder, tmp_path / "copy.sqlite")
    assert restore(tmp_path / "new", tmp_path / "copy.sqlite") == Restored(None, None)


def test_a_disk_that_does_not_take_a_backup_keeps_none(folder, tmp_path, full_disk):
    with full_disk():
        assert reason(back_up, folder, tmp_path / "copy.sqlite") == PHRASES["folder_unwritable"].filled(problem=PHRASES["sqlite_ioerr"])
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_disk_too_full_for_restoring_leaves_what_was(folder, tmp_path, full_disk):
    back_up(folder, tmp_path / "copy.sqlite")
    before = (folder / FILE).read_bytes()
    with full_disk(), pytest.raises(StorageFull):
        restore(folder, tmp_path / "copy.sqlite")
    assert (folder / FILE).read_bytes() == before


def test_a_disk_too_full_for_restoring_leaves_also_what_is_damaged(folder, tmp_path, full_disk):
    back_up(folder, tmp_path / "copy.sqlite")
    (folder / FILE).write_bytes(b"rubbish" * 10_000)
    before = sorted(path.name for path in folder.iterdir())
    with full_disk(), pytest.raises(StorageFull):
        restore(folder, tmp_path / "copy.sqlite")
    assert (folder / FILE).read_bytes() == b"rubbish" * 10_000
    assert sorted(path.name for path in folder.iterdir()) == before


def test_an_earlier_program_restores_its_backup_over_the_data_of_a_newer_one(folder, tmp_path):
    with Service.open(folder) as service:
        then = service.snapshot
    back_up(folder, tmp_path / "copy.sqlite")
    with sqlite3.connect(folder / FILE) as rows:
        rows.execute("PRAGMA user_version = 2")
    rows.close()
    with pytest.raises(UnusableFolder) as caught:
        back_up(folder, tmp_path / "other.sqlite")
    assert (caught.value.where, caught.value.reason) == (folder / FILE, PHRASES["folder_newer"])
    newer = (folder / FILE).read_bytes()
    assert restore(folder, tmp_path / "copy.sqlite").earlier.read_bytes() == newer
    with Service.open(folder) as service:
        assert service.snapshot == then


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root makes files for others")
def test_what_root_restores_belongs_to_the_owner_of_the_folder(folder, tmp_path):
    back_up(folder, tmp_path / "copy.sqlite")
    new = tmp_path / "new"
    new.mkdir()
    for each in (new, folder, *folder.iterdir()):
        os.chown(each, 12345, 23456)
    for each in (new, folder):
        restore(each, tmp_path / "copy.sqlite")
    files = [*new.iterdir(), *folder.iterdir()]
    assert sorted(path.name for path in files)[1:] == ["parasta.lock", "parasta.lock", FILE, FILE]
    assert {(path.stat().st_uid, path.stat().st_gid) for path in files} == {(12345, 23456)}
