"""`parasta publish`: the ways out to where people and machines look for the vocabulary."""

from __future__ import annotations

from typing import Final

from parasta_vocab.cli.language import say
from parasta_vocab.cli.lazy import subcommands

COMMANDS: Final[dict[str, str]] = {
    "site": say("Tee verkkosivusto kansioon.", "Skapa en webbplats i en mapp.", "Write a website into a folder."),
    "sanastot": say(
        "Vie sanasto sanastopalveluun.", "Publicera vokabulären i en terminologitjänst.", "Put the vocabulary into a terminology service."
    ),
    "gsp": say("Vie sanasto RDF-tietovarastoon.", "Publicera vokabulären i en RDF-databas.", "Put the vocabulary into a triple store."),
}

command = subcommands(
    "parasta_vocab.cli.publish_",
    COMMANDS,
    say(
        "Julkaise sanasto siellä, mistä sitä haetaan.",
        "Publicera vokabulären där användarna hittar den.",
        "Publish the vocabulary where it is looked for.",
    ),
)
