"""What the commands that report findings share: their options, the files they read, how they print, and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.language import lang_option, say
from parasta_vocab.cli.options import Command, emit, format_option, output_option
from parasta_vocab.errors import EngineFailed, NothingToCheck, ParastaError
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.document import MAX_BYTES, Document, RdfDocument
from parasta_vocab.source.find import Found, find_files
from parasta_vocab.source.read import FORMATS, STDIN, parse_source, printable, read_source

if TYPE_CHECKING:
    from parasta_vocab.validation.report import Report

LEVELS = tuple(severity.name for severity in sorted(Severity, reverse=True))
SLOW = 2
"""From how many files on a progress bar is worth its line."""
STDIN_NAME = "<stdin>"


def finding_options(command: Command) -> Command:
    """Give a command the options of every command that reports findings."""
    options = (
        format_option("text", "json", "turtle", "html"),
        output_option,
        click.option(
            "--fail-on",
            type=click.Choice(LEVELS),
            default="violation",
            show_default=True,
            help=say(
                "Vakavuus, josta alkaen paluukoodi on 1.",
                "Allvarsgrad från vilken returkoden är 1.",
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
        click.option(
            "--from",
            "source_format",
            type=click.Choice(sorted(set(FORMATS.values()))),
            help=say(
                "Tiedostojen muoto, jos pääte ei kerro sitä.",
                "Filernas format om ändelsen inte visar det.",
                "Format of the files, if the suffix does not show it.",
            ),
        ),
        lang_option,
    )
    for option in reversed(options):
        command = option(command)
    return command


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
            found.setdefault(item.path, item)
    return list(found.values()), missing


def name_of(item: Found) -> str:
    """Return what a file is called in a report."""
    return STDIN_NAME if str(item.path) == STDIN else printable(str(item.path))


def read_found(item: Found, source_format: str | None) -> Document | RdfDocument:
    """Read a file, or what comes on standard input.

    Raises:
        UnreadableSource: It cannot be read.
    """
    if str(item.path) == STDIN:
        content = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""
        return parse_source(content, STDIN_NAME, source_format)
    return read_source(item.path, source_format)


def guarded(name: str, work: Callable[[], Report | None]) -> Report | None:
    """Return the report of one file, whatever becomes of it, so that the others are looked at too."""
    from parasta_vocab.validation.report import Report, Unreadable

    try:
        return work()
    except ParastaError as error:
        return Report((), (), (Unreadable(name, error),))
    except Exception as error:
        if os.environ.get("PARASTA_DEBUG"):
            raise
        return Report((), (), (Unreadable(name, EngineFailed(f"{type(error).__name__}: {error}")),))


def print_report(report: Report, format_name: str, output: Path | None, lang: str) -> None:
    """Print a report, or write it to a file."""
    from parasta_vocab.report import renderer

    if format_name == "text" and output is None and sys.stdout.isatty():
        _print_styled(report, lang)
    else:
        emit(renderer(format_name)(report, lang), output)


def _print_styled(report: Report, lang: str) -> None:
    from rich.console import Console
    from rich.text import Text

    from parasta_vocab.report.text import iter_lines

    console = Console(highlight=False, soft_wrap=True)
    for line, style in iter_lines(report, lang, min(console.width, 120)):
        console.print(Text(line, style=style))


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a progress bar on standard error while many files are read, if that is a terminal."""
    if total < SLOW or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say("Tarkistetaan", "Granskar", "Checking"), total=total)
        yield lambda: bar.advance(task)


def exit_code(report: Report, fail_on: str) -> int:
    """Return the exit code of a report: internal error, unreadable, found, or conforms."""
    from parasta_vocab.cli.main import CONFORMS, FOUND, INTERNAL, UNREADABLE

    if any(isinstance(item.error, EngineFailed) for item in report.unreadable):
        return INTERNAL
    if report.unreadable:
        return UNREADABLE
    return FOUND if report.at_least(Severity[fail_on]) else CONFORMS
