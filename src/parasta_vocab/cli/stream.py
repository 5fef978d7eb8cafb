"""A report that is printed while files are checked, so that nobody waits for the last and memory holds one file at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace

import click

from parasta_vocab.checking.stored import Outcome
from parasta_vocab.cli.findings import exit_code
from parasta_vocab.cli.judge import Judge
from parasta_vocab.cli.outputs import Output
from parasta_vocab.errors import NothingToCheck
from parasta_vocab.report import stream
from parasta_vocab.report.totals import Totals, totals_of
from parasta_vocab.validation.report import Report, merged


def is_streamed(outputs: Sequence[Output], judge: Judge) -> bool:
    """Tell whether the report can be printed file by file: in one format that allows it, to no terminal, compared with nothing."""
    printed = len(outputs) == 1 and outputs[0].path is None and stream(outputs[0].format_name) is not None
    return printed and judge.earlier is None and not sys.stdout.isatty()


class Printer:
    """Prints one report after the other, and remembers counts, the exit code, and what stands after the findings of all."""

    def __init__(self, format_name: str, judge: Judge, lang: str) -> None:
        found = stream(format_name)
        assert found is not None
        self.stream, self.judge, self.lang = found, judge, lang
        self.totals, self.code, self.last = Totals(), 0, Report((), ())
        self.passed_over: list[str] = []

    def print_all(self, outcomes: Iterable[Outcome], asked: frozenset[str]) -> None:
        """Print what became of each file as soon as it is known."""
        for outcome in outcomes:
            self.passed_over += outcome.passed_over
            report = self.judge.settled(outcome.report, asked)
            if report.unreadable or report.suppressed:
                self.last = merged([self.last, Report((), (), report.unreadable, suppressed=report.suppressed)])
            self._print(replace(report, unreadable=(), suppressed=()))

    def finish(self, missing: Iterable[NothingToCheck]) -> None:
        """Print the paths that mean nothing, and the summary."""
        self._print(self.last.with_unreadable(missing))
        click.echo(self.stream.render_summary(self.totals, self.lang), nl=False)

    def _print(self, report: Report) -> None:
        self.code = max(self.code, exit_code(report, fails=self.judge.fails(report)))
        shown = self.judge.shown(report)
        self.totals += totals_of(shown)
        for piece in self.stream.iter_findings(shown, self.lang):
            click.echo(piece, nl=False)
