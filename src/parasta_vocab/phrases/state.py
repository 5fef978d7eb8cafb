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
        "filen är skadad eller ingen databas för servern ({problem}). Återställ en säkerhetskopia: parasta server restore.",
        "the file is damaged or no database of the server ({problem}). Restore a backup: parasta server restore.",
    ),
    "folder_foreign": Text(
        "tiedosto {name} on jonkin toisen ohjelman tietokanta. Valitse toinen kansio.",
        "filen {name} är ett annat programs databas. Välj en annan mapp.",
        "the file {name} is a database of another program. Choose another folder.",
    ),
    "folder_newer": Text(
        "tietokannan on tehnyt uudempi parasta-vocab. Päivitä ohjelma.",
        "databasen är skapad av en nyare parasta-vocab. Uppdatera programmet.",
        "the database was made by a newer parasta-vocab. Update the program.",
    ),
    "backup_exists": Text(
        "tiedosto on jo olemassa, eikä sitä korvata. Anna toinen nimi.",
        "filen finns redan och ersätts inte. Ange ett annat namn.",
        "the file is there already and is not replaced. Give another name.",
    ),
    "backup_missing": Text(
        "varmuuskopiota ei ole. Tarkista polku.",
        "säkerhetskopian finns inte. Kontrollera sökvägen.",
        "there is no such backup. See that the path is right.",
    ),
    "folder_empty": Text(
        "kansiossa ei ole palvelimen tietoja ({name} puuttuu). Tarkista polku; uusi kansio syntyy komennolla parasta serve --data KANSIO.",
        "mappen innehåller inga uppgifter från en server ({name} saknas). Kontrollera sökvägen; en ny mapp skapas med parasta serve --data MAPP.",
        "the folder holds no data of a server ({name} is missing). See that the path is right; parasta serve --data FOLDER makes a new one.",
    ),
}
