"""What settings make of a report."""

from dataclasses import replace
from pathlib import Path

import pytest

from parasta_vocab.settings import PathSettings, Settings, apply
from parasta_vocab.shapes.rule import Severity, get_rule
from parasta_vocab.source.place import Location, TextPlace
from parasta_vocab.validation import Finding, Report
from parasta_vocab.validation.report import Deviation

HOME = Path("work/parasta.toml")


def finding(rule: str, source: str = "work/a.yaml") -> Finding:
    return Finding(get_rule(rule), Location(source, TextPlace(1, 1)), fingerprint="0" * 16 + ":1")


def rules(report: Report) -> list[tuple[str, str]]:
    return [(item.rule.id, item.severity.name) for item in report.findings]


def applied(settings: Settings, report: Report) -> Report:
    return apply(report, lambda _: settings)


ALL = tuple(map(finding, ("unused-role", "stage-not-covered", "stage-without-learner", "missing-translation")))
REPORT = Report(ALL, ("work/a.yaml",))


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), ["unused-role", "stage-not-covered", "stage-without-learner", "missing-translation"]),
        (Settings(select=("language",)), ["missing-translation"]),
        (Settings(select=("stage-*", "unused-role")), ["unused-role", "stage-not-covered", "stage-without-learner"]),
        (Settings(ignore=("stage-*",)), ["unused-role", "missing-translation"]),
        (Settings(select=("stage-*",), ignore=("coverage",)), ["stage-without-learner"]),
        (Settings(severity={"unused-role": None}), ["stage-not-covered", "stage-without-learner", "missing-translation"]),
        (Settings(file=HOME, paths=(PathSettings("a.yaml", ("coverage", "stage")),)), ["unused-role", "missing-translation"]),
        (Settings(file=HOME, paths=(PathSettings("b.yaml", ("coverage",)),)), [item.rule.id for item in ALL]),
    ],
)
def test_rules_are_chosen(settings: Settings, expected: list[str]) -> None:
    report = applied(settings, REPORT)
    assert [item.rule.id for item in report.findings] == expected
    assert report.deselected == len(ALL) - len(expected)


def test_severities_are_changed_and_the_last_part_that_means_a_file_prevails() -> None:
    settings = Settings(
        file=HOME,
        severity={"unused-role": Severity.warning, "missing-translation": Severity.violation},
        paths=(PathSettings("*.yaml", (), {"unused-role": Severity.violation}), PathSettings("a.*", (), {"unused-role": None})),
    )
    assert rules(applied(settings, REPORT))[-1] == ("missing-translation", "violation")
    assert ("unused-role", "violation") not in rules(applied(settings, REPORT))
    assert rules(applied(settings, Report((finding("unused-role", "work/b.yaml"),), ()))) == [("unused-role", "violation")]


def test_what_a_comment_leaves_out_is_judged_too() -> None:
    report = replace(REPORT, findings=(), suppressed=tuple(Deviation(item, "comment", "because") for item in ALL))
    judged = applied(Settings(ignore=("stage-*",), severity={"unused-role": Severity.violation}), report)
    assert [(item.finding.rule.id, item.finding.severity.name) for item in judged.suppressed] == [
        ("unused-role", "violation"),
        ("missing-translation", get_rule("missing-translation").severity.name),
    ]
    assert judged.deselected == 2


def test_each_file_has_the_settings_of_its_folder() -> None:
    report = Report((finding("unused-role", "a/x.yaml"), finding("unused-role", "b/x.yaml")), ("a/x.yaml", "b/x.yaml"))
    judged = apply(report, lambda source: Settings(ignore=("unused-role",) if source.startswith("a") else ()))
    assert [item.location.source for item in judged.findings] == ["b/x.yaml"]


@pytest.mark.parametrize(
    ("pattern", "source", "is_meant"),
    [
        ("a.yaml", "work/a.yaml", True),
        ("a.yaml", "work/deep/er/a.yaml", True),
        ("a.yaml", "work/ba.yaml", False),
        ("drafts", "work/drafts/deep/a.yaml", True),
        ("drafts/", "work/old/drafts/a.yaml", True),
        ("./old/drafts", "work/old/drafts/a.yaml", True),
        ("old/drafts", "work/x/old/drafts/a.yaml", False),
        ("old/*", "work/old/a.yaml", True),
        ("old/*.yaml", "work/old/drafts/a.yaml", False),
        ("old/**", "work/old/drafts/a.yaml", True),
        ("**/drafts/*.yaml", "work/drafts/a.yaml", True),
        ("**/drafts/*.yaml", "work/x/y/drafts/a.yaml", True),
        ("?.yaml", "work/a.yaml", True),
        ("?.yaml", "work/ab.yaml", False),
        ("(a).yaml", "work/(a).yaml", True),
        ("../other/*", "other/a.yaml", True),
    ],
)
def test_a_pattern_means_files(pattern: str, source: str, is_meant: bool) -> None:
    settings = Settings(file=HOME, paths=(PathSettings(pattern, ("unused-role",)),))
    assert (settings.judged(finding("unused-role", source)) is None) == is_meant
