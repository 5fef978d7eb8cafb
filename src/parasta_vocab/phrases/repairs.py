"""Repairs, made or not."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "fix_exchange": Text("Vaihda {old} → {new}", "Byt {old} → {new}", "Change {old} → {new}"),
    "fix_draft": Text(
        "Kopioi teksti {text} luonnokseksi, kielet: {languages}",
        "Kopiera texten {text} som utkast, språk: {languages}",
        "Copy the text {text} as a draft, languages: {languages}",
    ),
    "fixed": Text("Korjattu: {count}.", "Rättat: {count}.", "Repaired: {count}."),
    "would_fix": Text(
        "Valinta --fix korjaisi: {count}.", "Alternativet --fix skulle rätta: {count}.", "The option --fix would repair: {count}."
    ),
    "fix_undone": Text(
        "{place}: havaintoa ei korjattu ({rule}: {title}), koska korjaus olisi aiheuttanut uuden rikkomuksen tai muuttanut jotakin muuta. Korjaa se käsin.",
        "{place}: iakttagelsen åtgärdades inte ({rule}: {title}), eftersom rättelsen hade medfört en ny överträdelse eller ändrat något annat. Åtgärda den för hand.",
        "{place}: the finding was not repaired ({rule}: {title}), as that would have brought a new violation or changed something else. Repair it by hand.",
    ),
    "changed_meanwhile": Text(
        "tiedosto muuttui, kun sitä korjattiin. Mitään ei kirjoitettu. Aja komento uudelleen.",
        "filen ändrades medan den rättades. Inget skrevs. Kör kommandot på nytt.",
        "the file changed while it was being repaired. Nothing was written. Run the command again.",
    ),
    "write_protected": Text(
        "tiedosto on suojattu kirjoittamiselta, joten sitä ei korjattu. Poista suojaus tai korjaa tiedosto käsin.",
        "filen är skrivskyddad och rättades därför inte. Ta bort skyddet eller rätta filen för hand.",
        "the file is protected against writing and was not repaired. Remove the protection or repair the file by hand.",
    ),
    "fix_not_written": Text(
        "korjattua tiedostoa ei voi kirjoittaa ({problem}). Tiedosto on ennallaan. Tarkista oikeudet ja levytila.",
        "den rättade filen kan inte skrivas ({problem}). Filen är oförändrad. Kontrollera rättigheterna och diskutrymmet.",
        "the repaired file cannot be written ({problem}). The file is as it was. Check the permissions and the disk space.",
    ),
    "fixable": Text(
        "Komento parasta check --fix voi korjata tämän joissakin tapauksissa.",
        "Kommandot parasta check --fix kan i vissa fall rätta detta.",
        "The command parasta check --fix can repair this in some cases.",
    ),
}
