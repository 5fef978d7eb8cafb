"""What a check gives: findings, the files that were read, and those that could not be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check, of one source or of many.

    `sources` names what was checked, in the order of the arguments; `stages` maps each national stage to the number of
    processes that say they realise it; `hidden` counts the findings that `showing` left out;
    `about` says of each source whose it is; `kind` is `description` for a check, `vocabulary` for a lint.
    """

    findings: tuple[Finding, ...]
    sources: tuple[str, ...]
    unreadable: tuple[Unreadable, ...] = ()
    stages: tuple[tuple[str, int], ...] = ()
    hidden: int = 0
    about: tuple[About, ...] = ()
    kind: str = "description"

    @property
    def conforms(self) -> bool:
        """Whether everything could be read and nothing was found, whatever its severity (SHACL, 3.6.1.1)."""
        return not self.findings and not self.unreadable and not self.hidden

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of this severity or a graver one."""
        return tuple(finding for finding in self.findings if finding.severity >= severity)

    def showing(self, severity: Severity) -> Report:
        """Return the report without the findings that are milder than this."""
        shown = self.at_least(severity)
        return replace(self, findings=shown, hidden=self.hidden + len(self.findings) - len(shown))

    def with_unreadable(self, errors: Iterable[NothingToCheck]) -> Report:
        """Return the report with arguments added that meant no file."""
        return replace(self, unreadable=(*self.unreadable, *(Unreadable(error.path, error) for error in errors)))

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
    )
