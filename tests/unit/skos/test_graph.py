"""Any SKOS file becomes an index over its statements."""

import pytest

from parasta_vocab.namespaces import LOCAL
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import SkosGraph, is_blank, skos_graph
from parasta_vocab.source.document import Literal
from parasta_vocab.source.rdf import parse_rdf

HEAD = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix isothes: <http://purl.org/iso25964/skos-thes#> .
@prefix term: <https://iri.suomi.fi/model/term/> .
@prefix s: <http://a.example/s/> .
"""


def graph(text: str) -> SkosGraph:
    return skos_graph(parse_rdf(HEAD + text, "a.ttl", "turtle").triples)


def s(name: str) -> str:
    return f"http://a.example/s/{name}"


def test_concepts_are_typed_or_taken_from_their_relations() -> None:
    found = graph(
        "s:a a skos:Concept ; skos:broader s:b , s:missing . s:b skos:topConceptOf s: . s: a skos:ConceptScheme . s:k a skos:Collection ."
    )
    assert list(found.concepts) == [s("a"), s("b")]
    assert (found.schemes, found.collections) == ((s(""),), (s("k"),))


def test_collections_and_schemes_are_no_concepts_by_their_relations() -> None:
    assert list(graph("s:a a skos:Concept ; skos:related s:k . s:k a skos:Collection ; skos:related s:a .").concepts) == [s("a")]


@pytest.mark.parametrize(
    "text",
    [
        's:a skos:prefLabel "x"@fi .',
        's:a skosxl:prefLabel [ skosxl:literalForm "x"@fi ] .',
        's:a skos:prefLabel <urn:uuid:1> . <urn:uuid:1> a skosxl:Label ; skosxl:literalForm "x"@fi .',
    ],
    ids=["plain", "skos-xl", "platform"],
)
def test_labels_are_the_same_in_each_dialect(text: str) -> None:
    assert {concept: list(labels) for concept, labels in graph(text).pref.items()} == {s("a"): [Literal("x", "fi")]}


def test_plain_and_extended_labels_are_joined_without_doubling() -> None:
    found = graph('s:a skos:prefLabel "x"@fi , "y"@sv ; skosxl:prefLabel [ skosxl:literalForm "x"@fi ] .')
    assert list(found.pref[s("a")]) == [Literal("x", "fi"), Literal("y", "sv")]


def test_discouraged_terms_of_the_platform_are_known() -> None:
    found = graph('s:a term:notRecommendedSynonym <urn:uuid:1> . <urn:uuid:1> skosxl:literalForm "x"@fi .')
    assert list(found.discouraged[s("a")]) == [Literal("x", "fi")]


def test_the_hierarchy_is_one_whatever_way_it_is_stated() -> None:
    found = graph(
        "s:a a skos:Concept ; skos:broader s:b . s:b a skos:Concept ; isothes:narrowerGeneric s:a ; skos:narrower s:c . "
        "s:c a skos:Concept ; skos:related s:d , s:elsewhere . s:d a skos:Concept ."
    )
    assert found.broader == {s("a"): (s("b"),), s("c"): (s("b"),)}
    assert found.narrower == {s("b"): (s("a"), s("c"))}
    assert found.related == {s("c"): (s("d"),), s("d"): (s("c"),)}


def test_what_is_stated_twice_stands_once() -> None:
    found = graph('s:a skos:prefLabel "x"@fi , "y"@sv . s:a skos:prefLabel "x"@fi .')
    assert found.values(s("a"), terms.PREF) == [Literal("x", "fi"), Literal("y", "sv")]


def test_the_namespace_is_that_of_most_concepts() -> None:
    found = graph("s:a a skos:Concept . s:b a skos:Concept . <http://b.example#c> a skos:Concept .")
    assert found.namespace == s("")
    assert (found.name(s("a")), found.name("http://b.example#c")) == ("a", "http://b.example#c")


def test_things_without_a_name_are_known_as_such() -> None:
    found = graph("[] a skos:Concept .")
    assert [is_blank(concept) for concept in found.concepts] == [True]
    assert not is_blank(LOCAL)


def test_an_empty_file_is_an_empty_graph() -> None:
    found = graph("")
    assert (dict(found.concepts), found.schemes, found.namespace, dict(found.statements)) == ({}, (), "", {})
