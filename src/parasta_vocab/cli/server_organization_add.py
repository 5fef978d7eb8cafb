"""`parasta server organization add`: an organisation that can have terminologies."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.server import data_option, open_record
from parasta_vocab.cli.server_organization import is_named, is_there, name_option, uuid
from parasta_vocab.text import Text


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Lisää organisaatio. Tulostaa organisaation tunnuksen.",
        "Lägg till en organisation. Skriver ut organisationens identifierare.",
        "Add an organisation. Prints the id of the organisation.",
    ),
)
@data_option
@name_option("fi", required=True)
@name_option("sv", default="")
@name_option("en", default="")
@click.option(
    "--id",
    "id_",
    default="",
    callback=uuid,
    metavar="UUID",
    help=say(
        "Tunnus, jos organisaatiolla on sellainen esimerkiksi Yhteentoimivuusalustalla.",
        "Identifierare, om organisationen redan har en, till exempel på Interoperabilitetsplattformen.",
        "The id, where the organisation has one, for example on the Interoperability Platform.",
    ),
)
@lang_option
def command(folder: Path, fi: str, sv: str, en: str, id_: str, lang: str) -> None:
    """Add an organisation, and print its id."""
    from parasta_vocab.serve.state.organizations import OrganizationExists, add_organization

    label = Text(fi, sv, en)
    with closing(open_record(folder)) as record:
        try:
            click.echo(add_organization(record, label, id_).id)
        except OrganizationExists as error:
            known = error.organization
            raise (is_there(known, folder, label) if known.id == id_ else is_named(known)) from None
