"""What stands where something else was expected, and the names of languages."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
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
}
