"""The baseline: which entries hold, what a broken file looks like, and what a run makes of it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.deviations.baseline import Baseline, Entry, apply, read_baseline, renew
from parasta_vocab.deviations.write import render_baseline
from parasta_vocab.errors import BrokenSettings
from parasta_vocab.shapes.rule import get_rule
from parasta_vocab.source.place import Location, TextPlace
from parasta_vocab.source.toml import parse_toml
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation import Finding, Report

TODAY = date(2026, 11, 21)
MARK = "0123456789abcdef:1"


def finding(source: str = "work/a.yaml", rule: str = "unused-role", mark: str = MARK) -> Finding:
    return Finding(get_rule(rule), Location(source, TextPlace(3, 5)), fingerprint=mark)


def entry(path: str = "a.yaml", rule: str = "unused-role", mark: str = MARK, **said) -> Entry:
    return Entry(path, rule, mark, **said)


def baseline(*entries: Entry) -> Baseline:
    return Baseline(Path("work/parasta-baseline.toml"), {each.key: each for each in entries})


def applied(held: Baseline, found: Finding) -> Report:
    return apply(Report((found,), (found.location.source,)), lambda _: held, TODAY)


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ({"reason": "because"}, True),
        ({"reason": "because", "expires": TODAY}, True),
        ({"reason": "because", "expires": date(2026, 11, 20)}, False),
        ({"reason": " "}, False),
        ({"expires": date(2030, 1, 1)}, False),
    ],
)
def test_an_entry_holds_with_a_reason_until_its_last_day(said: dict, holds: bool) -> None:
    report = applied(baseline(entry(**said)), finding())
    assert (report.findings == (), len(report.suppressed), len(report.lapsed)) == (holds, int(holds), int(not holds))


def test_what_is_left_out_says_who_why_and_until_when() -> None:
    said = {"owner": "quality manager", "reason": " because ", "expires": TODAY}
    (item,) = applied(baseline(entry(**said)), finding()).suppressed
    assert (item.finding, item.kind, item.owner, item.reason, item.until) == (finding(), "baseline", "quality manager", "because", TODAY)


@pytest.mark.parametrize(
    "other", [finding("work/b.yaml"), finding("a.yaml"), finding(rule="role-without-name"), finding(mark="0123456789abcdef:2")]
)
def test_another_finding_is_not_left_out(other: Finding) -> None:
    report = applied(baseline(entry(reason="because")), other)
    assert (report.findings, report.suppressed, report.lapsed) == ((other,), (), ())


def test_a_run_keeps_what_people_wrote_adds_what_is_new_and_drops_what_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "work").mkdir()
    for name in ("a.yaml", "elsewhere.yaml"):
        (tmp_path / "work" / name).touch()
    kept = entry(owner="me", reason="because", expires=TODAY, message="as it was worded before")
    bare = entry(mark="bare:1")
    fixed = entry(mark="fixed:1", reason="because")
    unselected = entry(rule="role-without-name", reason="because")
    unseen = entry("elsewhere.yaml", reason="because")
    gone = entry("gone.yaml", reason="because")
    findings = [finding(), finding(mark="new:1"), finding(mark="bare:1")]
    everything = [*findings, finding(rule="role-without-name")]
    defaults = Entry("", "", "", owner="you", reason="adopted", expires=date(2027, 1, 1))
    renewal = renew(baseline(kept, bare, fixed, unselected, unseen, gone), findings, everything, ["work/a.yaml"], "en", defaults, TODAY)
    said = {"owner": "you", "reason": "adopted", "expires": date(2027, 1, 1)}
    message = finding().message("en")
    new = entry(mark="new:1", message=message, **said)
    remaining = (entry(owner="me", reason="because", expires=TODAY, message=message), entry(mark="bare:1", message=message, **said))
    assert renewal.new == (new,)
    assert renewal.remaining == remaining
    assert renewal.dropped == (fixed, gone)
    assert set(renewal.entries) == {new, *remaining, unselected, unseen}
    assert list(renewal.entries) == sorted(renewal.entries, key=lambda each: each.key)


PAST, FUTURE = date(2026, 11, 20), date(2027, 1, 1)


@pytest.mark.parametrize(
    ("given", "expected", "extended"),
    [
        ({}, {"owner": "me", "reason": "because", "expires": PAST}, False),
        ({"expires": FUTURE}, {"owner": "me", "reason": "because", "expires": FUTURE}, True),
        ({"owner": "you", "reason": "still", "expires": FUTURE}, {"owner": "you", "reason": "still", "expires": FUTURE}, True),
        ({"reason": "still"}, {"owner": "me", "reason": "still", "expires": PAST}, False),
        ({"expires": date(2020, 1, 1)}, {"owner": "me", "reason": "because", "expires": date(2020, 1, 1)}, False),
    ],
)
def test_what_is_given_holds_for_entries_that_have_expired(given: dict, expected: dict, extended: bool) -> None:
    expired = entry(owner="me", reason="because", expires=PAST)
    renewal = renew(baseline(expired), [finding()], [finding()], ["work/a.yaml"], "en", Entry("", "", "", **given), TODAY)
    renewed = (entry(message=finding().message("en"), **expected),)
    assert (renewal.entries, renewal.extended, renewal.remaining) == (renewed, renewed if extended else (), () if extended else renewed)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.lists(st.builds(Entry, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, st.none() | st.dates()), max_size=4), st.sampled_from(LANGUAGES))
def test_what_is_written_is_read_again(entries: list[Entry], lang: str) -> None:
    items = parse_toml(render_baseline(entries, lang), "x").get("entry", [])
    assert [Entry(**item) for item in items] == entries


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "baseline.toml"
    path.write_text(
        '[[entry]]\npath = "./deep/a.yaml"\nrule = "unused-role"\nfingerprint = "x:1"\nreason = "r"\nexpires = "2027-01-01"\n'
        '[[entry]]\npath = "a.yaml"\nrule = "unused-role"\nfingerprint = "x:1"\nexpires = 2027-01-01\n'
    )
    day = date(2027, 1, 1)
    expected = [entry("deep/a.yaml", mark="x:1", reason="r", expires=day), entry("a.yaml", mark="x:1", expires=day)]
    assert list(read_baseline(path).entries.values()) == expected


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("[[entry]]\npath = 1\n", ["1:1: the key rule is missing", "1:1: the key fingerprint is missing", "2:1: the value of path is of"]),
        (
            '[[entry]]\npath = "a"\nrule = "b"\nfingerprint = "c"\nexpires = 2027-01-01 10:00:00\nreson = ""\n',
            ["5:1: the value of expires is of the wrong kind. It must be a day", "6:1: the key reson is unknown (closest: reason)"],
        ),
        ("entries = []\n", ["1:1: the key entries is unknown (closest: entry)"]),
        (
            '[[entry]]\npath="a"\nrule="b"\nfingerprint="c"\n' * 2,
            ["5:1: the same finding is listed on line 1 already. Remove one of them."],
        ),
        ("[[entry]\n", ["1:8: a closing bracket is missing, or a comma"]),
    ],
)
def test_mistakes_are_told_at_their_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, problems: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.toml").write_text(text)
    with pytest.raises(BrokenSettings) as caught:
        read_baseline(Path("b.toml"))
    lines = str(caught.value).splitlines()
    assert [line[: len(f"b.toml:{start}")] for line, start in zip(lines, problems, strict=True)] == [
        f"b.toml:{start}" for start in problems
    ]
