"""Damage inside rows that SQLite itself finds whole: backup, restore and the start of a server name what cannot be read, and leave what is there."""

import sqlite3
from contextlib import closing
from shutil import copytree

import pytest

from parasta_vocab.errors import UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.backup import back_up, restore
from parasta_vocab.serve.state.organizations import read_organizations
from parasta_vocab.serve.state.record import FILE, Record
from parasta_vocab.serve.state.seed import ORGANIZATION
from parasta_vocab.serve.state.stored import DamagedState
from parasta_vocab.text import Text

CONCEPT = PHRASES["stored_concept"].filled(name="parasta/naytto")
AT_START = {
    "document": ("UPDATE thing SET document = substr(document, 1, 20) || 'XXXXXXXXXXXX' WHERE id = 'naytto'", CONCEPT),
    "bytes": ("UPDATE thing SET document = CAST(x'7bff' AS TEXT) WHERE id = 'naytto'", CONCEPT),
    "list": ("UPDATE thing SET document = '[]' WHERE id = 'naytto'", CONCEPT),
    "identifier": ("UPDATE thing SET document = replace(document, '\"naytto\"', '\"naytta\"') WHERE id = 'naytto'", CONCEPT),
    "facts": ("""UPDATE thing SET facts = '[["a","b"]]' WHERE id = 'naytto'""", CONCEPT),
    "subject": ("""UPDATE thing SET facts = '[[1,"b","c"]]' WHERE id = 'naytto'""", CONCEPT),
    "literal": ("""UPDATE thing SET facts = '[["a","b",["c",1,""]]]' WHERE id = 'naytto'""", CONCEPT),
    "collection": (
        "UPDATE thing SET facts = 'x' WHERE id = 'ryhma-ohjaus-ja-tuki'",
        PHRASES["stored_collection"].filled(name="parasta/ryhma-ohjaus-ja-tuki"),
    ),
    "kind": ("UPDATE thing SET kind = 'conXept' WHERE id = 'naytto'", CONCEPT),
    "terminology": (
        "UPDATE terminology SET document = 'x' WHERE prefix = 'parasta-tasot'",
        PHRASES["stored_terminology"].filled(name="parasta-tasot"),
    ),
    "prefix": (
        'UPDATE terminology SET document = replace(document, \'"prefix":"parasta-tasot"\', \'"prefix":"x"\') WHERE prefix = \'parasta-tasot\'',
        PHRASES["stored_terminology"].filled(name="parasta-tasot"),
    ),
    "organization": ("UPDATE organization SET label = '{'", PHRASES["stored_organization"].filled(name=ORGANIZATION.id)),
    "revision": ("UPDATE meta SET value = 'x' WHERE key = 'revision'", PHRASES["stored_version"]),
}
LATER = {
    "roles": 'UPDATE token SET roles = \'{"a":["OWNER"]}\'',
    "trail": "UPDATE audit SET after = '{' WHERE seq = 7",
    "packaged": "DELETE FROM meta WHERE key = 'packaged'",
}


def spoil(folder, query):
    with closing(sqlite3.connect(folder / FILE)) as rows, rows:
        assert rows.execute(query).rowcount


def damage(call, *arguments):
    with pytest.raises(DamagedState) as caught:
        call(*arguments)
    return caught.value


@pytest.mark.parametrize(("query", "problem"), AT_START.values(), ids=AT_START)
def test_a_server_does_not_start_on_it(folder, query, problem):
    spoil(folder, query)
    before = (folder / FILE).read_bytes()
    found = damage(Service.open, folder)
    assert (found.where, found.problem, found.reason) == (folder / FILE, problem, PHRASES["folder_damaged"].filled(problem=problem))
    assert (folder / FILE).read_bytes() == before


@pytest.mark.parametrize(("query", "problem"), AT_START.values(), ids=AT_START)
def test_no_backup_is_made_of_it_and_none_is_restored(folder, tmp_path, query, problem):
    copytree(folder, tmp_path / "other")
    spoil(folder, query)
    made = damage(back_up, folder, tmp_path / "copy.sqlite")
    assert (made.where, made.reason) == (folder / FILE, PHRASES["folder_damaged"].filled(problem=problem))
    names, before = sorted(path.name for path in (tmp_path / "other").iterdir()), (tmp_path / "other" / FILE).read_bytes()
    used = damage(restore, tmp_path / "other", folder / FILE)
    assert (used.where, used.reason) == (folder / FILE, PHRASES["backup_damaged"].filled(problem=problem))
    assert sorted(path.name for path in (tmp_path / "other").iterdir()) == names
    assert (tmp_path / "other" / FILE).read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "other"]


