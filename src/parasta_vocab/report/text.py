"""The report for a terminal: one finding a block, its place first, so that editors make it a link."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.characters import one_line, without_controls
from parasta_vocab.report.decisions import is_new, lapsed_notes
from parasta_vocab.report.explain import explain_unreadable
from parasta_vocab.report.totals import Totals, totals_of
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.validation.report import BASELINE, COMMENT, Report, identity_of

MARGIN = "    "
WIDTH = 100
STYLES = {Severity.violation: "bold red", Severity.warning: "yellow", Severity.info: "cyan"}


def iter_findings(report: Report, lang: str) -> Iterator[str]:
    """Yield the lines of each finding and of each source that could not be read."""
    return (f"{text}\n" for text, _ in _iter_styled(report, lang, WIDTH))


def render_summary(totals: Totals, lang: str) -> str:
    """Return what stands after the findings of all reports."""
    return ("\n" if totals.findings else "") + summary(totals, lang) + "\n"


def iter_lines(report: Report, lang: str, width: int) -> Iterator[tuple[str, str]]:
    """Yield each line of a whole report with the style that a terminal may give it."""
    yield from _iter_styled(report, lang, width)
    if report.findings:
        yield "", ""
    yield summary(totals_of(report), lang), "bold"


def _iter_styled(report: Report, lang: str, width: int) -> Iterator[tuple[str, str]]:
    notes = lapsed_notes(report, lang)
    new = f" ({PHRASES['new_finding'].show(lang)})"
    for finding in sorted(report.findings, key=lambda finding: not is_new(report, finding)):
        severity = PHRASES[finding.severity.name].show(lang) + (new if is_new(report, finding) else "")
        yield f"{finding.location}: {severity}: {finding.rule.label.show(lang)} [{finding.rule.id}]", STYLES[finding.severity]
        message = one_line(f"{finding.message(lang)} {notes.get(identity_of(finding), '')}")
        for line in textwrap.wrap(message, width - len(MARGIN), break_long_words=False, break_on_hyphens=False):
            yield f"{MARGIN}{line}", ""
    for item in report.unreadable:
        yield without_controls(explain_unreadable(item, lang)), "bold red"


def summary(totals: Totals, lang: str) -> str:
    """Return a few sentences on what was checked, what was found, and what was left out."""
    count = totals.sources
    files = PHRASES["file_checked" if count == 1 else "files_checked"].filled(count=count).show(lang)
    if totals.unreadable:
        files += "; " + PHRASES["files_unreadable"].filled(count=totals.unreadable).show(lang)
    missing = left_out(totals, lang)
    compared = [] if totals.compared is None else [comparison(totals.compared, lang)]
    if totals.findings:
        hint = PHRASES["explain_hint"].filled(rule=totals.rule).show(lang)
        return " ".join([f"{files}: {counted(totals, lang)}.", *missing, *compared, hint])
    nothing = [PHRASES["nothing_found"].show(lang)] if totals.sources and not missing else []
    return " ".join([f"{files}.", *missing, *nothing, *compared])


def left_out(totals: Totals, lang: str) -> list[str]:
    """Return a sentence for each reason for which findings are left out."""
    reasons = (
        ("findings_hidden", totals.hidden),
        ("left_out_by_comments", totals.suppressed[COMMENT]),
        ("left_out_by_baseline", totals.suppressed[BASELINE]),
        ("violations_accepted", totals.accepted[Severity.violation]),
        ("left_out_by_settings", totals.deselected),
    )
    return [PHRASES[name].filled(count=number).show(lang) for name, number in reasons if number]


def accepted_counts(totals: Totals, lang: str) -> str:
    """Return how many findings were accepted, how many of these are violations, and how many the settings leave out."""
    accepted, violations = totals.accepted.total(), totals.accepted[Severity.violation]
    said = [
        *(["accepted_with_violations"] if violations else ["accepted_count"] if accepted else []),
        *(["deselected_count"] if totals.deselected else []),
    ]
    facts = {"count": accepted, "violations": violations, "deselected": totals.deselected}
    return "; ".join(PHRASES[name].filled(**facts).show(lang) for name in said)


def comparison(counts: Counter[str], lang: str) -> str:
    """Return a sentence on what is different since an earlier run."""
    return PHRASES["compared"].filled(**{name: counts[name] for name in ("fixed", "new", "remaining")}).show(lang)


def counted(totals: Totals, lang: str) -> str:
    """Return how many findings of each severity there are, the gravest first: `9 violations, 1 warning`."""
    return ", ".join(
        f"{number} {PHRASES[severity.name if number == 1 else severity.name + 's'].show(lang)}"
        for severity in sorted(Severity, reverse=True)
        if (number := totals.counts[severity])
    )
