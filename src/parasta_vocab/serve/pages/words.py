"""The words of the pages in Finnish, Swedish and English; those that the published site has as well are taken from there."""

from __future__ import annotations

from typing import Final

from parasta_vocab.publish.pdf.words import WORDS as GLOSSARY
from parasta_vocab.publish.site.words import WORDS as SITE
from parasta_vocab.serve.pages.interface_words import INTERFACE_WORDS
from parasta_vocab.text import Text

_OWN: Final = {
    "service": Text("Sanastopalvelin", "Vokabulärserver", "Terminology server"),
    "terminologies": Text("Sanastot", "Vokabulärer", "Terminologies"),
    "terminologies_lead": Text(
        "Sanastot, joita tämä palvelin ylläpitää. Käsitteet saa myös koneluettavina.",
        "Vokabulärerna på den här servern. Begreppen finns också i maskinläsbar form.",
        "The terminologies on this server. Their concepts are there for programs as well.",
    ),
    "collections": Text("Käsitekokoelmat", "Begreppssamlingar", "Collections"),
    "members": Text("Kokoelman käsitteet", "Begreppssamlingens begrepp", "Concepts of the collection"),
    "no_concepts": Text(
        "Sanastossa ei ole vielä käsitteitä.", "Vokabulären har ännu inga begrepp.", "The terminology has no concepts yet."
    ),
    "no_members": Text(
        "Kokoelmassa ei ole vielä käsitteitä.", "Begreppssamlingen har ännu inga begrepp.", "The collection has no concepts yet."
    ),
    "search_all": Text("Hae kaikista sanastoista", "Sök i alla vokabulärer", "Search all terminologies"),
    "search_in": Text("Hae tästä sanastosta", "Sök i den här vokabulären", "Search this terminology"),
    "found_for": Text("Haun ”{words}” osumat", "Träffar för ”{words}”", "Hits for “{words}”"),
    "all_concepts": Text("Näytä kaikki käsitteet", "Visa alla begrepp", "Show all concepts"),
    "all_terminologies": Text("Näytä kaikki sanastot", "Visa alla vokabulärer", "Show all terminologies"),
    "note": Text("Huomautus", "Anmärkning", "Note"),
    "example": Text("Esimerkki", "Exempel", "Example"),
    "other_name": Text("Nimi muilla kielillä", "Namn på andra språk", "Name in other languages"),
    "missing": Text("Sivua ei löydy", "Sidan finns inte", "Page not found"),
    "refused": Text("Sivua ei voi näyttää", "Sidan kan inte visas", "The page cannot be shown"),
    # relations to concepts of other terminologies; those of the same are called as in the printed glossary
    "broadMatch": Text(
        "Laajempi käsite toisessa sanastossa", "Vidare begrepp i en annan vokabulär", "Broader concept in another terminology"
    ),
    "narrowMatch": Text(
        "Suppeampi käsite toisessa sanastossa", "Snävare begrepp i en annan vokabulär", "Narrower concept in another terminology"
    ),
    "exactMatch": Text("Sama käsite toisessa sanastossa", "Samma begrepp i en annan vokabulär", "Same concept in another terminology"),
    "closeMatch": Text(
        "Lähes sama käsite toisessa sanastossa", "Nästan samma begrepp i en annan vokabulär", "Close concept in another terminology"
    ),
    "relatedMatch": Text(
        "Liittyvä käsite toisessa sanastossa", "Relaterat begrepp i en annan vokabulär", "Related concept in another terminology"
    ),
    "member_of": Text("Kokoelmassa", "I begreppssamlingen", "In the collection"),
    # what is a draft
    "draft_terminology": Text("Tämä sanasto on luonnos.", "Den här vokabulären är ett utkast.", "This terminology is a draft."),
    "draft_concept": Text("Tämä käsite on luonnos.", "Det här begreppet är ett utkast.", "This concept is a draft."),
    # facts
    "subjectArea": Text("Aihealue", "Ämnesområde", "Subject field"),
    "notation": Text("Koodi", "Kod", "Code"),
    "conceptClass": Text("Käsitteen luokka", "Begreppets klass", "Class of the concept"),
    "changeNote": Text("Muutokset", "Ändringar", "Changes"),
    "historyNote": Text("Historia", "Historik", "History"),
    "links": Text("Lisätietoja", "Mer information", "More information"),
    "created": Text("Luotu", "Skapad", "Created"),
    "modified": Text("Muokattu", "Ändrad", "Modified"),
    "prefix": Text("Etuliite", "Prefix", "Prefix"),
    "language_list": Text("Kielet", "Språk", "Languages"),
    "organizations": Text("Vastuuorganisaatio", "Ansvarig organisation", "Responsible organisation"),
    "contact": Text("Yhteystieto", "Kontakt", "Contact"),
}
_SHARED: Final = (
    *("skip", "languages", "trail", "search_button", "search_none", "search_one", "search_many", "search_first", "definition"),
    *("term_table", "preferred", "other", "avoid", "neuter", "plural", "relations", "notes", "in_other_languages", "sources"),
    *("identifier", "as_data", "facts", "concepts", "letters", "count", "unverified", "compiled"),
)
_PARTICULARS: Final = ("validity", "kind", "basis", "required", "law", "register", "code", "ehoks", "koski", "checked_by")
_RELATIONS: Final = {
    "broader": "broader_generic",
    "narrower": "narrower_generic",
    "isPartOf": "broader_partitive",
    "hasPart": "narrower_partitive",
    "related": "related",
    "successor": "successor",
}
"""Relation of a concept to the word of the printed glossary."""
_PRINTED: Final = _RELATIONS | {name: name for name in _PARTICULARS}
WORDS: Final = {name: SITE[name] for name in _SHARED} | {name: GLOSSARY[word] for name, word in _PRINTED.items()} | INTERFACE_WORDS | _OWN
CONJUGATIONS: Final = {"PLURAL": "plural"}
FAMILIES: Final = {"NEUTER": "neuter"}
"""What is said of a term beside it."""
