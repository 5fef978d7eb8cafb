"""Publishing a version: dates, version number, and the lock that keeps ids from being lost or re-used."""

import json
from shutil import copytree

import pytest

from parasta_vocab.changes.lock import Published, digest, iter_broken_promises, read_lock
from parasta_vocab.changes.release import plan_release
from parasta_vocab.cli.main import main
from parasta_vocab.errors import BrokenRecord, WrongDay, WrongVersion
from parasta_vocab.records.read import read_records

SCHEMES = """\
license: https://creativecommons.org/licenses/by/4.0/
creator:
  id: koe
  name: {fi: koe, sv: prov, en: test}
  homepage: https://example.org/
  note: {fi: koe, sv: prov, en: test}
version: 0.1.0
status: DRAFT
issued: 2026-01-01
modified: 2026-01-01
schemes:
  parasta-tasot:
    title: {fi: tasot, sv: nivåer, en: levels}
    description: {fi: tasot, sv: nivåer, en: levels}
    source: [koe]
  parasta:
    title: {fi: koe, sv: prov, en: test}
    description: {fi: koe, sv: prov, en: test}
    source: [koe]
"""
LEVELS = """\
scheme: parasta-tasot
concepts:
  eka:
    pref_label: {fi: eka, sv: första, en: first}
    definition: {fi: alku, sv: början, en: beginning}
    status: DRAFT
  toka:
    pref_label: {fi: toka, sv: andra, en: second}
    definition: {fi: jatko, sv: fortsättning, en: middle}
    status: DRAFT
"""


@pytest.fixture
def folder(tmp_path):
    """Return record files of which version 0.1.0 has been published."""
    records = tmp_path / "vocab/src"
    records.mkdir(parents=True)
    (records / "schemes.yaml").write_text(SCHEMES)
    (records / "tasot.yaml").write_text(LEVELS)
    write(plan_release(records, "0.1.0", "2026-02-01"))
    return records


def write(release):
    for path, text in release.files:
        path.write_text(text)


def change(folder, before, after):
    path = folder / "tasot.yaml"
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))


def test_the_first_release_dates_every_record_and_locks_every_id(folder):
    assert (folder / "tasot.yaml").read_text() == LEVELS.replace(
        "    status: DRAFT\n", "    status: DRAFT\n    created: 2026-02-01\n    modified: 2026-02-01\n"
    )
    assert "version: 0.1.0\nstatus: DRAFT\nissued: 2026-02-01\nmodified: 2026-02-01\n" in (folder / "schemes.yaml").read_text()
    lock = read_lock(folder.parent / "published.json")
    assert {name: (facts.since, facts.label, facts.definition) for name, facts in lock["parasta-tasot"].items()} == {
        "eka": ("0.1.0", "eka", digest('{"en": "beginning", "fi": "alku", "sv": "början"}')),
        "toka": ("0.1.0", "toka", digest('{"en": "middle", "fi": "jatko", "sv": "fortsättning"}')),
    }


def test_a_second_release_dates_only_what_changed(folder):
    change(folder, "sv: andra", "sv: den andra")
    release = plan_release(folder, "0.2.0", "2026-03-01")
    write(release)
    assert (release.added, release.changed) == (0, 1)
    records = {record.id: record.data for record in read_records(folder).records}
    assert (records["eka"]["modified"], records["toka"]["created"], records["toka"]["modified"]) == (
        "2026-02-01",
        "2026-02-01",
        "2026-03-01",
    )
    assert {facts.since for facts in read_lock(folder.parent / "published.json")["parasta-tasot"].values()} == {"0.1.0"}


@pytest.mark.parametrize(
    ("before", "after", "version", "needed"),
    [
        ("sv: andra", "sv: den andra", "0.1.1", "0.2.0"),
        ("fi: jatko", "fi: loppu", "0.1.9", "0.2.0"),
        ("eka:", "eka:", "0.1.0", "0.1.1"),
        ("eka:", "eka:", "uusi", "0.1.1"),
        ("eka:", "eka:", "0.1", "0.1.1"),
    ],
)
def test_a_version_that_does_not_go_far_enough_is_refused(folder, before, after, version, needed):
    change(folder, before, after)
    with pytest.raises(WrongVersion) as caught:
        plan_release(folder, version, "2026-03-01")
    assert (caught.value.version, caught.value.before, caught.value.needed) == (version, "0.1.0", needed)


def test_from_1_0_0_on_a_changed_meaning_asks_for_a_major_version(folder):
    write(plan_release(folder, "1.0.0", "2026-03-01"))
    change(folder, "fi: jatko", "fi: loppu")
    with pytest.raises(WrongVersion) as caught:
        plan_release(folder, "1.1.0", "2026-04-01")
    assert caught.value.needed == "2.0.0"
    change(
        folder,
        "    status: DRAFT\n    created: 2026-02-01\n    modified: 2026-02-01\n",
        "    status: DRAFT\n    created: 2026-02-01\n    modified: 2026-02-01\n    change_note: {fi: [vain sanamuoto]}\n",
    )
    assert plan_release(folder, "1.1.0", "2026-04-01").changed == 2


def test_a_lost_id_is_refused(folder):
    text = (folder / "tasot.yaml").read_text()
    (folder / "tasot.yaml").write_text(text[: text.index("  toka:")])
    lock = read_lock(folder.parent / "published.json")
    assert list(iter_broken_promises(read_records(folder), lock)) == [
        "vocab/src: parasta-tasot: the published id toka (toka) is lost; keep the record with status RETIRED or SUPERSEDED"
    ]
    with pytest.raises(BrokenRecord, match="the published id toka"):
        plan_release(folder, "0.2.0", "2026-03-01")


