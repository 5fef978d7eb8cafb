"""`parasta vocab align`, as a user runs it."""

import csv
import io
import json
from functools import partial
from pathlib import Path
from shutil import copy

import pytest

from parasta_vocab.alignment.sanastot import Sanastot
from parasta_vocab.alignment.sssom import read_sets, shipped
from parasta_vocab.cli import run_align
from parasta_vocab.cli.main import main
from parasta_vocab.http import Manners

QUICK = Manners(timeout=1, attempts=2, pause=0.001)
ADDRESS = "https://sanastot.example/api"


def run(capsys, *arguments, code=0):
    assert main(["vocab", "align", *map(str, arguments)]) == code
    return capsys.readouterr()


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(run_align, "Sanastot", partial(Sanastot, manners=QUICK))


@pytest.fixture
def oksa(tmp_path):
    return Path(copy("vocab/mappings/oksa.sssom.tsv", tmp_path))


def test_every_row_is_listed_and_counted(capsys):
    rows = [row for mappings in read_sets(shipped()) for row in mappings]
    lines = run(capsys).out.splitlines()
    assert len(lines) == len(rows) + 1
    counts = {status: sum(row.status == status for row in rows) for status in ("curated", "unverified")}
    assert lines[-1] == f"Rows altogether {len(rows)}: judged from a source {counts['curated']}, unverified {counts['unverified']}."


def test_a_concept_is_found_by_id_label_and_curie_in_each_language(capsys, golden):
    for lang in ("fi", "sv", "en"):
        golden(f"align.{lang}.txt", run(capsys, "--concept", "osaamisen-tunnustaminen", "--lang", lang).out)
    by_id = run(capsys, "--concept", "koulutussopimuskoulutus", "--set", "ehoks").out
    assert by_id == run(capsys, "--concept", "utbildning som grundar sig på ett utbildningsavtal", "--set", "ehoks").out
    assert by_id == run(capsys, "--concept", "concept:koulutussopimuskoulutus", "--set", "ehoks").out
    assert by_id.splitlines()[:-1] == [
        "ehoks  concept:koulutussopimuskoulutus  closeMatch  koodi:osaamisenhankkimistapa_koulutussopimus  0.8  judged from a source  Koulutussopimus"
    ]


def test_json_and_csv_say_the_same(capsys):
    data = json.loads(run(capsys, "--set", "oksa", "--status", "unverified", "-f", "json").out)
    table = list(csv.DictReader(io.StringIO(run(capsys, "--set", "oksa", "-f", "csv").out)))
    assert [{name: str(value) for name, value in entry.items()} for entry in data] == [
        {name: value for name, value in entry.items() if value} for entry in table
    ]
    (entry,) = [entry for entry in data if entry["subject_id"] == "concept:oppisopimuskoulutus"]
    assert {name: entry[name] for name in entry if name not in {"file", "line"}} == {
        "set": "oksa",
        "subject_id": "concept:oppisopimuskoulutus",
        "subject_label": "oppisopimuskoulutus",
        "predicate_id": "skos:closeMatch",
        "object_id": "oksa:tmpOKSAID483",
        "object_label": "oppisopimuskoulutus",
        "mapping_justification": "semapv:LexicalMatching",
        "confidence": "0.7",
        "object_source_version": "working draft 2017",
        "comment": "Same label; the education, not the agreement.",
        "status": "unverified",
        "support": "import-log-2018",
    }


def test_nothing_to_list_is_nothing_and_a_count(capsys):
    assert run(capsys, "--status", "verified").out == "Rows altogether 0: 0.\n"


def test_check_tells_file_and_line_and_exits_with_1(capsys, oksa):
    text = oksa.read_text(encoding="utf-8").replace("skos:closeMatch\toksa:tmpOKSAID629", "skos:exactMatch\toksa:tmpOKSAID629", 1)
    oksa.write_text(text, encoding="utf-8")
    line = next(number for number, row in enumerate(text.splitlines(), 1) if "skos:exactMatch\t" in row)
    said = run(capsys, oksa, "--check", code=1)
    assert (
        said.out
        == f"{oksa}:{line}: skos:exactMatch is unverified; until it is verified only skos:closeMatch and skos:relatedMatch are allowed\n"
    )
    assert said.err == "Flaws: 1.\n"
    assert [(flaw["file"], flaw["line"]) for flaw in json.loads(run(capsys, oksa, "--check", "-f", "json", code=1).out)] == [
        (str(oksa), line)
    ]


def test_check_of_what_is_shipped_finds_nothing(capsys):
    said = run(capsys, "--check", "--lang", "sv")
    assert (said.out, said.err.endswith("Inget att anmärka på.\n")) == ("", True)


