"""SARIF against its own schema, against a reader, and within the limits of GitHub."""

import gzip
import json
import random
from dataclasses import replace
from functools import cache

import jsonschema_rs
import pytest
from sarif_pydantic import Sarif

from parasta_vocab.lint.run import lint_file
from parasta_vocab.report.sarif import render_sarif
from parasta_vocab.shapes.rule import Severity, catalogue, lint_catalogue
from parasta_vocab.source.place import Location, TextPlace
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import BASELINE, Comparison, Deviation, Report, identity_of


@cache
def schema(root):
    text = (root / "tests/data/schemas/sarif-schema-2.1.0.json").read_text()
    sound = text.replace("{2}]?$", "{2}?$")  # a misprint in the pattern of languages, which is no regular expression to every engine
    return jsonschema_rs.validator_for(json.loads(sound), validate_formats=True)


@pytest.fixture
def read(root):
    """Render a report, hold it against the schema, and return its run."""

    def call(report, lang="en", **limits):
        text = render_sarif(report, lang, **limits)
        log = json.loads(text)
        schema(root).validate(log)
        assert len(gzip.compress(text.encode())) <= 10_000_000
        (run,) = log["runs"]
        assert all(len(result["locations"]) == 1 for result in run["results"])
        assert all(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
        return run

    return call


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_is_valid_in_every_language(read, awkward, lang):
    run = read(awkward, lang)
    assert (run["language"], run["tool"]["driver"]["language"], run["automationDetails"]["id"]) == (lang, lang, "parasta/check/")


def test_results_say_what_was_found_and_where(read, awkward):
    run = read(awkward)
    first, whole, cell, node, *suppressed = run["results"]
    uri = "kuvaukset%20%C3%A5/%C3%A4%20b%2Cc%3A100%25.yaml"
    assert first == {
        "ruleId": "duplicate-id",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "=1+1 a b|c %0A ::error::d <script>alert(1)</script> \N{REPLACEMENT CHARACTER}[31m {x} [l]\\(http://e.example) `q` @user"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 7, "endLine": 3},
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": "0123456789abcdef:1"},
    }
    assert [item["level"] for item in (whole, cell, node)] == ["error", "warning", "note"]
    assert whole["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1}
    assert [item["locations"][0]["logicalLocations"] for item in (cell, node)] == [
        [{"fullyQualifiedName": "Vaiheet!B7", "kind": "cell"}],
        [{"fullyQualifiedName": "/processes/0", "kind": "object"}],
    ]
    assert [item["suppressions"] for item in suppressed] == [
        [{"kind": "inSource", "justification": "agreed\nin May"}],
        [
            {
                "kind": "external",
                "justification": "later",
                "properties": {"owner": "Maija", "until": "2026-12-31"},
            }
        ],
    ]


def test_what_could_not_be_checked_is_a_notification(read, awkward):
    (invocation,) = read(awkward)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [
        (item["descriptor"]["id"], item["level"], item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        for item in invocation["toolExecutionNotifications"]
    ] == [("unreadable", "error", "torn.yaml"), ("engine-failed", "error", "odd.yaml")]


def test_a_report_of_nothing_is_valid(read):
    run = read(Report((), ("a.yaml",)))
    assert (run["results"], run["tool"]["driver"]["rules"], run["invocations"]) == (
        [],
        [],
        [{"executionSuccessful": True, "toolExecutionNotifications": []}],
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_of_both_catalogues_explains_itself(read, lang):
    rules = {**catalogue(), **lint_catalogue()}
    report = Report(tuple(Finding(rule, Location("a", TextPlace(1, 1)), fingerprint="a:1") for rule in rules.values()), ("a",))
    given = read(report, lang)["tool"]["driver"]["rules"]
    assert [item["id"] for item in given] == list(rules)
    for item, rule in zip(given, rules.values(), strict=True):
        assert (item["shortDescription"]["text"], item["fullDescription"]["text"]) == (rule.label.show(lang), rule.why.show(lang))
        assert len(item["fullDescription"]["text"]) <= 1024
        assert item["help"]["markdown"].count("**") == (8 if "```" in item["help"]["markdown"] else 6)
        assert len(item["properties"]["tags"]) <= 20


def test_a_changed_severity_is_that_of_the_result_and_not_of_the_rule(read, awkward):
    first = awkward.findings[0]
    milder = replace(first, rule=replace(first.rule, severity=Severity.info))
    run = read(replace(awkward, findings=(milder,), suppressed=()))
    assert (run["results"][0]["level"], run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"]) == ("note", "error")


def test_results_say_whether_they_are_new_and_why_an_acceptance_does_not_hold(read, awkward):
    first, second, *_ = awkward.findings
    compared = Comparison(new=frozenset({identity_of(first)}))
    lapsed = (Deviation(second, BASELINE, ""),)
    run = read(replace(awkward, findings=(first, second), suppressed=(), compared=compared, lapsed=lapsed))
    assert [item["baselineState"] for item in run["results"]] == ["new", "unchanged"]
    assert run["results"][1]["message"]["text"] == "the file as a whole Listed in the baseline without a reason, so it counts."


def test_a_vocabulary_has_a_category_of_its_own(read, root):
    run = read(lint_file(root / "examples/versions/old.ttl"))
    assert run["automationDetails"]["id"] == "parasta/vocab-lint/"


def test_the_mildest_are_left_out_where_there_are_too_many(read, huge):
    run = read(huge)
    levels = [result["level"] for result in run["results"]]
    assert {level: levels.count(level) for level in set(levels)} == {"note": 15_000, "warning": 5_000, "error": 5_000}
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification == {
        "level": "warning",
        "descriptor": {"id": "left-out"},
        "message": {"text": "The 5000 mildest findings are left out of this report because of its size limit. The format json shows all."},
    }


def test_the_mildest_are_left_out_where_the_file_is_too_large(read, awkward):
    noise = random.Random(7)  # does not compress
    words = ["".join(noise.choices("abcdefghijklmnopqrstuvwxyz", k=2_000)) for _ in range(400)]
    first = awkward.findings[0]
    findings = tuple(replace(first, rule=replace(first.rule, message=type(first.rule.message)(en=word))) for word in words)
    run = read(replace(awkward, findings=findings, unreadable=()), most_bytes=200_000)
    assert len(run["results"]) < 400
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith(f"The {402 - len(run['results'])} mildest findings")


def test_a_reader_reads_it(awkward):
    run = Sarif.model_validate_json(render_sarif(awkward, "sv")).runs[0]
    assert [result.rule_id for result in run.results] == [item.rule.id for item in awkward.findings] + ["process-without-owner"] * 2
    assert run.results[0].locations[0].physical_location.region.start_line == 3
