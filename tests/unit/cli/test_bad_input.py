"""Every bad input a user may have: the exit code, the line it gets, and that the other files are checked all the same."""

import json
import os
import re
import resource
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.errors import EngineFailed
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.explain import explain_unreadable
from parasta_vocab.source.document import MAX_BYTES, MAX_NODES
from parasta_vocab.source.entities import MAX_ENTITIES
from parasta_vocab.source.problems import JSON, YAML, explain_problem
from parasta_vocab.source.read import SUFFIXES
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.validation.report import Unreadable

Captured = pytest.CaptureFixture[str]
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
SUMMARY = {
    "fi": "Tarkistettu {checked} tiedostoa; lukematta jäi {unread}.",
    "sv": "Granskade {checked} filer; {unread} kunde inte läsas.",
    "en": "Checked {checked} files; {unread} could not be read.",
}
ONE = {
    "fi": "Tarkistettu 1 tiedosto; lukematta jäi 1",
    "sv": "Granskade 1 fil; 1 kunde inte läsas",
    "en": "Checked 1 file; 1 could not be read",
}
GOOD = (Path(__file__).parents[3] / "examples/rules/_base/good.yaml").read_text(encoding="utf-8")
SMALL = """\
provider: {name: {fi: Mallila}, business_id: "1234567-1", languages: [fi]}
version: "1.0"
date: 2026-08-01
covers: []
processes: []
"""


