"""`parasta server token revoke`: end a token before its time."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.server import data_option, open_record


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Peru tunniste. Se lakkaa toimimasta heti, myös käynnissä olevalla palvelimella.",
        "Återkalla en token. Den upphör att gälla genast, också på en server som är igång.",
        "Revoke a token. It ends at once, also on a server that is running.",
    ),
)
@click.argument("id_", metavar=say("NIMI", "NAMN", "ID"))
@data_option
@lang_option
def command(folder: Path, id_: str, lang: str) -> None:
    """Revoke a token that `parasta server token list` names."""
    from parasta_vocab.serve.state.tokens import revoke

    with closing(open_record(folder)) as record:
        token = revoke(record, id_)
    if token is None:
        raise click.UsageError(
            say(
                f"tunnistetta {id_} ei ole. Katso nimet: parasta server token list --data {folder}",
                f"det finns ingen token {id_}. Se namnen: parasta server token list --data {folder}",
                f"there is no token {id_}. See the ids: parasta server token list --data {folder}",
            )
        )
    name = token.person.name
    click.echo(
        say(
            f"Tunniste {id_} ({name}) on peruttu.",
            f"Token {id_} ({name}) är återkallad.",
            f"The token {id_} ({name}) is revoked.",
        )
    )
