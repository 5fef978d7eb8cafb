"""A finding points at the text that offends, in every format and in the records."""

from pathlib import Path

import pytest

from parasta_vocab.lint.run import lint_document, lint_records
from parasta_vocab.source.document import RdfDocument
from parasta_vocab.source.read import parse_source

HEAD = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix s: <http://a.example/s/> .\n"
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#"'
SCHEMES = """\
license: https://creativecommons.org/licenses/by/4.0/
creator: {id: x, name: {fi: a, sv: b, en: c}, homepage: "https://a.example/", note: {fi: A., sv: B., en: C.}}
version: 1.0.0
status: DRAFT
issued: 2026-08-01
modified: 2026-08-15
schemes:
  parasta:
    title: {fi: sanasto, sv: ordlista, en: vocabulary}
    description: {fi: A., sv: B., en: C.}
    source: ["page: https://a.example/"]
"""
RECORDS = """\
scheme: parasta
group: ryhma
group_label: {fi: ryhmä, sv: grupp, en: group}
concepts:
  koulutus:
    pref_label: {fi: koulutus, sv: utbildning, en: education}
    alt_label: {fi: [opetus, "opetus."]}
    definition:
      fi: Toiminta, joka on koulutusta
      sv: verksamhet för lärande
      en: activity of learning
    note:
      fi: [Ensimmäinen., toinen]
      sv: [Den första.]
      en: [The first.]
    related: [kurssi]
    source: ["page: https://a.example/"]
    status: DRAFT
  kurssi:
    pref_label: {fi: kurssi, sv: kurs, en: course}
    definition: {fi: toiminta lyhyesti, sv: verksamhet i korthet, en: activity in short}
    broader_generic: [koulutus]
    source: ["page: https://a.example/"]
    status: DRAFT
"""


def places(content: str, name: str, rule: str) -> list[str]:
    document = parse_source(content.encode(), name)
    assert isinstance(document, RdfDocument)
    return [str(finding.location) for finding in lint_document(document, {rule}).findings]


def test_a_literal_is_found_in_the_block_of_its_concept() -> None:
    text = (
        f'{HEAD}s:a a skos:Concept ; skos:prefLabel "x."@fi .\ns:b a skos:Concept ;\n  skos:altLabel "y"@fi ;\n  skos:prefLabel "x."@fi .\n'
    )
    assert places(text, "a.ttl", "term-with-full-stop") == ["a.ttl:3:37", "a.ttl:6:18"]


@pytest.mark.parametrize("written", ['"a \\"b\\" c."@fi', '"""a "b" c."""@fi'])
def test_a_literal_is_found_however_it_is_quoted(written: str) -> None:
    found = places(f"{HEAD}s:a a skos:Concept ;\n  skos:prefLabel {written} .\n", "a.ttl", "term-with-full-stop")
    assert [place.rpartition(":")[0] for place in found] == ["a.ttl:4"]


def test_in_xml_the_text_is_found() -> None:
    text = f'<rdf:RDF {RDF}>\n<skos:Concept rdf:about="http://a.example/s/a">\n<skos:prefLabel xml:lang="fi">a &amp; b.</skos:prefLabel>\n</skos:Concept></rdf:RDF>'
    assert places(text, "a.rdf", "term-with-full-stop") == ["a.rdf:3:31"]


def test_in_json_the_string_is_found() -> None:
    text = '{"@id": "http://a.example/s/a",\n "@type": "http://www.w3.org/2004/02/skos/core#Concept",\n "http://www.w3.org/2004/02/skos/core#prefLabel": {"@language": "fi", "@value": "a."}}'
    assert places(text, "a.jsonld", "term-with-full-stop") == ["a.jsonld:3:81"]


def test_a_relation_is_found_where_its_target_stands() -> None:
    text = f"{HEAD}s:b a skos:Concept .\ns:a a skos:Concept ;\n  skos:related s:b .\n"
    assert places(text, "a.ttl", "one-way-relation") == ["a.ttl:5:16"]


def test_what_has_no_name_is_found_by_its_label() -> None:
    assert places(f'{HEAD}[] a skos:Concept ;\n  skos:prefLabel "x"@fi .\n', "a.ttl", "blank-node-concept") == ["a.ttl:4:18"]


def test_what_concerns_the_file_has_no_line() -> None:
    assert places(f'{HEAD}s:a a skos:Concept ; skos:prefLabel "x"@fi .\n', "a.ttl", "vocabulary-without-scheme") == ["a.ttl"]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    (tmp_path / "schemes.yaml").write_text(SCHEMES, encoding="utf-8")
    (tmp_path / "k.yaml").write_text(RECORDS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("term-with-full-stop", ["k.yaml:7:30"]),
        ("definition-with-own-term", ["k.yaml:9:11"]),
        ("capitalised-definition", ["k.yaml:9:11"]),
        ("note-language-gap", ["k.yaml:12:5"]),
        ("note-not-a-sentence", ["k.yaml:13:26"]),
        ("definition-without-broader", ["k.yaml:21:22", "k.yaml:21:45", "k.yaml:21:71"]),
        ("relation-clash", ["k.yaml:16:15"]),
        ("missing-out-links", []),
    ],
)
def test_in_the_records_each_key_has_its_place(rule: str, expected: list[str], records: Path) -> None:
    report = lint_records(records, {rule})
    assert [f"{Path(finding.location.source).name}:{finding.location.place}" for finding in report.findings] == expected
    assert [Path(source).name for source in report.sources] == ["schemes.yaml", "k.yaml"]


def test_schemes_and_groups_have_their_places_too(records: Path) -> None:
    (records / "schemes.yaml").write_text(SCHEMES.replace("version: 1.0.0", "version: uusi"), encoding="utf-8")
    (records / "k.yaml").write_text(RECORDS.replace("group_label: {fi: ryhmä", "group_label: {fi: ' ryhmä'"), encoding="utf-8")
    found = [
        f"{Path(item.location.source).name}:{item.location.place}"
        for item in lint_records(records, {"scheme-without-version", "surplus-space"}).findings
    ]
    assert found == ["k.yaml:2:1", "schemes.yaml:8:3"]
