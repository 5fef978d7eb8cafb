"""The Finnish and Swedish words by which people call the keys of a process description, to tell them the key that is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from parasta_vocab.vocab.index import closest

KEY_WORDS: Final[Mapping[str, str]] = {
    "act": "laki säädös asetus lag författning",
    "actor": "toimija aktör",
    "agreement_types": "sopimustyypit sopimustyyppi avtalstyper avtalstyp",
    "approved_by": "hyväksyjä hyväksynyt godkänd_av godkänt_av godkännare",
    "authority": "viranomainen myndighet",
    "base": "osoite_alku basadress",
    "business_id": "y-tunnus ytunnus fo-nummer fonummer",
    "covers": "kattaa kattavuus täcker omfattar",
    "critical_points": "kriittiset_pisteet kritiska_punkter",
    "customers": "asiakkaat asiakas kunder kund",
    "data": "tiedot tieto tietoelementit uppgifter dataelement",
    "date": "päivä päiväys päivämäärä datum dag",
    "decision": "päätös valinta beslut",
    "description": "kuvaus selite beskrivning",
    "document": "asiakirja dokumentti dokument handling",
    "documents": "asiakirjat dokumentit dokumenten handlingar",
    "ends_when": "päättyy loppuu slutar avslutas",
    "id": "tunnus tunniste beteckning identifierare",
    "inputs": "syötteet syöte lähtötiedot indata",
    "instruction": "ohje ohjeet instruktion anvisning",
    "languages": "kielet kieli språk",
    "legislation": "lainsäädäntö lait säädökset lagstiftning lagar",
    "level": "taso kuvaustaso nivå beskrivningsnivå",
    "links": "yhteydet linkit liittymät kopplingar länkar",
    "measures": "mittarit mittari mätare mått",
    "name": "nimi nimitys namn",
    "next": "seuraava seuraavat nästa",
    "oid": "oid-tunnus organisaatiotunnus organisationens_oid",
    "outputs": "tuotokset tuotos tulokset resultat utdata",
    "own_data": "omat_tiedot egna_uppgifter",
    "own_documents": "omat_asiakirjat egna_dokument",
    "own_systems": "omat_järjestelmät egna_system",
    "owner": "omistaja prosessinomistaja vastuu vastuuhenkilö ägare processägare ansvarig",
    "parallel": "rinnakkain rinnakkainen parallellt",
    "participants": "osallistujat osallistuja deltagare",
    "point": "piste punkt",
    "process": "prosessi processen",
    "processes": "prosessit processer",
    "promise": "lupaus palvelulupaus löfte servicelöfte",
    "provider": "järjestäjä koulutuksen_järjestäjä anordnare utbildningsanordnare",
    "purpose": "tarkoitus tavoite syfte ändamål",
    "realises": "toteuttaa osavaiheet genomför delsteg",
    "reason": "syy perustelu orsak motivering",
    "responsible": "vastuu vastuuhenkilö vastuurooli vastaa ansvarig ansvar",
    "roles": "roolit rooli roller roll",
    "section": "pykälä paragraf",
    "skipped": "ohitetut pois_jätetyt överhoppade utelämnade",
    "stages": "vaiheet prosessikartan_vaiheet skeden processkartans_steg",
    "starts_when": "alkaa käynnistyy börjar startar",
    "starts_with": "ensimmäinen_vaihe första_steget",
    "steps": "työvaiheet vaiheet steg arbetssteg",
    "sub_step": "osavaihe delsteg",
    "systems": "järjestelmät järjestelmä tietojärjestelmät system informationssystem",
    "target": "tavoite tavoitetaso mål målnivå",
    "use": "käyttö användning",
    "version": "versio versionen",
}
"""For each key its words, with _ for a blank."""
_OF_WORD: Final[Mapping[str, tuple[str, ...]]] = {
    word: tuple(key for key, words in KEY_WORDS.items() if word in words.split()) for words in KEY_WORDS.values() for word in words.split()
}


def keys_called(word: str, known: Collection[str]) -> tuple[str, ...] | None:
    """Return those of the known keys that people call by this word, or None where nobody calls any key so.

    >>> keys_called("Tarkoitus", ["purpose", "owner"]), keys_called("ansvarig", ["id", "responsible"])
    (('purpose',), ('responsible',))
    """
    keys = _OF_WORD.get(_plain(word))
    return None if keys is None else tuple(key for key in keys if key in known)


def nearest_word(word: str) -> str:
    """Return the word of a key that is most like this one, or nothing."""
    return next(iter(closest(_plain(word), _OF_WORD)), "")


def _plain(word: str) -> str:
    return word.casefold().replace(" ", "_")
