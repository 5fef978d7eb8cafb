"""Workbooks and NTRF that come back from reviewers."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
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
        "tiedosto ei ole Excel-työkirja. Anna .xlsx-tiedosto.",
        "filen är ingen Excel-arbetsbok. Ange en .xlsx-fil.",
        "the file is no Excel workbook. Give an .xlsx file.",
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
        "taulukko {sheet} ulottuu riville {rows} ja sarakkeeseen {columns}; luetaan enintään {most} riviä ja {widest} saraketta. Poista taulukon lopusta tyhjät rivit ja sarakkeet, tai jaa sisältö useaan työkirjaan.",
        "bladet {sheet} sträcker sig till rad {rows} och kolumn {columns}; högst {most} rader och {widest} kolumner läses. Ta bort tomma rader och kolumner i slutet av bladet, eller dela upp innehållet i flera arbetsböcker.",
        "the sheet {sheet} reaches to row {rows} and column {columns}; at most {most} rows and {widest} columns are read. Remove the empty rows and columns at its end, or divide the content into several workbooks.",
    ),
    "workbook_without_marks": Text(
        "työkirjasta puuttuvat vientimerkinnät, joista näkee, mitä tietueet olivat vientihetkellä. Tee muutokset työkirjaan, jonka teki komento: parasta vocab export -f review.",
        "arbetsboken saknar exportmärkena, som visar hurdana posterna var vid exporten. Gör ändringarna i en arbetsbok som skapats med kommandot: parasta vocab export -f review.",
        "the workbook lacks the marks of the export, which tell what the records were then. Make the changes in a workbook that was made by: parasta vocab export -f review.",
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
        "Aja seuraavaksi {first}, ja tee seuraavaa kierrosta varten uusi vienti: parasta vocab export -f {form}",
        "Kör sedan {first}, och gör en ny export för nästa omgång: parasta vocab export -f {form}",
        "Now run {first}, and make a new export for the next round: parasta vocab export -f {form}",
    ),
    "pull_left_out": Text(
        "tätä ei voi ottaa tietueeseen. {what}",
        "detta kan inte importeras till en post. {what}",
        "no record can take this. {what}",
    ),
    "pull_removed": Text(
        "tämä on poistettu palvelusta, eikä sitä voi sanoa tietueessa. {what}",
        "detta har tagits bort i tjänsten, vilket inte kan anges i en post. {what}",
        "this was removed in the service, which no record can say. {what}",
    ),
    "pull_deleted": Text(
        "käsite on poistettu palvelusta. Poista myös tietue, tai vie käsite palveluun uudelleen: parasta publish sanastot --overwrite.",
        "begreppet har raderats i tjänsten. Radera också posten eller publicera begreppet på nytt: parasta publish sanastot --overwrite.",
        "the concept was deleted in the service. Remove the record too, or publish the concept again: parasta publish sanastot --overwrite.",
    ),
    "pull_deleted_collection": Text(
        "käsitekokoelma on poistettu palvelusta, eikä sitä voi sanoa tietueessa.",
        "begreppssamlingen har raderats i tjänsten, vilket inte kan anges i en post.",
        "the collection was deleted in the service, which no record can say.",
    ),
    "pull_settled": Text(
        "Mitä tietueisiin ei voi ottaa, se jää palveluun sellaisena kuin se siellä nyt on, eikä vienti muuta sitä. Omasi sen tilalle: {command}",
        "Det som posterna inte kan uttrycka blir kvar i tjänsten så som det är där nu, och publiceringen ändrar det inte. Ditt eget i stället: "
        "{command}",
        "What no record can take stays in the service as it is there now, and publishing does not change it. Yours in its place: {command}",
    ),
    "pull_blind": Text(
        "Tältä koneelta ei ole muistissa aiempaa vientiä, joten ei voida sanoa, mikä on muuttunut palvelussa ja mikä tietueissa: ehdotus kumoaisi "
        "myös omat muutoksesi, joita ei ole viety.",
        "Den här datorn har ingen uppgift om en tidigare publicering, så det går inte att säga vad som har ändrats i tjänsten och vad i posterna: "
        "förslaget skulle också upphäva dina egna ändringar som inte har publicerats.",
        "This computer remembers no earlier publishing, so it cannot be told what was changed in the service and what in the records: what is "
        "proposed would also undo changes of yours that are not published.",
    ),
    "pull_next": Text(
        "Aja seuraavaksi {first}, ja katso, mitä omia muutoksia palvelussa ei vielä ole: {command}",
        "Kör sedan {first}, och se vilka egna ändringar tjänsten inte ännu har: {command}",
        "Now run {first}, and see which changes of ours the service does not have yet: {command}",
    ),
    "pull_conflicts": Text(
        "Mikä on muuttunut kummassakin, sen voi ottaa palvelusta: {theirs}\nTai omasi jää voimaan: ota ensin muu: {rest}\nja vie sitten omasi "
        "palveluun: {mine}",
        "Det som har ändrats på båda hållen kan hämtas från tjänsten: {theirs}\nEller så gäller ditt eget: hämta först det övriga: "
        "{rest}\noch publicera sedan ditt eget i tjänsten: {mine}",
        "What was changed on both sides can be taken from the service: {theirs}\nOr yours stays: take the rest first: {rest}\nand then put yours "
        "into the service: {mine}",
    ),
    "pull_unknown": Text(
        "tietueissa ei ole sanastoa {prefix}, joten sen käsitteille ei ole tietueiden luokkaa. Sanastot: {names}. Vieraan sanaston voi lukea "
        "tiedostona osoitteesta {address} ja verrata komennolla parasta vocab diff.",
        "posterna har ingen vokabulär {prefix}, så det finns ingen klass av poster för dess begrepp. Vokabulärer: {names}. En främmande vokabulär "
        "kan läsas som fil på {address} och jämföras med parasta vocab diff.",
        "the records have no terminology {prefix}, so there is no class of records for its concepts. Terminologies: {names}. One of others can be "
        "read as a file at {address} and compared with parasta vocab diff.",
    ),
    "pull_gone": Text(
        "palvelussa ei ole sanastoa {prefix}. Vie se ensin: {command}",
        "tjänsten har ingen vokabulär {prefix}. Publicera den först: {command}",
        "the service has no terminology {prefix}. Publish it first: {command}",
    ),
    "import_recovered": Text(
        "{path} palautettiin: edellinen tuonti oli keskeytynyt.",
        "{path} återställdes: föregående import hade avbrutits.",
        "{path} was put back: the import before this one was interrupted.",
    ),
}
