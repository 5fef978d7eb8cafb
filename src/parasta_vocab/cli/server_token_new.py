"""`parasta server token new`: let somebody change terminologies."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say, spoken
from parasta_vocab.cli.options import Number
from parasta_vocab.cli.server import data_option, open_record
from parasta_vocab.serve.state.caller import ROLES, Role
from parasta_vocab.serve.state.tokens import DAYS, grant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parasta_vocab.serve.state.snapshot import Organization


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Anna henkilölle tunniste, jolla hän voi muuttaa organisaationsa sanastoja. Tunniste tulostetaan kerran; palvelin tallettaa siitä vain "
        "tiivisteen. Sama nimi on sama henkilö, joten vanhentuneen tunnisteen voi uusia.",
        "Utfärda en API-nyckel som ger en person rätt att ändra organisationens vokabulärer. Nyckeln skrivs ut en gång; servern sparar "
        "bara dess kontrollsumma. Samma namn är samma person, så en nyckel som har gått ut kan förnyas.",
        "Grant somebody a token for changing the terminologies of an organisation. It is printed once; the server keeps only a hash of it. The same "
        "name is the same person, so a token that has expired can be renewed.",
    ),
)
@data_option
@click.option(
    "--name",
    required=True,
    metavar=say("NIMI", "NAMN", "NAME"),
    help=say("Henkilön nimi muutoslokiin.", "Personens namn i ändringsloggen.", "Name of the person, for the audit trail."),
)
@click.option(
    "--organization",
    metavar="UUID",
    help=say(
        "Organisaatio, jonka sanastoja saa muuttaa; tarpeeton, jos niitä on yksi, ja valinnan --superuser kanssa.",
        "Organisationen vars vokabulärer får ändras; behövs inte om det bara finns en, och inte tillsammans med --superuser.",
        "The organisation whose terminologies may be changed; not needed where there is only one, nor with --superuser.",
    ),
)
@click.option(
    "--role",
    "roles",
    type=click.Choice(ROLES),
    multiple=True,
    default=("TERMINOLOGY_EDITOR",),
    show_default=True,
    help=say(
        "Rooli organisaatiossa; valinnan voi toistaa. Muuttaa saavat ADMIN ja TERMINOLOGY_EDITOR.",
        "Roll i organisationen; alternativet kan upprepas. ADMIN och TERMINOLOGY_EDITOR får ändra.",
        "Role in the organisation; the option may be repeated. ADMIN and TERMINOLOGY_EDITOR may change things.",
    ),
)
@click.option(
    "--days",
    type=Number(1, 3660),
    default=DAYS,
    show_default=True,
    metavar=say("PÄIVIÄ", "DAGAR", "DAYS"),
    help=say("Voimassaolo päivinä.", "Giltighet i dagar.", "How many days it is valid."),
)
@click.option(
    "--superuser",
    is_flag=True,
    help=say("Saa muuttaa kaikkia sanastoja.", "Får ändra alla vokabulärer.", "May change every terminology."),
)
@lang_option
def command(folder: Path, name: str, organization: str | None, roles: tuple[Role, ...], days: int, superuser: bool, lang: str) -> None:
    """Make a token, and print it."""
    from parasta_vocab.serve.state.organizations import read_organizations

    if not (name := " ".join(name.split())):
        raise click.UsageError(say("--name ei voi olla tyhjä.", "--name kan inte vara tomt.", "--name cannot be empty."))
    with closing(open_record(folder)) as record:
        known = read_organizations(record)
        anywhere = superuser and organization is None and len(known) != 1
        held = {} if anywhere else {_organization(organization, known): roles}
        granted = grant(record, name, held, superuser=superuser, days=days)
    day = granted.expires[:10]
    click.echo(
        say(
            f"Henkilö {name}, tunnisteen tunnus {granted.id}, voimassa {day} asti. Tallenna tunniste nyt; sitä ei näytetä uudelleen.",
            f"Person {name}, API-nyckelns beteckning {granted.id}, giltig till {day}. Spara nyckeln nu; den visas inte igen.",
            f"Person {name}, id of the token {granted.id}, valid until {day}. Save it now; it is not shown again.",
        ),
        err=True,
    )
    click.echo(granted.token)


def _organization(asked: str | None, known: Mapping[str, Organization]) -> str:
    """Return the id of the organisation that is meant, or complain."""
    if asked is None and len(known) == 1:
        return next(iter(known))
    if asked is not None and asked.lower() in known:
        return asked.lower()
    names = ", ".join(f"{each.id} ({each.label.show(spoken())})" for each in known.values())
    if asked is not None:
        raise click.UsageError(
            say(
                f"organisaatiota {asked} ei ole. Anna --organization, jokin näistä: {names}",
                f"organisationen {asked} finns inte. Ange --organization, någon av dessa: {names}",
                f"there is no organisation {asked}. Give --organization, one of these: {names}",
            )
        )
    raise click.UsageError(
        say(
            f"anna --organization, jokin näistä: {names}",
            f"ange --organization, någon av dessa: {names}",
            f"give --organization, one of these: {names}",
        )
    )
