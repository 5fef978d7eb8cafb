"""`parasta server organization`: to whom terminologies belong."""

from __future__ import annotations

from typing import Final

import click

from parasta_vocab.cli.language import COMMAND, OPTIONS, say
from parasta_vocab.cli.lazy import LazyGroup

COMMANDS: Final[dict[str, str]] = {
    "add": say("Lisää organisaatio.", "Lägg till en organisation.", "Add an organisation."),
    "list": say("Luettele organisaatiot.", "Lista organisationerna.", "List the organisations."),
}


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    module="parasta_vocab.cli.server_organization_",
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help=say(
        "Lisää ja luettele organisaatioita, joille sanastot kuuluvat.",
        "Lägg till och lista organisationer som vokabulärerna hör till.",
        "Add and list the organisations to which terminologies belong.",
    ),
)
def command() -> None:
    """Hold the commands together."""
