"""What the commands that report findings share: their options, the files they read, how they print, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.language import lang_option, say
from parasta_vocab.cli.options import Command, source_format_option, with_options, write_files
from parasta_vocab.cli.outputs import Output, outputs_options
from parasta_vocab.cli.targets import filled_before
from parasta_vocab.errors import EngineFailed, NothingToCheck
from parasta_vocab.phrases import PHRASES
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.find import Found, find_files
from parasta_vocab.source.read import FORMATS, STDIN

if TYPE_CHECKING:
    from parasta_vocab.text import Text
    from parasta_vocab.validation.report import Report

LEVELS = tuple(severity.name for severity in sorted(Severity, reverse=True))
SLOW = 2
"""From how many files on a progress bar is worth its line."""


def finding_options(command: Command) -> Command:
    """Give a command the options of every command that reports findings."""
    return with_options(
        command,
        outputs_options,
        click.option(
            "--fail-on",
            type=click.Choice(LEVELS),
            default="violation",
            show_default=True,
            help=say(
                "Vakavuus, josta alkaen paluukoodi on 1.",
                "Allvarsgrad från och med vilken returkoden är 1.",
                "Severity from which the exit code is 1.",
            ),
        ),
        click.option(
            "--show",
            type=click.Choice(LEVELS),
            default="info",
            show_default=True,
            help=say("Lievin vakavuus, joka tulostetaan.", "Lindrigaste allvarsgrad som skrivs ut.", "Mildest severity that is printed."),
        ),
        source_format_option(FORMATS.values()),
        lang_option,
    )


def find_all(paths: Iterable[str]) -> tuple[list[Found], list[NothingToCheck]]:
    """Return the files that the arguments mean, each once, and the arguments that mean none."""
    found: dict[Path, Found] = {}
    missing = []
    for argument in paths:
        try:
            files = (Found(Path(STDIN), named=True),) if argument == STDIN else find_files(argument)
        except NothingToCheck as error:
            missing.append(error)
            continue
        for item in files:
            if item.named or item.path not in found:
                found[item.path] = item
    return list(found.values()), missing


def print_report(report: Report, outputs: Iterable[Output], lang: str, *, beside: bool = False) -> None:
    """Write a report in each of its formats, all files or none, then print the one that has no file.

    Printed is on standard error where something else goes to standard output (`beside`).
    """
    from parasta_vocab.report import renderer

    files: dict[Path, str | bytes] = {}
    printed: str | bytes | None = None
    is_styled = False
    told: list[Text] = []
    for item in outputs:
        if item.path and item.format_name == "xlsx":
            files[item.path], notes = _work_list(report, item.path, lang)
            told += notes
        elif item.path:
            files[item.path] = renderer(item.format_name)(report, lang)
        elif item.format_name == "text" and sys.stdout.isatty() and not beside:
            is_styled = True
        else:
            printed = renderer(item.format_name)(report, lang)
    write_files(files)
    for note in told:
        click.echo(note.show(lang), err=True)
    if is_styled:
        _print_styled(report, lang)
    elif printed is not None:
        click.echo(printed, nl=False, err=beside)


def _work_list(report: Report, path: Path, lang: str) -> tuple[bytes, list[Text]]:
    """Return a workbook with what people have written into the one that it replaces, and what is to be said of that."""
    from parasta_vocab.report.ci_words import CI_WORDS
    from parasta_vocab.report.xlsx import render_again

    content, carried = render_again(report, lang, filled_before(path))
    facts = {"file": path, "kept": carried.count, "gone": len(carried.gone), "sheet": CI_WORDS["gone_sheet"]}
    names = (["work_list_kept"] if carried.count else []) + (["work_list_gone"] if carried.gone else [])
    return content, [PHRASES[name].filled(**facts) for name in names]


def _print_styled(report: Report, lang: str) -> None:
    from rich.console import Console
    from rich.text import Text

    from parasta_vocab.report.text import iter_lines

    console = Console(highlight=False, soft_wrap=True)
    for line, style in iter_lines(report, lang, min(console.width, 120)):
        console.print(Text(line, style=style))


@contextmanager
def progress(total: int, doing: str = "") -> Iterator[Callable[..., None]]:
    """Show a progress bar on standard error while many things are done, files checked unless `doing` says otherwise, if that is a terminal."""
    if total < SLOW or not sys.stderr.isatty():
        yield lambda _=1: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing or say("Tarkistetaan", "Granskar", "Checking"), total=total)
        yield lambda files=1: bar.advance(task, files)


def exit_code(report: Report, *, fails: bool) -> int:
    """Return the exit code of a report: internal error, unreadable, found, or conforms."""
    from parasta_vocab.cli.main import CONFORMS, FOUND, INTERNAL, UNREADABLE

    if any(isinstance(item.error, EngineFailed) for item in report.unreadable):
        return INTERNAL
    if report.unreadable:
        return UNREADABLE
    return FOUND if fails else CONFORMS
