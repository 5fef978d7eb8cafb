"""What people decided about findings, and what became of the decisions, as words beside a finding."""

from __future__ import annotations

from collections.abc import Mapping

from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import show_day
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Deviation, Key, Report, identity_of


def lapsed_notes(report: Report, lang: str) -> Mapping[Key, str]:
    """Return for each finding that counts although somebody had decided to live with it why it does."""
    return {identity_of(item.finding): _why_not(item, lang) for item in report.lapsed}


def _why_not(item: Deviation, lang: str) -> str:
    if not item.reason or item.until is None:
        return PHRASES["baseline_without_reason"].show(lang)
    owner = PHRASES["baseline_owner"].filled(owner=item.owner) if item.owner else ""
    return PHRASES["baseline_expired"].filled(until=show_day(item.until.isoformat()), owner=owner).show(lang)


def is_new(report: Report, finding: Finding) -> bool:
    """Tell whether a finding was not there in the run that this one is compared with."""
    return report.compared is not None and report.compared.has_new(finding)
