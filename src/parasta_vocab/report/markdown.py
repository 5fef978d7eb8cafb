"""The report in Markdown, for the summary of a CI job: counts, then the findings of each file, folded.

GitHub takes 1 MiB a step (https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.characters import escape_markdown, one_line
from parasta_vocab.report.ci_words import CI_WORDS
from parasta_vocab.report.decisions import is_new, lapsed_notes
from parasta_vocab.report.places import repository_path
from parasta_vocab.report.text import counted, summary
from parasta_vocab.report.totals import totals_of
from parasta_vocab.report.unreadable import location_of, reason_of
from parasta_vocab.shapes.rule import Rule, Severity
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Report, identity_of

MOST_BYTES: Final = 1_000_000
_SPARE: Final = 100_000
"""So many bytes are left for what is not a row of a finding."""


def render_markdown(report: Report, lang: str, most_bytes: int = MOST_BYTES) -> str:
    """Return the report; where it would be too large for a summary, the mildest findings are left out and a line says so."""
    rows = _rows(report, lang)
    kept = _within(report.findings, rows, most_bytes - min(_SPARE, most_bytes // 2))
    lines = [
        f"## {_say('lint_title' if report.kind == 'vocabulary' else 'title', lang)}",
        "",
        escape_markdown(summary(totals_of(report), lang)),
        "",
    ]
    if report.findings:
        lines += _counts(report, lang)
    if left_out := len(rows) - len(kept):
        lines += [f"> {CI_WORDS['left_out'].filled(count=left_out).show(lang)}", ""]
    lines += _unreadable(report, lang)
    files: dict[str, list[int]] = {}
    for number in kept:
        files.setdefault(report.findings[number].location.source, []).append(number)
    for source, numbers in files.items():
        findings = [report.findings[number] for number in numbers]
        lines += _file(source, findings, [rows[number] for number in numbers], lang)
    lines += _rules([report.findings[number].rule for number in kept], lang)
    return "\n".join(lines).rstrip("\n") + "\n"


def _within(findings: Sequence[Finding], rows: Sequence[str], most_bytes: int) -> list[int]:
    """Return the numbers of the gravest findings whose rows fit, in their order; a file costs too what stands around its rows."""
    kept, room, files = [], most_bytes, set()
    for number in sorted(range(len(rows)), key=lambda number: -findings[number].severity):
        source = findings[number].location.source
        room -= len(rows[number].encode()) + (0 if source in files else 300 + len(source.encode()))
        if room < 0:
            break
        files.add(source)
        kept.append(number)
    return sorted(kept)


def _counts(report: Report, lang: str) -> list[str]:
    rows = [f"| {PHRASES[severity.name].show(lang)} | {report.count(severity)} |" for severity in sorted(Severity, reverse=True)]
    return [f"| {_say('severity', lang)} | {_say('count', lang)} |", "|---|---:|", *rows, ""]


def _unreadable(report: Report, lang: str) -> Iterator[str]:
    for item in report.unreadable:
        place = escape_markdown(str(location_of(item)))
        yield from (f"> **{_say('unreadable', lang)}:** {place}: {escape_markdown(reason_of(item, lang))}", "")


def _rows(report: Report, lang: str) -> list[str]:
    notes = lapsed_notes(report, lang)
    return [_row(report, finding, notes.get(identity_of(finding), ""), lang) for finding in report.findings]


def _row(report: Report, finding: Finding, note: str, lang: str) -> str:
    new = f" ({PHRASES['new_finding'].show(lang)})" if is_new(report, finding) else ""
    cells = (
        str(finding.location.place or ""),
        finding.rule.label.show(lang),
        f"{finding.message(lang)} {note}",
    )
    place, label, message = (escape_markdown(cell) for cell in cells)
    severity = f"{PHRASES[finding.severity.name].show(lang)}{new}"
    return f"| {place} | {severity} | {label}<br>`{finding.rule.id}` | {message} |"


def _file(source: str, findings: Sequence[Finding], rows: Sequence[str], lang: str) -> list[str]:
    """Return a table that is folded below the name of the file, and open where there is something grave."""
    part = totals_of(Report(tuple(findings), (source,)))
    is_grave = any(finding.severity is Severity.violation for finding in findings)
    name = escape(one_line(repository_path(source)))
    heads = " | ".join(_say(name, lang) for name in ("place", "severity", "rule", "message"))
    opening = f"<details{' open' if is_grave else ''}>"
    return [
        opening,
        f"<summary><code>{name}</code>: {counted(part, lang)}</summary>",
        "",
        f"| {heads} |",
        "|---|---|---|---|",
        *rows,
        "",
        "</details>",
        "",
    ]


def _rules(rules: Iterable[Rule], lang: str) -> list[str]:
    every = {rule.id: rule for rule in rules}
    if not every:
        return []
    said = [
        f"- **{escape_markdown(rule.label.show(lang))}** (`{rule.id}`): {escape_markdown(rule.why.show(lang))}" for rule in every.values()
    ]
    return ["<details>", f"<summary>{_say('rules_explained', lang)}</summary>", "", *said, "", "</details>", ""]


def _say(name: str, lang: str) -> str:
    return CI_WORDS[name].show(lang)
