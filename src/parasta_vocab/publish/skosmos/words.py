"""What the answers say in words: names of classes, mappings and languages, and why a question is refused."""

from __future__ import annotations

from typing import Final

from parasta_vocab.namespaces import ISOTHES, OWL, RDFS
from parasta_vocab.skos import terms
from parasta_vocab.text import LANGUAGES, Text

CLASSES: Final = {
    terms.CONCEPT: Text("Käsite", "Begrepp", "Concept"),
    terms.COLLECTION: Text("Kokoelma", "Samling", "Collection"),
    f"{ISOTHES}ConceptGroup": Text("Käsiteryhmä", "Begreppsgrupp", "Concept group"),
    f"{ISOTHES}ThesaurusArray": Text("Rinnakkaisten käsitteiden sarja", "Serie av sidoordnade begrepp", "Array of sibling concepts"),
}
"""The classes that Skosmos counts and lists in every vocabulary, in its order."""
MAPPINGS: Final = {
    terms.EXACT: Text("Täysin vastaava käsite", "Exakt motsvarande begrepp", "Exactly matching concept"),
    terms.NARROW: Text("Suppeampi vastaava käsite", "Snävare motsvarande begrepp", "Narrower matching concept"),
    terms.BROAD: Text("Laajempi vastaava käsite", "Vidare motsvarande begrepp", "Broader matching concept"),
    terms.CLOSE: Text("Lähes vastaava käsite", "Nära motsvarande begrepp", "Closely matching concept"),
    terms.RELATED_MATCH: Text("Liittyvä käsite toisessa sanastossa", "Relaterat begrepp i en annan vokabulär", "Related matching concept"),
    f"{RDFS}seeAlso": Text("Katso myös", "Se även", "See also"),
    f"{OWL}sameAs": Text("Sama asia", "Samma sak", "The same thing"),
}
"""Each property that leads to a counterpart elsewhere."""
_LANGUAGES: Final = {
    "fi": Text("suomi", "finska", "Finnish"),
    "sv": Text("ruotsi", "svenska", "Swedish"),
    "en": Text("englanti", "engelska", "English"),
    "se": Text("pohjoissaame", "nordsamiska", "Northern Sámi"),
    "smn": Text("inarinsaame", "enaresamiska", "Inari Sámi"),
    "sms": Text("koltansaame", "skoltsamiska", "Skolt Sámi"),
    "da": Text("tanska", "danska", "Danish"),
    "nb": Text("norja (bokmål)", "norskt bokmål", "Norwegian Bokmål"),
    "nn": Text("norja (nynorsk)", "nynorska", "Norwegian Nynorsk"),
    "et": Text("viro", "estniska", "Estonian"),
    "de": Text("saksa", "tyska", "German"),
    "fr": Text("ranska", "franska", "French"),
    "es": Text("espanja", "spanska", "Spanish"),
    "it": Text("italia", "italienska", "Italian"),
    "ru": Text("venäjä", "ryska", "Russian"),
    "uk": Text("ukraina", "ukrainska", "Ukrainian"),
    "la": Text("latina", "latin", "Latin"),
}
REFUSALS: Final = {
    "missing": Text("parametri {name} puuttuu", "parametern {name} saknas", "{name} parameter missing"),
    "invalid": Text("parametri {name} on virheellinen", "parametern {name} är ogiltig", "{name} parameter is invalid"),
    "no_vocabulary": Text(
        "Sanastoa, jonka tunnus on '{id}', ei ole.", "Vokabulären med beteckningen '{id}' finns inte.", "Vocabulary id '{id}' not found."
    ),
    "no_concept": Text("Käsitettä <{uri}> ei ole", "Begreppet <{uri}> finns inte", "Could not find concept <{uri}>"),
    "no_group": Text("Ryhmää <{uri}> ei ole", "Gruppen <{uri}> finns inte", "Could not find group <{uri}>"),
    "no_label": Text("Termiä '{label}' ei ole", "Termen '{label}' finns inte", "Could not find label '{label}'"),
    "no_format": Text(
        "Muotoa ei ole. MIME-tyypit ovat: {types}",
        "Formatet finns inte. MIME-typerna är: {types}",
        "Unsupported format. Supported MIME types are: {types}",
    ),
    "no_path": Text("osoitteessa ei ole mitään", "det finns ingenting på adressen", "there is nothing at this address"),
}
"""Why a question is refused; the English sentences are those of Skosmos."""

TREE: Final = Text(
    "Skosmos-rajapinnan lukutoiminnot tiedostoina. Kohta files kertoo, missä tiedostossa on vastaus kuhunkin osoitteeseen: id on se osa käsitteen tai ryhmän "
    "IRI:stä, joka jää namespace-osan jälkeen, ja lang on kieli. Käsitteellä, jolla ei ole vastineita muualla, ei ole mappings-tiedostoa.",
    "Läsfunktionerna i Skosmos-gränssnittet som filer. Under files står i vilken fil svaret på varje adress finns: id är den del av ett begrepps eller en grupps "
    "IRI som återstår efter namespace, och lang är språket. Ett begrepp som saknar motsvarigheter på andra håll har ingen mappings-fil.",
    "The read operations of the Skosmos interface as files. Under files it says which file holds the answer of each address: id is what is left of the IRI of a "
    "concept or group after namespace, and lang is the language. A concept without counterparts elsewhere has no mappings file.",
)
"""What the index of the files says to people."""


def show(text: Text, lang: str) -> str:
    """Return a text in a language of ours, in English for any other.

    >>> show(MAPPINGS[terms.EXACT], "sv-FI"), show(MAPPINGS[terms.EXACT], "de")
    ('Exakt motsvarande begrepp', 'Exactly matching concept')
    """
    base = lang.partition("-")[0].lower()
    return text.show(base if base in LANGUAGES else "en")


def language_name(code: str, lang: str) -> str:
    """Return the name of a language in another; the code itself where we know no name.

    >>> language_name("fi", "sv"), language_name("xx", "sv")
    ('finska', 'xx')
    """
    return show(_LANGUAGES[code], lang) if code in _LANGUAGES else code
