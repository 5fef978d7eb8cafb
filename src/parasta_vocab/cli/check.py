"""`parasta check`: check process descriptions and report what was found."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.findings import exit_code, find_all, finding_options, print_report, progress
from parasta_vocab.cli.fixing import fixing_options
from parasta_vocab.cli.judging import judging_options
from parasta_vocab.cli.language import OPTIONS, say
from parasta_vocab.cli.outputs import Output
from parasta_vocab.cli.running import running_options
from parasta_vocab.cli.targets import refuse_inputs
from parasta_vocab.errors import NothingToCheck
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.read import STDIN, printable

if TYPE_CHECKING:
    from parasta_vocab.cli.judge import Judge
    from parasta_vocab.report.totals import Totals
    from parasta_vocab.source.find import Found

FEW = 5
"""So many files that were passed over are named."""


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tarkista prosessikuvaukset: tiedostot, kansiot, hakuehdot tai - (vakiosyöte). Muodot: YAML, JSON, JSON-LD, Turtle, "
        "N-Triples ja RDF/XML.\n\nPaluukoodi: 0 kunnossa, 1 huomautettavaa, 2 väärä käyttö, 3 tiedostoa ei voi lukea, 4 ohjelmavirhe.",
        "Granska processbeskrivningar: filer, mappar, sökmönster eller - (standard in). Format: YAML, JSON, JSON-LD, Turtle, "
        "N-Triples och RDF/XML.\n\nReturkod: 0 i ordning, 1 iakttagelser, 2 felaktig användning, 3 filen kan inte läsas, 4 programfel.",
        "Check process descriptions: files, folders, globs, or - (standard input). Formats: YAML, JSON, JSON-LD, Turtle, "
        "N-Triples and RDF/XML.\n\nExit code: 0 conforms, 1 findings, 2 wrong usage, 3 input unreadable, 4 internal error.",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar=say("POLKU…", "SÖKVÄG…", "PATH…"))
@running_options
@fixing_options
@judging_options
@click.option(
    "--skip-others",
    is_flag=True,
    help=say(
        "Ohita nimetytkin tiedostot, jotka eivät ole prosessikuvauksia; ohjelmille, jotka luettelevat muutetut tiedostot.",
        "Hoppa över även namngivna filer som inte är processbeskrivningar; för program som räknar upp ändrade filer.",
        "Pass over files that are no process descriptions even if they are named; for programs that list changed files.",
    ),
)
@finding_options
def command(
    paths: Sequence[str],
    skip_others: bool,
    engine: str,
    jobs: int | None,
    no_cache: bool,
    cache_dir: Path | None,
    watch: bool,
    fix: bool,
    diff: bool,
    judge: Judge,
    outputs: tuple[Output, ...],
    output: Path | None,
    fail_on: str,
    show: str,
    source_format: str | None,
    lang: str,
) -> int:
    """Check, report, and return the exit code."""
    from parasta_vocab.cli.run_check import Running, check_files, iter_outcomes
    from parasta_vocab.cli.stream import Printer, is_streamed
    from parasta_vocab.report.totals import totals_of

    if watch:
        return _watched(paths, [item.path for item in outputs if item.path], lang)
    running = Running(judge.chosen, engine, jobs, source_format, cached=not no_cache, cache_folder=cache_dir)
    found, missing = find_all(paths)
    if skip_others:
        found = [replace(item, named=False) for item in found]
    refuse_inputs(outputs, found, judge, source_format)
    if diff:
        from parasta_vocab.cli.run_fix import show_repairs

        code = show_repairs(found, missing, running, judge, output, lang)
        _end(judge, lang)
        return code
    repairs = None
    if fix:
        from parasta_vocab.cli.run_fix import write_repairs

        repairs = write_repairs(found, running, judge, lang)
        found = [item for item in found if not item.is_stdin]
    if repairs is None and is_streamed(outputs, judge):
        printer = Printer(outputs[0].format_name, judge, lang)
        with progress(len(found)) as advance:
            printer.print_all(iter_outcomes(found, running, advance), frozenset(item.name for item in found))
        printer.finish(missing or _nothing(printer.totals + totals_of(printer.last), paths, found, judge, skip_others))
        code, passed_over = printer.code, printer.passed_over
    else:
        with progress(len(found)) as advance:
            report, passed_over = check_files(found, running, advance)
        report = judge.whole(report, {item.name for item in found})
        report = repairs.with_report(report) if repairs else report
        report = report.with_unreadable(missing or _nothing(totals_of(report), paths, found, judge, skip_others))
        print_report(judge.shown(report), outputs, lang, beside=fix and STDIN in paths)
        code = max(exit_code(report, fails=judge.fails(report)), repairs.exit_code if repairs else 0)
    if refused := running.refused():
        click.echo(refused.show(lang), err=True)
    if passed_over:
        click.echo(_passed_over(passed_over, lang), err=True)
    _end(judge, lang)
    return code


def _end(judge: Judge, lang: str) -> None:
    """Say which baselines that settings name are not there, and complain of settings and baselines with mistakes."""
    from parasta_vocab.settings.read import shown_path

    for file in judge.absent():
        click.echo(PHRASES["baseline_absent"].filled(file=shown_path(file)).show(lang), err=True)
    judge.complain()


def _nothing(totals: Totals, paths: Sequence[str], found: Sequence[Found], judge: Judge, skip_others: bool) -> list[NothingToCheck]:
    """Return a complaint for each path, if none of them holds a process description."""
    if totals.sources or totals.unreadable or skip_others:
        return []
    from parasta_vocab.checking.units import is_nothing_left

    reason = PHRASES["all_excluded" if is_nothing_left(found, judge.chosen) else "no_description"]
    return [NothingToCheck(printable(path), reason) for path in paths]


def _watched(paths: Sequence[str], written: Sequence[Path], lang: str) -> int:
    from parasta_vocab.cli.watch import refuse, watch

    if unwatchable := refuse(paths):
        raise click.UsageError(
            say(
                f"--watch ei voi seurata kohdetta {unwatchable}. Anna tiedosto tai kansio.",
                f"--watch kan inte följa {unwatchable}. Ange en fil eller en mapp.",
                f"--watch cannot watch {unwatchable}. Give a file or a folder.",
            )
        )
    return watch(paths, written, sys.argv[1:], lang)


def _passed_over(names: Sequence[str], lang: str) -> str:
    """Return a line that names what was passed over, the first few by name."""
    named = ", ".join(names[:FEW]) + (" …" if len(names) > FEW else "")
    return PHRASES["files_passed_over"].filled(count=len(names), names=named).show(lang)
