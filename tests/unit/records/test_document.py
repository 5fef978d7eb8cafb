"""The vocabularies as graphs: SKOS holds, and what records say stands in them."""

from functools import cache

import pytest
from rdflib import DCTERMS, OWL, RDF, SKOS, VANN, XSD, Graph, Literal, Namespace, URIRef

from parasta_vocab import namespaces
from parasta_vocab.data import root
from parasta_vocab.records.document import iri_of, types_of
from parasta_vocab.records.read import FILES, read_records

ISOTHES = Namespace(namespaces.ISOTHES)
PARASTA = Namespace(namespaces.MODEL)
MAKER = URIRef(namespaces.agent("parasta-vocab"))
RECORDS = read_records(root() / "vocab/src")


@cache
def graph(scheme):
    return Graph(bind_namespaces="none").parse(root() / f"vocab/{scheme}.ttl")


@pytest.mark.parametrize("scheme", FILES)
def test_every_record_is_a_resource_of_its_classes(scheme):
    expected = {
        (URIRef(iri_of(record)), URIRef(namespaces.PREFIXES[curie.split(":")[0]] + curie.split(":")[1]))
        for record in RECORDS.of(scheme)
        for curie in types_of(record)
    }
    home = URIRef(namespaces.scheme(scheme))
    own = {(s, o) for s, o in graph(scheme).subject_objects(RDF.type) if isinstance(s, URIRef) and s not in {home, MAKER}}
    collections = {(s, SKOS.Collection) for s in graph(scheme).subjects(RDF.type, SKOS.Collection)} if scheme == "parasta" else set()
    assert own - collections == expected


@pytest.mark.parametrize("scheme", FILES)
def test_every_concept_and_collection_is_in_its_scheme(scheme):
    home = URIRef(namespaces.scheme(scheme))
    things = {s for kind in (SKOS.Concept, SKOS.Collection) for s in graph(scheme).subjects(RDF.type, kind)}
    assert set(graph(scheme).subject_objects(SKOS.inScheme)) == {(thing, home) for thing in things}


@pytest.mark.parametrize("scheme", FILES)
def test_top_concepts_are_those_without_a_broader_one(scheme):
    home = URIRef(namespaces.scheme(scheme))
    concepts = set(graph(scheme).subjects(RDF.type, SKOS.Concept))
    top = concepts - set(graph(scheme).subjects(SKOS.broader))
    assert set(graph(scheme).subjects(SKOS.topConceptOf, home)) == top
    assert set(graph(scheme).objects(home, SKOS.hasTopConcept)) == top


@pytest.mark.parametrize("scheme", FILES)
def test_broader_is_generic_or_partitive_and_narrower_is_its_other_side(scheme):
    kinds = {pair for kind in (ISOTHES.broaderGeneric, ISOTHES.broaderPartitive) for pair in graph(scheme).subject_objects(kind)}
    assert set(graph(scheme).subject_objects(SKOS.broader)) == kinds
    for there, back in (
        (SKOS.broader, SKOS.narrower),
        (ISOTHES.broaderGeneric, ISOTHES.narrowerGeneric),
        (ISOTHES.broaderPartitive, ISOTHES.narrowerPartitive),
    ):
        assert set(graph(scheme).subject_objects(back)) == {(o, s) for s, o in graph(scheme).subject_objects(there)}


@pytest.mark.parametrize("scheme", FILES)
def test_relations_stay_in_the_scheme_and_related_goes_both_ways(scheme):
    concepts = set(graph(scheme).subjects(RDF.type, SKOS.Concept))
    for kind in (SKOS.broader, SKOS.related):
        assert {o for _, o in graph(scheme).subject_objects(kind)} <= concepts
    related = set(graph(scheme).subject_objects(SKOS.related))
    assert related == {(o, s) for s, o in related}
    above = {(concept, other) for concept in concepts for other in graph(scheme).transitive_objects(concept, SKOS.broader)}
    assert related & above == set()


@pytest.mark.parametrize("scheme", FILES)
def test_every_concept_has_one_preferred_label_a_language_as_skos_wants(scheme):
    labels = [(s, o.language) for s, o in graph(scheme).subject_objects(SKOS.prefLabel)]
    things = {s for kind in (SKOS.Concept, SKOS.Collection) for s in graph(scheme).subjects(RDF.type, kind)}
    assert sorted(labels) == sorted((thing, lang) for thing in things for lang in ("fi", "sv", "en"))


@pytest.mark.parametrize("scheme", FILES)
def test_texts_have_a_language_and_are_those_of_the_records(scheme):
    for key, kind in (("pref_label", SKOS.prefLabel), ("definition", SKOS.definition)):
        expected = {
            (URIRef(iri_of(record)), Literal(text, lang=lang)) for record in RECORDS.of(scheme) for lang, text in record.data[key].items()
        }
        stated = set(graph(scheme).subject_objects(kind))
        assert {pair for pair in stated if "/ryhma-" not in pair[0] or scheme != "parasta"} == expected


@pytest.mark.parametrize("scheme", FILES)
def test_days_are_dates(scheme):
    days = {o.datatype for kind in (PARASTA.validFrom, PARASTA.validUntil) for o in graph(scheme).objects(None, kind)}
    assert days <= {XSD.date}


@pytest.mark.parametrize("scheme", FILES)
def test_a_scheme_says_its_licence_version_makers_and_titles(scheme):
    home = URIRef(namespaces.scheme(scheme))
    for role in (DCTERMS.creator, DCTERMS.publisher, DCTERMS.rightsHolder):
        assert list(graph(scheme).objects(home, role)) == [MAKER]
    assert list(graph(scheme).objects(home, DCTERMS.issued)) == [Literal(RECORDS.about["issued"], datatype=XSD.date)]
    assert list(graph(scheme).objects(home, VANN.preferredNamespacePrefix)) == [Literal(scheme)]
    assert list(graph(scheme).objects(home, DCTERMS.license)) == [URIRef("https://creativecommons.org/licenses/by/4.0/")]
    assert list(graph(scheme).objects(home, OWL.versionInfo)) == [Literal(RECORDS.about["version"])]
    assert {title.language for title in graph(scheme).objects(home, DCTERMS.title)} == {"fi", "sv", "en"}


def test_the_discouraged_labels_are_no_skos_labels():
    hoks = URIRef(namespaces.CONCEPTS + "hoks")
    hidden = {str(text) for text in graph("parasta").objects(hoks, PARASTA.discouragedLabel)}
    assert {"HOPS", "HOJKS"} <= hidden
    assert hidden & {str(text) for kind in (SKOS.prefLabel, SKOS.altLabel) for text in graph("parasta").objects(hoks, kind)} == set()
