"""`parasta vocab lint` as a user runs it: files, folders, records, and every bad input."""

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.data import root
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


SHIPPED = {
    "fi": "Täällä ei ole tiedostoa vocab/src/schemes.yaml, joten tarkastetaan tietueet, jotka tulevat paketissa parasta-vocab {version}.\n",
    "sv": "Här finns ingen fil vocab/src/schemes.yaml, så posterna som följer med parasta-vocab {version} granskas.\n",
    "en": "There is no vocab/src/schemes.yaml here: linting the records that come with parasta-vocab {version}.\n",
}
OWN = {
    "fi": "Tarkastetaan kansion vocab/src tietueet.\n",
    "sv": "Granskar posterna i mappen vocab/src.\n",
    "en": "Linting the records in the folder vocab/src.\n",
}


def run_here(capsys: Captured, lang: str, *arguments: str) -> tuple[int, str, str]:
    """Lint without naming a file."""
    code = main(["vocab", "lint", "--lang", lang, *arguments])
    return code, *capsys.readouterr()


def test_a_good_file_conforms(capsys: Captured) -> None:
    write("a.ttl", GOOD)
    assert run(capsys, "a.ttl") == (0, "Checked 1 file. Nothing found.\n")


def test_a_bad_file_is_told_with_place_rule_and_what_to_do(capsys: Captured) -> None:
    write("a.ttl", BAD)
    code, out = run(capsys, "a.ttl")
    assert (code, out.splitlines()[0]) == (1, "a.ttl:36:19: violation: Cycle in the hierarchy [hierarchy-cycle]")
    assert out.splitlines()[-1] == "Checked 1 file: 1 violation. Read more: parasta explain hierarchy-cycle"


