"""What people decided about findings, set against a report: settings, baseline, and the comparison with an earlier run."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import click

from parasta_vocab.cli.language import say
from parasta_vocab.deviations.baseline import NAME, Baseline, read_baseline
from parasta_vocab.deviations.baseline import apply as apply_baseline
from parasta_vocab.deviations.compare import Earlier, compare, gone
from parasta_vocab.errors import BrokenSettings
from parasta_vocab.settings.chosen import Chosen
from parasta_vocab.settings.model import apply as apply_settings
from parasta_vocab.settings.read import folders_from, shown_path
from parasta_vocab.shapes.rule import Rule, Severity
from parasta_vocab.validation.report import Key, Report, identity_of, merged


@dataclass(slots=True)
class Judge:
    """The decisions that hold in one run; `show` and `fail_on` are set where the command line says them."""

    chosen: Chosen
    show: Severity | None = None
    fail_on: Severity | None = None
    baseline: Path | None = None
    without_baseline: bool = False
    earlier: Earlier | None = None
    new_only: bool = False
    _baselines: dict[str | Path, Baseline | None] = field(default_factory=dict, init=False)
    _homes: dict[Path, Path] = field(default_factory=dict, init=False)
    _broken: dict[Path, BrokenSettings] = field(default_factory=dict, init=False)
    _absent: list[Path] = field(default_factory=list, init=False)

    def settled(self, report: Report, asked: Collection[str]) -> Report:
        """Return the report of some files as settings and baseline make it, compared with the earlier run.

        `asked` names the files whose findings are wanted: those of a set that nobody asked for are among the sources too.
        """
        report = self.counted(report)
        if self.earlier is None:
            return report
        return compare(report, self.earlier, self.checked(report, asked), self._severity_of)

    def counted(self, report: Report) -> Report:
        """Return the report of some files as settings and baseline make it."""
        return self.without_accepted(apply_settings(report, self.chosen.of))

    def checked(self, report: Report, asked: Collection[str]) -> tuple[str, ...]:
        """Return the files of which the report says everything; what concerns a set as a whole is found in its settings file."""
        sources = [source for source in report.sources if source in asked]
        homes = {shown_path(file) for source in sources if (file := self.chosen.of(source).file)}
        return (*sources, *sorted(homes))

    def without_accepted(self, report: Report) -> Report:
        """Return the report without what the baselines of its files leave out."""
        return report if self.without_baseline else apply_baseline(report, self._baseline_of, today())

    def rest(self) -> Report:
        """Return a report of no files, with what the earlier run found in files that are gone."""
        return Report((), (), compared=gone(self.earlier, self._severity_of) if self.earlier else None)

    def whole(self, report: Report, asked: Collection[str]) -> Report:
        """Return the settled report of all files of a run."""
        return merged([self.settled(report, asked), self.rest()])

    def shown(self, report: Report) -> Report:
        """Return the report without the findings that are milder than what is shown of their files."""
        level = {source: self._level(source, "show", Severity.info) for source in self._sources(report)}
        kept = tuple(finding for finding in report.findings if finding.severity >= level[finding.location.source])
        hidden = report.hidden + len(report.findings) - len(kept)
        return replace(report, findings=kept, hidden=hidden, shown=max([report.shown, *level.values()]), failing=self._failing(report))

    def fails(self, report: Report) -> bool:
        """Tell whether a report has a finding that makes the run fail."""
        return bool(self._failing(report))

    def _failing(self, report: Report) -> frozenset[Key]:
        level = {source: self._level(source, "fail_on", Severity.violation) for source in self._sources(report)}
        return frozenset(
            identity_of(finding)
            for finding in report.findings
            if finding.severity >= level[finding.location.source]
            if not self.new_only or report.compared is None or report.compared.has_new(finding)
        )

    def read_named(self) -> None:
        """Read the baseline that the command line names, before anything is checked.

        Raises:
            BrokenSettings: It is not there, or has mistakes.
        """
        if self.baseline:
            self._baselines[self.baseline] = read_baseline(self.baseline)

    def absent(self) -> tuple[Path, ...]:
        """Return the baselines that settings name and that were wanted, but are not there."""
        return tuple(self._absent)

    def complain(self) -> None:
        """Say what is wrong with the settings and baselines of some files, if anything is.

        Raises:
            BrokenSettings: Something is.
        """
        problems = [problem for error in (*self.chosen.broken.values(), *self._broken.values()) for problem in error.problems]
        if problems:
            raise BrokenSettings(tuple(dict.fromkeys(problems)))

    def baseline_file(self, source: str) -> tuple[Path, bool]:
        """Return where the baseline of a file lies, and whether an option or settings name it, so that it should be there.

        Where nobody did, it lies beside the settings; without settings it is the nearest one from the file upwards, else one in the
        current folder.
        """
        settings = self.chosen.of(source)
        if named := self.baseline or settings.baseline:
            return named, True
        return (settings.file.parent / NAME if settings.file else self._nearest(Path(source).parent)), False

    def _nearest(self, folder: Path) -> Path:
        if folder not in self._homes:
            lying = (above / NAME for above in folders_from(folder) if os.path.lexists(above / NAME))
            self._homes[folder] = next(lying, Path(NAME))
        return self._homes[folder]

    def _baseline_of(self, source: str) -> Baseline | None:
        if source not in self._baselines:
            file, named = self.baseline_file(source)
            if file not in self._baselines:
                is_there = os.path.lexists(file)
                self._baselines[file] = self._read(file) if is_there else None
                if named and not is_there:
                    self._absent.append(file)
            self._baselines[source] = self._baselines[file]
        return self._baselines[source]

    def _read(self, file: Path) -> Baseline | None:
        try:
            return read_baseline(file)
        except BrokenSettings as error:
            self._broken[file] = error
            return None

    def _severity_of(self, rule: Rule, source: str) -> Severity | None:
        return self.chosen.of(source).severity_of(rule, source)

    def _level(self, source: str, name: str, default: Severity) -> Severity:
        said: Severity | None = getattr(self, name) or getattr(self.chosen.of(source), name)
        return said or default

    def _sources(self, report: Report) -> Iterable[str]:
        return {*report.sources, *(finding.location.source for finding in report.findings)}


def today() -> date:
    """Return the day on which entries of a baseline hold or have expired: that of `SOURCE_DATE_EPOCH`, else of the clock."""
    stamp = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not stamp:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(stamp), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            say(
                f"SOURCE_DATE_EPOCH={stamp} ei ole sekunteja vuoden 1970 alusta.",
                f"SOURCE_DATE_EPOCH={stamp} är inte sekunder sedan början av 1970.",
                f"SOURCE_DATE_EPOCH={stamp} is not a number of seconds since the beginning of 1970.",
            )
        ) from None
