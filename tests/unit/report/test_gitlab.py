"""Code Quality reports of GitLab."""

import json
from dataclasses import replace

import jsonschema_rs

from parasta_vocab.report.gitlab import render_gitlab
from parasta_vocab.source.place import Location, TextPlace

TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
"""What https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format says in a table."""


def read(report, lang="en"):
    issues = json.loads(render_gitlab(report, lang))
    jsonschema_rs.validator_for(SCHEMA).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


def test_issues_say_where_and_how_grave(awkward):
    assert [
        (issue["check_name"], issue["severity"], issue["location"]["path"], issue["location"]["lines"]["begin"]) for issue in read(awkward)
    ] == [
        ("duplicate-id", "major", "kuvaukset å/ä b,c:100%.yaml", 3),
        ("stage-not-covered", "major", "kuvaukset å/ä b,c:100%.yaml", 1),
        ("process-without-owner", "minor", "b.xlsx", 1),
        ("discouraged-term", "info", "b.xlsx", 1),
        ("unreadable", "blocker", "torn.yaml", 2),
        ("engine-failed", "blocker", "odd.yaml", 1),
    ]
    assert read(awkward)[2]["description"] == "Vaiheet!B7: cell"


def test_fingerprints_stay_when_lines_move_and_differ_between_files(awkward):
    first = awkward.findings[0]
    moved = replace(first, location=Location(first.location.source, TextPlace(99, 1)))
    elsewhere = replace(first, location=Location("other.yaml", TextPlace(3, 7)))
    prints = [read(replace(awkward, findings=(item,)))[0]["fingerprint"] for item in (first, moved, elsewhere)]
    assert (prints[0] == prints[1], prints[0] == prints[2]) == (True, False)


def test_what_is_found_twice_is_two_issues(awkward):
    assert len(read(replace(awkward, findings=awkward.findings[:1] * 3, unreadable=()))) == 3


def test_thirty_thousand_findings(huge):
    assert len(read(huge)) == 30_000
