"""The words of the pages of earlier versions in Finnish, Swedish and English."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

VERSION_WORDS: Final = {
    "versions": Text("Versiot", "Versioner", "Versions"),
    "versions_earlier": Text("Aiemmat versiot", "Tidigare versioner", "Earlier versions"),
    "versions_lead": Text(
        "Sanaston versiot. Jokaisen version käsitteet voi lukea sellaisina kuin ne olivat, ja jokaisesta näkee, mitä sen jälkeen on muuttunut.",
        "Vokabulärens versioner. Varje versions begrepp kan läsas sådana som de var, och av varje version framgår vad som har ändrats sedan dess.",
        "The versions of the vocabulary. The concepts of each version can be read as they were, and each shows what was changed since.",
    ),
    "version_number": Text("Versio {number}", "Version {number}", "Version {number}"),
    "vocabularies": Text("Sanastot", "Vokabulärer", "Vocabularies"),
    "version_current": Text("nykyinen", "aktuell", "current"),
    "version_lead": Text(
        "Käsitteet sellaisina kuin ne olivat versiossa {number}. Nykyinen versio on {current}.",
        "Begreppen sådana som de var i version {number}. Den aktuella versionen är {current}.",
        "The concepts as they were in version {number}. The current version is {current}.",
    ),
    "version_old": Text(
        "Vanha versio: näin käsite kuvattiin versiossa {number}. Nykyinen versio on {current}.",
        "Gammal version: så här beskrevs begreppet i version {number}. Den aktuella versionen är {current}.",
        "Old version: this is how the concept was described in version {number}. The current version is {current}.",
    ),
    "version_gone": Text(
        "Vanha versio: näin kuvattiin versiossa {number}. Nykyisessä versiossa {current} tätä ei enää ole.",
        "Gammal version: så här var beskrivningen i version {number}. I den aktuella versionen {current} finns detta inte längre.",
        "Old version: this is the description of version {number}. The current version {current} does not have this any more.",
    ),
    "changes_since": Text("muutokset tämän version jälkeen", "ändringar efter den här versionen", "changes since this version"),
    "changes_from_to": Text(
        "Muutokset versiosta {old} versioon {new}",
        "Ändringar från version {old} till version {new}",
        "Changes from version {old} to version {new}",
    ),
}
