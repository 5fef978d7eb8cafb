"""`parasta vocab release`: give the records their dates, the schemes their version, and lock the ids."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import records_option, write_whole


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Julkaise tietueiden nykytila versiona: uudet ja muuttuneet tietueet saavat päivän, ja tunnukset lukitaan. Aja sen jälkeen "
        "make build. Päivä annetaan itse, kelloa ei lueta.",
        "Publicera posternas nuläge som en version: nya och ändrade poster får dagen, och beteckningarna låses. Kör sedan make build. "
        "Dagen anges av användaren, klockan läses inte.",
        "Publish the records as they are as a version: new and changed records get the day, and the ids are locked. Then run make build. "
        "The day is given, the clock is not read.",
    ),
)
@click.argument("version", metavar=say("VERSIO", "VERSION", "VERSION"))
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]), required=True, help=say("Julkaisupäivä.", "Publiceringsdag.", "Day of publication.")
)
@click.option(
    "--dry-run", is_flag=True, help=say("Näytä vain, mitä muuttuisi.", "Visa bara vad som skulle ändras.", "Only show what would change.")
)
@records_option
@lang_option
def command(version: str, day: datetime, dry_run: bool, records: Path, lang: str) -> None:
    """Plan, print, and write unless it is a dry run."""
    from parasta_vocab.changes.release import plan_release
    from parasta_vocab.phrases import PHRASES

    release = plan_release(records, version, day.date().isoformat())
    for path, text in release.files:
        click.echo(str(path))
        if not dry_run:
            write_whole(path, text)
    click.echo(PHRASES["released"].filled(version=version, added=release.added, changed=release.changed).show(lang))