def test_verify_shows_what_became_of_each_row_and_changes_nothing_without_write(capsys, oksa, service):
    service.has("c629", "osaamisen tunnustaminen")
    before = oksa.read_bytes()
    said = run(capsys, oksa, "--verify", service.base, "--concept", "concept:osaamisen-tunnustaminen")
    line = (
        before.decode()
        .splitlines()
        .index(next(row for row in before.decode().splitlines() if row.startswith("concept:osaamisen-tunnustaminen")))
        + 1
    )
    assert said.out == f"{oksa}:{line}  concept:osaamisen-tunnustaminen  oksa:c629  verified\nRows altogether 1: verified 1.\n"
    assert said.err == "The files were not changed. Write the results into them with --write --date YYYY-MM-DD.\n"
    assert oksa.read_bytes() == before


def test_write_changes_the_rows_that_were_answered_and_no_other(capsys, oksa, service, reply):
    service.has("tmpOKSAID629", "osaamisen tunnustaminen")
    service.has("tmpOKSAID483", "jokin muu")
    service.replies["oksa/tmpOKSAID628/exists"] = [reply(b"<html>", headers={"Content-Type": "text/html"})]
    before = oksa.read_text(encoding="utf-8").splitlines()
    said = run(capsys, oksa, "--verify", service.base, "--write", "--date", "2026-11-30", "-f", "json", code=1)
    outcomes = {entry["object_id"]: entry["outcome"] for entry in json.loads(said.out)}
    assert {name: outcome for name, outcome in outcomes.items() if outcome != "not-found"} == {
        "oksa:tmpOKSAID628": "unclear",
        "oksa:tmpOKSAID629": "verified",
        "oksa:tmpOKSAID483": "label-differs",
    }
    assert said.err == f"Wrote {oksa}.\n"
    after = oksa.read_text(encoding="utf-8").splitlines()
    assert len(after) == len(before)
    assert [new for old, new in zip(before, after, strict=True) if new == old and "oksa:tmpOKSAID" in new] == [
        row for row in before if "\toksa:tmpOKSAID628\t" in row
    ]
    assert {row.cells["mapping_date"] for row in read_sets([oksa])[0] if row.status != "unverified"} == {"2026-11-30"}
    assert run(capsys, oksa, "--check").err.startswith("Checked ")


def test_a_service_that_answers_nonsense_changes_no_byte(capsys, oksa, service, reply):
    for row in read_sets([oksa])[0]:
        service.replies[f"oksa/{row.object_id.removeprefix('oksa:')}/exists"] = [reply(b"hello")]
    before = oksa.read_bytes()
    said = run(capsys, oksa, "--verify", service.base, "--write", "--date", "2026-11-30", code=1)
    assert (
        said.out.splitlines()[-1] == f"Rows altogether {before.count(b'status=unverified')}: unclear {before.count(b'status=unverified')}."
    )
    assert (oksa.read_bytes(), list(oksa.parent.iterdir())) == (before, [oksa])


def test_a_file_that_cannot_be_written_stays_whole(capsys, oksa, service, monkeypatch):
    before = oksa.read_bytes()
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    run(capsys, oksa, "--verify", service.base, "--write", "--date", "2026-11-30", code=2)
    assert (oksa.read_bytes(), list(oksa.parent.iterdir())) == (before, [oksa])


def test_offline_is_said_and_exits_with_3(capsys, oksa):
    before = oksa.read_bytes()
    said = run(capsys, oksa, "--verify", "http://127.0.0.1:9/api", "--write", "--date", "2026-11-30", "--lang", "fi", code=3)
    assert said.out == ""
    assert said.err.startswith("virhe: palveluun http://127.0.0.1:9/api ei saa yhteyttä (")
    assert said.err.endswith("Mitään ei muutettu. Tarkista osoite ja verkkoyhteys.\n")
    assert oksa.read_bytes() == before


def test_rows_that_nobody_can_be_asked_about_are_said_to_be_so(capsys, service):
    said = run(capsys, "--set", "eif", "--verify", service.base)
    assert said.err == "These rows hold nothing that the service can be asked about.\n"
    assert service.asked == []


def test_a_torn_file_is_not_written(capsys, oksa, service):
    oksa.write_text(oksa.read_text(encoding="utf-8") + "concept:hoks\tx\n", encoding="utf-8")
    said = run(capsys, oksa, "--verify", service.base, "--write", "--date", "2026-11-30", code=3)
    assert "the line does not have 13 cells" in said.err
    assert service.asked == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--check", "--verify", ADDRESS], "give either --check or --verify"),
        (["--write"], "--write and --date go with --verify"),
        (["--date", "2026-01-01"], "--write and --date go with --verify"),
        (["--verify", ADDRESS, "--write"], "give --write and --date together"),
        (["--verify", "sanastot.suomi.fi"], "the address must begin with https://"),
        (["--set", "finto"], "there is no finto; there are cpsv-ap, ehoks, eif, koski, oksa, own-schemes, prov-o"),
        (["--concept", "hokks"], "no such concept: hokks. Did you mean: HOKS"),
    ],
)
def test_what_does_not_go_together_is_a_wrong_use(capsys, arguments, sentence):
    assert sentence in run(capsys, *arguments, code=2).err


def test_a_missing_file_is_unreadable(capsys, tmp_path):
    assert "no such path" in run(capsys, tmp_path / "x.sssom.tsv", code=3).err
