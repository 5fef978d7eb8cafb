"""What the program itself says, in Finnish, Swedish and English; what the rules say stands in their shapes.

`{name}` is filled with a fact by `Text.filled`.
"""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    # files that cannot be read: what is wrong, and what to do
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
    "broken_link": Text(
        "tiedostoa ei ole siellä, mihin linkki osoittaa. Korjaa linkki tai poista se.",
        "filen finns inte där länken pekar. Rätta länken eller ta bort den.",
        "the file is not where the link points. Correct the link or remove it.",
    ),
    "too_large": Text(
        "tiedosto on suurempi kuin {limit} Mt. Jaa kuvaus useaan tiedostoon.",
        "filen är större än {limit} MB. Dela upp beskrivningen i flera filer.",
        "the file is larger than {limit} MB. Split the description into several files.",
    ),
    "empty": Text(
        "tiedosto on tyhjä. Aloita malli komennolla: parasta init.",
        "filen är tom. Börja med en mall: parasta init.",
        "the file is empty. Start from a template: parasta init.",
    ),
    "binary": Text(
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
        "filändelsen lovar formatet {known} men innehållet ser ut som {seen}. Rätta ändelsen eller ge alternativet --from {seen}.",
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
        "rakenne on sisäkkäin liian syvällä. Kuvauksessa riittää kymmenkunta tasoa.",
        "strukturen är för djupt kapslad. För en beskrivning räcker ungefär tio nivåer.",
        "the structure is nested too deep. A description needs about ten levels.",
    ),
    "too_many": Text(
        "tiedostossa on yli {limit} arvoa. Jaa kuvaus useaan tiedostoon.",
        "filen innehåller över {limit} värden. Dela upp beskrivningen i flera filer.",
        "the file has more than {limit} values. Split the description into several files.",
    ),
    "json_syntax": Text(
        "JSON-rakenne ei ole kunnossa ({problem}). Tarkista pilkut, lainausmerkit ja sulkeet.",
        "JSON-strukturen är inte i ordning ({problem}). Kontrollera kommatecken, citattecken och klamrar.",
        "the JSON is not well formed ({problem}). Check commas, quotes and brackets.",
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
    "not_ntrf": Text(
        "tämä ei ole NTRF-tiedosto: juurielementti on {name}, mutta sen pitää olla VOCABULARY.",
        "det här är ingen NTRF-fil: rotelementet är {name} men ska vara VOCABULARY.",
        "this is no NTRF file: its root element is {name}, but it should be VOCABULARY.",
    ),
    "ntrf_without_id": Text(
        "tietueelta (RECORD) tai kaaviolta (DIAG) puuttuu tunnus. Lisää attribuutti numb.",
        "en post (RECORD) eller ett diagram (DIAG) saknar beteckning. Lägg till attributet numb.",
        "a record (RECORD) or a diagram (DIAG) has no id. Add the attribute numb.",
    ),
    "xml_entities": Text(
        "tiedostossa on dokumenttityypin määrittely tai entiteettejä (<!DOCTYPE, <!ENTITY), joita ei lueta. Poista ne.",
        "filen innehåller en dokumenttypsdeklaration eller entiteter (<!DOCTYPE, <!ENTITY), som inte läses. Ta bort dem.",
        "the file has a document type declaration or entities (<!DOCTYPE, <!ENTITY), which are not read. Remove them.",
    ),
    "not_a_description": Text(
        "tiedostossa ei ole prosessikuvausta. Sen juuressa on oltava ainakin kohdat provider ja processes. Malli: parasta init.",
        "filen innehåller ingen processbeskrivning. I roten ska åtminstone finnas punkterna provider och processes. Mall: parasta init.",
        "the file holds no process description. Its root needs at least provider and processes. Template: parasta init.",
    ),
    # what a value should have been
    "a_mapping": Text("kohtia nimineen (avain: arvo)", "punkter med namn (nyckel: värde)", "keys with values (key: value)"),
    "as_in": Text("sisältö kuten {example}", "innehåll som {example}", "content such as {example}"),
    "a_list": Text("luettelo, esimerkiksi [a, b]", "en lista, till exempel [a, b]", "a list, such as [a, b]"),
    "a_word": Text("yksi sana tai teksti", "ett ord eller en text", "one word or text"),
    "a_text": Text(
        "teksti kielittäin, esimerkiksi {fi: …, sv: …}",
        "en text per språk, till exempel {fi: …, sv: …}",
        "a text by language, such as {fi: …, sv: …}",
    ),
    "true_or_false": Text("true tai false", "true eller false", "true or false"),
    "an_act": Text(
        "säädöksen numero ja vuosi, esimerkiksi 531/2017",
        "författningens nummer och år, till exempel 531/2017",
        "the number and year of an act, such as 531/2017",
    ),
    "an_id": Text(
        "2–32 merkkiä: pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, ensin kirjain",
        "2–32 tecken: små bokstäver a–z, siffror och bindestreck, först en bokstav",
        "2 to 32 characters: small letters a to z, digits and hyphens, a letter first",
    ),
    "a_day": Text("päivä, esimerkiksi 2026-08-01", "en dag, till exempel 2026-08-01", "a day, such as 2026-08-01"),
    "an_address": Text(
        "verkko-osoite, joka alkaa https://", "en webbadress som börjar med https://", "a web address that begins with https://"
    ),
    "an_rdf_value": Text(
        "arvo, jonka muoto {shape} sallii", "ett värde som formen {shape} tillåter", "a value that the shape {shape} allows"
    ),
    "language_fi": Text("suomi", "finska", "Finnish"),
    "language_sv": Text("ruotsi", "svenska", "Swedish"),
    "language_en": Text("englanti", "engelska", "English"),
    # kinds of error, as `explain_error` says them
    "no_such_concept": Text("käsitettä ei ole: {name}", "begreppet finns inte: {name}", "no such concept: {name}"),
    "no_such_rule": Text("sääntöä ei ole: {name}", "regeln finns inte: {name}", "no such rule: {name}"),
    "no_such_scheme": Text("sanastoa ei ole: {name}", "vokabulären finns inte: {name}", "no such concept scheme: {name}"),
    "did_you_mean": Text("Tarkoititko: {names}?", "Menade du: {names}?", "Did you mean: {names}?"),
    "wrong_version": Text(
        "versio {version} ei voi seurata versiota {before}. Anna vähintään {needed} (muodossa iso.pieni.korjaus).",
        "versionen {version} kan inte följa på {before}. Ange minst {needed} (i formen stor.liten.rättelse).",
        "version {version} cannot follow {before}. Give at least {needed} (as major.minor.patch).",
    ),
    "released": Text(
        "versio {version}: {added} uutta ja {changed} muuttunutta tietuetta. Aja seuraavaksi: make build",
        "version {version}: {added} nya och {changed} ändrade poster. Kör sedan: make build",
        "version {version}: {added} new and {changed} changed records. Now run: make build",
    ),
    "no_such_state": Text(
        "{name} ei ole sanaston sisältävä tiedosto, kansio eikä git-versio ({problem}). Anna esimerkiksi vocab/parasta.ttl, vocab tai v0.1.0.",
        "{name} är ingen fil, mapp eller git-version som innehåller en vokabulär ({problem}). Ange till exempel vocab/parasta.ttl, vocab eller v0.1.0.",
        "{name} is no file, folder or git revision with a vocabulary in it ({problem}). Give, for example, vocab/parasta.ttl, vocab or v0.1.0.",
    ),
    "missing_extra": Text(
        "kirjasto {library} puuttuu. Asenna se: pip install 'parasta-vocab[{extra}]'",
        "biblioteket {library} saknas. Installera det: pip install 'parasta-vocab[{extra}]'",
        "the library {library} is not installed. Install it: pip install 'parasta-vocab[{extra}]'",
    ),
    "engine_failed": Text(
        "Tarkistusmoottori ei päässyt loppuun. Vika on ohjelmassa, ei tiedostossa: {problem}",
        "Granskningsmotorn kom inte till slutet. Felet ligger i programmet, inte i filen: {problem}",
        "The checking engine could not finish. The fault is in the program, not in the file: {problem}",
    ),
    "internal_error": Text(
        "Ohjelmassa on vika: {problem}. Ilmoita siitä ylläpitäjille ja liitä mukaan komento.",
        "Programmet har ett fel: {problem}. Meddela dem som underhåller det och bifoga kommandot.",
        "The program has a fault: {problem}. Tell its maintainers and give the command.",
    ),
    "error": Text("virhe", "fel", "error"),
    # what the text report says
    "file_checked": Text("Tarkistettu 1 tiedosto", "Granskade 1 fil", "Checked 1 file"),
    "files_checked": Text("Tarkistettu {count} tiedostoa", "Granskade {count} filer", "Checked {count} files"),
    "files_unreadable": Text("lukematta jäi {count}", "{count} kunde inte läsas", "{count} could not be read"),
    "nothing_found": Text("Ei huomautettavaa.", "Inget att anmärka på.", "Nothing found."),
    "findings_hidden": Text(
        "Valinta --show jätti pois lievempiä havaintoja: {count}.",
        "Alternativet --show utelämnade lindrigare iakttagelser: {count}.",
        "Milder findings left out by --show: {count}.",
    ),
    "explain_hint": Text("Lue lisää: parasta explain {rule}", "Läs mer: parasta explain {rule}", "Read more: parasta explain {rule}"),
    "files_passed_over": Text(
        "Ohitettu tiedostoja, jotka eivät ole prosessikuvauksia: {count} ({names}).",
        "Filer som inte är processbeskrivningar och som hoppades över: {count} ({names}).",
        "Files passed over because they are no process descriptions: {count} ({names}).",
    ),
    "no_description": Text(
        "kansiossa ei ole yhtään prosessikuvausta. Kuvauksen juuressa on oltava kohdat provider ja processes. Malli: parasta init.",
        "mappen innehåller ingen processbeskrivning. I beskrivningens rot ska finnas punkterna provider och processes. Mall: parasta init.",
        "the folder holds no process description. The root of a description needs provider and processes. Template: parasta init.",
    ),
    # severities and counts
    "violation": Text("rikkomus", "överträdelse", "violation"),
    "warning": Text("varoitus", "varning", "warning"),
    "info": Text("huomio", "påpekande", "remark"),
    "violations": Text("rikkomusta", "överträdelser", "violations"),
    "warnings": Text("varoitusta", "varningar", "warnings"),
    "infos": Text("huomiota", "påpekanden", "remarks"),
}
"""Every sentence by its name."""
