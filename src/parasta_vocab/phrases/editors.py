"""What an editor shows."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
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
}
