"""`parasta vocab`: what terminologists do with the vocabulary, and with any SKOS file."""

from __future__ import annotations

from typing import Final

from parasta_vocab.cli.language import say
from parasta_vocab.cli.lazy import subcommands

COMMANDS: Final[dict[str, str]] = {
    "lint": say("Tarkasta sanasto.", "Granska vokabulären.", "Lint the vocabulary, or any SKOS file."),
    "export": say(
        "Vie sanasto muihin tiedostomuotoihin.", "Exportera vokabulären till andra filformat.", "Export the vocabulary in other formats."
    ),
    "diagram": say("Piirrä käsitekaavioita.", "Rita begreppsdiagram.", "Draw concept diagrams."),
    "diff": say("Näytä, mitä sanastossa muuttui.", "Visa vad som har ändrats i vokabulären.", "Show what was changed."),
    "align": say(
        "Luettele, tarkista ja varmenna vastaavuudet.",
        "Lista, granska och verifiera motsvarigheterna.",
        "List, check and verify alignments.",
    ),
    "import": say(
        "Tuo arvioijien muutokset tietueisiin.",
        "Importera granskarnas ändringar till posterna.",
        "Take what reviewers changed into the records.",
    ),
    "pull": say(
        "Hae sanasto sanastopalvelusta tietueisiin.",
        "Hämta en vokabulär från en terminologitjänst till posterna.",
        "Take a terminology of a service into the records.",
    ),
    "release": say(
        "Julkaise versio ja lukitse tunnukset.", "Publicera en version och lås beteckningarna.", "Publish a version and lock the ids."
    ),
}

command = subcommands(
    "parasta_vocab.cli.vocab_",
    COMMANDS,
    say(
        "Ylläpidä, tarkasta ja julkaise sanastoa.",
        "Underhåll, granska och publicera vokabulären.",
        "Maintain, lint and publish the vocabulary.",
    ),
)
