"""The counts of a report; those of many reports add up, so that nobody need hold the reports themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from parasta_vocab.shapes.rule import Severity
from parasta_vocab.validation.report import Report


@dataclass(frozen=True, slots=True)
class Totals:
    """How much was checked and found; `rule` is the id of the first rule that was broken, or empty.

    `suppressed` counts by kind what people decided to live with, `accepted` by severity; `compared` counts what is `fixed`, `new` and `remaining` since an
    earlier run, or is None where there was none to compare with.
    """

    sources: int = 0
    unreadable: int = 0
    counts: Counter[Severity] = field(default_factory=Counter)
    hidden: int = 0
    suppressed: Counter[str] = field(default_factory=Counter)
    accepted: Counter[Severity] = field(default_factory=Counter)
    deselected: int = 0
    compared: Counter[str] | None = None
    rule: str = ""

    @property
    def findings(self) -> int:
        """The number of findings."""
        return self.counts.total()

    @property
    def conforms(self) -> bool:
        """Whether everything could be read and nothing was found, as `Report.conforms` says it."""
        return not (self.findings or self.unreadable or self.hidden or self.suppressed or self.deselected)

    def __add__(self, other: Totals) -> Totals:
        both = (self.compared or Counter()) + (other.compared or Counter())
        return Totals(
            self.sources + other.sources,
            self.unreadable + other.unreadable,
            self.counts + other.counts,
            self.hidden + other.hidden,
            self.suppressed + other.suppressed,
            self.accepted + other.accepted,
            self.deselected + other.deselected,
            None if self.compared is None and other.compared is None else both,
            self.rule or other.rule,
        )


def totals_of(report: Report) -> Totals:
    """Return the counts of one report."""
    said = report.compared
    return Totals(
        len(report.sources),
        len(report.unreadable),
        Counter(finding.severity for finding in report.findings),
        report.hidden,
        Counter(item.kind for item in report.suppressed),
        Counter(item.finding.severity for item in report.suppressed),
        report.deselected,
        None if said is None else Counter(fixed=len(said.fixed), new=len(said.new), remaining=len(said.remaining)),
        report.findings[0].rule.id if report.findings else "",
    )
