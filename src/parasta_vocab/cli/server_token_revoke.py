"""`parasta server token revoke`: end tokens before their time."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.server import data_option, open_record


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Peru tunniste tai kaikki henkilön tunnisteet. Ne lakkaavat toimimasta heti, myös käynnissä olevalla palvelimella.",
        "Återkalla en API-nyckel eller alla API-nycklar som en person har. De upphör att gälla genast, också på en server som är i gång.",
        "Revoke a token, or all tokens of a person. They end at once, also on a server that is running.",
    ),
)
@click.argument("who", metavar=say("TUNNUS|HENKILÖ", "BETECKNING|PERSON", "ID|PERSON"))
@data_option
@lang_option
def command(folder: Path, who: str, lang: str) -> None:
    """Revoke what `parasta server token list` names."""
    from parasta_vocab.serve.state.tokens import revoke

    with closing(open_record(folder)) as record:
        tokens = revoke(record, " ".join(who.split()))
    if not tokens:
        raise click.UsageError(
            say(
                f"tunnistetta tai henkilöä {who} ei ole. Katso tunnukset ja nimet: parasta server token list --data {folder}",
                f"det finns ingen API-nyckel eller person {who}. Se beteckningar och namn: parasta server token list --data {folder}",
                f"there is no token and no person {who}. See the ids and names: parasta server token list --data {folder}",
            )
        )
    for token in tokens:
        name = token.person.name
        click.echo(
            say(
                f"Tunniste {token.id} ({name}) on peruttu.",
                f"API-nyckeln {token.id} ({name}) är återkallad.",
                f"The token {token.id} ({name}) is revoked.",
            )
        )
