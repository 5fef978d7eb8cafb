"""The report as JSON Lines: one object a finding, and a summary as the last; with every message in every language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from parasta_vocab.report.json import finding_object, suppressed_object, unreadable_object
from parasta_vocab.report.totals import Totals
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.validation.report import Report

_BREAKS: Final = str.maketrans({char: f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"})
"""Characters that JSON need not escape, and at which some readers of lines break."""


def iter_findings(report: Report, lang: str) -> Iterator[str]:
    """Yield a line for each finding, each finding that somebody decided to live with, and each source that could not be read."""
    for finding in report.findings:
        yield _line({"type": "finding", **finding_object(finding, report.compared)})
    for deviation in report.suppressed:
        yield _line({"type": "suppressed", **suppressed_object(deviation)})
    for item in report.unreadable:
        yield _line({"type": "unreadable", **unreadable_object(item)})


def render_summary(totals: Totals, lang: str) -> str:
    """Return the last line."""
    return _line(
        {
            "type": "summary",
            "conforms": totals.conforms,
            "summary": {severity.name: totals.counts[severity] for severity in sorted(Severity, reverse=True)},
            "hidden": totals.hidden,
            "suppressed": totals.suppressed.total(),
            "deselected": totals.deselected,
            "sources": totals.sources,
            "unreadable": totals.unreadable,
        }
    )


def _line(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_BREAKS) + "\n"
