"""`parasta server`: what the operator of a server does with its data folder, also while it runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from parasta_vocab.cli.language import say
from parasta_vocab.cli.lazy import subcommands

if TYPE_CHECKING:
    from parasta_vocab.serve.state.record import Record

COMMANDS: Final[dict[str, str]] = {
    "token": say(
        "Anna, luettele ja peru tunnisteita.",
        "Utfärda, lista och återkalla API-nycklar.",
        "Grant, list and revoke tokens.",
    ),
    "organization": say(
        "Lisää, nimeä uudelleen ja luettele organisaatioita.",
        "Lägg till och lista organisationer och byt namn på dem.",
        "Add, rename and list organisations.",
    ),
    "audit": say("Näytä, kuka on muuttanut mitä.", "Visa vem som har ändrat vad.", "Show who changed what."),
    "backup": say("Tee varmuuskopio.", "Gör en säkerhetskopia.", "Make a backup."),
    "restore": say("Palauta varmuuskopio.", "Återställ en säkerhetskopia.", "Restore a backup."),
}


command = subcommands(
    "parasta_vocab.cli.server_",
    COMMANDS,
    say(
        "Hoida palvelimen (parasta serve) tunnisteita, organisaatioita ja varmuuskopioita. Palvelin saa olla käynnissä, paitsi kun "
        "varmuuskopio palautetaan.",
        "Sköt API-nycklar, organisationer och säkerhetskopior för servern (parasta serve). Servern får vara i gång, utom när en "
        "säkerhetskopia återställs.",
        "Look after the tokens, organisations and backups of a server (parasta serve). The server may be running, except when a "
        "backup is restored.",
    ),
)


def data_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option `--data`, the folder of a server."""
    return click.option(
        "--data",
        "folder",
        required=True,
        type=click.Path(file_okay=False, path_type=Path),
        metavar=say("KANSIO", "MAPP", "FOLDER"),
        help=say("Palvelimen kansio.", "Serverns mapp.", "The folder of the server."),
    )(command)


def open_record(folder: Path) -> Record:
    """Open the file of a server that may be running.

    Raises:
        UnusableFolder: It cannot be opened, or is not there.
    """
    from parasta_vocab.serve.state.backup import existing
    from parasta_vocab.serve.state.record import Record

    return Record(existing(folder))
