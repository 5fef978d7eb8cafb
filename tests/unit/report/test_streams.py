"""Formats that are written report by report: text, concise, JSON Lines, and the commands of GitHub."""

import json
import re
from dataclasses import replace

import pytest

from parasta_vocab.report import STREAMS, renderer, stream
from parasta_vocab.report.json import finding_object
from parasta_vocab.report.totals import Totals, totals_of
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.report import BASELINE, Comparison, Deviation, Fixed, Report, identity_of, merged

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*)(?:,\w+=[^,:\r\n]*)*)::([^\r\n]*)")
"""A workflow command: name, properties, message."""
UNESCAPED = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]


def unescaped(text):
    for code, char in UNESCAPED:
        text = text.replace(code, char)
    return text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", STREAMS)
def test_report_by_report_is_the_same_as_all_at_once(name, lang, awkward):
    other = Report(awkward.findings[:1], ("a",))
    written = stream(name)
    parts = [*written.iter_findings(awkward, lang), *written.iter_findings(other, lang)]
    summary = written.render_summary(sum(map(totals_of, (awkward, other)), Totals()), lang)
    if name == "text":  # what could not be read stands last in one report
        assert sorted("".join(parts).splitlines()) == sorted("".join(written.iter_findings(merged([awkward, other]), lang)).splitlines())
    assert all(part.endswith("\n") for part in parts)
    assert "".join(parts).count("\n") == len(parts)
    assert renderer(name)(merged([awkward, other]), lang).endswith(summary)


@pytest.mark.parametrize("name", STREAMS)
def test_no_control_character_reaches_the_terminal(name, awkward):
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", renderer(name)(awkward, "en")) is None


def test_concise_has_one_line_a_finding(awkward):
    *lines, engine = renderer("concise")(awkward, "en").splitlines()
    assert lines == [
        (
            "kuvaukset å/ä b,c:100%.yaml:3:7: violation duplicate-id =1+1 a b|c %0A ::error::d <script>alert(1)</script> "
            "\N{REPLACEMENT CHARACTER}[31m {x} [l](http://e.example) `q` @user"
        ),
        "kuvaukset å/ä b,c:100%.yaml: violation stage-not-covered the file as a whole",
        "b.xlsx:Vaiheet!B7: warning process-without-owner cell",
        "b.xlsx:/processes/0: info discouraged-term node",
        "torn.yaml:2:5: error unreadable Torn",
    ]
    assert engine.startswith("odd.yaml: error engine-failed ")
    assert engine.endswith("boom more")


def test_json_lines_are_objects_that_say_what_json_says(awkward):
    text = renderer("jsonl")(awkward, "en")
    assert text.splitlines() == text.split("\n")[:-1]
    lines = [json.loads(line) for line in text.splitlines()]
    assert lines[:4] == [{"type": "finding", **finding_object(item)} for item in awkward.findings]
    assert [(line["type"], line["reason"], line["owner"], line["until"]) for line in lines[4:6]] == [
        ("suppressed", "agreed\nin May", None, None),
        ("suppressed", "later", "Maija", "2026-12-31"),
    ]
    assert [(line["type"], line["source"]) for line in lines[6:8]] == [("unreadable", "torn.yaml"), ("unreadable", "odd.yaml")]
    assert lines[8:] == [
        {
            "type": "summary",
            "conforms": False,
            "summary": {"violation": 2, "warning": 1, "info": 1},
            "hidden": 0,
            "suppressed": 2,
            "deselected": 0,
            "sources": 3,
            "unreadable": 2,
        }
    ]


def test_a_line_of_json_is_one_line_to_every_reader(awkward):
    report = Report((replace(awkward.findings[0], focus="a\u2028b\x85c\u2029"),), ("a",))
    first = renderer("jsonl")(report, "fi").splitlines()[0]
    assert json.loads(first)["focus"] == "a\u2028b\x85c\u2029"


def test_commands_of_github_hold_what_was_found(awkward):
    *lines, summary = renderer("github")(awkward, "en").splitlines()
    found = [COMMAND.fullmatch(line).groups() for line in lines]
    said = [
        (name, {key: unescaped(value) for key, _, value in (item.partition("=") for item in properties.split(","))}, unescaped(message))
        for name, properties, message in found
    ]
    path = "kuvaukset å/ä b,c:100%.yaml"
    text = " ".join(awkward.findings[0].message("en").split()).replace("\x1b", "\N{REPLACEMENT CHARACTER}")
    assert said[:5] == [
        ("error", {"title": "Two things with one id [duplicate-id]", "file": path, "line": "3", "col": "7"}, text),
        ("error", {"title": "Stage of the process map not described [stage-not-covered]", "file": path}, "the file as a whole"),
        ("warning", {"title": "Process without owner [process-without-owner]", "file": "b.xlsx"}, "Vaiheet!B7: cell"),
        ("notice", {"title": "Discouraged term [discouraged-term]", "file": "b.xlsx"}, "/processes/0: node"),
        ("error", {"title": "The file cannot be read", "file": "torn.yaml", "line": "2", "col": "5"}, "Torn"),
    ]
    assert [name for name, _, _ in said[5:]] == ["error"]
    assert not summary.startswith("::")


def test_text_says_what_people_decided(awkward):
    first, second, *_ = awkward.findings
    report = Report(
        (first, second),
        ("a",),
        hidden=1,
        deselected=2,
        suppressed=awkward.suppressed,
        lapsed=(Deviation(second, BASELINE, "later", "Maija", awkward.suppressed[1].until),),
        compared=Comparison(
            frozenset({identity_of(first)}), frozenset({identity_of(second)}), (Fixed("a", "duplicate-id", "x:1", first.rule.label),)
        ),
    )
    lines = renderer("text")(report, "en").splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "kuvaukset å/ä b,c:100%.yaml:3:7: violation (new): Two things with one id [duplicate-id]",
        "kuvaukset å/ä b,c:100%.yaml: violation: Stage of the process map not described [stage-not-covered]",
        "",
        (
            "Checked 1 file: 2 violations. Milder findings left out by --show: 1. Left out by comments: 1. Left out by the baseline: 1. "
            "Left out by the settings: 2. Compared with the earlier report: fixed: 1, new: 1, remaining: 1. "
            "Read more: parasta explain duplicate-id"
        ),
    ]
    assert lines[-3] == "    the file as a whole The acceptance of this expired on 31 December 2026 (owner: Maija)."
