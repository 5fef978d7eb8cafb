"""RDF data: the same statements in every form, the names of what is mentioned, and whole vocabularies."""

import json

import pytest
from pyld import jsonld
from rdflib import Graph
from rdflib.compare import isomorphic

from parasta_vocab.publish.skosmos.contexts import DATA
from parasta_vocab.publish.skosmos.data import FORMATS, concept_data, vocabulary_data, write
from parasta_vocab.publish.skosmos.library import Question, Refused

PARSERS = {"application/rdf+xml": "xml", "text/turtle": "turtle", "application/ld+json": "json-ld", "application/json": "json-ld"}
EXPECTED = """\
PREFIX : <http://example.org/animals/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
:fish a skos:Concept ; skos:inScheme : ; skos:broader :animal ; skosxl:prefLabel :fish-fi ; skos:prefLabel "fisk"@sv ; dcterms:created "2025-12-31"^^xsd:date .
:eel skos:broader :fish .
:trout skos:broader :fish .
: a skos:ConceptScheme ; rdfs:label "Animals"@en .
:animal a skos:Concept ; skos:notation "1" ; skos:prefLabel "eläin"@fi, "djur"@sv, "animal"@en, "ealli"@se .
:fish-fi a skosxl:Label ; skosxl:literalForm "kala"@fi .
"""


@pytest.fixture
def said(library):
    def data(name, vocid=""):
        return concept_data(Question(library, {"uri": f"http://example.org/animals/{name}"}, library.sources.get(vocid)))

    return data


@pytest.mark.parametrize("form", FORMATS)
def test_a_concept_comes_with_its_neighbours_in_every_form(form, said):
    assert isomorphic(Graph().parse(data=write(said("fish", "animals"), form), format=PARSERS[form]), Graph().parse(data=EXPECTED))


@pytest.mark.parametrize("name", ["cat", "animal", "race", "pets", "wolf", ""])
@pytest.mark.parametrize("form", FORMATS)
def test_all_forms_say_the_same_even_of_lists_and_groups(name, form, said):
    triples = said(name)
    assert isomorphic(Graph().parse(data=write(triples, form), format=PARSERS[form]), Graph().parse(data=write(triples, "text/turtle")))


def test_json_is_what_the_algorithms_of_json_ld_make(said):
    for name in ("cat", "fish", "eel"):
        own = json.loads(write(said(name), "application/ld+json"))
        made = jsonld.flatten(own, DATA)
        assert {json.dumps(node, sort_keys=True) for node in own["graph"]} == {json.dumps(node, sort_keys=True) for node in made["graph"]}
        assert own["@context"] == made["@context"] == DATA


def test_what_is_no_longer_in_use_does_not_lead_to_its_neighbours(said):
    assert [triple for triple in said("animal") if triple[0].endswith("wolf")] == []
    assert len(said("wolf")) > 5


def test_a_concept_is_told_by_all_vocabularies_or_by_one(said):
    assert len(said("cat")) > len(said("cat", "animals")) > len(said("cat", "wild")) > 0
    with pytest.raises(Refused, match="404"):
        said("nothing")


@pytest.mark.parametrize("form", FORMATS)
def test_a_whole_vocabulary_in_every_form(form, library):
    triples = vocabulary_data(library.sources["wild"])
    graph = Graph().parse(data=write(triples, form), format=PARSERS[form])
    assert len(graph) == len(set(triples)) == 20
