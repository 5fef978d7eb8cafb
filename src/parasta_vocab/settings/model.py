"""What the settings of a folder say, and what they make of a report."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path, PurePath, PureWindowsPath

from parasta_vocab.settings.select import means
from parasta_vocab.shapes.rule import Rule, Severity
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Deviation, Report

Levels = Mapping[str, Severity | None]
"""The severity of rules by their ids; None turns a rule off."""


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What holds for the files that `pattern` means, seen from the folder of the settings."""

    pattern: str
    ignore: tuple[str, ...] = ()
    severity: Levels = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a folder; what a file does not say has no value, and the check then does as it does without settings.

    `file` is where they stand, or None where there are none. `baseline` is the path of the baseline that they name; `exclude` holds
    patterns of files that are not looked at.
    `is_set` tells whether the folder is checked as the set of one provider.
    """

    file: Path | None = None
    language: str = ""
    fail_on: Severity | None = None
    show: Severity | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Levels = field(default_factory=dict)
    paths: tuple[PathSettings, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None
    engine: str = ""
    jobs: int = 0
    is_set: bool = False

    def judged(self, finding: Finding) -> Finding | None:
        """Return a finding with the severity that it has here, or None where its rule is left out."""
        rule = finding.rule
        severity = self.severity_of(rule, finding.location.source)
        if severity is None:
            return None
        return finding if severity == rule.severity else replace(finding, rule=replace(rule, severity=severity))

    def severity_of(self, rule: Rule, source: str) -> Severity | None:
        """Return the severity that a rule has in a file, or None where it is left out."""
        parts = list(self._parts(source)) if self.paths else []
        if not self._chooses(rule) or any(means(selector, rule) for part in parts for selector in part.ignore):
            return None
        severity: Severity | None = rule.severity
        for levels in (self.severity, *(part.severity for part in parts)):
            severity = levels.get(rule.id, severity)
        return severity

    def excludes(self, source: str) -> bool:
        """Tell whether a file is one that is not looked at."""
        return bool(self.exclude) and meets(self.exclude, self._name(source))

    def _chooses(self, rule: Rule) -> bool:
        chosen = not self.select or any(means(selector, rule) for selector in self.select)
        return chosen and not any(means(selector, rule) for selector in self.ignore)

    def _parts(self, source: str) -> Iterator[PathSettings]:
        """Yield the parts whose pattern means a file."""
        name = self._name(source)
        return (part for part in self.paths if meets((part.pattern,), name))

    def _name(self, source: str) -> str:
        return relative_to(self.file.parent if self.file else Path(), source)


def apply(report: Report, settings_of: Callable[[str], Settings]) -> Report:
    """Return a report of files that may each have settings of their own."""
    findings = tuple(judged for finding in report.findings if (judged := settings_of(finding.location.source).judged(finding)))
    suppressed = tuple(_judged(report.suppressed, settings_of))
    deselected = len(report.findings) - len(findings) + len(report.suppressed) - len(suppressed)
    return replace(report, findings=findings, suppressed=suppressed, deselected=report.deselected + deselected)


def _judged(suppressed: tuple[Deviation, ...], settings_of: Callable[[str], Settings]) -> Iterator[Deviation]:
    for deviation in suppressed:
        if judged := settings_of(deviation.finding.location.source).judged(deviation.finding):
            yield replace(deviation, finding=judged)


def relative_to(folder: Path, source: str) -> str:
    """Return the path of a file as it is seen from a folder, with slashes on every system."""
    return PurePath(os.path.relpath(source, folder)).as_posix()


def meets(patterns: Iterable[str], name: str) -> bool:
    """Tell whether one of the patterns means a file, whose path is written as `relative_to` gives it."""
    return any(_pattern(pattern).fullmatch(name) for pattern in patterns)


def can_match(pattern: str, *, outside: bool = False) -> bool:
    """Tell whether a pattern may mean any file at all; with `outside`, also one that is not below the folder of the pattern.

    >>> [can_match(pattern) for pattern in ("build/**", "/build", "../build", "")]
    [True, False, False, False]
    """
    parts = _written(pattern).split("/")
    while outside and parts[0] == ".." and len(parts) > 1:
        del parts[0]
    return not {"", ".", ".."} & set(parts) and not PureWindowsPath(pattern).is_absolute()


def _written(pattern: str) -> str:
    return pattern.removeprefix("./").rstrip("/")


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Return the pattern as an expression; what it means holds also for all that lies below."""
    written = _written(pattern)
    parts = ["(?:.*/)?" if "/" not in written else ""]
    for token in re.findall(r"\*\*/?|\*|\?|[^*?]+", written):
        known = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
        parts.append(known.get(token) or re.escape(token))
    return re.compile("".join(parts) + "(?:/.*)?", re.DOTALL)
