"""`parasta server organization`: to whom terminologies belong."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Any, Final, Literal
from uuid import UUID

import click

from parasta_vocab.cli.language import say
from parasta_vocab.cli.lazy import subcommands
from parasta_vocab.text import Text

if TYPE_CHECKING:
    from parasta_vocab.cli.options import Option
    from parasta_vocab.serve.state.snapshot import Organization

COMMANDS: Final[dict[str, str]] = {
    "add": say("Lisää organisaatio.", "Lägg till en organisation.", "Add an organisation."),
    "rename": say("Nimeä organisaatio uudelleen.", "Byt namn på en organisation.", "Rename an organisation."),
    "list": say("Luettele organisaatiot.", "Lista organisationerna.", "List the organisations."),
}


command = subcommands(
    "parasta_vocab.cli.server_organization_",
    COMMANDS,
    say(
        "Lisää, nimeä uudelleen ja luettele organisaatioita, joille sanastot kuuluvat.",
        "Lägg till och lista organisationer som vokabulärer hör till och byt namn på dem.",
        "Add, rename and list the organisations to which terminologies belong.",
    ),
)


def name_option(lang: Literal["fi", "sv", "en"], **settings: Any) -> Option:
    """Give a command an option for the name of an organisation in a language; what is given has single spaces only."""
    words = {
        "fi": say("Nimi suomeksi.", "Namn på finska.", "Name in Finnish."),
        "sv": say("Nimi ruotsiksi.", "Namn på svenska.", "Name in Swedish."),
        "en": say("Nimi englanniksi.", "Namn på engelska.", "Name in English."),
    }
    return click.option(f"--{lang}", callback=_tidied, metavar=say("NIMI", "NAMN", "NAME"), help=words[lang], **settings)


def _tidied(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    name = None if value is None else " ".join(value.split())
    if param.name == "fi" and name == "":  # every organisation has a name in Finnish
        raise click.UsageError(say("--fi ei voi olla tyhjä.", "--fi kan inte vara tomt.", "--fi cannot be empty."))
    return name


def uuid(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Return the id of an organisation as it is kept; none stays none."""
    try:
        return str(UUID(value)) if value else ""
    except ValueError:
        raise click.BadParameter(say(f"{value!a} ei ole UUID.", f"{value!a} är ingen UUID.", f"{value!a} is no UUID.")) from None


def is_named(other: Organization) -> click.UsageError:
    """Return what is said where another organisation has one of the names already."""
    names = " / ".join(name for _, name in other.label.items())
    return click.UsageError(
        say(
            f"nimi on jo toisella organisaatiolla: {names}, tunnus {other.id}. Anna toinen nimi.",
            f"en annan organisation har redan namnet: {names}, identifierare {other.id}. Ange ett annat namn.",
            f"another organisation has the name already: {names}, id {other.id}. Give another name.",
        )
    )


def is_there(same: Organization, folder: Path, wanted: Text) -> click.UsageError:
    """Return what is said where the organisation with this id has other names than it is to be added with."""
    names = " / ".join(name for _, name in same.label.items())
    options = " ".join(f"--{lang} {quote(name)}" for lang, name in wanted.items())
    rename = f"parasta server organization rename {same.id} --data {quote(str(folder))} {options}"
    return click.UsageError(
        say(
            f"tunnuksella {same.id} on jo organisaatio {names}. Jos sen nimi on muuttunut, anna se näin: {rename}",
            f"identifieraren {same.id} hör redan till organisationen {names}. Om den har fått ett nytt namn, ange det så här: {rename}",
            f"the id {same.id} is that of {names} already. If its name has changed, give it like this: {rename}",
        )
    )
