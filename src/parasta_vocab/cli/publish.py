"""`parasta publish`: the ways out to where people and machines look for the vocabulary."""

from __future__ import annotations

from typing import Final

import click

from parasta_vocab.cli.language import COMMAND, OPTIONS, say
from parasta_vocab.cli.lazy import LazyGroup

COMMANDS: Final[dict[str, str]] = {
    "site": say("Tee verkkosivusto kansioon.", "Skapa en webbplats i en mapp.", "Write a website into a folder."),
    "gsp": say("Vie sanasto RDF-tietovarastoon.", "För in vokabulären i en RDF-databas.", "Put the vocabulary into a triple store."),
}


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    module="parasta_vocab.cli.publish_",
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help=say(
        "Julkaise sanasto siellä, mistä sitä haetaan.",
        "Publicera vokabulären där den söks.",
        "Publish the vocabulary where it is looked for.",
    ),
)
def command() -> None:
    """Hold the commands together."""
