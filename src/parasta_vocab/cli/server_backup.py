"""`parasta server backup`: a copy of everything, while the server runs."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.server import data_option


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Kopioi palvelimen tiedot uuteen tiedostoon ja tarkista kopio. Palvelin saa olla käynnissä; keskeneräisiä muutoksia kopioon ei tule.",
        "Kopiera serverns data till en ny fil och kontrollera kopian. Servern får vara i gång; inga halvfärdiga ändringar kommer med.",
        "Copy the data of a server into a new file, and check the copy. The server may be running; no half-made change gets into the copy.",
    ),
)
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path), metavar=say("TIEDOSTO", "FIL", "FILE"))
@data_option
@lang_option
def command(folder: Path, target: Path, lang: str) -> None:
    """Write the backup."""
    from parasta_vocab.serve.state.backup import back_up

    back_up(folder, target)
    size = target.stat().st_size
    click.echo(
        say(
            f"Varmuuskopio: {target} ({size} tavua).",
            f"Säkerhetskopia: {target} ({size} byte).",
            f"Backup: {target} ({size} bytes).",
        )
    )
