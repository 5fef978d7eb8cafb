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
    "cache_refused": Text(
        "Tuloksia ei voi tallettaa kansioon {folder}: {problem}. Tarkistus on silti tehty. Valitse toinen kansio (--cache-dir) tai --no-cache.",
        "Resultaten kan inte sparas i mappen {folder}: {problem}. Granskningen är ändå gjord. Välj en annan mapp (--cache-dir) eller --no-cache.",
        "Results cannot be kept in the folder {folder}: {problem}. The check was done all the same. Choose another folder (--cache-dir) or --no-cache.",
    ),
    "watching": Text(
        "Odotetaan muutoksia: {folders}. Lopeta painamalla Ctrl-C.",
        "Väntar på ändringar: {folders}. Avsluta med Ctrl-C.",
        "Waiting for changes: {folders}. Stop with Ctrl-C.",
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
    "rdf_entities": Text(
        'dokumenttityypin määrittelyä (<!DOCTYPE) ei lueta tällaisenaan. Siinä saa olla enintään {limit} lyhyttä entiteettiä (<!ENTITY nimi "arvo">), joiden arvoissa ei ole merkkejä &, < ja %; ei muita tiedostoja (SYSTEM, PUBLIC) eikä muuta. Poista muu.',
        'dokumenttypsdeklarationen (<!DOCTYPE) läses inte som den är. Den får ha högst {limit} korta entiteter (<!ENTITY namn "värde">) vars värden inte har tecknen &, < och %; inga andra filer (SYSTEM, PUBLIC) och inget annat. Ta bort resten.',
        'the document type declaration (<!DOCTYPE) is not read as it is. It may hold at most {limit} short entities (<!ENTITY name "value">) without &, < and % in their values; no other files (SYSTEM, PUBLIC) and nothing else. Remove the rest.',
    ),
    "workbook_broken": Text(
        "työkirjaa ei voi lukea ({problem}). Avaa se Excelissä ja tallenna uudelleen .xlsx-muodossa.",
        "arbetsboken kan inte läsas ({problem}). Öppna den i Excel och spara den på nytt i formatet .xlsx.",
        "the workbook cannot be read ({problem}). Open it in Excel and save it again as .xlsx.",
    ),
    "workbook_password": Text(
        "työkirja on suojattu salasanalla. Poista salasana ja tallenna työkirja uudelleen.",
        "arbetsboken är skyddad med lösenord. Ta bort lösenordet och spara arbetsboken på nytt.",
        "the workbook is protected by a password. Remove the password and save the workbook again.",
    ),
    "workbook_old": Text(
        "tiedosto on vanhassa .xls-muodossa. Tallenna se .xlsx-muodossa.",
        "filen är i det gamla formatet .xls. Spara den i formatet .xlsx.",
        "the file is in the old format .xls. Save it as .xlsx.",
    ),
    "workbook_open_document": Text(
        "tiedosto on OpenDocument-muodossa (.ods). Tallenna se .xlsx-muodossa.",
        "filen är i OpenDocument-format (.ods). Spara den i formatet .xlsx.",
        "the file is an OpenDocument (.ods). Save it as .xlsx.",
    ),
    "workbook_macros": Text(
        "työkirjassa on makroja (.xlsm). Tallenna se ilman niitä .xlsx-muodossa.",
        "arbetsboken innehåller makron (.xlsm). Spara den utan dem i formatet .xlsx.",
        "the workbook holds macros (.xlsm). Save it without them as .xlsx.",
    ),
    "workbook_other": Text(
        "tiedosto ei ole Excel-työkirja. Anna .xlsx-tiedosto, jonka teki komento: parasta vocab export -f review.",
        "filen är ingen Excel-arbetsbok. Ge en .xlsx-fil som skapats med kommandot: parasta vocab export -f review.",
        "the file is no Excel workbook. Give an .xlsx file that was made by: parasta vocab export -f review.",
    ),
    "workbook_too_large": Text(
        "työkirja on liian suuri (raja {limit}). Poista siitä kuvat ja muu, mikä ei kuulu sanastoon.",
        "arbetsboken är för stor (gränsen är {limit}). Ta bort bilder och annat som inte hör till vokabulären.",
        "the workbook is too large (the limit is {limit}). Remove pictures and all that is not part of the vocabulary.",
    ),
    "workbook_cells": Text(
        "työkirjassa on yli {limit} solua. Poista siitä taulukot ja rivit, jotka eivät kuulu sanastoon.",
        "arbetsboken har över {limit} celler. Ta bort de blad och rader som inte hör till vokabulären.",
        "the workbook has more than {limit} cells. Remove the sheets and rows that are not part of the vocabulary.",
    ),
    "workbook_far": Text(
        "taulukko {sheet} ulottuu riville {rows} ja sarakkeeseen {columns}; luetaan enintään {most} riviä ja {widest} saraketta. Poista tyhjät rivit ja sarakkeet taulukon lopusta.",
        "bladet {sheet} sträcker sig till rad {rows} och kolumn {columns}; högst {most} rader och {widest} kolumner läses. Ta bort tomma rader och kolumner i slutet av bladet.",
        "the sheet {sheet} reaches to row {rows} and column {columns}; at most {most} rows and {widest} columns are read. Remove the empty rows and columns at its end.",
    ),
    "workbook_without_marks": Text(
        "työkirjasta puuttuvat vientimerkinnät, joista näkee, mitä tietueet olivat vientihetkellä. Tee muutokset työkirjaan, jonka teki komento: parasta vocab export -f review.",
        "arbetsboken saknar exportmärkena, som visar hurdana posterna var vid exporten. Gör ändringarna i en arbetsbok som skapats med kommandot: parasta vocab export -f review.",
        "the workbook lacks the marks of the export, which tell what the records were then. Make the changes in a workbook that was made by: parasta vocab export -f review.",
    ),
    "not_a_description": Text(
        "tiedostossa ei ole prosessikuvausta. Sen juuressa on oltava ainakin kohdat provider ja processes. Malli: parasta init.",
        "filen innehåller ingen processbeskrivning. I roten ska åtminstone finnas punkterna provider och processes. Mall: parasta init.",
        "the file holds no process description. Its root needs at least provider and processes. Template: parasta init.",
    ),
    # running text that cannot be read, and what there is to know of one that can
    "empty_text": Text(
        "tiedosto on tyhjä, eikä siinä ole tekstiä, josta käsitteitä voisi etsiä.",
        "filen är tom, så det finns ingen text att söka begrepp i.",
        "the file is empty, so there is no text to find concepts in.",
    ),
    "binary_text": Text(
        "tämä ei ole tekstitiedosto. Anna tiedosto, jonka muoto on txt, md, html, docx, pdf, yaml tai json.",
        "det här är ingen textfil. Ge en fil i formatet txt, md, html, docx, pdf, yaml eller json.",
        "this is not a text file. Give a file in the format txt, md, html, docx, pdf, yaml or json.",
    ),
    "too_much_text": Text(
        "tiedostossa on yli {limit} miljoonaa merkkiä tekstiä. Jaa se osiin.",
        "filen innehåller över {limit} miljoner tecken text. Dela upp den.",
        "the file has more than {limit} million characters of text. Split it.",
    ),
    "old_word": Text(
        "tämä on vanha Word-tiedosto (.doc) tai salasanalla suojattu. Tallenna se docx-muodossa ilman salasanaa.",
        "det här är en gammal Word-fil (.doc) eller skyddad med lösenord. Spara den i formatet docx utan lösenord.",
        "this is an old Word file (.doc), or it is locked with a password. Save it as docx without a password.",
    ),
    "no_docx": Text(
        "tämä ei ole Word-asiakirja. Tallenna asiakirja docx-muodossa.",
        "det här är inget Word-dokument. Spara dokumentet i formatet docx.",
        "this is no Word document. Save the document as docx.",
    ),
    "broken_docx": Text(
        "Word-asiakirja on rikki ({problem}). Avaa se Wordissa ja tallenna uudelleen.",
        "Word-dokumentet är trasigt ({problem}). Öppna det i Word och spara det på nytt.",
        "the Word document is broken ({problem}). Open it in Word and save it again.",
    ),
    "unpacks_too_large": Text(
        "asiakirja on purettuna suurempi kuin {limit} Mt. Poista siitä kuvat tai jaa se osiin.",
        "dokumentet är uppackat större än {limit} MB. Ta bort bilderna eller dela upp det.",
        "the document unpacks to more than {limit} MB. Remove its pictures or split it.",
    ),
    "no_pdf": Text(
        "tämä ei ole PDF-tiedosto. Korjaa pääte tai tallenna asiakirja PDF-muodossa.",
        "det här är ingen PDF-fil. Rätta filändelsen eller spara dokumentet som PDF.",
        "this is no PDF file. Correct the suffix or save the document as PDF.",
    ),
    "broken_pdf": Text(
        "PDF-tiedosto on rikki. Avaa alkuperäinen asiakirja ja tallenna se uudelleen PDF-muodossa.",
        "PDF-filen är trasig. Öppna det ursprungliga dokumentet och spara det som PDF på nytt.",
        "the PDF file is broken. Open the original document and save it as PDF again.",
    ),
    "locked_pdf": Text(
        "PDF-tiedosto on suojattu salasanalla. Tallenna se ilman salasanaa.",
        "PDF-filen är skyddad med lösenord. Spara den utan lösenord.",
        "the PDF file is locked with a password. Save it without a password.",
    ),
    "too_many_pages": Text(
        "PDF-tiedostossa on yli {limit} sivua. Jaa se osiin.",
        "PDF-filen har över {limit} sidor. Dela upp den.",
        "the PDF file has more than {limit} pages. Split it.",
    ),
    "scanned_pdf": Text(
        "PDF-tiedostossa ei ole tekstiä, vain kuvia. Tee siitä ensin tekstintunnistus (OCR).",
        "PDF-filen innehåller ingen text, bara bilder. Gör först en textigenkänning (OCR).",
        "the PDF file has no text, only pictures. Recognise its text first (OCR).",
    ),
    "no_text": Text("asiakirjassa ei ole tekstiä.", "dokumentet innehåller ingen text.", "the document has no text."),
    "no_texts": Text(
        "tiedostossa ei ole tekstejä kielittäin (fi, sv, en).",
        "filen innehåller inga texter per språk (fi, sv, en).",
        "the file has no texts by language (fi, sv, en).",
    ),
    "not_a_vocabulary": Text(
        "tiedostossa ei ole SKOS-sanastoa. Anna RDF-tiedosto (Turtle, N-Triples, RDF/XML tai JSON-LD) tai tietueiden kansio, jossa on schemes.yaml.",
        "filen innehåller ingen SKOS-vokabulär. Ge en RDF-fil (Turtle, N-Triples, RDF/XML eller JSON-LD) eller posternas mapp, som har schemes.yaml.",
        "the file holds no SKOS vocabulary. Give an RDF file (Turtle, N-Triples, RDF/XML or JSON-LD), or the folder of the records, which has a schemes.yaml.",
    ),
    "no_records": Text(
        "kansiossa ei ole tietueita. Siinä on oltava schemes.yaml ja sen vieressä tai alikansioissa tietueiden tiedostot (*.yaml), kuten kansiossa vocab/src.",
        "mappen innehåller inga poster. Den ska ha schemes.yaml och intill den eller i undermappar posternas filer (*.yaml), som mappen vocab/src.",
        "the folder holds no records. It must have a schemes.yaml and, beside it or in folders below, the files of the records (*.yaml), as vocab/src has.",
    ),
    "linting_folder": Text(
        "Tarkastetaan kansion {folder} tietueet.", "Granskar posterna i mappen {folder}.", "Linting the records in the folder {folder}."
    ),
    "linting_shipped": Text(
        "Täällä ei ole tiedostoa {head}, joten tarkastetaan tietueet, jotka tulevat paketissa parasta-vocab {version}.",
        "Här finns ingen fil {head}, så posterna som följer med parasta-vocab {version} granskas.",
        "There is no {head} here: linting the records that come with parasta-vocab {version}.",
    ),
    "no_vocabulary": Text(
        "kansiossa ei ole yhtään SKOS-sanastoa eikä tietueita (schemes.yaml).",
        "mappen innehåller ingen SKOS-vokabulär och inga poster (schemes.yaml).",
        "the folder holds no SKOS vocabulary and no records (schemes.yaml).",
    ),
    # what a value should have been
    "a_mapping": Text("kohtia nimineen (avain: arvo)", "punkter med namn (nyckel: värde)", "keys with values (key: value)"),
    "as_in": Text("sisältö kuten {example}", "innehåll som {example}", "content such as {example}"),
    "a_list": Text("luettelo, esimerkiksi [a, b]", "en lista, till exempel [a, b]", "a list, such as [a, b]"),
    "a_list_such_as": Text("luettelo, esimerkiksi {example}", "en lista, till exempel {example}", "a list, such as {example}"),
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
    "on_line": Text("rivi {line}", "rad {line}", "line {line}"),
    "id_in_two_files": Text(
        " (kahdessa tiedostossa sama tunnus saa olla vain roolilla tai omalla asiakirjalla, järjestelmällä tai tiedolla, josta molemmat tiedostot sanovat saman)",
        " (i två filer får samma beteckning finnas bara för en roll eller ett eget dokument, ett eget system eller en egen uppgift som båda filerna säger samma sak om)",
        " (in two files the same id may stand only for a role, or for a document, a system or data of your own, of which both files say the same)",
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
    "in_language": Text("kielellä {name}", "på {name}", "in {name}"),
    "no_language": Text("ilman kieltä", "utan språk", "without a language"),
    # kinds of error, as `explain_error` says them
    "no_such_concept": Text("käsitettä ei ole: {name}", "begreppet finns inte: {name}", "no such concept: {name}"),
    "no_such_rule": Text("sääntöä ei ole: {name}", "regeln finns inte: {name}", "no such rule: {name}"),
    "no_such_scheme": Text("sanastoa ei ole: {name}", "vokabulären finns inte: {name}", "no such concept scheme: {name}"),
    "did_you_mean": Text("Tarkoititko: {names}?", "Menade du: {names}?", "Did you mean: {names}?"),
    "wrong_version": Text(
        "versioksi ei käy {version}. Edellinen versio on {before}, joten anna vähintään {needed} (muodossa iso.pieni.korjaus).",
        "{version} duger inte som version. Den föregående versionen är {before}, så ange minst {needed} (i formen stor.liten.rättelse).",
        "{version} will not do as a version. The version before is {before}, so give at least {needed} (as major.minor.patch).",
    ),
    "wrong_day": Text(
        "päivä {day} on ennen edellisen version julkaisupäivää {issued}. Anna sama tai myöhempi päivä.",
        "dagen {day} är före den föregående versionens publiceringsdag {issued}. Ange samma eller en senare dag.",
        "the day {day} is before {issued}, the day of the version before. Give the same day or a later one.",
    ),
    "released": Text(
        "Versio {version}. Uusia tietueita: {added}, muuttuneita: {changed}. Aja seuraavaksi: make build",
        "Version {version}. Nya poster: {added}, ändrade: {changed}. Kör sedan: make build",
        "Version {version}. New records: {added}, changed: {changed}. Now run: make build",
    ),
    "no_such_state": Text(
        "{name} ei ole sanaston sisältävä tiedosto, kansio eikä git-versio ({problem}). Anna esimerkiksi vocab/parasta.ttl, vocab tai HEAD.",
        "{name} är ingen fil, mapp eller git-version som innehåller en vokabulär ({problem}). Ange till exempel vocab/parasta.ttl, vocab eller HEAD.",
        "{name} is no file, folder or git revision with a vocabulary in it ({problem}). Give, for example, vocab/parasta.ttl, vocab or HEAD.",
    ),
    "no_concepts": Text("ei käsitteitä", "inga begrepp", "no concepts"),
    "nameless_concepts": Text(
        "käsitteillä ei ole IRI-tunnuksia, joten niitä ei voi verrata. Anna jokaiselle käsitteelle IRI.",
        "begreppen saknar IRI och kan därför inte jämföras. Ge varje begrepp en IRI.",
        "the concepts have no IRIs, so they cannot be compared. Give each concept an IRI.",
    ),
    "import_refused_one": Text(
        "Mitään ei kirjoitettu: 1 hylkäys. Korjaa se, tai kirjoita muut valinnalla --accept-valid.",
        "Inget skrevs: 1 avvisning. Rätta den, eller skriv de andra med alternativet --accept-valid.",
        "Nothing was written: there is 1 refusal. Correct it, or write the others with the option --accept-valid.",
    ),
    "import_refused": Text(
        "Mitään ei kirjoitettu: {count} hylkäystä. Korjaa ne, tai kirjoita muut valinnalla --accept-valid.",
        "Inget skrevs: {count} avvisningar. Rätta dem, eller skriv de andra med alternativet --accept-valid.",
        "Nothing was written: there are {count} refusals. Correct them, or write the others with the option --accept-valid.",
    ),
    "import_dry_run": Text("Mitään ei kirjoitettu (--dry-run).", "Inget skrevs (--dry-run).", "Nothing was written (--dry-run)."),
    "import_no_terminal": Text(
        "Mitään ei kirjoitettu, koska vahvistusta ei voi kysyä ilman päätettä. Kirjoita valinnalla --yes.",
        "Inget skrevs, eftersom bekräftelse inte kan begäras utan terminal. Skriv med alternativet --yes.",
        "Nothing was written, because nobody can be asked without a terminal. Write with the option --yes.",
    ),
    "import_ask_one": Text("Kirjoitetaanko 1 tiedosto?", "Ska 1 fil skrivas?", "Write 1 file?"),
    "import_ask": Text("Kirjoitetaanko {count} tiedostoa?", "Ska {count} filer skrivas?", "Write {count} files?"),
    "import_declined": Text("Mitään ei kirjoitettu.", "Inget skrevs.", "Nothing was written."),
    "import_failed": Text(
        "kirjoittaminen ei onnistunut ({problem}); tiedostot ovat kuten ennen.",
        "det gick inte att skriva ({problem}); filerna är som förut.",
        "writing failed ({problem}); the files are as they were.",
    ),
    "import_written_one": Text("Kirjoitettu 1 tietue.", "1 post skrevs.", "1 record was written."),
    "import_written": Text("Kirjoitettu {count} tietuetta.", "{count} poster skrevs.", "{count} records were written."),
    "import_next": Text(
        "Aja seuraavaksi make build, ja tee seuraavaa kierrosta varten uusi vienti: parasta vocab export -f {form}",
        "Kör sedan make build, och gör en ny export för nästa omgång: parasta vocab export -f {form}",
        "Now run make build, and make a new export for the next round: parasta vocab export -f {form}",
    ),
    "import_recovered": Text(
        "{path} palautettiin: edellinen tuonti oli keskeytynyt.",
        "{path} återställdes: föregående import hade avbrutits.",
        "{path} was put back: the import before this one was interrupted.",
    ),
    "unprintable_text": Text(
        "{holder}: merkkiä {code} ei voi painaa sanastoon. Poista se tai kirjoita se toisin.",
        "{holder}: tecknet {code} kan inte tryckas i ordlistan. Ta bort det eller skriv det på ett annat sätt.",
        "{holder}: the character {code} cannot be printed in the glossary. Remove it or write it in another way.",
    ),
    "interrupted_write": Text(
        "kansion {folder} tietueiden kirjoittaminen on keskeytynyt, ja osa tiedostoista on uusia, osa vanhoja. "
        "Aja uudelleen se komento, joka keskeytyi (parasta vocab import tai release): se palauttaa ensin entiset tiedostot.",
        "skrivningen av posterna i mappen {folder} har avbrutits, och en del filer är nya, en del gamla. "
        "Kör på nytt det kommando som avbröts (parasta vocab import eller release): det återställer först de tidigare filerna.",
        "the writing of the records in {folder} was interrupted, and some files are new, some old. "
        "Run the command that was interrupted again (parasta vocab import or release): it first puts the earlier files back.",
    ),
    "foreign_folder": Text(
        "kansiossa {folder} on muita tiedostoja kuin aiemmin tehty sivusto, eikä niiden päälle kirjoiteta. Anna tyhjä tai uusi kansio.",
        "mappen {folder} innehåller annat än en tidigare skapad webbplats, och det skrivs inte över. Ange en tom eller ny mapp.",
        "the folder {folder} holds other files than an earlier site, and they are not written over. Give an empty or a new folder.",
    ),
    "foreign_file": Text(
        "kansion {folder} tiedosto {name} ei ole aiemman sivuston tekemä, eikä sen päälle kirjoiteta. Siirrä se pois tai anna uusi kansio.",
        "filen {name} i mappen {folder} hör inte till den tidigare webbplatsen och skrivs inte över. Flytta bort den eller ange en ny mapp.",
        "the file {name} in {folder} is not of the earlier site and is not written over. Move it away or give a new folder.",
    ),
    "missing_engine": Text(
        "moottoria {engine} ei voi käyttää: sitä ei ole asennettu, tai siitä ei ole versiota tälle tietokoneelle. Valitse --engine pyshacl.",
        "motorn {engine} kan inte användas: den är inte installerad, eller det finns ingen version för den här datorn. Välj --engine pyshacl.",
        "the engine {engine} cannot be used: it is not installed, or there is no version of it for this computer. Choose --engine pyshacl.",
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
    "fast_engine_failed": Text(
        "Tarkistusmoottori {engine} ei päässyt loppuun. Vika on ohjelmassa, ei tiedostossa: {problem}. Tarkista toisella moottorilla: --engine pyshacl.",
        "Granskningsmotorn {engine} kom inte till slutet. Felet ligger i programmet, inte i filen: {problem}. Granska med en annan motor: --engine pyshacl.",
        "The checking engine {engine} could not finish. The fault is in the program, not in the file: {problem}. Check with another engine: --engine pyshacl.",
    ),
    "internal_error": Text(
        "Ohjelmassa on vika: {problem}. Ilmoita siitä ylläpitäjille ja liitä mukaan komento.",
        "Programmet har ett fel: {problem}. Meddela dem som underhåller det och bifoga kommandot.",
        "The program has a fault: {problem}. Tell its maintainers and give the command.",
    ),
    "interrupted": Text("Keskeytetty.", "Avbrutet.", "Interrupted."),
    "error": Text("virhe", "fel", "error"),
    # repairs
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
    "left_out_by_comments": Text(
        "Kommenteilla ohitettuja havaintoja: {count}.", "Undantagna med kommentarer: {count}.", "Left out by comments: {count}."
    ),
    "left_out_by_baseline": Text(
        "Hyväksyttyjen luettelossa olevia havaintoja: {count}.",
        "Undantagna enligt listan över godtagna iakttagelser: {count}.",
        "Left out by the baseline: {count}.",
    ),
    "accepted_count": Text("hyväksyttyjä {count}", "godtagna {count}", "accepted {count}"),
    "accepted_with_violations": Text(
        "hyväksyttyjä {count}, joista rikkomuksia {violations}",
        "godtagna {count}, varav överträdelser {violations}",
        "accepted {count}, of them violations {violations}",
    ),
    "deselected_count": Text(
        "asetuksilla pois jätettyjä {deselected}", "utelämnade enligt inställningarna {deselected}", "left out by the settings {deselected}"
    ),
    "violations_accepted": Text(
        "Hyväksytyistä rikkomuksia: {count}.", "Överträdelser bland de godtagna: {count}.", "Violations among the accepted: {count}."
    ),
    "left_out_by_settings": Text(
        "Asetuksilla pois jätettyjä havaintoja: {count}.",
        "Utelämnade enligt inställningarna: {count}.",
        "Left out by the settings: {count}.",
    ),
    "compared": Text(
        "Edelliseen raporttiin verrattuna: korjattuja {fixed}, uusia {new}, ennallaan {remaining}.",
        "Jämfört med den tidigare rapporten: åtgärdade {fixed}, nya {new}, kvar {remaining}.",
        "Compared with the earlier report: fixed: {fixed}, new: {new}, remaining: {remaining}.",
    ),
    "new_finding": Text("uusi", "ny", "new"),
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
        "Motivering saknas, så godkännandet gäller inte: {count}. Skriv under reason varför iakttagelsen godtas, eller ge alternativet --reason.",
        "Without a reason, so not in force: {count}. Write under reason why the finding is accepted, or give the option --reason.",
    ),
    "baseline_passed": Text(
        "Hyväksyntä on päättynyt: {count}. Korjaa havainnot, tai anna uusi viimeinen päivä valitsimella --expires.",
        "Godkännandet har gått ut: {count}. Åtgärda iakttagelserna, eller ange en ny sista dag med alternativet --expires.",
        "Expired: {count}. Correct the findings, or give a new last day with the option --expires.",
    ),
    "no_work_list": Text(
        "taulukko {sheet} ei ole tämän komennon tekemä työlista.",
        "bladet {sheet} är ingen arbetslista som det här kommandot har gjort.",
        "the sheet {sheet} is no work list made by this command.",
    ),
    "work_list_unreadable": Text(
        "se ei ole .xlsx-työkirja, on suojattu salasanalla tai vioittunut, tai siinä on yli {most} riviä.",
        "den är ingen .xlsx-arbetsbok, är skyddad med lösenord eller skadad, eller har över {most} rader.",
        "it is no .xlsx workbook, is protected by a password or broken, or has more than {most} rows.",
    ),
    "work_list_kept": Text(
        "{file}: täytettyjä rivejä säilytettiin {kept}.",
        "{file}: ifyllda rader som bevarades: {kept}.",
        "{file}: filled rows that were kept: {kept}.",
    ),
    "work_list_gone": Text(
        "{file}: täytettyjä rivejä, joiden havaintoa ei enää ole: {gone}. Ne ovat taulukossa {sheet}.",
        "{file}: ifyllda rader vars iakttagelse inte finns kvar: {gone}. De finns på bladet {sheet}.",
        "{file}: filled rows whose finding is no longer there: {gone}. They are on the sheet {sheet}.",
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
    "explain_hint": Text("Lue lisää: parasta explain {rule}", "Läs mer: parasta explain {rule}", "Read more: parasta explain {rule}"),
    "files_passed_over": Text(
        "Ohitettu tiedostoja, jotka eivät ole prosessikuvauksia: {count} ({names}).",
        "Filer som inte är processbeskrivningar och som hoppades över: {count} ({names}).",
        "Files passed over because they are no process descriptions: {count} ({names}).",
    ),
    "all_excluded": Text(
        "asetukset tai --exclude jättävät pois kaikki kansion tiedostot. Nimeä tiedosto tai muuta kohtaa exclude.",
        "inställningarna eller --exclude utelämnar alla filer i mappen. Namnge en fil eller ändra exclude.",
        "settings or --exclude leave out every file of the folder. Name a file, or change exclude.",
    ),
    "no_description": Text(
        "kansiossa ei ole yhtään prosessikuvausta. Kuvauksen juuressa on oltava kohdat provider ja processes. Malli: parasta init.",
        "mappen innehåller ingen processbeskrivning. I beskrivningens rot ska finnas punkterna provider och processes. Mall: parasta init.",
        "the folder holds no process description. The root of a description needs provider and processes. Template: parasta init.",
    ),
    # alignments
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
    # the language server
    "lsp_role": Text("Rooli", "Roll", "Role"),
    "lsp_process": Text("Prosessi", "Process", "Process"),
    "lsp_step": Text("Vaihe", "Steg", "Step"),
    "lsp_own_document": Text("Oma asiakirja", "Eget dokument", "Own document"),
    "lsp_own_system": Text("Oma järjestelmä", "Eget system", "Own system"),
    "lsp_own_data": Text("Oma tieto", "Egen uppgift", "Own piece of data"),
    "lsp_actor": Text("Kansallinen toimija", "Nationell aktör", "National actor"),
    "lsp_sub_steps": Text("Osavaiheet", "Delsteg", "Sub-steps"),
    "lsp_ignore": Text(
        "Jätä tämä havainto huomiotta ({rule}); kirjoita perustelu kommenttiin",
        "Bortse från den här iakttagelsen ({rule}); skriv motiveringen i kommentaren",
        "Leave this finding out ({rule}); write the reason into the comment",
    ),
    "lsp_no_id": Text(
        "Tässä ei ole tunnusta, jonka tämä tiedosto antaa.",
        "Här finns ingen beteckning som den här filen ger.",
        "Here is no id that this file gives.",
    ),
    "lsp_unreadable": Text(
        "Tunnusta ei voi vaihtaa, koska tiedostoa tai tunnuksen kirjoitusasua ei voi lukea varmasti. Korjaa tiedosto ensin.",
        "Beteckningen kan inte bytas, eftersom filen eller skrivsättet inte kan läsas säkert. Rätta filen först.",
        "The id cannot be changed, since the file or the way it is written cannot be read for certain. Mend the file first.",
    ),
    "lsp_several": Text(
        "Sama tunnus on annettu useammalle kuin yhdelle. Korjaa se ensin.",
        "Samma beteckning har getts åt fler än en. Rätta det först.",
        "The same id is given to more than one thing. Mend that first.",
    ),
    "lsp_bad_id": Text(
        "Tunnuksessa on 2–32 merkkiä: pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, ensin kirjain.",
        "En beteckning har 2–32 tecken: små bokstäver a–z, siffror och bindestreck, först en bokstav.",
        "An id has 2 to 32 characters: small letters a–z, digits and hyphens, a letter first.",
    ),
    "lsp_used_id": Text("Tunnus on jo käytössä.", "Beteckningen används redan.", "The id is in use already."),
    # severities and counts
    "violation": Text("rikkomus", "överträdelse", "violation"),
    "warning": Text("varoitus", "varning", "warning"),
    "info": Text("huomio", "påpekande", "remark"),
    "violations": Text("rikkomusta", "överträdelser", "violations"),
    "warnings": Text("varoitusta", "varningar", "warnings"),
    "infos": Text("huomiota", "påpekanden", "remarks"),
}
"""Every sentence by its name."""
