"""What is wrong with a file that is imported into a terminology."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "simple_excel_header-column-not-supported": Text(
        "{place}: saraketta ”{value}” ei tunneta. Sarakkeet ovat {names}; kieli tulee nimen perään, esimerkiksi prefLabel_fi.",
        "{place}: kolumnen ”{value}” är okänd. Kolumnerna är {names}; språket skrivs efter namnet, till exempel prefLabel_fi.",
        "{place}: the column “{value}” is not known. The columns are {names}; the language follows the name, as in prefLabel_fi.",
    ),
    "simple_excel_terminology-missing-language": Text(
        "{place}: sanastossa ei ole sarakkeen {value} kieltä. Lisää kieli sanaston tietoihin tai poista sarake.",
        "{place}: vokabulären har inte språket i kolumnen {value}. Lägg till språket i vokabulärens uppgifter eller ta bort kolumnen.",
        "{place}: the terminology does not have the language of the column {value}. Add the language to the terminology, or remove the column.",
    ),
    "simple_excel_column-missing-language": Text(
        "{place}: sarakkeen {value} kieli puuttuu. Lisää se nimen perään, esimerkiksi {name}_fi.",
        "{place}: kolumnen {value} saknar språk. Skriv det efter namnet, till exempel {name}_fi.",
        "{place}: the column {value} has no language. Write it after the name, as in {name}_fi.",
    ),
    "simple_excel_duplicate-key-value": Text(
        "{place}: sarake {value} on taulukossa kahdesti. Yhdistä sarakkeet.",
        "{place}: kolumnen {value} finns två gånger i bladet. Slå ihop kolumnerna.",
        "{place}: the column {value} stands twice in the sheet. Make the two one.",
    ),
    "simple_excel_pref-label-column-missing": Text(
        "{place}: taulukossa ei ole suositettavien termien saraketta. Lisää sarake, esimerkiksi prefLabel_fi.",
        "{place}: bladet saknar en kolumn för rekommenderade termer. Lägg till kolumnen, till exempel prefLabel_fi.",
        "{place}: the sheet has no column of recommended terms. Add one, such as prefLabel_fi.",
    ),
    "simple_excel_pref-label-row-missing": Text(
        "{place}: rivillä ei ole suositettavaa termiä. Kirjoita se prefLabel-sarakkeeseen tai tyhjennä rivi.",
        "{place}: raden saknar rekommenderad term. Skriv den i en kolumn prefLabel eller töm raden.",
        "{place}: the row has no recommended term. Write it in a column prefLabel, or clear the row.",
    ),
    "simple_excel_no_sheet": Text(
        "työkirjassa ei ole taulukkoa. Lisää taulukko, jonka ensimmäisellä rivillä ovat sarakkeiden nimet.",
        "arbetsboken har inget blad. Lägg till ett blad med kolumnernas namn på den första raden.",
        "the workbook has no sheet. Add one with the names of the columns in its first row.",
    ),
    "simple_excel_no_text": Text(
        "{place}: solussa on luku, päivä, kaava tai muuta, mikä ei ole tekstiä. Muotoile solu tekstiksi ja kirjoita arvo uudelleen.",
        "{place}: cellen innehåller ett tal, ett datum, en formel eller annat som inte är text. Formatera cellen som text och skriv värdet på nytt.",
        "{place}: the cell holds a number, a date, a formula or something else that is no text. Format it as text and write the value again.",
    ),
    "upload_broken": Text("{place}: {message}.", "{place}: {message}.", "{place}: {message}."),
    "upload_two_kinds": Text(
        "{place}: käsitteellä ja käsitekokoelmalla on sama tunnus. Anna toiselle uusi tunnus.",
        "{place}: ett begrepp och en begreppssamling har samma beteckning. Ge den ena en ny beteckning.",
        "{place}: a concept and a collection have the same identifier. Give one of them a new identifier.",
    ),
    "ntrf_without_term": Text(
        "{place}, kieli {lang}: elementistä {tag} puuttuu termi (TERM). Lisää termi tai poista elementti.",
        "{place}, språk {lang}: elementet {tag} saknar term (TERM). Lägg till termen eller ta bort elementet.",
        "{place}, language {lang}: the element {tag} has no term (TERM). Add the term, or remove the element.",
    ),
    "ntrf_without_preferred": Text(
        "{place}, kieli {lang}: suositettava termi (TE) puuttuu. Lisää se tai poista kieli tietueesta.",
        "{place}, språk {lang}: den rekommenderade termen (TE) saknas. Lägg till den eller ta bort språket ur posten.",
        "{place}, language {lang}: there is no recommended term (TE). Add it, or remove the language from the record.",
    ),
    "ntrf_homograph": Text(
        "{place}, kieli {lang}: homonyymin numero (HOGR) ”{value}” ei ole enintään yhdeksännumeroinen kokonaisluku. Korjaa luku tai poista elementti.",
        "{place}, språk {lang}: homonymens nummer (HOGR) ”{value}” är inget heltal med högst nio siffror. Rätta talet eller ta bort elementet.",
        "{place}, language {lang}: the number of the homonym (HOGR), “{value}”, is no whole number of at most nine digits. Correct it, or remove the element.",
    ),
    "ntrf_without_name": Text(
        "{place}: käsitekokoelmalta puuttuu nimi. Lisää attribuutti name.",
        "{place}: begreppssamlingen saknar namn. Lägg till attributet name.",
        "{place}: the collection has no name. Add the attribute name.",
    ),
    "ntrf_member": Text(
        "{place}: jäsen ”{value}” ei ole tämän sanaston käsitteen tunnus. Kirjoita se muodossa #tunnus.",
        "{place}: medlemmen ”{value}” är ingen beteckning på ett begrepp i den här vokabulären. Skriv den i formen #beteckning.",
        "{place}: the member “{value}” is no identifier of a concept of this terminology. Write it as #identifier.",
    ),
}
