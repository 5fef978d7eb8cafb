"""Alignments, and services that are asked about them."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "skos:exactMatch": Text("sama kuin", "samma som", "same as"),
    "skos:closeMatch": Text("läheinen vastine", "nära motsvarighet", "close match"),
    "skos:broadMatch": Text("laajempi vastine", "vidare motsvarighet", "broader match"),
    "skos:narrowMatch": Text("suppeampi vastine", "snävare motsvarighet", "narrower match"),
    "skos:relatedMatch": Text("liittyy", "relaterad till", "related to"),
    "tsv_syntax": Text(
        "taulukkoa ei voi lukea ({problem}). Tarkista rivin lainausmerkit ja sarkaimet.",
        "tabellen kan inte läsas ({problem}). Kontrollera radens citattecken och tabbar.",
        "the table cannot be read ({problem}). Check the quotation marks and tabs of the line.",
    ),
    "not_sssom": Text(
        "tämä ei ole SSSOM-taulukko: sarakkeita puuttuu ({names}).",
        "det här är ingen SSSOM-tabell: kolumner saknas ({names}).",
        "this is no SSSOM table: columns are missing ({names}).",
    ),
    "unreachable": Text(
        "palveluun {address} ei saa yhteyttä ({problem}). Mitään ei muutettu. Tarkista osoite ja verkkoyhteys.",
        "det går inte att få kontakt med tjänsten {address} ({problem}). Inget ändrades. Kontrollera adressen och nätförbindelsen.",
        "there is no connection to the service {address} ({problem}). Nothing was changed. Check the address and the network.",
    ),
    "answer_redirect": Text(
        "palvelu ohjasi muualle ({detail}); osoite on väärä tai palvelu pyytää kirjautumaan",
        "tjänsten hänvisade vidare ({detail}); adressen är fel eller så krävs inloggning",
        "the service sent elsewhere ({detail}); the address is wrong or a login is wanted",
    ),
    "answer_status": Text(
        "palvelu vastasi virheellä {detail}", "tjänsten svarade med felet {detail}", "the service answered with error {detail}"
    ),
    "answer_not_json": Text("vastaus ei ole JSONia ({detail})", "svaret är inte JSON ({detail})", "the answer is not JSON ({detail})"),
    "answer_unexpected": Text(
        "vastaus ei ole odotettu ({detail})", "svaret är inte det väntade ({detail})", "the answer is not what was expected ({detail})"
    ),
    "answer_too_large": Text(
        "vastaus on liian suuri (yli {detail} tavua)",
        "svaret är för stort (över {detail} byte)",
        "the answer is too large (over {detail} bytes)",
    ),
    "answer_timeout": Text("palvelu ei vastannut ajoissa", "tjänsten svarade inte i tid", "the service did not answer in time"),
    "answer_no_connection": Text("ei yhteyttä ({detail})", "ingen förbindelse ({detail})", "no connection ({detail})"),
    "answer_broken": Text("yhteys katkesi ({detail})", "förbindelsen bröts ({detail})", "the connection broke ({detail})"),
    "label_served": Text("palvelussa nimitys on {detail}", "i tjänsten är benämningen {detail}", "the service has the label {detail}"),
    "exact_proposed": Text(
        "nimitys ja määritelmä ovat samat: harkitse, onko kyseessä skos:exactMatch",
        "benämningen och definitionen är desamma: överväg om det är fråga om skos:exactMatch",
        "label and definition are the same: decide whether this is skos:exactMatch",
    ),
    "align_no_metadata": Text("metatieto {name} puuttuu", "metadata {name} saknas", "the metadata {name} is missing"),
    "align_prefix": Text(
        "etuliite {prefix} on {namespace}, mutta meillä se on {ours}",
        "prefixet {prefix} är {namespace}, men hos oss är det {ours}",
        "the prefix {prefix} is {namespace}, but ours is {ours}",
    ),
    "align_column": Text("SSSOMissa ei ole saraketta {name}", "SSSOM har ingen kolumn {name}", "SSSOM has no column {name}"),
    "align_torn": Text("rivillä ei ole {count} solua", "raden har inte {count} celler", "the line does not have {count} cells"),
    "align_curie": Text(
        "tunnuksella {name} ei ole curie_map-kohdassa määriteltyä etuliitettä",
        "{name} har inget prefix som definieras i curie_map",
        "{name} has no prefix that curie_map defines",
    ),
    "align_curie_form": Text(
        "tunnuksessa {name} on merkkejä, joita SSSOM-ohjelmat eivät lue; käytä merkkejä a–z, 0–9, _, - ja .",
        "{name} har tecken som SSSOM-program inte läser; använd a–z, 0–9, _, - och .",
        "{name} has characters that SSSOM software does not read; use a–z, 0–9, _, - and .",
    ),
    "align_missing": Text("omaa tunnusta {name} ei ole olemassa", "vår beteckning {name} finns inte", "there is no {name} of ours"),
    "align_not_ours": Text(
        "vasen puoli {name} ei ole sanastostamme eikä mallistamme",
        "vänstra sidan {name} hör inte till vår vokabulär eller modell",
        "the subject {name} is not of our vocabulary or model",
    ),
    "align_label": Text(
        "tunnuksen {name} nimitys on nyt {now}, ei {label}; tarkista rivi",
        "benämningen på {name} är nu {now}, inte {label}; granska raden",
        "the label of {name} is now {now}, not {label}; review the row",
    ),
    "align_predicate": Text(
        "suhde {name} ei ole sallittu; sallittuja ovat {allowed}",
        "relationen {name} är inte tillåten; tillåtna är {allowed}",
        "the predicate {name} is not allowed; allowed are {allowed}",
    ),
    "align_unverified": Text(
        "{name} on varmentamaton; ennen varmennusta sallitaan vain skos:closeMatch ja skos:relatedMatch",
        "{name} är overifierad; före verifieringen tillåts bara skos:closeMatch och skos:relatedMatch",
        "{name} is unverified; until it is verified only skos:closeMatch and skos:relatedMatch are allowed",
    ),
    "align_justification": Text(
        "perustetta {name} ei ole SEMAPV-sanastossa", "grunden {name} finns inte i SEMAPV", "SEMAPV has no justification {name}"
    ),
    "align_status": Text(
        "tila {name} ei ole tunnettu; tunnettuja ovat {allowed}",
        "statusen {name} är okänd; kända är {allowed}",
        "the status {name} is unknown; known are {allowed}",
    ),
    "align_confidence": Text(
        "varmuus {value} ei ole luku välillä 0–1",
        "säkerheten {value} är inte ett tal mellan 0 och 1",
        "the confidence {value} is no number from 0 to 1",
    ),
    "align_twice": Text("sama pari on jo kohdassa {place}", "samma par finns redan på {place}", "the same pair stands already at {place}"),
    "align_s46": Text(
        "{name} on ristiriidassa skos:exactMatch-suhteiden kanssa, jotka yhdistävät saman parin (SKOS S46)",
        "{name} strider mot de relationer skos:exactMatch som förenar samma par (SKOS S46)",
        "{name} clashes with the skos:exactMatch relations that join the same pair (SKOS S46)",
    ),
    "align_hierarchy": Text(
        "{name} tekisi käsitteestä saman kuin {other}, joka on sen yläkäsite tai vieruskäsite",
        "{name} skulle göra begreppet till detsamma som {other}, som är överordnat eller associerat",
        "{name} would make the concept the same as {other}, which is broader than it or related to it",
    ),
    "align_fine": Text(
        "Tarkistettu {rows} riviä {files} tiedostosta. Ei huomautettavaa.",
        "Granskade {rows} rader i {files} filer. Inget att anmärka på.",
        "Checked {rows} rows of {files} files. Nothing found.",
    ),
    "align_flaws": Text("Huomautettavaa: {count}.", "Iakttagelser: {count}.", "Flaws: {count}."),
    "align_written": Text("Kirjoitettu {name}.", "Skrev {name}.", "Wrote {name}."),
    "align_not_written": Text(
        "Tiedostoja ei muutettu. Kirjoita tulokset niihin valinnoilla --write --date VVVV-KK-PP.",
        "Filerna ändrades inte. Skriv in resultaten med alternativen --write --date ÅÅÅÅ-MM-DD.",
        "The files were not changed. Write the results into them with --write --date YYYY-MM-DD.",
    ),
    "align_nothing_to_verify": Text(
        "Näissä riveissä ei ole mitään, mitä palvelulta voi kysyä.",
        "På de här raderna finns inget som tjänsten kan tillfrågas om.",
        "These rows hold nothing that the service can be asked about.",
    ),
}
