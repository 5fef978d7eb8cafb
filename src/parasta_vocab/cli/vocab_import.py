"""`parasta vocab import`: take what reviewers changed in a workbook into the record files, after showing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import format_option, records_option, taking_options

if TYPE_CHECKING:
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
@taking_options
@format_option("text", "json", "markdown")
@lang_option
def command(file: Path, records: Path, dry_run: bool, yes: bool, accept_valid: bool, format_name: str, lang: str) -> int:
    """Read, compare, show, ask, write."""
    from parasta_vocab.cli.taking import Way, after_writing, take
    from parasta_vocab.phrases import PHRASES
    from parasta_vocab.records.read import read_records
    from parasta_vocab.records.write import recover

    for path in () if dry_run else recover(records):
        click.echo(PHRASES["import_recovered"].filled(path=path).show(lang), err=True)
    known = read_records(records)
    proposal = _read(file, known)
    form = "ntrf" if any(row.marks is None for row in proposal.rows) else "review"
    next_step = PHRASES["import_next"].filled(first=after_writing(records), form=form).show(lang)
    return take(proposal, known, records, Way(dry_run, yes, accept_valid, format_name, lang, next_step))


def _read(file: Path, records: Records) -> Proposal:
    """Return what a file proposes, by what its content shows it to be."""
    from parasta_vocab.source.read import printable

    content = file.read_bytes()
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        from parasta_vocab.publish.ntrf_import import read_ntrf_proposal

        return read_ntrf_proposal(content, printable(str(file)), records)
    from parasta_vocab.changes.workbook_read import read_review

    return read_review(content, printable(str(file)))
