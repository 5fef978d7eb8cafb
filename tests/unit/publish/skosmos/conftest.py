"""Two small vocabularies of animals, in more languages than ours, with everything that an answer can tell; one of them runs in circles."""

import pytest

from parasta_vocab.publish.skosmos.library import Library, Question
from parasta_vocab.publish.skosmos.source import read_source
from parasta_vocab.source.rdf import own_triples

PREFIXES = """\
PREFIX : <http://example.org/animals/>
PREFIX wild: <http://example.org/wild/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX isothes: <http://purl.org/iso25964/skos-thes#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
ANIMALS = f"""{PREFIXES}
: a skos:ConceptScheme ; dcterms:title "Eläimet"@fi, "Djur"@sv ; rdfs:label "Animals"@en .
:Kind rdfs:subClassOf skos:Concept ; rdfs:label "laji"@fi .
:animal a skos:Concept ; skos:inScheme : ; skos:topConceptOf : ; skos:notation "1" ; skos:prefLabel "eläin"@fi, "djur"@sv, "animal"@en, "ealli"@se .
:cat a skos:Concept, :Kind ; skos:inScheme : ; isothes:broaderGeneric :animal ; skos:prefLabel "kissa"@fi, "katt"@sv, "cat"@en ;
    skos:altLabel "kisu"@fi, "misse"@sv ; skos:hiddenLabel "kisssa"@fi ; skos:definition "kesy kissaeläin"@fi, "tamt kattdjur"@sv ; skos:related :dog ;
    skos:exactMatch wild:cat ; skos:closeMatch <http://dbpedia.example/Cat> ; rdfs:seeAlso ( [ dcterms:title "linkki"@fi ] ) ;
    dcterms:created "2026-01-02"^^xsd:date ; dcterms:modified "2026-03-04T05:06:07+02:00"^^xsd:dateTime .
:dog a skos:Concept, :Kind ; skos:inScheme : ; skos:broader :animal ; skos:notation "2" ; skos:prefLabel "koira"@fi, "hund"@sv ;
    dcterms:created "2026-01-09"^^xsd:date ; dcterms:modified "soon" .
:eel a skos:Concept ; skos:inScheme : ; skos:broader :fish ; skos:prefLabel "ankerias"@fi, "ål"@sv .
:fish a skos:Concept ; skos:inScheme : ; skos:broader :animal ; skosxl:prefLabel :fish-fi ; skos:prefLabel "fisk"@sv ; dcterms:created "2025-12-31"^^xsd:date .
:fish-fi a skosxl:Label ; skosxl:literalForm "kala"@fi .
:trout a skos:Concept ; skos:inScheme : ; skos:broader :fish ; skos:prefLabel "taimen"@fi, "öring"@sv ; skos:altLabel "1 §"@sv, "”forell”"@sv .
:wolf a skos:Concept ; skos:inScheme : ; skos:broader :animal ; skos:prefLabel "susi"@fi, "varg"@sv ; owl:deprecated true ; dcterms:isReplacedBy :dog ;
    dcterms:created "2026-01-02"^^xsd:date .
:pets a skos:Collection ; skos:inScheme : ; skos:prefLabel "lemmikit"@fi, "husdjur"@sv ; skos:member :cat, :dog, :wolf .
:all a skos:Collection ; skos:inScheme : ; skos:prefLabel "kaikki"@fi ; skos:notation "A" ; skos:member :pets .
:race a skos:OrderedCollection ; skos:inScheme : ; skos:prefLabel "juoksijat"@fi ; skos:memberList ( :dog :cat ) .
:empty a skos:Collection ; skos:prefLabel "tyhjä"@fi .
"""
WILD = f"""{PREFIXES}
wild: a skos:ConceptScheme ; skos:prefLabel "Villieläimet"@fi .
wild:cat skos:prefLabel "villikissa"@fi ; a skos:Concept ; skos:inScheme wild: ; skos:notation "w1" ; skos:broader wild:beast ; skos:narrower wild:beast .
wild:beast skos:prefLabel "peto"@fi ; a skos:Concept ; skos:inScheme wild: ; skos:broader wild:beast ; skos:related wild:cat .
wild:pack a skos:Collection ; skos:prefLabel "lauma"@fi ; skos:member wild:pack, wild:cat .
:cat a skos:Concept ; skos:inScheme wild: ; skos:prefLabel "kissa"@fi .
"""


def read(id_, turtle, **said):
    return read_source(id_, own_triples(turtle, "turtle"), **said)


@pytest.fixture(scope="session")
def library():
    sources = read("animals", ANIMALS, languages=("fi", "sv", "en", "se")), read("wild", WILD)
    return Library({source.id: source for source in sources}, "/rest/v1/")


@pytest.fixture
def ask(library):
    """Return what asks a question about a vocabulary, or about all where its name is empty."""

    def asked(answer, vocid="", **values):
        if "uri" in values:
            values["uri"] = values["uri"].replace("wild:", "http://example.org/wild/").replace("animals:", "http://example.org/animals/")
        return answer(Question(library, values, library.find(vocid) if vocid else None))

    return asked
