"""Comments that leave findings out, by real files."""

from pathlib import Path

import pytest
import rdflib

from parasta_vocab.source.read import parse_source
from parasta_vocab.validation import Report
from parasta_vocab.validation.check import check_document, validate
from parasta_vocab.validation.graph import to_ntriples
from parasta_vocab.validation.triples import to_graph

BAD = Path("examples/rules/unused-role/bad.yaml").read_text(encoding="utf-8")
LINE = "  - id: ohjaaja\n"
WHY = "taken into use in spring"


def check(comment: str, name: str = "a.yaml") -> Report:
    """Check the file whose line 21 has an unused role, with a comment on that line."""
    assert LINE in BAD
    return check_document(parse_source(BAD.replace(LINE, f"  - id: ohjaaja  # {comment}\n").encode(), name))


def told(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule.id, str(finding.location.place)) for finding in report.findings]


@pytest.mark.parametrize(
    "comment",
    [
        f"parasta: ignore[unused-role] {WHY}",
        f"parasta:ignore[unused-role]: {WHY}",
        f"parasta: ignore [ unused-role ] – {WHY}",
        f"Parasta: ignore[unused-role] {WHY}",
        f"PARASTA : IGNORE[unused-role] {WHY}",
    ],
)
def test_a_comment_with_a_reason_leaves_the_finding_out(comment: str) -> None:
    report = check(comment)
    assert told(report) == []
    assert [(item.finding.rule.id, item.kind, item.reason, item.owner, item.until) for item in report.suppressed] == [
        ("unused-role", "comment", WHY, "", None)
    ]


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("parasta: ignore[unused-role]", ["suppression-without-reason", "unused-role"]),
        ("parasta: ignore[unused-role] --", ["suppression-without-reason", "unused-role"]),
        ("parasta: ignore unused-role reason", ["malformed-suppression", "unused-role"]),
        ("parasta: ignore[] reason", ["malformed-suppression", "unused-role"]),
        ("parasta: ignore[ , ] reason", ["malformed-suppression", "unused-role"]),
        ("parasta: ingore[unused-role] reason", ["malformed-suppression", "unused-role"]),
        ("parasta ignore[unused-role] reason", ["malformed-suppression", "unused-role"]),
        ("Parasta Ignore [unused-role] reason", ["malformed-suppression", "unused-role"]),
        ("parasta; ohita[unused-role] reason", ["malformed-suppression", "unused-role"]),
        ("Parasta: Ohita[unused-role] reason", ["malformed-suppression", "unused-role"]),
        ("Parasta: ignore unused-role reason", ["malformed-suppression", "unused-role"]),
        ("Parasta: versio 1.0", ["unused-role"]),
        ("Parasta kurssi [unused-role] reason", ["unused-role"]),
        ("parasta ignore this", ["unused-role"]),
        ("parasta-malli, ohita[x]", ["unused-role"]),
        ("parasta: ignore[unused-roles] reason", ["unknown-rule-in-suppression", "unused-role"]),
        ("parasta: ignore[unused-role, role-without-name] reason", ["unused-suppression"]),
        ("parasta: ignore[unused-role, no-such] reason", ["unknown-rule-in-suppression"]),
        ("parasta: ignore[coverage] reason", ["unknown-rule-in-suppression", "unused-role"]),
        ("other: ignore[unused-role] reason", ["unused-role"]),
    ],
)
def test_what_is_wrong_with_a_comment_is_a_finding(comment: str, expected: list[str]) -> None:
    assert sorted(rule for rule, _ in told(check(comment))) == expected


def test_the_finding_of_a_comment_stands_at_the_comment_and_names_what_may_be_meant() -> None:
    (_, fault) = sorted(check("parasta: ignore[unused-roles] reason").findings, key=lambda finding: finding.rule.severity)
    assert str(fault.location) == "a.yaml:21:18"
    assert fault.message("en").startswith("“unused-roles” in the comment is the id of no rule. Check the spelling (closest: unused-role")


def test_a_comment_alone_speaks_of_the_next_line_that_is_no_comment() -> None:
    text = BAD.replace(LINE, f"  # parasta: ignore[unused-role] {WHY}\n  # role of the workplace\n{LINE}")
    report = check_document(parse_source(text.encode(), "a.yaml"))
    assert (told(report), len(report.suppressed)) == ([], 1)


def test_a_text_that_looks_like_a_comment_leaves_nothing_out() -> None:
    text = BAD.replace(LINE, f'{LINE}    description: {{fi: "# parasta: ignore[unused-role] {WHY}"}}\n')
    assert ("unused-role", "21:5") in told(check_document(parse_source(text.encode(), "a.yaml")))


def test_two_comments_may_name_the_same_finding() -> None:
    text = BAD.replace(LINE, f"  # parasta: ignore[unused-role] one\n{LINE.rstrip()}  # parasta: ignore[unused-role] two\n")
    report = check_document(parse_source(text.encode(), "a.yaml"))
    assert (told(report), [item.reason for item in report.suppressed]) == ([], ["one"])


def test_what_is_left_out_keeps_the_fingerprints_of_the_others() -> None:
    path = Path("examples/providers/virhelan-ammattiopisto/processes.yaml")
    findings = validate(path).findings
    before = {finding.fingerprint for finding in findings}
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[findings[-1].location.place.line - 1] += f"  # parasta: ignore[{findings[-1].rule.id}] {WHY}"
    report = check_document(parse_source("\n".join(lines).encode(), "a.yaml"))
    left_out = {item.finding.fingerprint for item in report.suppressed}
    assert left_out
    assert {finding.fingerprint for finding in report.findings} == before - left_out


def test_comments_of_turtle_and_rdf_xml_count_too() -> None:
    document = parse_source(BAD.encode(), "a.yaml")
    graph = rdflib.Graph().parse(data=to_ntriples(to_graph(document).triples), format="nt")
    for name, form, opened, closed in (("a.ttl", "turtle", "# ", ""), ("a.nt", "nt", "# ", ""), ("a.rdf", "pretty-xml", "<!-- ", " -->")):
        text = graph.serialize(format=form)
        (finding,) = check_document(parse_source(text.encode(), name)).findings
        lines = text.split("\n")
        lines.insert(finding.location.place.line - 1, f"{opened}parasta: ignore[unused-role] {WHY}{closed}")
        report = check_document(parse_source("\n".join(lines).encode(), name))
        assert (name, told(report), [item.reason for item in report.suppressed]) == (name, [], [WHY])
