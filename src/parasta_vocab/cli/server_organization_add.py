"""`parasta server organization add`: an organisation that can have terminologies."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from uuid import UUID

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.server import data_option, open_record
from parasta_vocab.text import Text


def _uuid(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    if value is None:
        return ""
    try:
        return str(UUID(value))
    except ValueError:
        raise click.BadParameter(say(f"{value!a} ei ole UUID.", f"{value!a} är ingen UUID.", f"{value!a} is no UUID.")) from None


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Lisää organisaatio tai, jos tunnus on jo käytössä, anna sille uusi nimi. Tulostaa organisaation tunnuksen.",
        "Lägg till en organisation eller, om dess id redan finns, ge den ett nytt namn. Skriver ut organisationens id.",
        "Add an organisation or, where its id is there already, give it a new name. Prints the id of the organisation.",
    ),
)
@data_option
@click.option("--fi", required=True, metavar=say("NIMI", "NAMN", "NAME"), help=say("Nimi suomeksi.", "Namn på finska.", "Name in Finnish."))
@click.option("--sv", default="", metavar=say("NIMI", "NAMN", "NAME"), help=say("Nimi ruotsiksi.", "Namn på svenska.", "Name in Swedish."))
@click.option(
    "--en", default="", metavar=say("NIMI", "NAMN", "NAME"), help=say("Nimi englanniksi.", "Namn på engelska.", "Name in English.")
)
@click.option(
    "--id",
    "id_",
    callback=_uuid,
    metavar="UUID",
    help=say(
        "Tunnus, jos organisaatiolla on sellainen esimerkiksi Yhteentoimivuusalustalla.",
        "Id, om organisationen har ett till exempel på Interoperabilitetsplattformen.",
        "The id, where the organisation has one, for example on the Interoperability Platform.",
    ),
)
@lang_option
def command(folder: Path, fi: str, sv: str, en: str, id_: str, lang: str) -> None:
    """Add an organisation, and print its id."""
    from parasta_vocab.serve.state.organizations import OrganizationExists, add_organization

    label = Text(*(" ".join(name.split()) for name in (fi, sv, en)))
    if not label.fi:
        raise click.UsageError(say("--fi ei voi olla tyhjä.", "--fi kan inte vara tomt.", "--fi cannot be empty."))
    with closing(open_record(folder)) as record:
        try:
            click.echo(add_organization(record, label, id_).id)
        except OrganizationExists as error:
            other = error.organization
            name = other.label.show(lang)
            raise click.UsageError(
                say(
                    f"organisaatio {name} on jo olemassa, tunnus {other.id}. Uuden nimen sille voi antaa valinnalla --id {other.id}.",
                    f"organisationen {name} finns redan, id {other.id}. Ge den ett nytt namn med --id {other.id}.",
                    f"there is an organisation {name} already, id {other.id}. Give it a new name with --id {other.id}.",
                )
            ) from None
