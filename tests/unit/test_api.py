"""The Python API: four or five nouns, typed."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
import rdflib

import parasta_vocab
from parasta_vocab import Report, Severity, national_model, validate, vocabulary
from parasta_vocab.errors import NoSuchScheme
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.validation.graph import to_ntriples
from parasta_vocab.validation.triples import to_graph

BAD = Path("examples/rules/process-without-purpose/bad.yaml")
RULE = ["process-without-purpose"]


def rules(report: Report) -> list[str]:
    return [finding.rule.id for finding in report.findings]


def test_everything_promised_can_be_imported_from_the_package() -> None:
    assert parasta_vocab.__all__ == sorted(parasta_vocab.__all__)
    assert [name for name in parasta_vocab.__all__ if getattr(parasta_vocab, name, None) is None] == []
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        parasta_vocab.nothing  # noqa: B018 - the access is what is tested
    assert files("parasta_vocab").joinpath("py.typed").is_file()


def test_validate_takes_a_path_bytes_a_mapping_and_a_graph() -> None:
    text = BAD.read_text(encoding="utf-8")
    data = parse_yaml(text, "").data
    graph = rdflib.Graph().parse(data=to_ntriples(to_graph(parse_yaml(text, "x")).triples), format="nt11")
    for source in (BAD, str(BAD), text.encode(), json.dumps(data).encode(), data, graph):
        assert rules(validate(source)) == RULE


def test_a_finding_says_rule_severity_message_and_place() -> None:
    (finding,) = validate(BAD).findings
    assert finding.rule.id == "process-without-purpose"
    assert finding.severity is Severity.violation
    assert finding.message("sv") == "Processen ”Ohjaus työpaikalla” saknar syfte. Skriv i punkten purpose vad processen är till för."
    assert str(finding.location) == f"{BAD}:58:5"
    assert finding.focus == "https://parasta.invalid/ohjausprosessi"
    assert finding.path == "https://iri.suomi.fi/model/parasta/purpose"


def test_places_in_a_mapping_are_json_pointers() -> None:
    data = parse_yaml(BAD.read_text(encoding="utf-8"), "").data
    (finding,) = validate(data).findings
    assert str(finding.location.place) == "/processes/1"


def test_a_report_conforms_only_when_nothing_was_found_and_everything_read() -> None:
    assert validate("examples/rules/_base/good.yaml").conforms
    assert not validate(BAD).conforms
    unreadable = validate(b"")
    assert (unreadable.conforms, unreadable.findings, len(unreadable.unreadable)) == (False, (), 1)


def test_the_national_model_and_the_vocabularies_are_values() -> None:
    assert [stage.number for stage in national_model().stages] == list(range(1, 9))
    assert vocabulary("parasta-toimijat").get("opettaja").pref_label.sv == "lärare"
    with pytest.raises(NoSuchScheme, match="parasta-toimijat"):
        vocabulary("parasta-toimija")


def test_the_package_knows_its_version() -> None:
    assert parasta_vocab.__version__ == "0.1.0"


def test_a_dataset_is_checked_as_the_graph_it_holds() -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=to_ntriples(to_graph(parse_yaml(BAD.read_text(encoding="utf-8"), "x")).triples), format="nt11")
    assert rules(validate(dataset)) == RULE


@pytest.mark.parametrize("source", [None, 42, bytearray(b"x")])
def test_what_is_no_source_is_a_type_error(source: object) -> None:
    with pytest.raises(TypeError, match="validate takes a path, bytes, a mapping or an rdflib graph"):
        validate(source)


def test_an_unknown_format_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="unknown format: yml"):
        validate(b"provider: {}", format_name="yml")


def test_an_empty_covers_counts_as_left_out() -> None:
    data = parse_yaml(BAD.read_text(encoding="utf-8"), "").data
    assert "stage-not-covered" not in rules(validate({**data, "covers": []}))
    assert rules(validate({**data, "covers": None})).count("stage-not-covered") == 6


def test_json_ld_of_ours_may_name_classes_and_a_base() -> None:
    data = parse_yaml(BAD.read_text(encoding="utf-8"), "").data
    context = ["https://iri.suomi.fi/model/parasta/context.jsonld", {"@base": "https://provider.example/p/"}]
    (finding,) = validate(json.dumps({"@context": context, "type": "ProcessDescription", **data}).encode()).findings
    assert (finding.rule.id, finding.focus) == ("process-without-purpose", "https://provider.example/p/ohjausprosessi")


def test_terms_that_the_model_does_not_have_are_told_in_rdf_too() -> None:
    text = Path("examples/rules/several-descriptions/good.ttl").read_text(encoding="utf-8").replace("p:businessId", "p:busnessId")
    found = [(finding.rule.id, str(finding.location.place)) for finding in validate(text.encode(), format_name="turtle").findings]
    assert found == [("provider-without-business-id", "15:1"), ("unknown-key", "15:1")]


def test_national_facts_may_stand_in_the_graph_of_a_provider() -> None:
    graph = rdflib.Graph().parse("examples/rules/several-descriptions/good.ttl")
    graph.parse("shapes/generated/national-facts.nt", format="nt11")
    assert rules(validate(graph)) == []


def test_lint_file_takes_a_skos_file_and_a_folder_of_records_and_never_raises_because_of_them(tmp_path: Path) -> None:
    bad = "examples/lint/definition-with-own-term/bad.ttl"
    assert rules(parasta_vocab.lint_file(bad)) == ["definition-with-own-term"]
    assert parasta_vocab.lint_file("vocab/src") == parasta_vocab.lint_file(Path("vocab/src"))
    assert parasta_vocab.lint_file("vocab/src").conforms
    for name in ("examples/rules/process-without-purpose/bad.yaml", str(tmp_path / "nothing.ttl"), str(tmp_path)):
        report = parasta_vocab.lint_file(name)
        assert (report.findings, [item.source for item in report.unreadable]) == ((), [name])


def test_find_mentions_gives_places_in_the_text() -> None:
    text = "Työpaikkaohjaajille kerrotaan koulutussopimuksesta."
    found = parasta_vocab.find_mentions(text)
    assert [(item.exact, text[item.start : item.end], item.label) for item in found] == [
        ("Työpaikkaohjaajille", "Työpaikkaohjaajille", "työpaikkaohjaaja"),
        ("koulutussopimuksesta", "koulutussopimuksesta", "koulutussopimus"),
    ]


def test_find_mentions_takes_a_language_tag_and_refuses_an_unknown_language() -> None:
    text = "Koulutussopimuksen voi purkaa."
    expected = parasta_vocab.find_mentions(text, "fi")
    assert len(expected) == 1
    assert [parasta_vocab.find_mentions(text, lang) for lang in ("FI", "fi-FI")] == [expected, expected]
    with pytest.raises(ValueError, match="unknown language: fin"):
        parasta_vocab.find_mentions(text, "fin")


def test_entities_of_rdf_xml_mean_what_they_stand_for() -> None:
    model = "https://iri.suomi.fi/model/parasta/"
    text = (
        '{}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="http://a.example/x">'
        '<rdf:type rdf:resource="{}Process"/></rdf:Description></rdf:RDF>'
    )
    declared = f'<!DOCTYPE rdf:RDF [<!ENTITY p "{model}">]>'
    one, other = (validate(text.format(*parts).encode(), format_name="rdfxml") for parts in ((declared, "&p;"), ("", model)))
    found = [(finding.rule.id, finding.focus) for finding in one.findings]
    assert (one.unreadable, found) == ((), [(finding.rule.id, finding.focus) for finding in other.findings])
    assert ("process-without-purpose", "http://a.example/x") in found


def test_a_set_is_checked_as_one_description_and_a_bad_file_stops_no_other(root, tmp_path) -> None:
    files = sorted((root / "examples/sets/koivulan-ammattiopisto").glob("*.yaml"))
    broken = tmp_path / "broken.yaml"
    broken.write_text("processes: [\n")
    other = tmp_path / "other.yaml"
    other.write_text("jobs: {}\n")
    assert parasta_vocab.validate_set(files).conforms
    assert not parasta_vocab.validate_all(files).conforms
    report = parasta_vocab.validate_set([*files, broken, other])
    assert report.findings == ()
    assert [item.source for item in report.unreadable] == [str(broken), str(other)]
    assert parasta_vocab.validate_set([broken]).sources == ()
