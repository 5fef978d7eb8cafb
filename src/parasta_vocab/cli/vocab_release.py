"""`parasta vocab release`: give the records their dates, the schemes their version, and lock the ids."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import Day, records_option, refused_write


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Julkaise tietueiden nykytila versiona: uudet ja muuttuneet tietueet saavat päiväyksen, ja tunnukset lukitaan. Aja sen jälkeen "
        "make build. Anna päivä itse.",
        "Publicera posternas nuläge som en version: nya och ändrade poster förses med datum, och beteckningarna låses. Kör sedan make build. "
        "Ange datumet själv.",
        "Publish the records as they are as a version: new and changed records get the day, and the ids are locked. Then run make build. "
        "Give the day yourself.",
    ),
)
@click.argument("version", metavar=say("VERSIO", "VERSION", "VERSION"))
@click.option("--date", "day", type=Day(), required=True, help=say("Julkaisupäivä.", "Publiceringsdag.", "Day of publication."))
@click.option(
    "--dry-run", is_flag=True, help=say("Näytä vain, mitä muuttuisi.", "Visa bara vad som skulle ändras.", "Only show what would change.")
)
@records_option
@lang_option
def command(version: str, day: date, dry_run: bool, records: Path, lang: str) -> None:
    """Plan, print, and write unless it is a dry run."""
    from parasta_vocab.changes.release import plan_release
    from parasta_vocab.phrases import PHRASES
    from parasta_vocab.records.write import recover, write_all

    if not dry_run:
        recover(records.parent)
    release = plan_release(records, version, day.isoformat())
    for path, _ in release.files:
        click.echo(str(path))
    if not dry_run:
        try:
            write_all({path: text.encode() for path, text in release.files}, records.parent)
        except OSError as error:
            raise refused_write(records, error) from None
    click.echo(PHRASES["released"].filled(version=version, added=release.added, changed=release.changed).show(lang))
