import pytest
from rdflib import RDF, SKOS, BNode, Graph, Literal, Namespace, URIRef

from parasta_vocab import namespaces
from parasta_vocab.publish.shipped import render_turtle
from parasta_vocab.publish.skosxl import label_iri, render_skosxl
from parasta_vocab.publish.terms import Term, iter_terms
from parasta_vocab.vocab import SCHEMES, vocabulary

XL, LEX, PARASTA = (Namespace(iri) for iri in (namespaces.SKOSXL, namespaces.LEXINFO, namespaces.MODEL))
CHAINS = {
    XL.prefLabel: SKOS.prefLabel,
    XL.altLabel: SKOS.altLabel,
    XL.hiddenLabel: SKOS.hiddenLabel,
    PARASTA.discouragedLabelXl: PARASTA.discouragedLabel,
}


@pytest.fixture(params=SCHEMES)
def scheme(request):
    return request.param


def test_a_term_has_an_iri_of_its_own_whatever_its_role(home):
    iris = {
        text: label_iri(f"{home}naytto", Term("preferred", "fi", text)) for text in ("näyttö", "na\N{COMBINING DIAERESIS}ytto", "a b_c/d")
    }
    assert iris == {
        "näyttö": f"{home}naytto/label/fi/näyttö",
        "na\N{COMBINING DIAERESIS}ytto": f"{home}naytto/label/fi/näytto",
        "a b_c/d": f"{home}naytto/label/fi/a_b%5Fc%2Fd",
    }


def test_the_plain_vocabulary_is_in_it_and_the_terms_entail_its_labels(scheme):
    plain, graph = Graph().parse(data=render_turtle(vocabulary(scheme))), Graph().parse(data=render_skosxl(vocabulary(scheme)))
    added = {statement for statement in graph if not any(isinstance(node, BNode) for node in statement)} - set(plain)
    properties = {
        *CHAINS,
        RDF.type,
        XL.literalForm,
        LEX.normativeAuthorization,
        LEX.gender,
        LEX.number,
        PARASTA.labelStatus,
        URIRef(f"{namespaces.DCTERMS}source"),
    }
    assert {name for _, name, _ in added} <= properties
    assert len(graph) - len(added) == len(plain)
    concepts = set(plain.subjects(RDF.type, SKOS.Concept))
    for of_term, of_text in CHAINS.items():
        entailed = {(concept, graph.value(label, XL.literalForm)) for concept, label in graph.subject_objects(of_term)}
        assert entailed == {(concept, text) for concept, text in plain.subject_objects(of_text) if concept in concepts}


def test_each_term_is_a_label_with_one_form_and_its_facts(scheme):
    graph = Graph().parse(data=render_skosxl(vocabulary(scheme)))
    expected = {}
    for concept in vocabulary(scheme):
        for term in iter_terms(concept):
            facts = {(RDF.type, XL.Label), (XL.literalForm, Literal(term.text, term.lang))}
            status = {"preferred": LEX.preferredTerm, "alternative": LEX.admittedTerm, "discouraged": LEX.deprecatedTerm}.get(term.role)
            facts |= {(LEX.normativeAuthorization, status)} if status else set()
            facts |= {(LEX.gender, LEX.neuter)} if term.neuter else set()
            facts |= {(LEX.number, LEX.plural)} if term.plural else set()
            facts |= {(PARASTA.labelStatus, Literal(term.status))} if term.status else set()
            facts |= {(URIRef(f"{namespaces.DCTERMS}source"), Literal(source)) for source in term.source}
            assert URIRef(label_iri(concept.iri, term)) not in expected, "two terms of one concept are the same"
            expected[URIRef(label_iri(concept.iri, term))] = facts
    assert {label: set(graph.predicate_objects(label)) for label in graph.subjects(RDF.type, XL.Label)} == expected
