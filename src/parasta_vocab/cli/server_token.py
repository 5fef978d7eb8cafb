"""`parasta server token`: who may change what a server holds."""

from __future__ import annotations

from typing import Final

from parasta_vocab.cli.language import say
from parasta_vocab.cli.lazy import subcommands

COMMANDS: Final[dict[str, str]] = {
    "new": say("Anna tunniste.", "Utfärda en API-nyckel.", "Grant a token."),
    "list": say("Luettele tunnisteet.", "Lista API-nycklarna.", "List the tokens."),
    "revoke": say("Peru tunniste.", "Återkalla en API-nyckel.", "Revoke a token."),
}


command = subcommands(
    "parasta_vocab.cli.server_token_",
    COMMANDS,
    say("Anna, luettele ja peru tunnisteita.", "Utfärda, lista och återkalla API-nycklar.", "Grant, list and revoke tokens."),
)
