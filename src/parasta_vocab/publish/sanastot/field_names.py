"""What the fields of the terminology API are called for people: as in the reports of imports, where a record has such a field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parasta_vocab.records.column_names import NAMES
from parasta_vocab.text import Text

FIELD_NAMES: Final[Mapping[str, Text]] = {
    "prefix": Text("Etuliite", "Prefix", "Prefix"),
    "identifier": Text("Tunnus", "Beteckning", "Identifier"),
    "label": Text("Nimi", "Namn", "Name"),
    "description": Text("Kuvaus", "Beskrivning", "Description"),
    "languages": Text("Kielet", "Språk", "Languages"),
    "groups": Text("Palveluluokat", "Serviceklasser", "Service categories"),
    "organizations": Text("Organisaatiot", "Organisationer", "Organisations"),
    "contact": Text("Yhteystieto", "Kontaktuppgift", "Contact"),
    "graphType": Text("Sanaston laji", "Typ av vokabulär", "Kind of terminology"),
    "members": Text("Käsitekokoelman käsitteet", "Begreppssamlingens begrepp", "Concepts of the collection"),
    "recommendedTerms": NAMES["pref_label"],
    "synonyms": NAMES["alt_label"],
    "notRecommendedTerms": NAMES["discouraged_label"],
    "searchTerms": NAMES["hidden_label"],
    "status": NAMES["status"],
    "definition": NAMES["definition"],
    "subjectArea": NAMES["subject_field_shown"],
    "conceptClass": Text("Käsitteen luokka", "Begreppsklass", "Class of the concept"),
    "notes": NAMES["note"],
    "examples": NAMES["example"],
    "changeNote": NAMES["change_note"],
    "historyNote": NAMES["history_note"],
    "editorialNotes": Text("Ylläpitäjän muistiinpanot", "Administratörens anteckningar", "Notes of the editors"),
    "sources": NAMES["source"],
    "links": Text("Linkit", "Länkar", "Links"),
    "broader": Text("Yläkäsitteet", "Överordnade begrepp", "Broader concepts"),
    "narrower": Text("Alakäsitteet", "Underordnade begrepp", "Narrower concepts"),
    "isPartOf": Text("Kokonaisuudet", "Helheter", "Wholes"),
    "hasPart": Text("Osat", "Delar", "Parts"),
    "related": Text("Liittyvät käsitteet", "Relaterade begrepp", "Related concepts"),
    "broadMatch": Text("Laajemmat vastineet", "Vidare motsvarigheter", "Broader matches"),
    "narrowMatch": Text("Suppeammat vastineet", "Snävare motsvarigheter", "Narrower matches"),
    "exactMatch": Text("Täsmälliset vastineet", "Exakta motsvarigheter", "Exact matches"),
    "closeMatch": Text("Läheiset vastineet", "Nära motsvarigheter", "Close matches"),
    "relatedMatch": Text("Liittyvät vastineet", "Relaterade motsvarigheter", "Related matches"),
    "homographNumber": Text("Homonyymin numero", "Homonymens nummer", "Homograph number"),
    "termInfo": Text("Termin lisätieto", "Tilläggsuppgift om termen", "Information on the term"),
    "scope": Text("Käyttöala", "Användningsområde", "Scope"),
    "termStyle": Text("Tyylilaji", "Stilart", "Style"),
    "termFamily": Text("Suku", "Genus", "Gender"),
    "termConjugation": Text("Luku", "Numerus", "Number"),
    "termEquivalency": Text("Vastaavuus", "Ekvivalens", "Equivalence"),
    "wordClass": Text("Sanaluokka", "Ordklass", "Part of speech"),
    "name": Text("Nimi", "Namn", "Name"),
    "uri": Text("Osoite", "Adress", "Address"),
}
"""Field of a document, of a term or of a link to its name; a field that we do not know has none."""


def field_name(field: str, lang: str) -> str:
    """Return what people call a field, with the language that stands after it.

    >>> field_name("definition.fi", "en"), field_name("unheardOf", "fi")
    ('Definition [fi]', 'unheardOf')
    """
    name, _, of = field.partition(".")
    known = FIELD_NAMES[name].show(lang) if name in FIELD_NAMES else name
    return f"{known} [{of}]" if of else known
