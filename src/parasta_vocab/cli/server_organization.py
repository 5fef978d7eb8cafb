"""`parasta server organization`: to whom terminologies belong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal
from uuid import UUID

import click

from parasta_vocab.cli.language import COMMAND, OPTIONS, say
from parasta_vocab.cli.lazy import LazyGroup

if TYPE_CHECKING:
    from parasta_vocab.cli.options import Option
    from parasta_vocab.serve.state.snapshot import Organization

COMMANDS: Final[dict[str, str]] = {
    "add": say("Lisää organisaatio.", "Lägg till en organisation.", "Add an organisation."),
    "rename": say("Nimeä organisaatio uudelleen.", "Döp om en organisation.", "Rename an organisation."),
    "list": say("Luettele organisaatiot.", "Lista organisationerna.", "List the organisations."),
}


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    module="parasta_vocab.cli.server_organization_",
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help=say(
        "Lisää, nimeä uudelleen ja luettele organisaatioita, joille sanastot kuuluvat.",
        "Lägg till, döp om och lista organisationer som vokabulärerna hör till.",
        "Add, rename and list the organisations to which terminologies belong.",
    ),
)
def command() -> None:
    """Hold the commands together."""


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


def is_there(other: Organization, lang: str) -> click.UsageError:
    """Return what is said where an organisation has the name or the id already."""
    name = other.label.show(lang)
    return click.UsageError(
        say(
            f"organisaatio {name} on jo olemassa, tunnus {other.id}. Anna sille uusi nimi: parasta server organization rename {other.id}",
            f"organisationen {name} finns redan, id {other.id}. Ge den ett nytt namn: parasta server organization rename {other.id}",
            f"there is an organisation {name} already, id {other.id}. Give it a new name: parasta server organization rename {other.id}",
        )
    )
