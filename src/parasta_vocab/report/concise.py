"""The report with one line a finding, `file:line:column: severity rule message`, for editors, `grep` and `sort`.

The severity is the word of the option `--show` in every language, because programs read it.
"""

from __future__ import annotations

from collections.abc import Iterator

from parasta_vocab.report.characters import one_line
from parasta_vocab.report.totals import Totals
from parasta_vocab.report.unreadable import check_id, location_of, reason_of
from parasta_vocab.validation.report import Report


def iter_findings(report: Report, lang: str) -> Iterator[str]:
    """Yield a line for each finding and for each source that could not be read."""
    for finding in report.findings:
        yield f"{finding.location}: {finding.severity.name} {finding.rule.id} {one_line(finding.message(lang))}\n"
    for item in report.unreadable:
        yield f"{location_of(item)}: error {check_id(item)} {one_line(reason_of(item, lang))}\n"


def render_summary(totals: Totals, lang: str) -> str:
    """Return nothing: each line is a finding."""
    return ""
