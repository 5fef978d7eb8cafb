"""`parasta check`: check process descriptions and report what was found."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import emit, format_option, output_option
from parasta_vocab.errors import EngineFailed, NothingToCheck
from parasta_vocab.phrases import PHRASES
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.find import Found, find_files
from parasta_vocab.source.read import FORMATS, STDIN, printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from parasta_vocab.validation.report import Report

LEVELS = tuple(severity.name for severity in sorted(Severity, reverse=True))
FEW = 5
"""So many files that were passed over are named."""
SLOW = 2
"""From how many files on a progress bar is worth its line."""


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
@format_option("text", "json", "turtle", "html")
@output_option
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default="violation",
    show_default=True,
    help=say(
        "Vakavuus, josta alkaen paluukoodi on 1.", "Allvarsgrad från vilken returkoden är 1.", "Severity from which the exit code is 1."
    ),
)
@click.option(
    "--show",
    type=click.Choice(LEVELS),
    default="info",
    show_default=True,
    help=say("Lievin vakavuus, joka tulostetaan.", "Lindrigaste allvarsgrad som skrivs ut.", "Mildest severity that is printed."),
)
@click.option(
    "--from",
    "source_format",
    type=click.Choice(sorted(set(FORMATS.values()))),
    help=say(
        "Tiedostojen muoto, jos pääte ei kerro sitä.",
        "Filernas format om ändelsen inte visar det.",
        "Format of the files, if the suffix does not show it.",
    ),
)
@lang_option
def command(
    paths: Sequence[str], format_name: str, output: Path | None, fail_on: str, show: str, source_format: str | None, lang: str
) -> int:
    """Check, report, and return the exit code."""
    from parasta_vocab.cli.main import CONFORMS, FOUND, INTERNAL, UNREADABLE
    from parasta_vocab.cli.run_check import check_files

    found, missing = _find(paths)
    with _progress(len(found)) as advance:
        report, passed_over = check_files(found, source_format, advance)
    if not report.sources and not report.unreadable and not missing:
        missing = [NothingToCheck(printable(path), PHRASES["no_description"]) for path in paths]
    report = report.with_unreadable(missing)
    _print(report.showing(Severity[show]), format_name, output, lang)
    if passed_over:
        click.echo(_passed_over(passed_over, lang), err=True)
    if any(isinstance(item.error, EngineFailed) for item in report.unreadable):
        return INTERNAL
    if report.unreadable:
        return UNREADABLE
    return FOUND if report.at_least(Severity[fail_on]) else CONFORMS


def _find(paths: Sequence[str]) -> tuple[list[Found], list[NothingToCheck]]:
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


def _print(report: Report, format_name: str, output: Path | None, lang: str) -> None:
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
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a progress bar on standard error while many files are checked, if that is a terminal."""
    if total < SLOW or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(say("Tarkistetaan", "Granskar", "Checking"), total=total)
        yield lambda: progress.advance(task)


def _passed_over(names: Sequence[str], lang: str) -> str:
    """Return a line that names what was passed over, the first few by name."""
    named = ", ".join(names[:FEW]) + (" …" if len(names) > FEW else "")
    return PHRASES["files_passed_over"].filled(count=len(names), names=named).show(lang)
