"""`parasta server token list`: who has a token, and until when."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say, spoken
from parasta_vocab.cli.options import format_option
from parasta_vocab.cli.server import data_option, open_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parasta_vocab.serve.state.snapshot import Organization
    from parasta_vocab.serve.state.tokens import Token


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Luettele tunnisteet: tunnus, viimeinen päivä, henkilö, organisaatio ja roolit. Tunnistetta itseään ei tiedä kukaan muu kuin haltija.",
        "Lista API-nycklarna: beteckning, sista dag, person, organisation och roller. Bara innehavaren känner till själva nyckeln.",
        "List the tokens: id, last day, person, organisation and roles. Only the holder knows the token itself.",
    ),
)
@data_option
@format_option("text", "json")
@lang_option
def command(folder: Path, format_name: str, lang: str) -> None:
    """Print the tokens."""
    from parasta_vocab.serve.state.moments import moment_of, now
    from parasta_vocab.serve.state.organizations import read_organizations
    from parasta_vocab.serve.state.tokens import list_tokens

    with closing(open_record(folder)) as record:
        tokens, organizations = list_tokens(record), read_organizations(record)
    if format_name == "json":
        click.echo(json.dumps([_facts(token) for token in tokens], ensure_ascii=False, indent=2))
        return
    moment = moment_of(now())
    for token in tokens:
        click.echo("  ".join((token.id, _state(token, moment), token.person.name, _rights(token, organizations))))


def _facts(token: Token) -> dict[str, Any]:
    return {
        "id": token.id,
        "person": {"id": token.person.id, "name": token.person.name},
        "superuser": token.superuser,
        "roles": {organization: sorted(roles) for organization, roles in token.roles.items()},
        "created": token.created,
        "expires": token.expires,
        "revoked": token.revoked or None,
    }


def _state(token: Token, moment: str) -> str:
    day = (token.revoked or token.expires)[:10]
    if token.revoked:
        return say(f"peruttu {day}", f"återkallad {day}", f"revoked {day}")
    if token.expires <= moment:
        return say(f"vanhentunut {day}", f"utgången {day}", f"expired {day}")
    return say(f"voimassa {day} asti", f"giltig till {day}", f"valid until {day}")


def _rights(token: Token, organizations: Mapping[str, Organization]) -> str:
    if token.superuser:
        return say("kaikki sanastot", "alla vokabulärer", "every terminology")
    names = {id_: organizations[id_].label.show(spoken()) if id_ in organizations else id_ for id_ in token.roles}
    return ", ".join(f"{names[id_]}: {'+'.join(sorted(roles))}" for id_, roles in token.roles.items())
