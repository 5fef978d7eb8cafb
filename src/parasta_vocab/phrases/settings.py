"""Settings, baselines and earlier reports."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "settings_unknown_key": Text(
        "avain {key} on tuntematon{hint}. Tarkista kirjoitusasu tai poista avain.",
        "nyckeln {key} är okänd{hint}. Kontrollera stavningen eller ta bort nyckeln.",
        "the key {key} is unknown{hint}. Check the spelling or remove the key.",
    ),
    "settings_missing_key": Text(
        "avain {key} puuttuu. Lisää se.", "nyckeln {key} saknas. Lägg till den.", "the key {key} is missing. Add it."
    ),
    "settings_wrong_type": Text(
        "avaimen {key} arvo on väärää lajia. Siinä pitää olla {expected}.",
        "värdet för nyckeln {key} är av fel slag. Det ska vara {expected}.",
        "the value of {key} is of the wrong kind. It must be {expected}.",
    ),
    "settings_wrong_value": Text(
        "{value} ei kelpaa avaimen {key} arvoksi{hint}.",
        "{value} duger inte som värde för nyckeln {key}{hint}.",
        "{value} will not do as the value of {key}{hint}.",
    ),
    "settings_unknown_rule": Text(
        "{value} ei ole säännön tunnus, aihe eikä hakuehto, joka osuisi johonkin sääntöön{hint}. Säännöt: parasta explain.",
        "{value} är varken en regels beteckning, ett ämne eller ett sökmönster som träffar någon regel{hint}. Reglerna: parasta explain.",
        "{value} is no id of a rule, no topic, and no pattern that meets a rule{hint}. The rules: parasta explain.",
    ),
    "settings_dead_pattern": Text(
        "mikään tiedosto ei voi vastata hakuehtoa {value}: se koskee asetustiedoston kansiota. Kirjoita se siitä lukien, ilman alun "
        "kauttaviivaa ja ilman osaa ..",
        "ingen fil kan motsvara mönstret {value}: det gäller inställningsfilens mapp. Skriv det räknat därifrån, utan snedstreck i början "
        "och utan delen ..",
        "no file can match the pattern {value}: it holds for the folder of the settings file. Write it as seen from there, without a slash "
        "at the beginning and without the part ..",
    ),
    "settings_set_in_pyproject": Text(
        "avain set kuuluu tiedostoon parasta.toml: vain sen kansio voi olla yhtenä tarkistettava kokonaisuus.",
        "nyckeln set hör till filen parasta.toml: bara mappen med den kan granskas som en helhet.",
        "the key set belongs in parasta.toml: only the folder of that file can be checked as one set.",
    ),
    "a_positive_number": Text("kokonaisluku, vähintään 1", "ett heltal, minst 1", "a whole number, at least 1"),
    "baseline_twice": Text(
        "sama havainto on lueteltu jo rivillä {first}. Poista toinen.",
        "samma iakttagelse står redan på rad {first}. Ta bort den ena.",
        "the same finding is listed on line {first} already. Remove one of them.",
    ),
    "baseline_absent": Text(
        "{file}: asetuksissa nimettyä hyväksyttyjen havaintojen luetteloa ei ole, joten mitään ei jätetty pois sen perusteella. "
        "Tee se: parasta baseline POLKU",
        "{file}: listan över godtagna iakttagelser som inställningarna anger finns inte, så inget lämnades bort med stöd av den. "
        "Gör den: parasta baseline SÖKVÄG",
        "{file}: the baseline that the settings name is not there, so nothing was left out by it. Make it: parasta baseline PATH",
    ),
    "not_a_report": Text(
        "tämä ei ole parasta check -komennon JSON-raportti. Tee sellainen: parasta check POLKU -f json -o RAPORTTI.json",
        "det här är ingen JSON-rapport av kommandot parasta check. Gör en: parasta check SÖKVÄG -f json -o RAPPORT.json",
        "this is no JSON report of parasta check. Make one: parasta check PATH -f json -o REPORT.json",
    ),
    "baseline_written": Text(
        "{file}: uusia {new}, jatkettuja {extended}, ennallaan {remaining}, poistettuja {dropped}.",
        "{file}: nya {new}, förlängda {extended}, kvar {remaining}, borttagna {dropped}.",
        "{file}: new: {new}, extended: {extended}, remaining: {remaining}, dropped: {dropped}.",
    ),
    "baseline_dropped": Text(
        "Poistettu, koska havaintoa ei enää ole: {path} [{rule}]",
        "Borttagen, eftersom iakttagelsen inte finns kvar: {path} [{rule}]",
        "Dropped, because the finding is no longer there: {path} [{rule}]",
    ),
    "baseline_lacks_reason": Text(
        "Perustelu puuttuu, joten hyväksyntä ei ole voimassa: {count}. Kirjoita kohtaan reason, miksi havainto hyväksytään, tai anna valitsin --reason.",
        "Motivering saknas, så godkännandet gäller inte: {count}. Skriv under reason varför iakttagelsen godtas, eller ange alternativet --reason.",
        "Without a reason, so not in force: {count}. Write under reason why the finding is accepted, or give the option --reason.",
    ),
    "baseline_passed": Text(
        "Hyväksyntä on päättynyt: {count}. Korjaa havainnot, tai anna uusi viimeinen päivä valitsimella --expires.",
        "Godkännandet har gått ut: {count}. Åtgärda iakttagelserna, eller ange en ny sista dag med alternativet --expires.",
        "Expired: {count}. Correct the findings, or give a new last day with the option --expires.",
    ),
    "baseline_nothing": Text(
        "Havaintoja ei ole, joten luetteloa ei tarvita.",
        "Det finns inga iakttagelser, så ingen lista behövs.",
        "There are no findings, so no baseline is needed.",
    ),
    "baseline_expired": Text(
        "Hyväksyntä päättyi {until}{owner}.", "Godkännandet gick ut {until}{owner}.", "The acceptance of this expired on {until}{owner}."
    ),
    "baseline_owner": Text(" (vastuussa: {owner})", " (ansvarig: {owner})", " (owner: {owner})"),
    "baseline_without_reason": Text(
        "Hyväksyttyjen luettelossa, mutta ilman perustelua (reason), joten havainto lasketaan mukaan.",
        "Finns i listan över godtagna iakttagelser men utan motivering (reason) och räknas därför.",
        "Listed in the baseline without a reason, so it counts.",
    ),
}
