"""A report set against the JSON report of an earlier run."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from parasta_vocab.deviations.compare import compare, gone, read_earlier
from parasta_vocab.errors import BrokenSettings
from parasta_vocab.report import renderer
from parasta_vocab.shapes.rule import Rule, Severity, get_rule
from parasta_vocab.source.place import Location, TextPlace
from parasta_vocab.validation import Finding, Report
from parasta_vocab.validation.report import Deviation, identity_of


def finding(mark: str, source: str = "a.yaml", rule: str = "unused-role") -> Finding:
    return Finding(get_rule(rule), Location(source, TextPlace(3, 5)), fingerprint=mark)


def chosen(rule: Rule, source: str) -> Severity | None:
    """Every rule is chosen, as it is."""
    return rule.severity


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.yaml", "b.yaml"):
        Path(name).touch()

    def write(report: Report) -> Path:
        Path("last.json").write_text(renderer("json")(report, "en"), encoding="utf-8")
        return Path("last.json")

    return write


def test_findings_are_fixed_new_or_remaining(written) -> None:
    before = (finding("stays"), finding("goes"), finding("accepted"), finding("unchecked", "b.yaml"), finding("lost", "lost.yaml"))
    earlier = read_earlier(written(Report(before, ("a.yaml", "b.yaml", "lost.yaml"))))
    now = Report(
        (finding("comes"), finding("stays", "./a.yaml")), ("./a.yaml",), suppressed=(Deviation(finding("accepted"), "comment", "r"),)
    )
    said = compare(now, earlier, now.sources, chosen).compared
    assert said.new == {("a.yaml", "unused-role", "comes")}
    assert said.remaining == {("./a.yaml", "unused-role", "stays")}
    assert [(item.source, item.rule, item.fingerprint) for item in said.fixed] == [("a.yaml", "unused-role", "goes")]
    assert said.fixed[0].message.en == finding("goes").message("en")
    assert [item.fingerprint for item in gone(earlier, chosen).fixed] == ["lost"]


def test_what_an_expired_decision_left_out_before_is_new(written) -> None:
    earlier = read_earlier(written(Report((), ("a.yaml",), suppressed=(Deviation(finding("again"), "baseline", "r"),))))
    now = Report((finding("again"),), ("a.yaml",))
    assert compare(now, earlier, now.sources, chosen).compared.new == {identity_of(finding("again"))}


def test_what_the_earlier_report_did_not_show_is_not_compared(written) -> None:
    mild, grave = finding("mild"), finding("grave", rule="process-without-purpose")
    assert (mild.severity, grave.severity) == (Severity.info, Severity.violation)
    report = Report((mild, grave), ("a.yaml",))
    earlier = read_earlier(written(report.showing(Severity.violation)))
    said = compare(report, earlier, report.sources, chosen).compared
    assert (said.new, said.remaining, said.fixed) == (frozenset(), {identity_of(grave)}, ())


def test_the_same_run_again_has_nothing_new(written) -> None:
    report = Report(tuple(finding(str(number)) for number in range(5)), ("a.yaml",))
    said = compare(report, read_earlier(written(report)), report.sources, chosen).compared
    assert (len(said.new), len(said.remaining), len(said.fixed)) == (0, 5, 0)
    assert compare(report, read_earlier(written(replace(report, findings=()))), report.sources, chosen).compared.remaining == frozenset()


def test_a_path_may_be_written_in_any_way(written) -> None:
    report = Report((finding("stays"), finding("goes")), ("a.yaml",))
    whole = str(Path("a.yaml").absolute())
    for before, after in (("a.yaml", whole), (whole, "./a.yaml"), ("./a.yaml", "a.yaml")):
        earlier = read_earlier(written(replace(report, findings=(finding("stays", before), finding("goes", before)))))
        said = compare(Report((finding("stays", after),), (after,)), earlier, [after], chosen).compared
        assert (said.new, said.remaining) == (frozenset(), {(after, "unused-role", "stays")})
        assert [item.fingerprint for item in said.fixed] == ["goes"]


def test_what_no_rule_looks_for_now_is_not_fixed(written) -> None:
    left, mild, sought = finding("left"), finding("mild", "b.yaml"), finding("sought", rule="process-without-purpose")
    retired = replace(left, rule=replace(left.rule, id="retired"))
    report = Report((left, mild, sought, retired, finding("lost", "lost.yaml")), ("a.yaml", "b.yaml", "lost.yaml"), shown=Severity.info)

    def some(rule: Rule, source: str) -> Severity | None:
        return None if (rule.id, source) in {("unused-role", "a.yaml"), ("unused-role", "lost.yaml")} else rule.severity

    earlier = read_earlier(written(report))
    said = compare(Report((), report.sources), earlier, report.sources, some).compared
    assert [item.fingerprint for item in said.fixed] == ["mild", "sought"]
    assert gone(earlier, some).fixed == ()
    graver = replace(earlier, shown=Severity.warning)
    assert [item.fingerprint for item in compare(Report((), ()), graver, report.sources, some).compared.fixed] == ["sought"]


def test_standard_input_is_never_a_file_that_is_gone(written) -> None:
    earlier = read_earlier(written(Report((finding("a", "<stdin>"),), ("<stdin>",))))
    assert gone(earlier, chosen).fixed == ()
    assert [item.fingerprint for item in compare(Report((), ()), earlier, ["<stdin>"], chosen).compared.fixed] == ["a"]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"{", "last.json:1:2"),
        (b"[]", "last.json"),
        (b"{}", "last.json"),
        (json.dumps({"findings": [{"rule": 1}], "shown": "info"}).encode(), "last.json"),
        (json.dumps({"findings": [{"source": 1, "rule": "a", "fingerprint": "b", "message": {}}], "shown": "info"}).encode(), "last.json"),
        (json.dumps({"findings": [{"source": "a", "rule": "a", "fingerprint": "b", "message": 1}], "shown": "info"}).encode(), "last.json"),
        (json.dumps({"findings": [], "shown": "loud"}).encode(), "last.json"),
        (b"[" * 100_000, "last.json"),
    ],
)
def test_a_file_that_is_no_report_is_told(written, content: bytes, place: str) -> None:
    Path("last.json").write_bytes(content)
    with pytest.raises(BrokenSettings) as caught:
        read_earlier(Path("last.json"))
    expected = "this is no JSON report of parasta check. Make one: parasta check PATH -f json -o REPORT.json"
    assert str(caught.value) == f"{place}: {expected}"


def test_a_report_that_is_not_there_is_told(written) -> None:
    with pytest.raises(BrokenSettings) as caught:
        read_earlier(Path("no.json"))
    assert str(caught.value) == "no.json: no such path. Check the name and the folder."