class Refused(socket.socket):
    def __init__(self, family: int = socket.AF_INET, *rest: object, **named: object) -> None:
        if family != getattr(socket, "AF_UNIX", None):  # by which processes of one computer speak to each other
            raise AssertionError("a connection was opened")
        super().__init__(family, *rest, **named)


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with no way to the net."""
    monkeypatch.setattr(socket, "socket", Refused)
    monkeypatch.setattr(socket, "getaddrinfo", Refused)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str | bytes) -> None:
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)


def found(capsys: Captured) -> list[tuple[str, int | str, int | None]]:
    """Return rule, line and column of each finding of a JSON report, apart from those that a small file has anyway."""
    report = json.loads(capsys.readouterr().out)
    return [
        (item["rule"], item["line"], item["column"])
        for item in report["findings"]
        if item["rule"] not in {"description-without-approval", "process-without-links"}
    ]


def yaml(problem: str) -> Text:
    return explain_problem(problem, YAML, "yaml_syntax")


def json_(problem: str) -> Text:
    return explain_problem(problem, JSON, "json_syntax")


def rdf(problem: str) -> Text:
    return PHRASES["rdf_syntax"].filled(problem=problem)


def misnamed(known: str, seen: str) -> Text:
    return PHRASES["misnamed"].filled(known=known, seen=seen)


UNKNOWN = PHRASES["unknown_format"].filled(suffixes=SUFFIXES)
TOO_LARGE = PHRASES["too_large"].filled(limit=64)
RDF_ENTITIES = PHRASES["rdf_entities"].filled(limit=MAX_ENTITIES)
TOO_MANY = PHRASES["too_many"].filled(limit=MAX_NODES)
BOMB = (
    "a: &a [x, x]\n"
    + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "provider: *i\nprocesses: []\n"
)
ENTITIES = f'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]>\n<rdf:RDF {RDF}>&b;</rdf:RDF>\n'
EXTERNAL = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<rdf:RDF {RDF}>&a;</rdf:RDF>\n'

UNREADABLE = [
    ("tyhja.yaml", b"", "", PHRASES["empty_description"]),
    ("valit.yaml", b"\xef\xbb\xbf \r\n\t\n", "", PHRASES["empty_description"]),
    ("tyhja.ttl", b"", "", PHRASES["empty_description"]),
    ("kommentti.yaml", "# vain kommentti\n", "", PHRASES["not_a_description"]),
    ("kuva.yaml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "", PHRASES["binary_description"]),
    ("kuvaus.docx", b"PK\x03\x04\x14\0\x06\0", "", PHRASES["binary_description"]),
    ("kuvaus.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", PHRASES["binary_description"]),
    ("kuvaus.pdf", b"%PDF-1.7\n", "", PHRASES["binary_description"]),
    ("kuvaus.txt", "Tässä on prosessimme.\n", "", UNKNOWN),
    ("vaara.json", GOOD, "", misnamed("json", "yaml")),
    ("vaara.yaml", "@prefix a: <b> .\n", "", misnamed("yaml", "turtle")),
    ("vaara.ttl", '{"provider": {}}', "", misnamed("turtle", "json")),
    ("vaara.xml", '{"provider": {}}', "", misnamed("rdfxml", "json")),
    ("aukko.yaml", "provider: {name: {fi: x}\nprocesses: []\n", "2:1", yaml("did not find expected ',' or '}'")),
    ("lainaus.yaml", 'provider:\n  name: {fi: "kesken}\nprocesses: []\n', "2:14", yaml("found unexpected end of stream")),
    ("kaksoispiste.yaml", "provider: Mallila: opisto\n", "1:18", yaml("mapping values are not allowed in this context")),
    ("sarkain.yaml", "provider:\n\tname: {fi: x}\n", "2:1", PHRASES["tab_indentation"]),
    ("sarkain2.yaml", "provider:\n  version: x\n\tname: {fi: x}\n", "3:1", PHRASES["tab_indentation"]),
    ("latin.yaml", "provider:\n  name: {fi: Työ}\n".encode("latin-1"), "2:16", PHRASES["not_utf8"].filled(byte="0xF6")),
    ("utf16.yaml", GOOD.encode("utf-16"), "", PHRASES["utf16"]),
    ("utf16le.yaml", GOOD.encode("utf-16-le"), "", PHRASES["utf16"]),
    ("utf16be.json", '{"provider": {}}'.encode("utf-16-be"), "", PHRASES["utf16"]),
    ("ohjaus.yaml", "# ääää\nprovider: ä\x07\n", "2:12", PHRASES["control_character"]),
    ("syva.yaml", "[" * 10_000 + "]" * 10_000, "1:65", PHRASES["too_deep"]),
    ("syva.json", "[" * 10_000 + "]" * 10_000, "1:65", PHRASES["too_deep"]),
    ("syva.jsonld", '{"@id":' * 10_000 + "1" + "}" * 10_000, "1:449", PHRASES["too_deep"]),
    ("syva.ttl", "<a> <b> " + "(" * 10_000 + ")" * 10_000 + " .", "", PHRASES["too_deep"]),
    ("pommi.yaml", BOMB, "2:8", PHRASES["yaml_alias"]),
    ("kaksi.yaml", SMALL + "---\n" + SMALL, "6:1", PHRASES["yaml_documents"]),
    ("avain.yaml", "provider: {}\n? [a, b]\n: c\n", "2:3", PHRASES["yaml_key"]),
    ("luettelo.yaml", "- a\n- b\n", "", PHRASES["not_a_description"]),
    ("luettelo.json", '["a"]', "", PHRASES["not_a_description"]),
    ("sana.yaml", "prosessi", "", PHRASES["not_a_description"]),
    ("muu.json", '{"name": "paketti", "version": "1.0"}', "", PHRASES["not_a_description"]),
    ("pilkku.json", '{"provider": {},\nx}', "2:1", json_("Expecting property name enclosed in double quotes")),
    ("puolikas.json", '{"provider": "\\ud800"}', "1:14", json_("half of a \\u pair")),
    ("lainaukset.json", '"' + '\\"' * 200_000, "1:1", json_("Unterminated string starting at")),
    ("paljon.json", '{"provider":{},"processes":[' + "0," * MAX_NODES + "0]}", f"1:{28 + 2 * MAX_NODES}", TOO_MANY),
    ("piste.ttl", "<a> <b> <c> .\n<a> <b>\n", "2:8", rdf("Unexpected end")),
    ("etuliite.ttl", "\n<a> q:b <c> .\n", "2:5", rdf("The prefix q: has not been declared")),
    (
        "rivi.nt",
        "<http://a> <http://b> <http://c> .\n<http://a> <http://b> oho .\n",
        "2:23",
        rdf("The object of a triple must be an IRI, a blank node or a literal"),
    ),
    ("tagi.rdf", f"<rdf:RDF {RDF}>\n<rdf:Description>\n</rdf:RDF>", "3:3", rdf("mismatched tag")),
    ("nollat.yaml", bytes(5000), "", PHRASES["binary_description"]),
    ("pommi.rdf", ENTITIES, "2:1", RDF_ENTITIES),
    ("ulkoinen.xml", EXTERNAL, "1:1", RDF_ENTITIES),
    ("kaavio.xml", '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', "", PHRASES["not_a_description"]),
]


@pytest.mark.parametrize(("name", "content", "place", "reason"), UNREADABLE, ids=[row[0] for row in UNREADABLE])
def test_what_cannot_be_read_gets_one_line_in_each_language_and_exit_code_3(
    name: str, content: str | bytes, place: str, reason: Text, capsys: Captured
) -> None:
    write(name, content)
    for lang in LANGUAGES:
        assert main(["check", "--lang", lang, name]) == 3
        where = f"{name}:{place}" if place else name
        line = f"{where}: {PHRASES['error'].show(lang)}: {reason.show(lang)}"
        assert capsys.readouterr() == (f"{line}\n{SUMMARY[lang].format(checked=0, unread=1)}\n", "")


def test_the_lines_read_as_sentences(capsys: Captured) -> None:
    write("latin.yaml", "työ: x".encode("latin-1"))
    write("tyhja.yaml", "")
    write("vaara.json", "provider: x\n")
    assert main(["check", "--lang", "fi", "latin.yaml", "tyhja.yaml", "vaara.json"]) == 3
    assert capsys.readouterr().out == (
        "latin.yaml:1:3: virhe: tiedosto ei ole UTF-8-koodattu (tavu 0xF6). Tallenna se uudelleen UTF-8-muodossa.\n"
        "tyhja.yaml: virhe: tiedosto on tyhjä. Aloita malli komennolla: parasta init.\n"
        "vaara.json: virhe: pääte lupaa muodon json, mutta sisältö näyttää muodolta yaml. Korjaa pääte tai anna valinta --from yaml.\n"
        "Tarkistettu 0 tiedostoa; lukematta jäi 3.\n"
    )


def test_one_bad_file_never_stops_the_others(capsys: Captured) -> None:
    for name, content, _, _ in UNREADABLE:
        write(name, content)
    write("a-hyva.yaml", GOOD)
    write("z-hyva.yaml", GOOD)
    assert main(["check", "--lang", "sv", "--format", "json", "."]) == 3
    report = json.loads(capsys.readouterr().out)
    assert report["sources"] == ["a-hyva.yaml", "z-hyva.yaml"]
    passed_over = {name for name, content, *_ in UNREADABLE if not {"provider", "processes"} & set(re.findall(r"\w+", readable(content)))}
    unknown = {"kuvaus.docx", "kuvaus.xls", "kuvaus.pdf", "kuvaus.txt"}
    assert {item["source"] for item in report["unreadable"]} == {name for name, *_ in UNREADABLE} - passed_over - unknown


def readable(content: str | bytes) -> str:
    return content if isinstance(content, str) else content.replace(b"\0", b"").decode("latin-1")


@pytest.mark.parametrize("content", ["\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD.replace("\n", "\r\n"), GOOD.rstrip("\n")])
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(content: str, capsys: Captured) -> None:
    write("a.yaml", content)
    assert main(["check", "--lang", "en", "a.yaml"]) == 0
    assert capsys.readouterr() == ("Checked 1 file. Nothing found.\n", "")


def test_windows_line_ends_leave_the_places_as_they_are(capsys: Captured) -> None:
    write("a.yaml", GOOD.replace("owner:", "ovner:").replace("\n", "\r\n"))
    assert main(["check", "--format", "json", "a.yaml"]) == 1
    assert found(capsys) == [("process-without-owner", 22, 5), ("unknown-key", 27, 5)]


def test_a_hundred_megabytes_are_refused_unread(capsys: Captured) -> None:
    with Path("iso.yaml").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert main(["check", "--lang", "en", "iso.yaml"]) == 3
    assert capsys.readouterr().out.splitlines()[0] == f"iso.yaml: error: {TOO_LARGE.en}"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 2 * MAX_BYTES // 1024


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without an end")
def test_a_device_without_an_end_is_refused(capsys: Captured) -> None:
    assert main(["check", "--lang", "en", "/dev/zero"]) == 3
    assert capsys.readouterr().out.splitlines()[0] == f"/dev/zero: error: {TOO_LARGE.en}"


LOOP = Text("linkit johtavat toisiinsa", "länkarna leder till varandra", "Too many levels of symbolic links")
ARGUMENTS = [
    ("", PHRASES["not_found"]),
    ("ei-ole.yaml", PHRASES["not_found"]),
    ("ei-ole/kansio", PHRASES["not_found"]),
    ("a" * 5000, PHRASES["not_found"]),
    ("*.jsonld", PHRASES["no_match"]),
    ("tyhja", PHRASES["empty_folder"].filled(suffixes=SUFFIXES)),
    ("kansio.yaml", PHRASES["empty_folder"].filled(suffixes=SUFFIXES)),
    ("rikki.json", PHRASES["broken_link"]),
    ("silmukka.json", PHRASES["cannot_open"].filled(problem=LOOP)),
]


@pytest.mark.parametrize(("argument", "reason"), ARGUMENTS, ids=[name[:20] or "empty" for name, _ in ARGUMENTS])
def test_an_argument_that_means_no_file_is_told_and_the_others_are_checked(argument: str, reason: Text, capsys: Captured) -> None:
    Path("tyhja").mkdir()
    Path("kansio.yaml").mkdir()
    Path("rikki.json").symlink_to("ei-ole")
    Path("silmukka.json").symlink_to("silmukka.json")
    write("hyva.yml", GOOD)
    for lang in LANGUAGES:
        assert main(["check", "--lang", lang, argument, "hyva.yml"]) == 3
        line = f"{argument}: {PHRASES['error'].show(lang)}: {reason.show(lang)}"
        summary = ONE[lang]
        assert capsys.readouterr() == (f"{line}\n{summary}. {PHRASES['nothing_found'].show(lang)}\n", "")


def test_links_that_lead_nowhere_are_told_in_a_folder_too(capsys: Captured) -> None:
    write("hyva.yaml", GOOD)
    Path("rikki.yaml").symlink_to("ei-ole")
    assert main(["check", "--lang", "en", "."]) == 3
    assert capsys.readouterr().out == (
        f"rikki.yaml: error: {PHRASES['broken_link'].en}\nChecked 1 file; 1 could not be read. Nothing found.\n"
    )


@pytest.mark.usefixtures("as_anybody")
def test_a_file_and_a_folder_without_permission_are_told(capsys: Captured) -> None:
    write("hyva.yaml", GOOD)
    write("suljettu.yaml", GOOD)
    Path("suljettu.yaml").chmod(0)
    Path("lukossa").mkdir(mode=0)
    Path("nimet").mkdir()
    write("nimet/a.yaml", GOOD)
    Path("nimet").chmod(0o444)
    reason = PHRASES["cannot_open"].filled(problem="oikeudet eivät riitä").fi
    assert main(["check", "--lang", "fi", "."]) == 3
    assert capsys.readouterr().out.splitlines()[:3] == [f"{name}: virhe: {reason}" for name in ("lukossa", "nimet/a.yaml", "suljettu.yaml")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(capsys: Captured) -> None:
    os.mkfifo("putki.yaml")
    write("hyva.yaml", GOOD)
    assert main(["check", "--lang", "en", "."]) == 0
    assert capsys.readouterr().out == "Checked 1 file. Nothing found.\n"


FINDINGS = [
    ("kahdesti.yaml", SMALL + "version: x\n", [("duplicate-key", 6, 1)]),
    (
        "kolmesti.json",
        '{"covers": [],\n "covers": [],\n "covers": [],\n "provider": {}, "processes": []}',
        [("duplicate-key", 2, 2), ("duplicate-key", 3, 2)],
    ),
    ("paiva.yaml", SMALL.replace("08-01", "02-31"), [("malformed-value", 3, 7)]),
    ("vaiheet.yaml", SMALL.replace("processes: []", "processes: [{id: aa, steps: teksti}]"), [("wrong-type", 5, 29)]),
    ("kartta.yaml", SMALL.replace("processes: []", "processes: {id: aa, steps: [{id: bb}]}"), [("wrong-type", 5, 12)]),
    ("sana.yaml", SMALL.replace("processes: []", "processes: prosessi"), [("wrong-type", 5, 12)]),
    ("numero.yaml", SMALL.replace("covers: []", "covers: 5"), [("wrong-type", 4, 9)]),
    ("kieli.yaml", SMALL.replace("[fi]", "[fi, ruotsi]"), [("unknown-concept", 1, 75)]),
    ("teksti.yaml", SMALL.replace("{fi: Mallila}", "Mallila"), [("wrong-type", 1, 18)]),
    ("tyhjat.yaml", SMALL.replace("processes: []", "processes: [~]\nroles: [null]"), [("wrong-type", 5, 13), ("wrong-type", 6, 9)]),
    ("avaimet.yaml", SMALL + '"\\e[2J\\nrivi": x\n', [("unknown-key", 6, 1)]),
]


@pytest.mark.parametrize(("name", "content", "expected"), FINDINGS, ids=[row[0] for row in FINDINGS])
def test_what_can_be_read_gives_findings_in_their_place(
    name: str, content: str, expected: list[tuple[str, int, int]], capsys: Captured
) -> None:
    write(name, content)
    assert main(["check", "--format", "json", name]) == 1
    structural = [
        item for item in found(capsys) if item[0] in {"duplicate-key", "malformed-value", "wrong-type", "unknown-concept", "unknown-key"}
    ]
    assert structural == expected


NEXT = "next: [tallenna-sopimus]"
REFERENCES = [
    ("tuntematon", GOOD.replace("actor: johto", "actor: rehtorr"), [("unknown-concept", 14, 12)]),
    ("katkennut", GOOD.replace("participants: [opiskelija]", "participants: [opiskelia]"), [("unknown-reference", 48, 24)]),
    ("itseensa", GOOD.replace("process: sopimusprosessi", "process: ohjausprosessi"), [("link-to-itself", 65, 18)]),
]


@pytest.mark.parametrize(("content", "expected"), [row[1:] for row in REFERENCES], ids=[row[0] for row in REFERENCES])
def test_a_wrong_name_is_found_where_it_stands(content: str, expected: list[tuple[str, int, int]], capsys: Captured) -> None:
    write("a.yaml", content)
    main(["check", "--format", "json", "a.yaml"])
    assert [item for item in found(capsys) if item[0] == expected[0][0]] == expected


def test_a_flow_that_goes_round_is_checked_to_its_end(capsys: Captured) -> None:
    round_ = GOOD.replace("        data: [tyopaikan-y-tunnus]\n", "        data: [tyopaikan-y-tunnus]\n        next: [laadi-sopimus]\n")
    write("a.yaml", round_)
    assert main(["check", "--format", "json", "a.yaml", "--fail-on", "warning"]) == 1
    assert found(capsys) == [("flow-without-end", 22, 5)]


def test_a_date_that_cannot_be_is_told_once_and_without_a_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", GOOD.replace("2026-08-01", "2026-02-31"))
    assert main(["check", "--lang", "sv", "a.yaml"]) == 1
    assert capfd.readouterr() == (
        (
            "a.yaml:8:7: överträdelse: Värde i fel form [malformed-value]\n"
            "    Värdet ”2026-02-31” i punkten date är i fel form. Rätt form: en dag, till exempel 2026-08-01.\n"
            "\n"
            "Granskade 1 fil: 1 överträdelse. Läs mer: parasta explain malformed-value\n"
        ),
        "",
    )


REMOTE = [
    ("a.jsonld", '{"@context": "http://paha.example/c",\n "provider": {}}', [("remote-context", 1, 14)]),
    ("b.json", '{"@context": ["http://paha.example/c"],\n "provider": {}, "processes": []}', [("remote-context", 1, 15)]),
    ("c.jsonld", '{"@context": {"@import": "http://paha.example/c"},\n "@id": "x"}', [("remote-context", 1, 26)]),
    (
        "d.jsonld",
        '{"@context": {"t": {"@id": "http://a.example/t",\n  "@context": "http://paha.example/c"}},\n "@id": "x", "t": {"@id": "y"}}',
        [("remote-context", 2, 15)],
    ),
    (
        "e.jsonld",
        (
            '{"@context": {"t": {"@id": "http://a.example/t", "@context": [{"u": {"@id": "http://a.example/u",\n'
            '  "@context": {"@import": "http://paha.example/c"}}}]}},\n "@id": "x", "t": {"u": {"@id": "y"}}}'
        ),
        [("remote-context", 2, 27)],
    ),
    (
        "f.ttl",
        (
            "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n<> a <https://iri.suomi.fi/model/parasta/ProcessDescription> ;\n"
            "  owl:imports <http://paha.example/o> .\n"
        ),
        [("remote-import", 3, 15)],
    ),
    (
        "g.rdf",
        (
            f'<rdf:RDF {RDF} xmlns:owl="http://www.w3.org/2002/07/owl#">\n'
            '<rdf:Description rdf:about="">\n<rdf:type rdf:resource="https://iri.suomi.fi/model/parasta/ProcessDescription"/>\n'
            '<owl:imports rdf:resource="http://paha.example/o"/>\n</rdf:Description></rdf:RDF>'
        ),
        [("remote-import", 4, 14)],
    ),
]


@pytest.mark.parametrize(("name", "content", "expected"), REMOTE, ids=[row[0] for row in REMOTE])
def test_nothing_is_fetched_and_what_was_not_is_told(
    name: str, content: str, expected: list[tuple[str, int, int]], capsys: Captured
) -> None:
    write(name, content)
    main(["check", "--format", "json", name])
    assert [item for item in found(capsys) if item[0].startswith("remote")] == expected


@pytest.mark.parametrize("char", ["\\u0020", "\\u003E", "\\u003C", "\\u0022", "\\u007B", "\\u005C"])
def test_an_address_with_a_character_that_none_may_have_is_checked(char: str, capsys: Captured) -> None:
    write(
        "a.ttl",
        f"<> a <https://iri.suomi.fi/model/parasta/ProcessDescription> ; <https://iri.suomi.fi/model/parasta/process> <a{char}b> .\n",
    )
    assert main(["check", "--lang", "en", "a.ttl"]) == 1
    assert capsys.readouterr().err == ""


def test_blank_nodes_have_the_same_name_in_each_run(capsys: Captured) -> None:
    write(
        "a.ttl",
        '@prefix p: <https://iri.suomi.fi/model/parasta/> .\n<> a p:ProcessDescription ; p:provider [ a p:Provider ], [ p:name "x"@fi ] .\n',
    )
    outputs = set()
    for _ in range(3):
        main(["check", "--format", "json", "a.ttl"])
        outputs.add(capsys.readouterr().out)
    assert len(outputs) == 1


def test_values_cannot_steer_the_terminal_and_are_cut(capsys: Captured) -> None:
    write("a.yaml", SMALL + '"\\e[2J\\u202Erivi": x\n' + "? " + "k" * 100_000 + "\n: x\n")
    assert main(["check", "--lang", "en", "--show", "violation", "a.yaml"]) == 1
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert len(out) < 1500


def test_what_a_provider_writes_is_no_placeholder(capsys: Captured) -> None:
    write("a.yaml", GOOD.replace("{fi: Ohjaus työpaikalla}", '{fi: "{path} {id}"}').replace("    purpose: {fi: Opiskelija saa", "    #"))
    assert main(["check", "--lang", "en", "a.yaml"]) == 1
    assert "    The process “{path} {id}” has no purpose. Write under purpose what the process is for.\n" in capsys.readouterr().out


def test_a_fault_of_ours_is_told_with_the_file_in_which_it_came_up() -> None:
    item = Unreadable("a.yaml", EngineFailed("RuntimeError: one\nline"))
    assert [explain_unreadable(item, lang) for lang in LANGUAGES] == [
        "a.yaml: virhe: Tarkistusmoottori ei päässyt loppuun. Vika on ohjelmassa, ei tiedostossa: RuntimeError: one line",
        "a.yaml: fel: Granskningsmotorn kunde inte slutföra granskningen. Felet ligger i programmet, inte i filen: RuntimeError: one line",
        "a.yaml: error: The checking engine could not finish. The fault is in the program, not in the file: RuntimeError: one line",
    ]


def parasta(*arguments: str, stdin: bytes | None = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    source = str(Path(__file__).parents[3] / "src")
    env = {**os.environ, "PYTHONPATH": source, **environment}
    return subprocess.run([sys.executable, "-m", "parasta_vocab", *arguments], input=stdin, capture_output=True, env=env, check=False)


def test_standard_input_is_checked_as_a_file_is() -> None:
    run = parasta("check", "--lang", "en", "-", stdin=GOOD.encode())
    assert (run.returncode, run.stdout, run.stderr) == (0, b"Checked 1 file. Nothing found.\n", b"")


def test_empty_standard_input_is_told() -> None:
    run = parasta("check", "--lang", "en", "-", "-", stdin=b"")
    assert (run.returncode, run.stderr) == (3, b"")
    assert run.stdout.decode() == f"<stdin>: error: {PHRASES['empty_description'].en}\nChecked 0 files; 1 could not be read.\n"


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX only")
def test_a_file_name_that_is_no_text_is_printed_with_a_mark() -> None:
    name = os.fsdecode(b"p\xe4iv\xe4\n.yaml")
    try:
        write(name, "provider: [")
    except OSError:
        pytest.skip("this file system takes text only")
    for extra in ([], ["--format", "json"], ["--format", "html", "--output", "raportti.html"]):
        run = parasta("check", "--lang", "en", name, *extra)
        assert (run.returncode, run.stderr) == (3, b"")
    assert Path("raportti.html").stat().st_size > 0
    first = parasta("check", "--lang", "en", ".").stdout.decode().splitlines()[0]
    assert first.startswith("p\ufffdiv\ufffd\ufffd.yaml:2:1: error: ")


def test_a_terminal_that_is_not_utf_8_gets_question_marks_for_what_it_lacks() -> None:
    write("Ωä.yaml", "")
    run = parasta("check", "--lang", "fi", "Ωä.yaml", PYTHONIOENCODING="iso8859-1", PYTHONUTF8="0")
    assert (run.returncode, run.stderr) == (3, b"")
    assert run.stdout.splitlines()[0] == "?ä.yaml: virhe: tiedosto on tyhjä. Aloita malli komennolla: parasta init.".encode("iso8859-1")


def test_wrong_usage_gives_exit_code_2() -> None:
    write("a.yaml", GOOD)
    for arguments in (
        ["check"],
        ["check", "--bogus", "a.yaml"],
        ["check", "--fail-on", "x", "a.yaml"],
        ["check", "a.yaml", "-o", "ei/ole"],
        ["chek"],
    ):
        run = parasta(*arguments)
        assert (run.returncode, run.stdout) == (2, b"")
        assert b"Traceback" not in run.stderr
