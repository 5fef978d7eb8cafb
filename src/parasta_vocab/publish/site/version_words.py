"""The words of the pages of earlier versions in Finnish, Swedish and English."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

VERSION_WORDS: Final = {
    "versions": Text("Versiot", "Versioner", "Versions"),
    "versions_earlier": Text("Aiemmat versiot", "Tidigare versioner", "Earlier versions"),
    "versions_lead": Text(
        "Sanaston versiot. Jokaisen version käsitteet voi lukea sellaisina kuin ne olivat, ja jokaisesta näkee, mitä sen jälkeen on muuttunut.",
        "Vokabulärens versioner. Begreppen i varje version kan läsas som de var, och för varje version framgår vad som har ändrats sedan "
        "dess.",
        "The versions of the vocabulary. The concepts of each version can be read as they were, and each shows what was changed since.",
    ),
    "version_number": Text("Versio {number}", "Version {number}", "Version {number}"),
    "vocabularies": Text("Sanastot", "Vokabulärer", "Vocabularies"),
    "version_current": Text("nykyinen", "aktuell", "current"),
    "version_lead": Text(
        "Käsitteet sellaisina kuin ne olivat versiossa {number}. Nykyinen versio on {current}.",
        "Begreppen som de var i version {number}. Den aktuella versionen är {current}.",
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
    "changes_none": Text("Versioissa ei ole eroja.", "Versionerna skiljer sig inte åt.", "The versions do not differ."),
    "changes_compatible": Text(
        "Muutokset ovat yhteensopivia version {old} kanssa: tunnuksia ei ole poistettu eikä merkityksiä muutettu ilman selitystä.",
        "Ändringarna är kompatibla med version {old}: inga beteckningar har tagits bort och inga betydelser har ändrats utan förklaring.",
        "The changes are compatible with version {old}: no identifier was removed and no meaning was changed without an explanation.",
    ),
    "changes_breaking": Text(
        "Muutoksia, jotka eivät ole yhteensopivia version {old} kanssa (poistettu tunnus tai muuttunut merkitys): {count}. Jos olet "
        "käyttänyt versiota {old}, tarkista poistetut käsitteet ja kohdat, joissa lukee ”ei yhteensopiva”.",
        "Ändringar som inte är kompatibla med version {old} (borttagen beteckning eller ändrad betydelse): {count}. Om du har använt "
        "version {old}, kontrollera de borttagna begreppen och de ställen där det står ”inte kompatibel”.",
        "Changes that are not compatible with version {old} (a removed identifier or a changed meaning): {count}. If you have used version "
        "{old}, check the removed concepts and the places marked “breaking change”.",
    ),
}