def test_without_a_file_the_records_of_the_folder_are_linted_else_the_shipped_ones(capsys: Captured) -> None:
    code, out, _ = run_here(capsys, "en", "--format", "json", "--select", "missing-label")
    assert (code, {Path(source).name for source in json.loads(out)["sources"]} >= {"schemes.yaml", "toimijat.yaml"}) == (0, True)
    records = ROOT / "examples/lint/unmarked-neuter/bad-records"
    for path in records.iterdir():
        write(f"vocab/src/{path.name}", path.read_bytes())
    code, out, _ = run_here(capsys, "en", "--format", "json", "--fail-on", "warning")
    report = json.loads(out)
    assert (code, report["sources"]) == (1, ["vocab/src/schemes.yaml", "vocab/src/opinnot.yaml"])
    assert [(item["rule"], item["source"], item["line"]) for item in report["findings"]] == [
        ("unmarked-neuter", "vocab/src/opinnot.yaml", 12)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_file_it_is_told_which_records_are_linted(lang: str, capsys: Captured) -> None:
    shipped = SHIPPED[lang].format(version=version("parasta-vocab"))
    code, out, err = run_here(capsys, lang, "-f", "json", "--select", "missing-label")
    assert (code, json.loads(out)["findings"], err) == (0, [], shipped)
    code, _, err = run_here(capsys, lang, "-f", "turtle", "--select", "missing-label")
    assert (code, err) == (0, shipped)
    for path in (ROOT / "examples/lint/unmarked-neuter/good-records").iterdir():
        write(f"vocab/src/{path.name}", path.read_bytes())
    code, out, err = run_here(capsys, lang, "-f", "json", "--select", "missing-label")
    assert (code, json.loads(out)["sources"], err) == (0, ["vocab/src/schemes.yaml", "vocab/src/opinnot.yaml"], OWN[lang])


NAMELESS = {
    "a.ttl": """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
[] a skos:Concept ; skos:prefLabel "a"@en ; skos:broader [ a skos:Concept ; skos:prefLabel "a"@en, "b"@en ; skos:related _:y ] .
_:y a skos:Concept ; skos:prefLabel "d"@en ; skos:broader _:z . _:z a skos:Concept ; skos:prefLabel "d", "e" ; skos:broader _:y .
[] a skos:ConceptScheme . [] a skos:ConceptScheme . _:c a skos:Collection ; skos:member [], _:y, _:z .
""",
    "a.rdf": """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept><skos:prefLabel xml:lang="en">a</skos:prefLabel><skos:broader><skos:Concept/></skos:broader></skos:Concept>
<skos:Concept rdf:nodeID="q"><skos:prefLabel xml:lang="en">a</skos:prefLabel><skos:broader rdf:nodeID="q"/></skos:Concept>
</rdf:RDF>
""",
    "a.jsonld": """{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@graph": [{"@type": "skos:Concept", "skos:prefLabel": "a",
"skos:broader": {"@type": "skos:Concept", "skos:prefLabel": "a"}}, {"@id": "_:q", "@type": "skos:Concept", "skos:related": {"@id": "_:q"}}]}
""",
}


@pytest.mark.parametrize("name", NAMELESS)
@pytest.mark.parametrize("form", ["turtle", "json"])
def test_concepts_without_iris_give_the_same_bytes_in_every_process(name: str, form: str) -> None:
    write(name, NAMELESS[name])
    command = [sys.executable, "-m", "parasta_vocab", "vocab", "lint", "-f", form, name]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    runs = [subprocess.run(command, env={**environment, "PYTHONHASHSEED": seed}, capture_output=True, check=False) for seed in "127"]
    assert [(run.returncode, run.stdout, run.stderr) for run in runs] == [(1, runs[0].stdout, b"")] * 3
    assert b"/.well-known/genid/b1" in runs[0].stdout


PROTEGE = """<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [
    <!ENTITY owl "http://www.w3.org/2002/07/owl#" >
    <!ENTITY skos "http://www.w3.org/2004/02/skos/core#" >
    <!ENTITY ex 'http://a.example/s/' >
]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;">
<rdf:Description rdf:about="&ex;kissa">
    <rdf:type rdf:resource="&skos;Concept"/>
    <skos:broader rdf:resource="&ex;kissa"/>
</rdf:Description>
</rdf:RDF>
"""


def test_a_file_of_protege_is_linted(capsys: Captured) -> None:
    write("a.owl", PROTEGE)
    code, out = run(capsys, "a.owl", "-f", "json", "--select", "reflexive-relation")
    assert (code, [(item["rule"], item["line"], item["column"], item["focus"]) for item in json.loads(out)["findings"]]) == (
        0,
        [("reflexive-relation", 8, 18, "http://a.example/s/kissa")],
    )


def test_in_a_folder_vocabularies_are_linted_and_the_rest_is_left(capsys: Captured) -> None:
    write("k/a.ttl", GOOD)
    write("k/b.yaml", "provider: {}\nprocesses: []\n")
    write("k/c.json", "{}")
    write("k/context.jsonld", '{"@context": {"a": "http://a.example/"}}')
    write("k/frame.jsonld", '{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@type": "skos:Concept"}')
    assert run(capsys, "k") == (0, "Checked 1 file. Nothing found.\n")


def test_named_files_without_concepts_are_linted_or_passed_over(capsys: Captured) -> None:
    write("shapes.ttl", "PREFIX sh: <http://www.w3.org/ns/shacl#>\n<urn:a> a sh:NodeShape .\n")
    assert run(capsys, "shapes.ttl")[0] == 1
    assert run(capsys, "--skip-others", "shapes.ttl") == (0, "Checked 0 files.\n")


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


XML = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&a;</rdf:RDF>\n'
UNREADABLE = [
    ("rikki.ttl", "@prefix s: <http://a/> .\ns:a s:b\n", "2:8", PHRASES["rdf_syntax"].filled(problem="Unexpected end")),
    ("pommi.rdf", XML, "2:1", PHRASES["rdf_entities"].filled(limit=256)),
    ("tyhja.ttl", "", "", PHRASES["empty"]),
    ("nollat.ttl", bytes(5000), "", PHRASES["binary"]),
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
    write("r/schemes.yaml", (root() / "vocab/src/schemes.yaml").read_text(encoding="utf-8"))
    write("r/a.yaml", "scheme: parasta\nconcepts:\n  a b: {}\n")
    write("hyva.ttl", GOOD)
    code, out = run(capsys, "r", "hyva.ttl")
    assert code == 3
    assert "a b is no id" in out
    write("r/a.yaml", "scheme: parasta-asiakirjat\nconcepts:\n  aa: {}\n")
    code, out = run(capsys, "r", "hyva.ttl")
    assert code == 3
    subject, kind = "subject_field: {fi: …, sv: …, en: …}", "kind: asiakirja | kysely | jarjestelma"
    assert out.splitlines()[:3] == [
        "error: r: ",
        f"{Path('r/a.yaml')}:1:1: the key subject_field is missing; write {subject}",
        f"{Path('r/a.yaml')}:3:3: the key kind is missing; write {kind}",
    ]
    write("r/a.yaml", "scheme: parasta\nconcepts:\n  aa: {pref_label: {fi: a, sw: a}}\n")
    code, out = run(capsys, "r", "hyva.ttl")
    assert code == 3
    assert out.splitlines()[:2] == ["error: r: ", f"{Path('r/a.yaml')}:3:28: unknown language: sw; the languages are fi, sv and en"]


def test_two_schemes_and_none_are_findings(capsys: Captured) -> None:
    for rule in ("several-schemes", "vocabulary-without-scheme"):
        code, out = run(capsys, str(ROOT / f"examples/lint/{rule}/bad.ttl"), "--fail-on", "warning")
        assert (code, out.count(f"[{rule}]")) == (1, 1)
