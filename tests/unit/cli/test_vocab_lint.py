"""`parasta vocab lint` as a user runs it: files, folders, records, and every bad input."""

import json
from pathlib import Path

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.phrases import PHRASES
from parasta_vocab.shapes import lint_catalogue
from parasta_vocab.source.document import MAX_BYTES
from parasta_vocab.text import LANGUAGES, Text

ROOT = Path(__file__).parents[3]
GOOD = (ROOT / "examples/lint/hierarchy-cycle/good.ttl").read_text(encoding="utf-8")
BAD = (ROOT / "examples/lint/hierarchy-cycle/bad.ttl").read_text(encoding="utf-8")
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def run(capsys: Captured, *arguments: str) -> tuple[int, str]:
    code = main(["vocab", "lint", "--lang", "en", *arguments])
    captured = capsys.readouterr()
    assert captured.err == ""
    return code, captured.out


def test_a_good_file_conforms(capsys: Captured) -> None:
    write("a.ttl", GOOD)
    assert run(capsys, "a.ttl") == (0, "Checked 1 file. Nothing found.\n")


def test_a_bad_file_is_told_with_place_rule_and_what_to_do(capsys: Captured) -> None:
    write("a.ttl", BAD)
    code, out = run(capsys, "a.ttl")
    assert (code, out.splitlines()[0]) == (1, "a.ttl:36:19: violation: Cycle in the hierarchy [hierarchy-cycle]")
    assert out.splitlines()[-1] == "Checked 1 file: 1 violation. Read more: parasta explain hierarchy-cycle"


def test_without_a_file_the_records_of_the_folder_are_linted_else_the_shipped_ones(capsys: Captured) -> None:
    code, out = run(capsys, "--format", "json", "--select", "missing-label")
    assert (code, {Path(source).name for source in json.loads(out)["sources"]} >= {"schemes.yaml", "toimijat.yaml"}) == (0, True)
    records = ROOT / "examples/lint/unmarked-neuter/bad-records"
    for path in records.iterdir():
        write(f"vocab/src/{path.name}", path.read_bytes())
    code, out = run(capsys, "--format", "json", "--fail-on", "warning")
    report = json.loads(out)
    assert (code, report["sources"]) == (1, ["vocab/src/schemes.yaml", "vocab/src/opinnot.yaml"])
    assert [(item["rule"], item["source"], item["line"]) for item in report["findings"]] == [
        ("unmarked-neuter", "vocab/src/opinnot.yaml", 12)
    ]


def test_in_a_folder_vocabularies_are_linted_and_the_rest_is_left(capsys: Captured) -> None:
    write("k/a.ttl", GOOD)
    write("k/b.yaml", "provider: {}\nprocesses: []\n")
    write("k/c.json", "{}")
    write("k/context.jsonld", '{"@context": {"a": "http://a.example/"}}')
    write("k/frame.jsonld", '{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@type": "skos:Concept"}')
    assert run(capsys, "k") == (0, "Checked 1 file. Nothing found.\n")


def test_rules_are_selected_and_ignored(capsys: Captured) -> None:
    write("a.ttl", BAD)
    assert run(capsys, "a.ttl", "--ignore", "hierarchy-cycle") == (0, "Checked 1 file. Nothing found.\n")
    assert run(capsys, "a.ttl", "--select", "missing-label", "--select", "empty-label")[0] == 0
    assert run(capsys, "a.ttl", "--select", "hierarchy-cycle")[0] == 1


def test_an_unknown_rule_is_answered_with_the_closest(capsys: Captured) -> None:
    assert main(["vocab", "lint", "--lang", "en", "--select", "hierarchy-cycl"]) == 2
    assert capsys.readouterr().err == "error: no such rule: hierarchy-cycl. Did you mean: hierarchy-cycle?\n"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_speaks_of_a_vocabulary_and_not_of_stages(lang: str, capsys: Captured) -> None:
    write("a.ttl", BAD)
    assert main(["vocab", "lint", "a.ttl", "-f", "html", "--lang", lang]) == 1
    page = capsys.readouterr().out
    titles = {"fi": "Sanaston tarkastusraportti", "sv": "Granskningsrapport för en vokabulär", "en": "Lint report of a vocabulary"}
    assert f"<h1>{titles[lang]}</h1>" in page
    assert 'id="stages"' not in page
    assert "<code>parasta vocab lint " in page
    assert f" {len(lint_catalogue())} " in page


def test_the_turtle_report_names_rule_and_place(capsys: Captured) -> None:
    write("a.ttl", BAD)
    _, out = run(capsys, "a.ttl", "-f", "turtle")
    assert "sh:sourceShape rule:hierarchy-cycle" in out
    assert "parasta:line 36" in out


XML = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "xx">]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&a;</rdf:RDF>\n'
UNREADABLE = [
    ("rikki.ttl", "@prefix s: <http://a/> .\ns:a s:b\n", "2:8", PHRASES["rdf_syntax"].filled(problem="Unexpected end")),
    ("pommi.rdf", XML, "2:1", PHRASES["xml_entities"]),
    ("tyhja.ttl", "", "", PHRASES["empty"]),
    ("kuvaus.yaml", "provider: {}\nprocesses: []\n", "", PHRASES["not_a_vocabulary"]),
    ("muu.json", "{}", "", PHRASES["not_a_vocabulary"]),
    ("ei-ole.ttl", None, "", PHRASES["not_found"]),
    ("iso.ttl", b" " * (MAX_BYTES + 1), "", PHRASES["too_large"].filled(limit=64)),
]


@pytest.mark.parametrize(("name", "content", "place", "reason"), UNREADABLE, ids=[row[0] for row in UNREADABLE])
def test_what_cannot_be_linted_gets_one_line_and_the_others_are_linted(
    name: str, content: str | bytes | None, place: str, reason: Text, capsys: Captured
) -> None:
    if content is not None:
        write(name, content)
    write("hyva.ttl", GOOD)
    code, out = run(capsys, name, "hyva.ttl")
    where = f"{name}:{place}" if place else name
    assert (code, out.splitlines()) == (3, [f"{where}: error: {reason.en}", "Checked 1 file; 1 could not be read. Nothing found."])


def test_a_folder_with_nothing_to_lint_is_told(capsys: Captured) -> None:
    write("k/a.yaml", "provider: {}\n")
    code, out = run(capsys, "k")
    assert (code, out.splitlines()[0]) == (3, f"k: error: {PHRASES['no_vocabulary'].en}")


def test_records_that_break_are_told_and_the_rest_is_linted(capsys: Captured) -> None:
    write("r/schemes.yaml", "schemes: {}\n")
    write("r/a.yaml", "scheme: parasta\nconcepts:\n  a b: {}\n")
    write("hyva.ttl", GOOD)
    code, out = run(capsys, "r", "hyva.ttl")
    assert code == 3
    assert "a b is no id" in out
    write("r/a.yaml", "scheme: parasta\nconcepts:\n  aa: {}\n")
    code, out = run(capsys, "r", "hyva.ttl")
    assert code == 3
    assert out.splitlines()[0].startswith("error: r: the records of parasta break their schema (KeyError")


def test_two_schemes_and_none_are_findings(capsys: Captured) -> None:
    for rule in ("several-schemes", "vocabulary-without-scheme"):
        code, out = run(capsys, str(ROOT / f"examples/lint/{rule}/bad.ttl"), "--fail-on", "warning")
        assert (code, out.count(f"[{rule}]")) == (1, 1)
