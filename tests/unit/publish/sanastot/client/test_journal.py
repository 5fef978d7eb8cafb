"""The journal of a run: what stands in it, and what another run makes of it."""

import json

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.publish.sanastot.client.journal import KIND, Journal

TO = "https://sanastot.example/terminology-api"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "journal.jsonl"


def lines(path):
    told = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert all(line.pop("at").endswith("+00:00") for line in told)
    return told


def test_what_is_done_is_on_the_disk_at_once_and_counted_by_the_next_run(path):
    journal = Journal.open(path, TO)
    assert (journal.earlier, path.exists()) == ({}, False)
    journal.begin("parasta", "d1", 2)
    journal.note("create", "concept", "parasta", "sopimus")
    assert lines(path) == [
        {"journal": KIND, "to": TO},
        {"plan": "d1", "prefix": "parasta", "steps": 2},
        {"did": "create", "kind": "concept", "prefix": "parasta", "id": "sopimus"},
    ]
    later = Journal.open(path, TO)
    assert later.earlier == {"parasta": 1}
    later.begin("parasta", "d2", 1)
    later.note("update", "concept", "parasta", "sopimus")
    assert Journal.open(path, TO).earlier == {"parasta": 1}  # the same concept
    later.note("import", "ntrf", "parasta-tasot", "parasta-tasot")
    assert Journal.open(path, TO).earlier == {"parasta": 1, "parasta-tasot": 1}
    later.end(["parasta"])
    assert Journal.open(path, TO).earlier == {"parasta-tasot": 1}
    later.end(["parasta-tasot"])
    assert not path.exists()


def test_a_line_that_a_kill_has_torn_is_passed_over(path):
    journal = Journal.open(path, TO)
    journal.begin("parasta", "d", 1)
    with path.open("ab") as file:
        file.write(b'{"did": "crea')
    again = Journal.open(path, TO)
    assert again.earlier == {}
    again.note("create", "concept", "parasta", "sopimus")
    assert Journal.open(path, TO).earlier == {"parasta": 1}


def test_a_long_journal_is_not_read_for_each_line(path, monkeypatch):
    journal = Journal.open(path, TO)
    journal.begin("parasta", "d", 1)
    monkeypatch.setattr(type(path), "read_bytes", None)
    journal.note("create", "concept", "parasta", "sopimus")
    assert len(path.read_text().splitlines()) == 3


@pytest.mark.parametrize("content", [b'{"a": 1}\n', b"scheme: parasta\n", b"[]\n", b"\xff\xfe\n"])
def test_another_file_is_no_journal_and_is_left_alone(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(UnreadableSource) as caught:
        Journal.open(path, TO)
    assert caught.value.reason.en == "the file is no journal of a publication. Give another file with --journal."
    assert path.read_bytes() == content


def test_the_journal_of_another_endpoint_is_refused(path):
    Journal.open(path, TO).begin("parasta", "d", 1)
    with pytest.raises(UnreadableSource) as caught:
        Journal.open(path, "https://other.example/terminology-api")
    assert caught.value.reason.en == (
        f"the journal is of {TO}, but this run publishes to https://other.example/terminology-api. Give each a file of its own with --journal."
    )
