"""Rule files become one catalogue and shapes; a file that is not in order is refused by its name."""

import pytest

from parasta_vocab.build.rules import catalogue, read_rules
from parasta_vocab.errors import BrokenRecord
from parasta_vocab.source.rdf import parse_rdf

RULE = """PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX parasta: <https://iri.suomi.fi/model/parasta/>
PREFIX rule: <https://iri.suomi.fi/model/parasta/rule/>

rule:some-rule
    a sh:PropertyShape ;
    sh:path parasta:purpose ;
    sh:minCount 1 ;
    sh:severity sh:Warning ;
    dcterms:subject "process" ;
    dcterms:source "Act 906/2019, 5 §" ;
    rdfs:label "Nimi"@fi , "Namn"@sv , "Name"@en ;
    rdfs:comment "Syy."@fi , "Skäl."@sv , "Reason."@en ;
    sh:message "Viesti."@fi , "Meddelande."@sv , "Message."@en .
"""


def read(text, name="some-rule"):
    return [(name, parse_rdf(text, f"{name}.ttl", "turtle").triples)]


def test_a_rule_becomes_an_entry():
    assert catalogue(read(RULE)) == [
        {
            "id": "some-rule",
            "topic": "process",
            "severity": "warning",
            "kind": "shape",
            "label": {"fi": "Nimi", "sv": "Namn", "en": "Name"},
            "why": {"fi": "Syy.", "sv": "Skäl.", "en": "Reason."},
            "message": {"fi": "Viesti.", "sv": "Meddelande.", "en": "Message."},
            "source": ["Act 906/2019, 5 §"],
        }
    ]


@pytest.mark.parametrize(
    ("cls", "kind"), [("sh:NodeShape", "shape"), ("parasta:StructureRule", "structure"), ("parasta:NativeRule", "native")]
)
def test_the_class_of_a_rule_says_who_finds_it(cls, kind):
    assert [entry["kind"] for entry in catalogue(read(RULE.replace("sh:PropertyShape", cls)))] == [kind]


def test_entries_stand_by_topic_and_then_by_id():
    def rule(name, topic):
        return read(RULE.replace("some-rule", name).replace('"process"', f'"{topic}"'), name)[0]

    found = catalogue([rule("a", "language"), rule("c", "file"), rule("b", "file"), rule("d", "process")])
    assert [entry["id"] for entry in found] == ["b", "c", "d", "a"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (', "Namn"@sv', "", "<http://www.w3.org/2000/01/rdf-schema#label> is missing in sv"),
        ('"Syy."@fi , "Skäl."@sv , ', "", "<http://www.w3.org/2000/01/rdf-schema#comment> is missing in fi, sv"),
        (' , "Message."@en', "", "<http://www.w3.org/ns/shacl#message> is missing in en"),
        ('"Name"@en', '""@en', "<http://www.w3.org/2000/01/rdf-schema#label> is missing in en"),
        ("    sh:severity sh:Warning ;\n", "", "the rule has no severity"),
        ("sh:Warning", "sh:Debug", "the rule has no severity"),
        ("    sh:minCount 1 ;", "    sh:property [ sh:severity sh:Info ] ;", "severity stands on something else than the rule"),
        ('"process"', '"proces"', "unknown topic: proces"),
        ('    dcterms:subject "process" ;\n', "", "unknown topic: "),
        ('    dcterms:source "Act 906/2019, 5 §" ;\n', "", "the rule has no source"),
    ],
)
def test_a_rule_file_that_is_not_in_order_is_refused_by_its_name(old, new, reason):
    text = RULE.replace(old, new)
    assert text != RULE
    with pytest.raises(BrokenRecord) as caught:
        catalogue(read(text))
    assert str(caught.value) == f"shapes/rules/some-rule.ttl: {reason}"


def test_a_rule_whose_name_is_not_that_of_its_file_is_refused():
    with pytest.raises(BrokenRecord) as caught:
        catalogue(read(RULE, "other-rule"))
    assert caught.value.place == "shapes/rules/other-rule.ttl"


def test_a_rule_for_vocabularies_has_topics_of_its_own():
    text = RULE.replace('"process"', '"label"').replace("sh:PropertyShape", "parasta:NativeRule")
    assert [(entry["topic"], entry["kind"]) for entry in catalogue(read(text), "lint")] == [("label", "lint")]
    with pytest.raises(BrokenRecord, match=r"^shapes/lint/some-rule.ttl: unknown topic: process$"):
        catalogue(read(RULE), "lint")


def test_rule_files_are_read_by_name_in_order(tmp_path):
    (tmp_path / "rules").mkdir()
    for name in ("b", "a"):
        (tmp_path / "rules" / f"{name}.ttl").write_text(RULE)
    assert [(name, len(graph)) for name, graph in read_rules(tmp_path)] == [("a", 15), ("b", 15)]
