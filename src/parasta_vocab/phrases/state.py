"""What is wrong with the folder in which a server keeps its data, or with a backup of it."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "folder_in_use": Text(
        "toinen palvelin käyttää kansiota. Pysäytä se ensin tai valitse toinen kansio (--data).",
        "en annan server använder mappen. Stoppa den först eller välj en annan mapp (--data).",
        "another server uses the folder. Stop it first, or choose another folder (--data).",
    ),
    "folder_full": Text(
        "levyllä ei ole tilaa, joten muutosta ei talletettu. Mitään ei muutettu. Vapauta tilaa ja yritä uudelleen.",
        "disken är full, så ändringen sparades inte. Ingenting ändrades. Frigör utrymme och försök på nytt.",
        "the disk is full, so the change was not kept. Nothing was changed. Free some space and try again.",
    ),
    "folder_full_start": Text(
        "levyllä ei ole tilaa, joten palvelin ei käynnistynyt. Vapauta tilaa ja käynnistä se uudelleen.",
        "disken är full, så servern startade inte. Frigör utrymme och starta den på nytt.",
        "the disk is full, so the server did not start. Free some space and start it again.",
    ),
    "folder_busy": Text(
        "toinen ohjelma kirjoittaa kansioon juuri nyt. Yritä hetken päästä uudelleen.",
        "ett annat program skriver i mappen just nu. Försök igen om en stund.",
        "another program is writing into the folder right now. Try again in a moment.",
    ),
    "folder_unwritable": Text(
        "kansiota ei voi käyttää: {problem}. Tarkista, että kansio on olemassa ja että sinulla on oikeus kirjoittaa siihen.",
        "mappen kan inte användas: {problem}. Kontrollera att mappen finns och att du har rätt att skriva i den.",
        "the folder cannot be used: {problem}. See that the folder is there and that you may write into it.",
    ),
    "folder_broken": Text(
        "tiedosto on vioittunut tai se ei ole palvelimen tietokanta ({problem}). Palauta varmuuskopio: parasta server restore.",
        "filen är skadad eller är inte serverns databas ({problem}). Återställ en säkerhetskopia: parasta server restore.",
        "the file is damaged or no database of the server ({problem}). Restore a backup: parasta server restore.",
    ),
    "folder_damaged": Text(
        "tiedosto on vioittunut: {problem}. Palauta varmuuskopio: parasta server restore.",
        "filen är skadad: {problem}. Återställ en säkerhetskopia: parasta server restore.",
        "the file is damaged: {problem}. Restore a backup: parasta server restore.",
    ),
    "stored_terminology": Text(
        "sanastoa {name} ei voi lukea", "vokabulären {name} kan inte läsas", "the terminology {name} cannot be read"
    ),
    "stored_concept": Text("käsitettä {name} ei voi lukea", "begreppet {name} kan inte läsas", "the concept {name} cannot be read"),
    "stored_collection": Text(
        "käsitekokoelmaa {name} ei voi lukea", "begreppssamlingen {name} kan inte läsas", "the collection {name} cannot be read"
    ),
    "stored_organization": Text(
        "organisaatiota {name} ei voi lukea", "organisationen {name} kan inte läsas", "the organisation {name} cannot be read"
    ),
    "stored_token": Text("tunnistetta {name} ei voi lukea", "API-nyckeln {name} kan inte läsas", "the token {name} cannot be read"),
    "stored_entry": Text(
        "muutoslokin kohtaa {name} ei voi lukea",
        "posten {name} i ändringsloggen kan inte läsas",
        "the entry {name} of the audit trail cannot be read",
    ),
    "stored_version": Text(
        "tietojen versiota ei voi lukea", "versionen av innehållet kan inte läsas", "the version of the content cannot be read"
    ),
    "stored_other": Text(
        "sisältö ei ole se, joka varmuuskopioitiin",
        "innehållet är inte det som säkerhetskopierades",
        "the content is not that which was backed up",
    ),
    "folder_foreign": Text(
        "tiedosto {name} on jonkin toisen ohjelman tietokanta. Valitse toinen kansio.",
        "filen {name} är ett annat programs databas. Välj en annan mapp.",
        "the file {name} is a database of another program. Choose another folder.",
    ),
    "folder_others": Text(
        "kansiossa on muita tiedostoja (esimerkiksi {name}) mutta ei palvelimen tietoja. Tarkista polku tai anna tyhjä tai uusi kansio.",
        "mappen innehåller andra filer (till exempel {name}) men inga data från en server. Kontrollera sökvägen eller ange en tom eller ny mapp.",
        "the folder holds other files (for example {name}) and no data of a server. See that the path is right, or give an empty or a new folder.",
    ),
    "sqlite_notadb": Text("tiedosto ei ole tietokanta", "filen är ingen databas", "file is not a database"),
    "sqlite_corrupt": Text("tietokannan sisältö on vioittunut", "databasens innehåll är skadat", "database disk image is malformed"),
    "sqlite_ioerr": Text(
        "levyn lukeminen tai kirjoittaminen epäonnistui", "det gick inte att läsa eller skriva på disken", "disk I/O error"
    ),
    "sqlite_cantopen": Text("tietokantaa ei voi avata", "databasen kan inte öppnas", "unable to open database file"),
    "sqlite_readonly": Text("tietokantaan ei voi kirjoittaa", "databasen är skrivskyddad", "attempt to write a readonly database"),
    "folder_newer": Text(
        "tietokannan on tehnyt uudempi parasta-vocab. Päivitä ohjelma tai palauta vanhempi varmuuskopio.",
        "databasen är skapad av en nyare parasta-vocab. Uppdatera programmet eller återställ en äldre säkerhetskopia.",
        "the database was made by a newer parasta-vocab. Update the program, or restore an older backup.",
    ),
    "backup_exists": Text(
        "tiedosto on jo olemassa, eikä sitä korvata. Anna toinen nimi.",
        "filen finns redan och ersätts inte. Ange ett annat namn.",
        "the file is there already and is not replaced. Give another name.",
    ),
    "backup_broken": Text(
        "tiedosto on vioittunut tai se ei ole palvelimen varmuuskopio ({problem}). Mitään ei muutettu. Anna toinen varmuuskopio.",
        "filen är skadad eller är inte en säkerhetskopia av en server ({problem}). Ingenting ändrades. Ange en annan säkerhetskopia.",
        "the file is damaged or no backup of a server ({problem}). Nothing was changed. Give another backup.",
    ),
    "backup_damaged": Text(
        "tiedosto on vioittunut: {problem}. Mitään ei muutettu. Anna toinen varmuuskopio.",
        "filen är skadad: {problem}. Ingenting ändrades. Ange en annan säkerhetskopia.",
        "the file is damaged: {problem}. Nothing was changed. Give another backup.",
    ),
    "backup_foreign": Text(
        "siinä ei ole palvelimen tietoja",
        "den innehåller inga data från en server",
        "it holds no data of a server",
    ),
    "backup_missing": Text(
        "varmuuskopiota ei ole. Tarkista polku.",
        "säkerhetskopian finns inte. Kontrollera sökvägen.",
        "there is no such backup. See that the path is right.",
    ),
    "folder_empty": Text(
        "kansiossa ei ole palvelimen tietoja ({name} puuttuu). Tarkista polku; uusi kansio syntyy komennolla parasta serve --data KANSIO.",
        "mappen innehåller inga data från en server ({name} saknas). Kontrollera sökvägen; en ny mapp skapas med parasta serve --data MAPP.",
        "the folder holds no data of a server ({name} is missing). See that the path is right; parasta serve --data FOLDER makes a new one.",
    ),
}
