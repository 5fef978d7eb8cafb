"""Repairs prove themselves, or are undone; everything else in a file stays byte for byte."""

from pathlib import Path

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.fixes import Page, repair, repair_file
from parasta_vocab.validation.check import check_document, check_set
from parasta_vocab.validation.report import Report

GOOD = Path("examples/rules/_base/good.yaml").read_text(encoding="utf-8")
FAULTS = {
    "date: 2026-08-01": "date: 1.8.2026   # voimaan",
    "actor: opiskelija": "actor:   Opiskelija",
    "starts_with: laadi-sopimus": "startsWith: Laadi_sopimus # alku",
}


def faulty():
    text = GOOD
    for good, bad in FAULTS.items():
        text = text.replace(good, bad, 1)
    return text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["", "\n\n", "\n# loppu"])
def test_line_ends_marks_and_comments_stay_as_they_are(newline, mark, end):
    def written(text):
        return mark + (text.rstrip("\n") + end).replace("\n", newline).encode()

    done = repair((Page.read(written(faulty()), "a.yaml"),))
    expected = faulty().replace("1.8.2026", "2026-08-01").replace("actor:   Opiskelija", "actor:   opiskelija")
    expected = expected.replace("startsWith: Laadi_sopimus", "starts_with: laadi-sopimus")
    assert done.after[0].content == written(expected)
    assert sorted(fix.finding.rule.id for fix in done.fixed) == ["malformed-value", "unknown-concept", "unknown-key", "unknown-reference"]
    assert done.report.findings == ()


def test_a_second_repair_changes_nothing():
    once = repair((Page.read(faulty().encode(), "a.yaml"),)).after
    twice = repair(once)
    assert (twice.after, twice.changed, twice.fixed) == (once, (), ())


def test_what_a_key_kept_hidden_is_repaired_after_it():
    text = GOOD.replace("        participants: [opiskelija]", "        Participants: [Opiskelija]")
    done = repair((Page.read(text.encode(), "a.yaml"),))
    assert (done.after[0].text, [fix.finding.rule.id for fix in done.fixed]) == (GOOD, ["unknown-key", "unknown-reference"])


def test_what_a_key_kept_hidden_and_none_can_repair_is_reported():
    text = GOOD.replace("        participants: [opiskelija]", "        Participants: [kukaan]")
    done = repair((Page.read(text.encode(), "a.yaml"),))
    assert done.after[0].text == text.replace("Participants", "participants")
    assert [finding.rule.id for finding in done.report.findings] == ["unknown-reference"]


def test_a_repair_that_would_bring_a_violation_elsewhere_is_undone():
    text = GOOD.replace("version:", "Own_systems: [{id: opiskelija}]\nversion:")
    done = repair((Page.read(text.encode(), "a.yaml"),))
    assert (done.after[0].text, done.fixed) == (text, ())
    assert [(fix.finding.rule.id, fix.title.en) for fix in done.undone] == [("unknown-key", "Change “Own_systems” → “own_systems”")]


def test_one_repair_that_fails_does_not_keep_the_others_from_being_made():
    text = faulty().replace("version:", "Own_systems: [{id: opiskelija}]\nversion:")
    done = repair((Page.read(text.encode(), "a.yaml"),))
    assert len(done.fixed) == 4
    assert [fix.finding.rule.id for fix in done.undone] == ["unknown-key"]
    assert [finding.rule.id for finding in done.report.findings] == ["unknown-key"]


def test_a_repair_whose_finding_stays_is_undone():
    page = Page.read(faulty().encode(), "a.yaml")
    report = check_document(page.document)

    def same(documents):
        return report

    done = repair((page,), same)
    assert (done.after, done.fixed, len(done.undone)) == ((page,), (), 3)


def test_only_what_the_check_finds_is_repaired():
    def deaf(documents):
        return Report((), ())

    page = Page.read(faulty().encode(), "a.yaml")
    assert repair((page,), deaf).changed == ()


def test_files_of_a_set_know_each_others_ids():
    roles, processes = GOOD.split("processes:\n")
    first = roles + "processes: []\n"
    second = "provider:\n  name: {fi: Esimerkkilän ammattiopisto}\nprocesses:\n" + processes.replace(
        "participants: [opiskelija]", "participants: [Opiskelija]"
    )
    pages = (Page.read(first.encode(), "roles.yaml"), Page.read(second.encode(), "processes.yaml"))

    def check(documents):
        return check_set(documents, "parasta.toml")

    done = repair(pages, check)
    assert [(old.document.source, new.text) for old, new in done.changed] == [
        ("processes.yaml", second.replace("[Opiskelija]", "[opiskelija]"))
    ]
    assert repair(pages, check, only={"roles.yaml"}).changed == ()


def test_what_is_no_description_cannot_be_repaired(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n")
    with pytest.raises(UnreadableSource):
        repair_file(path)


def test_a_file_is_repaired_in_memory_only(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(faulty())
    assert len(repair_file(path).fixed) == 4
    assert path.read_text() == faulty()