def test_a_reused_id_is_refused_unless_a_change_note_says_why(folder):
    change(folder, "fi: toka, sv: andra", "fi: kolmas, sv: tredje")
    change(folder, "fi: jatko", "fi: loppu")
    lock = read_lock(folder.parent / "published.json")
    assert list(iter_broken_promises(read_records(folder), lock)) == [
        f"{folder}/tasot.yaml:9:3: the published id toka meant “toka” and is re-used; take a new id, or say in change_note what was changed"
    ]
    change(folder, "    definition: {fi: loppu", "    change_note: {fi: [nimi ja määritelmä tarkennettiin]}\n    definition: {fi: loppu")
    assert list(iter_broken_promises(read_records(folder), lock)) == []


def test_the_lock_is_read_as_it_was_written(folder):
    lock = read_lock(folder.parent / "published.json")
    assert all(isinstance(facts, Published) for ids in lock.values() for facts in ids.values())
    assert json.loads((folder.parent / "published.json").read_text())["parasta-tasot"]["eka"]["since"] == "0.1.0"
    assert read_lock(folder / "nothing.json") == {}


def test_the_command_writes_or_only_shows(folder, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    change(folder, "sv: andra", "sv: den andra")
    after_change = (folder / "tasot.yaml").read_bytes()
    assert main(["vocab", "release", "0.2.0", "--date", "2026-03-01", "--dry-run", "--lang", "en"]) == 0
    assert (folder / "tasot.yaml").read_bytes() == after_change
    assert capsys.readouterr().out.splitlines()[-1] == "Version 0.2.0. New records: 0, changed: 1. Now run: make build"
    assert main(["--lang", "fi", "vocab", "release", "0.1.0", "--date", "2026-03-01"]) == 2
    assert (
        capsys.readouterr().err
        == "virhe: versioksi ei käy 0.1.0. Edellinen versio on 0.1.0, joten anna vähintään 0.2.0 (muodossa iso.pieni.korjaus).\n"
    )
    assert main(["vocab", "release", "0.2.0", "--date", "2026-03-01"]) == 0
    assert b"modified: 2026-03-01" in (folder / "tasot.yaml").read_bytes()
    assert before.keys() == {path for path in tmp_path.rglob("*") if path.is_file()}
    copytree(folder, tmp_path / "kopio")
    assert main(["vocab", "release", "0.3.0", "--date", "2026-13-01", "--records", str(tmp_path / "kopio")]) == 2


def test_a_day_before_the_published_version_is_refused(folder, tmp_path, capsys, monkeypatch):
    with pytest.raises(WrongDay) as caught:
        plan_release(folder, "0.2.0", "2026-01-31")
    assert (caught.value.day, caught.value.issued) == ("2026-01-31", "2026-02-01")
    monkeypatch.chdir(tmp_path)
    assert main(["vocab", "release", "0.2.0", "--date", "1.13.2026"]) == 2
    assert "1.13.2026 is no day. Give it as 2026-12-01 or 1.12.2026." in capsys.readouterr().err


def test_a_change_note_of_an_earlier_release_explains_nothing_new(folder):
    change(folder, "    definition: {fi: jatko", "    change_note: {fi: [tarkennettu]}\n    definition: {fi: jatko")
    write(plan_release(folder, "0.2.0", "2026-03-01"))
    change(folder, "fi: toka, sv: andra", "fi: kolmas, sv: tredje")
    change(folder, "fi: jatko", "fi: loppu")
    with pytest.raises(BrokenRecord, match="is re-used"):
        plan_release(folder, "0.3.0", "2026-04-01")
    change(folder, "[tarkennettu]", "[tarkennettu, vaihdettu]")
    assert plan_release(folder, "0.3.0", "2026-04-01").changed == 1


def test_a_concept_that_ends_in_favour_of_a_successor_may_be_reworded(folder):
    write(plan_release(folder, "1.0.0", "2026-03-01"))
    change(
        folder,
        "    definition: {fi: jatko, sv: fortsättning, en: middle}\n    status: DRAFT",
        "    definition: {fi: entinen, sv: fortsättning, en: middle}\n    status: RETIRED\n    successor: [eka]",
    )
    assert plan_release(folder, "1.1.0", "2026-04-01").changed == 1


def test_a_lost_collection_is_refused(folder):
    concepts = folder / "ryhma.yaml"
    concepts.write_text(
        "scheme: parasta\ngroup: koe\ngroup_label: {fi: koe, sv: prov, en: test}\nconcepts:\n"
        "  kolmas:\n    pref_label: {fi: kolmas, sv: tredje, en: third}\n"
        "    definition: {fi: loppu, sv: slut, en: end}\n    status: DRAFT\n"
    )
    write(plan_release(folder, "0.2.0", "2026-03-01"))
    lock = read_lock(folder.parent / "published.json")
    assert {name: (facts.since, facts.label) for name, facts in lock["parasta"].items()} == {
        "kolmas": ("0.2.0", "kolmas"),
        "ryhma-koe": ("0.2.0", "koe"),
    }
    assert list(iter_broken_promises(read_records(folder), lock)) == []
    concepts.write_text(concepts.read_text().replace("group: koe", "group: toinen"))
    assert list(iter_broken_promises(read_records(folder), lock)) == [
        "vocab/src: parasta: the published id ryhma-koe (koe) is lost; keep the record with status RETIRED or SUPERSEDED"
    ]
