"""What is said of a file from reviewers, cell by cell."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

WORDS: Final = {
    # sheets and columns
    "sheet_unknown": Text(
        "taulukkoa ei tunneta, joten sitä ei luettu. Tunnetut taulukot: {names}.",
        "bladet är okänt och lästes inte. Kända blad: {names}.",
        "the sheet is not known and was not read. Known sheets: {names}.",
    ),
    "sheet_renamed": Text(
        "taulukossa on tunnussarake, mutta taulukon nimeä ei tunneta. Anna sille nimi, joka sillä vietäessä oli: {names}.",
        "bladet har en kolumn med beteckningar men dess namn är okänt. Ge det namnet som det hade vid exporten: {names}.",
        "the sheet has a column of ids, but its name is not known. Give it the name it had at the export: {names}.",
    ),
    "sheet_twice": Text(
        "sama taulukko on jo työkirjassa nimellä {name}. Jätä niistä vain toinen.",
        "samma blad finns redan i arbetsboken med namnet {name}. Lämna bara det ena.",
        "the workbook has this sheet already, by the name {name}. Leave only one of the two.",
    ),
    "sheet_hidden": Text(
        "piilotettu taulukko luettiin kuten muutkin.",
        "det dolda bladet lästes som de andra.",
        "the hidden sheet was read like the others.",
    ),
    "sheet_missing": Text(
        "taulukkoa ei ole työkirjassa. Sen tietueisiin ei kosketa.",
        "bladet finns inte i arbetsboken. Dess poster berörs inte.",
        "the sheet is not in the workbook. Its records are left alone.",
    ),
    "rows_hidden": Text(
        "piilotetut rivit luettiin kuten muutkin: {count}.",
        "de dolda raderna lästes som de andra: {count}.",
        "hidden rows were read like the others: {count}.",
    ),
    "no_header": Text(
        "taulukon otsikkoriviä ei löydy. Palauta ensimmäiselle riville otsikko ”{name}”; taulukkoa ei luettu.",
        "bladets rubrikrad hittas inte. Återställ rubriken ”{name}” på första raden; bladet lästes inte.",
        "the row of headers is not found. Put the header “{name}” back on the first row; the sheet was not read.",
    ),
    "header_twice": Text(
        "otsikko ”{name}” on kahdesti (myös {first}). Poista toinen; taulukkoa ei luettu.",
        "rubriken ”{name}” finns två gånger (också {first}). Ta bort den ena; bladet lästes inte.",
        "the header “{name}” stands twice (also {first}). Remove one of the two; the sheet was not read.",
    ),
    "header_merged": Text(
        "otsikkorivillä on yhdistettyjä soluja. Pura yhdistäminen; taulukkoa ei luettu.",
        "på rubrikraden finns sammanfogade celler. Dela upp dem; bladet lästes inte.",
        "the row of headers has merged cells. Split them; the sheet was not read.",
    ),
    "header_missing": Text(
        "sarake ”{name}” puuttuu. Sen tiedot jäävät tietueisiin ennalleen.",
        "kolumnen ”{name}” saknas. Dess uppgifter i posterna ändras inte.",
        "the column “{name}” is missing. What it holds is left as it is in the records.",
    ),
    "header_unknown": Text(
        "sarake ”{name}” ei ole viennin sarake, joten sitä ei luettu.",
        "kolumnen ”{name}” hör inte till exporten och lästes inte.",
        "the column “{name}” is not one of the export and was not read.",
    ),
    "header_renamed": Text(
        "saraketta ”{name}” ei tunneta ja sarake ”{meant}” puuttuu. Korjaa otsikko; taulukkoa ei luettu.",
        "kolumnen ”{name}” är okänd och kolumnen ”{meant}” saknas. Rätta rubriken; bladet lästes inte.",
        "the column “{name}” is not known and the column “{meant}” is missing. Correct the header; the sheet was not read.",
    ),
    # rows
    "row_merged": Text(
        "yhdistetyistä soluista ei näe, mille riville teksti kuuluu. Pura yhdistäminen.",
        "av sammanfogade celler ser man inte vilken rad texten hör till. Dela upp dem.",
        "merged cells do not tell to which row their text belongs. Split them.",
    ),
    "row_without_id": Text("rivillä ei ole tunnusta.", "raden saknar beteckning.", "the row has no id."),
    "row_twice": Text(
        "tunnus {id} on usealla rivillä: {places}. Jätä vain yksi.",
        "beteckningen {id} finns på flera rader: {places}. Lämna bara en.",
        "the id {id} stands on several rows: {places}. Leave only one.",
    ),
    "id_malformed": Text(
        "”{id}” ei ole tunnus. Tunnuksessa on 2–32 merkkiä: pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, ensin kirjain.",
        "”{id}” är ingen beteckning. En beteckning har 2–32 tecken: små bokstäver a–z, siffror och bindestreck, först en bokstav.",
        "“{id}” is no id. An id has 2 to 32 characters: small letters a to z, digits and hyphens, a letter first.",
    ),
    "id_gone": Text(
        "tietuetta {id} ei enää ole: se on poistettu tiedostoista viennin jälkeen.",
        "posten {id} finns inte längre: den har tagits bort ur filerna efter exporten.",
        "there is no record {id} any more: it was removed from the files after the export.",
    ),
    "id_taken": Text(
        "tunnus {id} on jo toisella saman sanaston tietueella. Valitse uusi tunnus.",
        "beteckningen {id} används redan av en annan post i samma vokabulär. Välj en ny beteckning.",
        "another record of the same scheme has the id {id}. Choose a new one.",
    ),
    "id_misspelt": Text(
        "tietuetta {id} ei ole, ja termi ”{term}” on jo tietueella {other}. Palauta rivin tunnus, tai anna uudelle käsitteelle oma terminsä.",
        "posten {id} finns inte, och posten {other} har redan termen ”{term}”. Återställ radens beteckning, eller ge det nya begreppet en egen term.",
        "there is no record {id}, and the record {other} has the term “{term}” already. Put the id of the row back, or give the new concept a term of its own.",
    ),
    "id_copied": Text(
        "tietuetta {id} ei ole, ja sama määritelmä on jo tietueella {other}. Palauta rivin tunnus, tai anna uudelle käsitteelle oma määritelmänsä.",
        "posten {id} finns inte, och posten {other} har redan samma definition. Återställ radens beteckning, eller ge det nya begreppet en egen definition.",
        "there is no record {id}, and the record {other} has the same definition already. Put the id of the row back, or give the new concept a definition of its own.",
    ),
    "id_unknown": Text(
        "tietuetta {id} ei ole.{closest} Jos käsite on uusi, täytä vielä: {missing}.",
        "posten {id} finns inte.{closest} Om begreppet är nytt, fyll ännu i: {missing}.",
        "there is no record {id}.{closest} If the concept is new, fill in also: {missing}.",
    ),
    "id_by_hand": Text(
        " Vajaana käsitettä ei oteta, eikä siitä kirjoiteta mitään: täydennä se siellä, mistä ehdotus tulee, siltä osin kuin siellä voi, tai lisää "
        "tietue käsin: {place}.",
        " Ett ofullständigt begrepp tas inte in, och ingenting skrivs av det: komplettera det där förslaget kommer ifrån, till den del det går där, "
        "eller lägg till posten för hand: {place}.",
        " An incomplete concept is not taken, and nothing of it is written: complete it where the proposal comes from, as far as it can be said "
        "there, or add the record by hand: {place}.",
    ),
    "home": Text(
        "käsitekokoelma, johon käsite kuuluu", "begreppssamlingen som begreppet hör till", "the collection that the concept belongs to"
    ),
    "closest": Text(" Lähimmät: {names}.", " Närmast: {names}.", " The closest: {names}."),
    "stage_new": Text(
        "vaihetta ei voi lisätä työkirjassa, koska sen osavaiheet syntyvät sen kanssa. Pyydä ylläpitäjiä lisäämään se.",
        "ett steg kan inte läggas till i arbetsboken, eftersom dess delsteg kommer till samtidigt. Be dem som underhåller vokabulären.",
        "a stage cannot be added in the workbook, because its sub-steps come with it. Ask the maintainers to add it.",
    ),
    "conflict": Text(
        "tietuetta {id} on muutettu viennin jälkeen myös tiedostoissa ({fields}). Vertaa tekstejä ja tee muutos uuteen vientiin.",
        "posten {id} har efter exporten ändrats också i filerna ({fields}). Jämför texterna och gör ändringen i en ny export.",
        "the record {id} was changed in the files too after the export ({fields}). Compare the texts and make the change in a new export.",
    ),
    "conflict_there": Text(
        "”{field}” on muuttunut sekä tietueessa että palvelussa.",
        "”{field}” har ändrats både i posten och i tjänsten.",
        "“{field}” was changed both in the record and in the service.",
    ),
    "id_reused": Text(
        "julkaistun tunnuksen {id} termi ja määritelmä vaihtuvat molemmat. Anna uudelle käsitteelle uusi tunnus, tai kerro muutoshuomautuksessa, mitä muutettiin.",
        "både termen och definitionen för den publicerade beteckningen {id} ändras. Ge det nya begreppet en ny beteckning, eller berätta i en ändringsanmärkning vad som ändrats.",
        "both the term and the definition of the published id {id} change. Give the new concept a new id, or say in a change note what was changed.",
    ),
    # cells
    "locked": Text(
        "sarake on lukittu, eikä sen muutosta tuoda. Palauta ”{before}” ja kirjoita toive kommenttiin.",
        "kolumnen är låst och ändringen importeras inte. Återställ ”{before}” och skriv önskemålet i kommentaren.",
        "the column is locked and its change is not imported. Put “{before}” back and write the wish as a comment.",
    ),
    "formula": Text(
        "solussa on kaava ({value}). Kirjoita tilalle teksti.",
        "cellen innehåller en formel ({value}). Skriv texten i stället.",
        "the cell holds a formula ({value}). Write the text instead.",
    ),
    "error_value": Text(
        "solussa on Excelin virhe {value}. Kirjoita tilalle teksti.",
        "cellen innehåller Excelfelet {value}. Skriv texten i stället.",
        "the cell holds the error {value} of Excel. Write the text instead.",
    ),
    "number": Text(
        "solussa on luku {value}, jonka Excel on voinut muuttaa. Muotoile solu tekstiksi ja kirjoita teksti uudelleen.",
        "cellen innehåller talet {value}, som Excel kan ha ändrat. Formatera cellen som text och skriv texten på nytt.",
        "the cell holds the number {value}, which Excel may have changed. Format the cell as text and write the text again.",
    ),
    "number_taken": Text(
        "luku {value} luettiin tekstinä.",
        "talet {value} lästes som text.",
        "the number {value} was read as text.",
    ),
    "boolean": Text(
        "solussa on totuusarvo {value}. Muotoile solu tekstiksi ja kirjoita teksti uudelleen.",
        "cellen innehåller sanningsvärdet {value}. Formatera cellen som text och skriv texten på nytt.",
        "the cell holds the truth value {value}. Format the cell as text and write the text again.",
    ),
    "date": Text(
        "Excel on tehnyt solusta päivämäärän {value}. Muotoile solu tekstiksi ja kirjoita teksti uudelleen.",
        "Excel har gjort cellen till datumet {value}. Formatera cellen som text och skriv texten på nytt.",
        "Excel has made the cell the date {value}. Format the cell as text and write the text again.",
    ),
    "line_break": Text(
        "tekstissä on rivinvaihto. Kirjoita teksti yhdelle riville.",
        "texten innehåller en radbrytning. Skriv texten på en rad.",
        "the text has a line break. Write the text on one line.",
    ),
    "character": Text(
        "tekstissä on näkymätön merkki {code} sanan ”{before}” jälkeen. Poista se.",
        "texten innehåller det osynliga tecknet {code} efter ordet ”{before}”. Ta bort det.",
        "the text has the invisible character {code} after the word “{before}”. Remove it.",
    ),
    "too_long": Text(
        "tekstissä on {length} merkkiä; enintään {limit} sallitaan.",
        "texten har {length} tecken; högst {limit} tillåts.",
        "the text has {length} characters; at most {limit} are allowed.",
    ),
    "empty": Text(
        "”{name}” on pakollinen eikä saa olla tyhjä.",
        "”{name}” är obligatorisk och får inte vara tom.",
        "“{name}” is required and must not be empty.",
    ),
    "not_a_choice": Text(
        "”{value}” ei kelpaa. Valitse jokin: {choices}.",
        "”{value}” duger inte. Välj något av: {choices}.",
        "“{value}” cannot be taken. Choose one of: {choices}.",
    ),
    "not_a_day": Text(
        "”{value}” ei ole päivä. Kirjoita vuosi, kuukausi ja päivä: 2026-08-01.",
        "”{value}” är ingen dag. Skriv år, månad och dag: 2026-08-01.",
        "“{value}” is no day. Write year, month and day: 2026-08-01.",
    ),
    "not_law": Text(
        "”{value}” ei ole viittaus säädökseen. Kirjoita esimerkiksi 531/2017 71 §, ja perään ?, jos kohtaa ei ole luettu.",
        "”{value}” är ingen hänvisning till en författning. Skriv till exempel 531/2017 71 §, och ? efter om stället inte har lästs.",
        "“{value}” is no reference to an act. Write for example 531/2017 71 §, and ? after it if the place has not been read.",
    ),
    "target_unknown": Text(
        "tunnusta {value} ei ole.{closest}",
        "beteckningen {value} finns inte.{closest}",
        "there is no id {value}.{closest}",
    ),
    "target_self": Text(
        "tietue ei voi viitata itseensä ({value}).",
        "posten kan inte hänvisa till sig själv ({value}).",
        "a record cannot name itself ({value}).",
    ),
    "only_one": Text("vain yksi tunnus sallitaan.", "bara en beteckning tillåts.", "only one id is allowed."),
    "no_letter": Text(
        "”{value}” ei ole termi eikä teksti: siinä ei ole yhtään kirjainta.",
        "”{value}” är varken en term eller en text: den innehåller inte en enda bokstav.",
        "“{value}” is neither a term nor a text: it has no letter.",
    ),
    "wrong_language": Text(
        "teksti on {seen}kielinen, mutta sarake on {lang}kielinen. Katso, ovatko sarakkeet vaihtuneet keskenään.",
        "texten är på {seen}, men kolumnen är på {lang}. Se efter om kolumnerna har bytt plats med varandra.",
        "the text is {seen}, but the column is {lang}. See whether two columns were exchanged.",
    ),
    "lint": Text(
        "muutos rikkoisi sanaston sääntöä {rule}: {message}",
        "ändringen skulle bryta mot regeln {rule} för vokabulärer: {message}",
        "the change would break the rule {rule} of vocabularies: {message}",
    ),
    "twice_in_cell": Text(
        "”{value}” on solussa kahdesti.",
        "”{value}” finns två gånger i cellen.",
        "“{value}” stands twice in the cell.",
    ),
    "no_term_of_row": Text(
        "”{value}” ei ole mikään rivin {lang}kielisistä termeistä. Kirjoita termi samalla tavalla kuin sen omassa sarakkeessa.",
        "”{value}” är ingen av radens {lang} termer. Skriv termen på samma sätt som i dess egen kolumn.",
        "“{value}” is none of the {lang} terms of the row. Write the term as it stands in its own column.",
    ),
}
"""Every sentence by its name."""
LANGUAGE_NAMES: Final = {
    "fi": Text("suomen", "finska", "Finnish"),
    "sv": Text("ruotsin", "svenska", "Swedish"),
    "en": Text("englannin", "engelska", "English"),
}
