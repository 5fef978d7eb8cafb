"""`parasta check`: check process descriptions and report what was found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from parasta_vocab.cli.findings import exit_code, find_all, finding_options, print_report, progress
from parasta_vocab.cli.language import OPTIONS, say
from parasta_vocab.errors import NothingToCheck
from parasta_vocab.phrases import PHRASES
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.read import printable

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
@finding_options
def command(
    paths: Sequence[str], format_name: str, output: Path | None, fail_on: str, show: str, source_format: str | None, lang: str
) -> int:
    """Check, report, and return the exit code."""
    from parasta_vocab.cli.run_check import check_files

    found, missing = find_all(paths)
    with progress(len(found)) as advance:
        report, passed_over = check_files(found, source_format, advance)
    if not report.sources and not report.unreadable and not missing:
        missing = [NothingToCheck(printable(path), PHRASES["no_description"]) for path in paths]
    report = report.with_unreadable(missing)
    print_report(report.showing(Severity[show]), format_name, output, lang)
    if passed_over:
        click.echo(_passed_over(passed_over, lang), err=True)
    return exit_code(report, fail_on)


def _passed_over(names: Sequence[str], lang: str) -> str:
    """Return a line that names what was passed over, the first few by name."""
    named = ", ".join(names[:FEW]) + (" …" if len(names) > FEW else "")
    return PHRASES["files_passed_over"].filled(count=len(names), names=named).show(lang)
