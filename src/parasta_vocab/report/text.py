"""The report for a terminal: one finding a block, its place first, so that editors make it a link."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.explain import explain_unreadable
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.validation.report import Report

MARGIN = "    "
STYLES = {Severity.violation: "bold red", Severity.warning: "yellow", Severity.info: "cyan"}


def render_text(report: Report, lang: str, width: int = 100) -> str:
    """Return the report as plain text, wrapped to `width` characters."""
    return "\n".join(text for text, _ in iter_lines(report, lang, width)) + "\n"


def iter_lines(report: Report, lang: str, width: int) -> Iterator[tuple[str, str]]:
    """Yield each line with the style that a terminal may give it."""
    for finding in report.findings:
        severity = PHRASES[finding.severity.name].show(lang)
        yield f"{finding.location}: {severity}: {finding.rule.label.show(lang)} [{finding.rule.id}]", STYLES[finding.severity]
        for line in textwrap.wrap(finding.message(lang), width - len(MARGIN), break_long_words=False, break_on_hyphens=False):
            yield f"{MARGIN}{line}", ""
    for item in report.unreadable:
        yield explain_unreadable(item, lang), "bold red"
    if report.findings:
        yield "", ""
    yield summary(report, lang), "bold"


def summary(report: Report, lang: str) -> str:
    """Return one sentence on what was checked and found."""
    count = len(report.sources)
    files = PHRASES["file_checked" if count == 1 else "files_checked"].filled(count=count).show(lang)
    if report.unreadable:
        files += "; " + PHRASES["files_unreadable"].filled(count=len(report.unreadable)).show(lang)
    hidden = PHRASES["findings_hidden"].filled(count=report.hidden).show(lang) if report.hidden else ""
    if not report.findings:
        nothing = PHRASES["nothing_found"].show(lang) if report.sources else ""
        return f"{files}. {hidden or nothing}".rstrip()
    counts = [
        f"{number} {PHRASES[severity.name if number == 1 else severity.name + 's'].show(lang)}"
        for severity in sorted(Severity, reverse=True)
        if (number := report.count(severity))
    ]
    hint = PHRASES["explain_hint"].filled(rule=report.findings[0].rule.id).show(lang)
    return " ".join(sentence for sentence in (f"{files}: {', '.join(counts)}.", hidden, hint) if sentence)
