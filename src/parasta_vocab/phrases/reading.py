"""Files that cannot be read: what is wrong, and what to do."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "not_found": Text(
        "polkua ei ole. Tarkista nimi ja kansio.",
        "sökvägen finns inte. Kontrollera namnet och mappen.",
        "no such path. Check the name and the folder.",
    ),
    "empty_folder": Text(
        "kansiossa ei ole tarkistettavia tiedostoja. Tarkistus lukee tiedostot, joiden pääte on {suffixes}.",
        "mappen innehåller inga filer att granska. Granskningen läser filer med ändelsen {suffixes}.",
        "the folder has no files to check. The check reads files that end in {suffixes}.",
    ),
    "no_match": Text(
        "mikään tiedosto ei vastaa hakuehtoa. Tarkista kirjoitusasu.",
        "ingen fil motsvarar sökmönstret. Kontrollera stavningen.",
        "no file matches the pattern. Check the spelling.",
    ),
    "cannot_open": Text(
        "tiedostoa ei voi avata ({problem}). Tarkista lukuoikeudet.",
        "filen kan inte öppnas ({problem}). Kontrollera läsrättigheterna.",
        "the file cannot be opened ({problem}). Check the permissions.",
    ),
    "keeps_changing": Text(
        "tiedostoon kirjoitetaan koko ajan, kun sitä luetaan. Tarkista se uudelleen, kun se on valmis.",
        "filen skrivs om hela tiden medan den läses. Granska den på nytt när den är färdig.",
        "the file is being written to all the time it is read. Check it again when it is ready.",
    ),
    "broken_link": Text(
        "tiedostoa ei ole siellä, mihin linkki osoittaa. Korjaa linkki tai poista se.",
        "filen finns inte där länken pekar. Rätta länken eller ta bort den.",
        "the file is not where the link points. Correct the link or remove it.",
    ),
    "too_large": Text(
        "tiedosto on suurempi kuin {limit} Mt. Jaa se useaan tiedostoon.",
        "filen är större än {limit} MB. Dela upp den i flera filer.",
        "the file is larger than {limit} MB. Split it into several files.",
    ),
    "empty": Text(
        "tiedosto on tyhjä. Tarkista, että se on oikea.",
        "filen är tom. Kontrollera att den är den rätta.",
        "the file is empty. Check that it is the right one.",
    ),
    "binary": Text(
        "tämä ei ole tekstitiedosto. Tarkista, että se on oikea.",
        "det här är ingen textfil. Kontrollera att den är den rätta.",
        "this is not a text file. Check that it is the right one.",
    ),
    "empty_description": Text(
        "tiedosto on tyhjä. Aloita malli komennolla: parasta init.",
        "filen är tom. Börja med en mall: parasta init.",
        "the file is empty. Start from a template: parasta init.",
    ),
    "binary_description": Text(
        "tämä ei ole tekstitiedosto. Tallenna kuvaus YAML- tai JSON-muodossa.",
        "det här är ingen textfil. Spara beskrivningen i YAML- eller JSON-format.",
        "this is not a text file. Save the description as YAML or JSON.",
    ),
    "not_utf8": Text(
        "tiedosto ei ole UTF-8-koodattu (tavu {byte}). Tallenna se uudelleen UTF-8-muodossa.",
        "filen är inte kodad i UTF-8 (byte {byte}). Spara den på nytt i UTF-8.",
        "the file is not encoded in UTF-8 (byte {byte}). Save it again as UTF-8.",
    ),
    "utf16": Text(
        "tiedosto on UTF-16-koodattu. Tallenna se uudelleen UTF-8-muodossa.",
        "filen är kodad i UTF-16. Spara den på nytt i UTF-8.",
        "the file is encoded in UTF-16. Save it again as UTF-8.",
    ),
    "unknown_format": Text(
        "tiedoston muotoa ei tunneta. Anna se päätteellä ({suffixes}) tai valinnalla --from.",
        "filens format är okänt. Ange det med filändelsen ({suffixes}) eller alternativet --from.",
        "the format of the file is not known. Give it by the suffix ({suffixes}) or by the option --from.",
    ),
    "misnamed": Text(
        "pääte lupaa muodon {known}, mutta sisältö näyttää muodolta {seen}. Korjaa pääte tai anna valinta --from {seen}.",
        "filändelsen lovar formatet {known} men innehållet ser ut som {seen}. Rätta ändelsen eller ange alternativet --from {seen}.",
        "the suffix promises {known}, but the content looks like {seen}. Correct the suffix or give the option --from {seen}.",
    ),
    "control_character": Text(
        "tiedostossa on merkki, jota YAML ei salli. Poista se.",
        "filen innehåller ett tecken som YAML inte tillåter. Ta bort det.",
        "the file has a character that YAML does not allow. Remove it.",
    ),
    "tab_indentation": Text(
        "rivi on sisennetty sarkaimella. Käytä sisennykseen välilyöntejä.",
        "raden är indragen med tabb. Använd mellanslag för indrag.",
        "the line is indented with a tab. Indent with spaces.",
    ),
    "yaml_syntax": Text(
        "YAML-rakenne ei ole kunnossa ({problem}). Tarkista rivin ja sitä edeltävän rivin sisennys, kaksoispisteet ja lainausmerkit.",
        "YAML-strukturen är inte i ordning ({problem}). Kontrollera indrag, kolon och citattecken på raden och raden före.",
        "the YAML is not well formed ({problem}). Check indentation, colons and quotes on this line and the one before.",
    ),
    "yaml_alias": Text(
        "viittauksia (*nimi) ei lueta. Kirjoita sisältö auki tähän kohtaan.",
        "alias (*namn) läses inte. Skriv ut innehållet på det här stället.",
        "aliases (*name) are not read. Write the content out in this place.",
    ),
    "yaml_documents": Text(
        "tiedostossa on useampi kuin yksi YAML-dokumentti (---). Jaa ne omiin tiedostoihinsa.",
        "filen innehåller mer än ett YAML-dokument (---). Dela upp dem i egna filer.",
        "the file holds more than one YAML document (---). Put each in a file of its own.",
    ),
    "yaml_key": Text(
        "avaimena on luettelo tai rakenne. Avaimen on oltava sana.",
        "nyckeln är en lista eller en struktur. Nyckeln ska vara ett ord.",
        "a list or a mapping stands as a key. A key must be a word.",
    ),
    "too_deep": Text(
        "rakenne on sisäkkäin liian syvällä. Kymmenkunta tasoa riittää.",
        "strukturen är för djupt kapslad. Ungefär tio nivåer räcker.",
        "the structure is nested too deep. About ten levels are enough.",
    ),
    "too_broken": Text(
        "tiedoston rakenteessa on yli {limit} virhettä. Vertaa sitä malliin: parasta init.",
        "filens struktur har fler än {limit} fel. Jämför den med mallen: parasta init.",
        "the structure of the file has more than {limit} faults. Compare it with the template: parasta init.",
    ),
    "too_many": Text(
        "tiedostossa on yli {limit} arvoa. Jaa se useaan tiedostoon.",
        "filen innehåller över {limit} värden. Dela upp den i flera filer.",
        "the file has more than {limit} values. Split it into several files.",
    ),
    "json_syntax": Text(
        "JSON-rakenne ei ole kunnossa ({problem}). Tarkista pilkut, lainausmerkit ja sulkeet.",
        "JSON-strukturen är inte i ordning ({problem}). Kontrollera kommatecken, citattecken och klamrar.",
        "the JSON is not well formed ({problem}). Check commas, quotes and brackets.",
    ),
    "toml_syntax": Text(
        "TOML-rakenne ei ole kunnossa ({problem}). Tarkista lainausmerkit, sulkeet ja yhtäsuuruusmerkit.",
        "TOML-strukturen är inte i ordning ({problem}). Kontrollera citattecken, klamrar och likhetstecken.",
        "the TOML is not well formed ({problem}). Check quotes, brackets and equals signs.",
    ),
    "rdf_syntax": Text(
        "RDF-tiedostoa ei voi lukea ({problem}). Tarkista kohdan kirjoitusasu.",
        "RDF-filen kan inte läsas ({problem}). Kontrollera syntaxen på stället.",
        "the RDF cannot be read ({problem}). Check the syntax in this place.",
    ),
    "xml_syntax": Text(
        "XML-tiedostoa ei voi lukea ({problem}). Tarkista kohdan kirjoitusasu.",
        "XML-filen kan inte läsas ({problem}). Kontrollera syntaxen på stället.",
        "the XML cannot be read ({problem}). Check the syntax in this place.",
    ),
    "xml_entities": Text(
        "tiedostossa on dokumenttityypin määrittely tai entiteettejä (<!DOCTYPE, <!ENTITY), joita ei lueta. Poista ne.",
        "filen innehåller en dokumenttypsdeklaration eller entiteter (<!DOCTYPE, <!ENTITY), som inte läses. Ta bort dem.",
        "the file has a document type declaration or entities (<!DOCTYPE, <!ENTITY), which are not read. Remove them.",
    ),
    "rdf_entities": Text(
        'dokumenttityypin määrittelyä (<!DOCTYPE) ei lueta tällaisenaan. Siinä saa olla enintään {limit} lyhyttä entiteettiä (<!ENTITY nimi "arvo">), joiden arvoissa ei ole merkkejä &, < ja %; ei muita tiedostoja (SYSTEM, PUBLIC) eikä muuta. Poista muu.',
        'dokumenttypsdeklarationen (<!DOCTYPE) läses inte som den är. Den får ha högst {limit} korta entiteter (<!ENTITY namn "värde">) vars värden inte har tecknen &, < och %; inga andra filer (SYSTEM, PUBLIC) och inget annat. Ta bort resten.',
        'the document type declaration (<!DOCTYPE) is not read as it is. It may hold at most {limit} short entities (<!ENTITY name "value">) without &, < and % in their values; no other files (SYSTEM, PUBLIC) and nothing else. Remove the rest.',
    ),
    "not_a_description": Text(
        "tiedostossa ei ole prosessikuvausta. Sen juuressa on oltava ainakin kohdat provider ja processes. Malli: parasta init.",
        "filen innehåller ingen processbeskrivning. I roten ska åtminstone finnas punkterna provider och processes. Mall: parasta init.",
        "the file holds no process description. Its root needs at least provider and processes. Template: parasta init.",
    ),
    "not_a_vocabulary": Text(
        "tiedostossa ei ole SKOS-sanastoa. Anna RDF-tiedosto (Turtle, N-Triples, RDF/XML tai JSON-LD) tai tietueiden kansio, jossa on schemes.yaml.",
        "filen innehåller ingen SKOS-vokabulär. Ange en RDF-fil (Turtle, N-Triples, RDF/XML eller JSON-LD) eller posternas mapp, som har schemes.yaml.",
        "the file holds no SKOS vocabulary. Give an RDF file (Turtle, N-Triples, RDF/XML or JSON-LD), or the folder of the records, which has a schemes.yaml.",
    ),
    "no_records": Text(
        "kansiossa ei ole tietueita. Siinä on oltava schemes.yaml ja sen vieressä tai alikansioissa tietueiden tiedostot (*.yaml), kuten kansiossa vocab/src.",
        "mappen innehåller inga poster. Den ska ha schemes.yaml och intill den eller i undermappar posternas filer (*.yaml), som mappen vocab/src.",
        "the folder holds no records. It must have a schemes.yaml and, beside it or in folders below, the files of the records (*.yaml), as vocab/src has.",
    ),
    "no_vocabulary": Text(
        "kansiossa ei ole yhtään SKOS-sanastoa eikä tietueita (schemes.yaml).",
        "mappen innehåller ingen SKOS-vokabulär och inga poster (schemes.yaml).",
        "the folder holds no SKOS vocabulary and no records (schemes.yaml).",
    ),
    "record_key": Text("tuntematon avain: {key}{hint}", "okänd nyckel: {key}{hint}", "unknown key: {key}{hint}"),
    "record_closest": Text("; lähin tunnettu on {key}", "; närmaste kända är {key}", "; the closest known is {key}"),
    "record_language": Text(
        "tuntematon kieli: {key}; kielet ovat fi, sv ja en",
        "okänt språk: {key}; språken är fi, sv och en",
        "unknown language: {key}; the languages are fi, sv and en",
    ),
    "record_key_twice": Text("avain {key} on kahdesti", "nyckeln {key} står två gånger", "the key {key} stands twice"),
    "record_mapping": Text(
        "tässä pitää olla avaimia ja niiden arvoja", "här ska stå nycklar och deras värden", "keys and values are expected here"
    ),
    "record_by_language": Text(
        "tässä pitää olla teksti kielittäin, esimerkiksi {fi: …, sv: …, en: …}",
        "här ska stå text per språk, till exempel {fi: …, sv: …, en: …}",
        "a text by language is expected here, such as {fi: …, sv: …, en: …}",
    ),
    "record_list": Text(
        "tässä pitää olla lista, esimerkiksi [a, b]", "här ska stå en lista, till exempel [a, b]", "a list is expected here, such as [a, b]"
    ),
    "record_value": Text("tässä pitää olla yksi arvo", "här ska stå ett enda värde", "a single value is expected here"),
    "record_missing": Text("avain {key} puuttuu{hint}", "nyckeln {key} saknas{hint}", "the key {key} is missing{hint}"),
    "record_needed": Text(
        "avaimella {key} pitää olla arvo{hint}", "nyckeln {key} ska ha ett värde{hint}", "the key {key} needs a value{hint}"
    ),
    "record_write": Text("; kirjoita {example}", "; skriv {example}", "; write {example}"),
    "record_empty": Text(
        "arvo puuttuu; kirjoita arvo tai poista kohta",
        "värdet saknas; skriv ett värde eller ta bort punkten",
        "the value is missing; write a value or remove the entry",
    ),
    "record_boolean": Text("tässä pitää olla true tai false", "här ska stå true eller false", "true or false is expected here"),
    "record_quoted": Text(
        'tässä pitää olla teksti; jos tarkoitat sanaa {value}, kirjoita "{value}"',
        'här ska stå en text; om du menar ordet {value}, skriv "{value}"',
        'a text is expected here; if you mean the word {value}, write "{value}"',
    ),
    "record_day": Text(
        "{value} ei ole päivä; kirjoita päivä muodossa 2026-01-31",
        "{value} är ingen dag; skriv dagen i formen 2026-01-31",
        "{value} is no day; write the day as 2026-01-31",
    ),
    "record_iri": Text(
        "{value} ei ole osoite; kirjoita koko osoite, esimerkiksi https://…",
        "{value} är ingen adress; skriv hela adressen, till exempel https://…",
        "{value} is no address; write the whole address, such as https://…",
    ),
    "record_choice": Text(
        "arvo {value} ei ole sallittu; sallitut arvot ovat {choices}",
        "värdet {value} är inte tillåtet; de tillåtna värdena är {choices}",
        "the value {value} is not allowed; the allowed values are {choices}",
    ),
    "record_id": Text("{id} ei kelpaa tunnukseksi: {pattern}", "{id} duger inte som beteckning: {pattern}", "{id} is no id: {pattern}"),
    "record_id_twice": Text(
        "kahdella tietueella on tunnus {id}; ensimmäinen on kohdassa {place}",
        "två poster har beteckningen {id}; den första finns på {place}",
        "two records have the id {id}; the first is at {place}",
    ),
    "record_dangling": Text(
        "avaimessa {key} on {id}, joka ei ole käsitejärjestelmän {scheme} tietue{hint}",
        "nyckeln {key} har {id}, som inte är någon post i begreppssystemet {scheme}{hint}",
        "{key} names {id}, which is no record of the scheme {scheme}{hint}",
    ),
    "record_scheme": Text("tuntematon käsitejärjestelmä: {scheme}", "okänt begreppssystem: {scheme}", "unknown scheme: {scheme}"),
    "record_scheme_untold": Text(
        "käsitejärjestelmä {scheme} puuttuu tiedostosta {file}; lisää se sinne avaimen schemes alle",
        "begreppssystemet {scheme} saknas i filen {file}; lägg till det där under nyckeln schemes",
        "the scheme {scheme} is missing from {file}; add it there under the key schemes",
    ),
    "record_no_vocabulary": Text(
        "käsitejärjestelmän {scheme} tietueista ei voi tehdä sanastoa ({problem})",
        "posterna i begreppssystemet {scheme} kan inte göras till en vokabulär ({problem})",
        "the records of the scheme {scheme} cannot be made into a vocabulary ({problem})",
    ),
}
