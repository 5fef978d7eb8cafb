"""`parasta server token`: who may change what a server holds."""

from __future__ import annotations

from typing import Final

import click

from parasta_vocab.cli.language import COMMAND, OPTIONS, say
from parasta_vocab.cli.lazy import LazyGroup

COMMANDS: Final[dict[str, str]] = {
    "new": say("Anna tunniste.", "Ge en token.", "Grant a token."),
    "list": say("Luettele tunnisteet.", "Lista tokens.", "List the tokens."),
    "revoke": say("Peru tunniste.", "Återkalla en token.", "Revoke a token."),
}


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    module="parasta_vocab.cli.server_token_",
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help=say("Anna, luettele ja peru tunnisteita.", "Ge, lista och återkalla tokens.", "Grant, list and revoke tokens."),
)
def command() -> None:
    """Hold the commands together."""
