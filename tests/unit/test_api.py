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
