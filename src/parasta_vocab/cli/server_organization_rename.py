"""`parasta server organization rename`: another name for an organisation, which keeps its id and its terminologies."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.server import data_option, open_record
from parasta_vocab.cli.server_organization import is_named, name_option, uuid


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Nimeä organisaatio uudelleen. Tunnus, sanastot ja tunnisteet pysyvät, samoin nimi niillä kielillä, joita ei anneta; tyhjä --sv tai --en "
        "poistaa nimen. Uusi nimi näkyy heti, myös käynnissä olevalla palvelimella.",
        "Byt namn på en organisation. Identifieraren, vokabulärerna och API-nycklarna bevaras, liksom namnet på de språk som inte anges; "
        "tomt --sv eller --en tar bort namnet. Det nya namnet syns genast, också på en server som är i gång.",
        "Rename an organisation. Its id, terminologies and tokens stay, and so does the name in languages that are not given; an empty --sv or --en "
        "takes the name away. The new name shows at once, also on a server that is running.",
    ),
)
@click.argument("id_", metavar="UUID", callback=uuid)
@data_option
@name_option("fi")
@name_option("sv")
@name_option("en")
@lang_option
def command(folder: Path, id_: str, fi: str | None, sv: str | None, en: str | None, lang: str) -> None:
    """Rename an organisation, and print its id and the names that it was given."""
    from parasta_vocab.serve.state.organizations import NoSuchOrganization, OrganizationExists, rename_organization

    names = {code: name for code, name in (("fi", fi), ("sv", sv), ("en", en)) if name is not None}
    if not names:
        raise click.UsageError(
            say(
                "anna uusi nimi: --fi, --sv tai --en.", "ange ett nytt namn: --fi, --sv eller --en.", "give a new name: --fi, --sv or --en."
            )
        )
    with closing(open_record(folder)) as record:
        try:
            renamed = rename_organization(record, id_, names)
        except OrganizationExists as error:
            raise is_named(error.organization) from None
        except NoSuchOrganization as error:
            known = ", ".join(f"{each.id} ({each.label.show(lang)})" for each in error.known)
            raise click.UsageError(
                say(
                    f"organisaatiota {id_} ei ole. Anna jokin näistä: {known}",
                    f"organisationen {id_} finns inte. Ange någon av dessa: {known}",
                    f"there is no organisation {id_}. Give one of these: {known}",
                )
            ) from None
    given = " / ".join(filter(None, names.values()))
    click.echo(f"{renamed.id}  {given or renamed.label.show(lang)}")
