"""What a check gives: findings, the files that were read, and those that could not be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from parasta_vocab.errors import NothingToCheck, ParastaError
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.text import Text
from parasta_vocab.validation.finding import Finding


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A source that could not be checked, and why."""

    source: str
    error: ParastaError


@dataclass(frozen=True, slots=True)
class About:
    """What a source says of itself: whose it is, its version, and the day from which it is in force."""

    source: str
    provider: Text
    version: str = ""
    date: str = ""


COMMENT: Final = "comment"
BASELINE: Final = "baseline"
"""Where a person's decision stands: beside the thing itself, or in a baseline file."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """A finding that a person has decided to live with, and why; `kind` is `COMMENT` or `BASELINE`.

    `until` is the last day on which the decision holds, or None where it has no end.
    """

    finding: Finding
    kind: str
    reason: str
    owner: str = ""
    until: date | None = None


Key = tuple[str, str, str]
"""What identifies a finding from run to run: its source, its rule and its fingerprint."""


def identity_of(finding: Finding) -> Key:
    """Return what identifies a finding from run to run."""
    return (finding.location.source, finding.rule.id, finding.fingerprint)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A finding of an earlier run that is there no more."""

    source: str
    rule: str
    fingerprint: str
    message: Text


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the findings of a run differ from those of an earlier one."""

    new: frozenset[Key] = frozenset()
    remaining: frozenset[Key] = frozenset()
    fixed: tuple[Fixed, ...] = ()

    def has_new(self, finding: Finding) -> bool:
        """Tell whether a finding was not there in the earlier run."""
        return identity_of(finding) in self.new


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check, of one source or of many.

    `sources` names what was checked, in the order of the arguments; `stages` maps each national stage to the number of
    processes that say they realise it; `hidden` counts the findings that `showing` left out;
    `about` says of each source whose it is; `kind` is `description` for a check, `vocabulary` for a lint.
    `suppressed` holds what a person decided to live with, `lapsed` such decisions that do not hold (any more) and whose findings
    count; `deselected` counts the findings of rules that the settings leave out; `shown` is the mildest severity that
    `findings` may have; `compared` says what is new since an earlier run; `failing` are the findings that
    fail the check, or None where nobody has said which, and violations do.
    """

    findings: tuple[Finding, ...]
    sources: tuple[str, ...]
    unreadable: tuple[Unreadable, ...] = ()
    stages: tuple[tuple[str, int], ...] = ()
    hidden: int = 0
    about: tuple[About, ...] = ()
    kind: str = "description"
    suppressed: tuple[Deviation, ...] = ()
    lapsed: tuple[Deviation, ...] = ()
    deselected: int = 0
    shown: Severity = Severity.info
    compared: Comparison | None = None
    failing: frozenset[Key] | None = None

    @property
    def conforms(self) -> bool:
        """Whether everything could be read and nothing was found, whatever its severity (SHACL, 3.6.1.1).

        What was found does not go away because somebody accepted it, or chose not to see it.
        """
        return not (self.findings or self.unreadable or self.hidden or self.suppressed or self.deselected)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of this severity or a graver one."""
        return tuple(finding for finding in self.findings if finding.severity >= severity)

    def showing(self, severity: Severity) -> Report:
        """Return the report without the findings that are milder than this."""
        shown = self.at_least(severity)
        hidden = self.hidden + len(self.findings) - len(shown)
        return replace(self, findings=shown, hidden=hidden, shown=max(severity, self.shown))

    def failing_from(self, severity: Severity) -> Report:
        """Return the report of a check that findings of this severity and graver ones fail."""
        return replace(self, failing=frozenset(identity_of(finding) for finding in self.at_least(severity)))

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding fails the check."""
        return finding.severity is Severity.violation if self.failing is None else identity_of(finding) in self.failing

    def with_unreadable(self, errors: Iterable[NothingToCheck]) -> Report:
        """Return the report with arguments added that meant no file."""
        return replace(self, unreadable=(*self.unreadable, *(Unreadable(str(error.where), error) for error in errors)))

    def count(self, severity: Severity) -> int:
        """Return the number of findings of exactly this severity."""
        return sum(finding.severity == severity for finding in self.findings)


def merged(reports: Iterable[Report]) -> Report:
    """Return one report of many, in their order."""
    every = list(reports)
    stages: dict[str, int] = {}
    for report in every:
        for stage, number in report.stages:
            stages[stage] = stages.get(stage, 0) + number
    return Report(
        tuple(finding for report in every for finding in report.findings),
        tuple(source for report in every for source in report.sources),
        tuple(item for report in every for item in report.unreadable),
        tuple(stages.items()),
        about=tuple(item for report in every for item in report.about),
        kind=every[0].kind if every else "description",
        suppressed=tuple(item for report in every for item in report.suppressed),
        lapsed=tuple(item for report in every for item in report.lapsed),
        hidden=sum(report.hidden for report in every),
        deselected=sum(report.deselected for report in every),
        shown=max((report.shown for report in every), default=Severity.info),
        compared=_together([report.compared for report in every if report.compared]),
    )


def _together(compared: Sequence[Comparison]) -> Comparison | None:
    if not compared:
        return None
    new, remaining = (frozenset[Key]().union(*keys) for keys in ([item.new for item in compared], [item.remaining for item in compared]))
    return Comparison(new, remaining, tuple(fixed for item in compared for fixed in item.fixed))
