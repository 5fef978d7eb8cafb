"""`parasta vocab import`: take what reviewers changed in a workbook into the record files, after showing it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import format_option, records_option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parasta_vocab.changes.proposal import Proposal
    from parasta_vocab.records.read import Records


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tuo arvioijien muutokset tietueisiin: työkirja, jonka teki parasta vocab export -f review, tai NTRF-tiedosto (.xml). "
        "Muutokset näytetään ensin; kaikki tiedostot kirjoitetaan tai ei yhtään.\n\n"
        "Paluukoodi: 0 tietueet sanovat saman kuin tiedosto, 1 jotakin jäi kirjoittamatta, 2 väärä käyttö, 3 tiedostoa ei voi lukea.",
        "Importera granskarnas ändringar till posterna: en arbetsbok som skapats med parasta vocab export -f review, eller en NTRF-fil "
        "(.xml). Ändringarna visas först; alla filer skrivs eller ingen.\n\n"
        "Returkod: 0 posterna säger detsamma som filen, 1 något skrevs inte, 2 felaktig användning, 3 filen kan inte läsas.",
        "Take what reviewers changed into the records: a workbook made by parasta vocab export -f review, or an NTRF file (.xml). "
        "The changes are shown first; all files are written or none.\n\n"
        "Exit code: 0 the records say the same as the file, 1 something was not written, 2 wrong usage, 3 input unreadable.",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar=say("TIEDOSTO", "FIL", "FILE"))
@records_option
@click.option("--dry-run", is_flag=True, help=say("Näytä vain.", "Visa bara.", "Only show."))
@click.option("--yes", is_flag=True, help=say("Kirjoita kysymättä.", "Skriv utan att fråga.", "Write without asking."))
@click.option(
    "--accept-valid",
    is_flag=True,
    help=say(
        "Kirjoita kelvolliset rivit, vaikka muita hylätään.",
        "Skriv de rader som duger även om andra avvisas.",
        "Write the rows that can be taken even if others are refused.",
    ),
)
@format_option("text", "json", "markdown")
@lang_option
def command(file: Path, records: Path, dry_run: bool, yes: bool, accept_valid: bool, format_name: str, lang: str) -> int:
    """Read, compare, show, ask, write."""
    from parasta_vocab.changes.lock import LOCK, read_lock
    from parasta_vocab.cli.main import CONFORMS, FOUND
    from parasta_vocab.cli.run_import import plan_checked
    from parasta_vocab.records.read import read_records
    from parasta_vocab.records.write import recover
    from parasta_vocab.report.imports import RENDERERS

    for path in () if dry_run else recover(records):
        _tell("import_recovered", lang, path=path)
    known = read_records(records)
    proposal = _read(file, known)
    plan, texts = plan_checked(proposal, known, records, read_lock(records.parent / LOCK))
    click.echo(RENDERERS[format_name](plan, lang), nl=False)
    if not plan.changes:
        return FOUND if plan.refusals else CONFORMS
    if plan.refusals and not accept_valid:
        _tell_count("import_refused", lang, len(plan.refusals))
        return FOUND
    if not _write(texts, records, lang, dry_run=dry_run, yes=yes):
        return FOUND
    _tell_count("import_written", lang, len(plan.changes))
    _tell("import_next", lang, form="ntrf" if any(row.marks is None for row in proposal.rows) else "review")
    return FOUND if plan.refusals else CONFORMS


def _read(file: Path, records: Records) -> Proposal:
    """Return what a file proposes, by what its content shows it to be."""
    from parasta_vocab.source.read import printable

    content = file.read_bytes()
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        from parasta_vocab.publish.ntrf_import import read_ntrf_proposal

        return read_ntrf_proposal(content, printable(str(file)), records)
    from parasta_vocab.changes.workbook_read import read_review

    return read_review(content, printable(str(file)))


def _write(texts: Mapping[Path, bytes], folder: Path, lang: str, *, dry_run: bool, yes: bool) -> bool:
    """Write the files if the user wants it, and tell whether they were written."""
    from parasta_vocab.phrases import PHRASES
    from parasta_vocab.records.write import write_all

    if dry_run:
        return _tell("import_dry_run", lang)
    if not yes and not sys.stdin.isatty():
        return _tell("import_no_terminal", lang)
    question = _of_number("import_ask", len(texts))
    if not yes and not click.confirm(PHRASES[question].filled(count=len(texts)).show(lang), err=True):
        return _tell("import_declined", lang)
    try:
        write_all(texts, folder)
    except OSError as error:
        raise click.UsageError(PHRASES["import_failed"].filled(problem=error.strerror or str(error)).show(lang)) from None
    for path in texts:
        click.echo(str(path), err=True)
    return True


def _of_number(phrase: str, count: int) -> str:
    return phrase if count != 1 else f"{phrase}_one"


def _tell_count(phrase: str, lang: str, count: int) -> None:
    _tell(_of_number(phrase, count), lang, count=count)


def _tell(phrase: str, lang: str, **facts: object) -> bool:
    """Say how it ended on standard error, so that the output stays data; False stands for "nothing was written"."""
    from parasta_vocab.phrases import PHRASES

    click.echo(PHRASES[phrase].filled(**facts).show(lang), err=True)
    return False