def test_what_is_read_later_is_read_through_too(folder, tmp_path):
    with Service.open(folder) as service:
        token = service.grant("Maija", {ORGANIZATION.id: ["ADMIN"]})
    back_up(folder, tmp_path / "whole.sqlite")
    said = {}
    for name, query in LATER.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / FILE).write_bytes((tmp_path / "whole.sqlite").read_bytes())
        spoil(tmp_path / name, query)
        said[name] = damage(back_up, tmp_path / name, tmp_path / "copy.sqlite").problem
    assert said == {
        "roles": PHRASES["stored_token"].filled(name=token.id),
        "trail": PHRASES["stored_entry"].filled(name="7"),
        "packaged": PHRASES["stored_version"],
    }


def test_a_folder_with_damaged_rows_is_restored_and_the_damage_kept(folder, tmp_path):
    with Service.open(folder) as service:
        then = service.snapshot
    back_up(folder, tmp_path / "copy.sqlite")
    spoil(folder, AT_START["document"][0])
    damaged = (folder / FILE).read_bytes()
    restored = restore(folder, tmp_path / "copy.sqlite")
    assert restored.earlier.read_bytes() == damaged
    with Service.open(folder) as service:
        assert service.snapshot == then


def test_it_is_told_in_the_language_of_the_user(folder):
    spoil(folder, AT_START["document"][0])
    assert damage(Service.open, folder).reason == Text(
        "tiedosto on vioittunut: käsitettä parasta/naytto ei voi lukea. Palauta varmuuskopio: parasta server restore.",
        "filen är skadad: begreppet parasta/naytto kan inte läsas. Återställ en säkerhetskopia: parasta server restore.",
        "the file is damaged: the concept parasta/naytto cannot be read. Restore a backup: parasta server restore.",
    )


def test_a_name_that_is_no_text_is_damage_and_no_fault_of_the_disk(folder, tmp_path):
    spoil(folder, "INSERT INTO person VALUES ('x', CAST(x'ff' AS TEXT))")
    for call in (lambda: Service.open(folder), lambda: back_up(folder, tmp_path / "copy.sqlite")):
        with pytest.raises(UnusableFolder) as caught:
            call()
        assert caught.value.reason == PHRASES["folder_broken"].filled(problem=PHRASES["sqlite_corrupt"])


def test_what_is_damaged_while_it_is_used_is_told_too(folder):
    with closing(Record(folder)) as record:
        spoil(folder, AT_START["organization"][0])
        assert damage(read_organizations, record).where == folder / FILE


def test_a_backup_in_which_a_single_letter_is_another_is_refused(folder, tmp_path):
    back_up(folder, tmp_path / "copy.sqlite")
    restore(folder, tmp_path / "copy.sqlite")
    with closing(sqlite3.connect(tmp_path / "copy.sqlite")) as rows, rows:
        changed = "UPDATE thing SET document = replace(document, 'osaamisen', 'osaam1sen') WHERE id = 'naytto'"
        assert rows.execute(changed).rowcount == 1
    used = damage(restore, folder, tmp_path / "copy.sqlite")
    assert (used.where, used.reason) == (tmp_path / "copy.sqlite", PHRASES["backup_damaged"].filled(problem=PHRASES["stored_other"]))


def test_a_backup_that_was_put_into_a_folder_by_hand_and_used_is_whole(folder, tmp_path, maija):
    back_up(folder, tmp_path / "copy.sqlite")
    (folder / FILE).write_bytes((tmp_path / "copy.sqlite").read_bytes())
    with Service.open(folder) as service:
        service.delete(maija, "parasta-tasot")
        then = service.snapshot
    restore(tmp_path / "new", folder / FILE)
    with Service.open(tmp_path / "new") as service:
        assert service.snapshot == then
