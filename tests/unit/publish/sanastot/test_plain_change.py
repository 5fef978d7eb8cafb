"""An edit of a concept that is shipped: what the documents cannot say stays."""

import pytest

from parasta_vocab import data
from parasta_vocab.namespaces import ADMS, CONCEPTS, DCTERMS, LEXINFO, MODEL, OWL, RDF, SKOS, SKOSXL, STATUS, XSD
from parasta_vocab.publish.sanastot.documents import Stamp
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.publish.sanastot.plain_change import completed, replace_fields, stamped
from parasta_vocab.publish.sanastot.plain_deal import facts_by_thing
from parasta_vocab.source.document import Literal
from parasta_vocab.source.rdf import parse_rdf
from parasta_vocab.vocab import SCHEMES, vocabulary

ID = "koulutussopimus"
IRI = CONCEPTS + ID


def shipped(scheme):
    return parse_rdf(data.read_bytes(f"vocab/{scheme}.ttl").decode(), scheme, "turtle").triples


@pytest.fixture(scope="module")
def concept():
    return to_terminology(vocabulary()).concepts[ID]


@pytest.fixture(scope="module")
def facts(concept):
    return completed(facts_by_thing(shipped("parasta"), CONCEPTS)[ID], concept, CONCEPTS)


def difference(concept, facts, **changes):
    new = {name: value for name, value in {**concept, **changes}.items() if value is not None}
    after = replace_fields(concept, new, facts, CONCEPTS)
    assert len(after) == len(set(after))
    return set(facts) - set(after), set(after) - set(facts)


def test_a_definition(concept, facts):
    old = concept["definition"]
    gone, new = difference(concept, facts, definition=old | {"sv": "avtal"})
    assert gone == {(IRI, f"{SKOS}definition", Literal(old["sv"], "sv"))}
    assert new == {(IRI, f"{SKOS}definition", Literal("avtal", "sv"))}


def test_a_subject_field_loses_its_languages_only_when_it_changes(concept, facts):
    gone, new = difference(concept, facts, subjectArea="sopimukset")
    assert {value.lang for _, _, value in gone} == {"fi", "sv", "en"}
    assert new == {(IRI, f"{MODEL}subjectField", Literal("sopimukset"))}


def test_a_term_and_its_node(concept, facts):
    node = f"{IRI}/label/sv/praktikavtal"
    left = [term for term in concept["notRecommendedTerms"] if term["label"] != "praktikavtal"]
    gone, new = difference(concept, facts, notRecommendedTerms=left)
    word = Literal("praktikavtal", "sv")
    assert gone == {
        (IRI, f"{MODEL}discouragedLabel", word),
        (IRI, f"{MODEL}neuterLabel", word),
        (IRI, f"{MODEL}discouragedLabelXl", node),
        (node, f"{RDF}type", f"{SKOSXL}Label"),
        (node, f"{SKOSXL}literalForm", word),
        (node, f"{LEXINFO}normativeAuthorization", f"{LEXINFO}deprecatedTerm"),
        (node, f"{LEXINFO}gender", f"{LEXINFO}neuter"),
    }
    assert new == set()


def test_a_status_makes_nodes_of_the_terms_that_keep_theirs(concept, facts):
    gone, new = difference(concept, facts, status="RETIRED")
    node = f"{IRI}/label/fi/koulutussopimus"
    assert gone == {(IRI, f"{ADMS}status", f"{STATUS}DRAFT")}
    assert {fact for fact in new if fact[0] == IRI and SKOSXL not in fact[1] and "Xl" not in fact[1]} == {
        (IRI, f"{ADMS}status", f"{STATUS}RETIRED"),
        (IRI, f"{OWL}deprecated", Literal("true", datatype=f"{XSD}boolean")),
    }
    assert {fact for fact in new if fact[0] == node} == {
        (node, f"{RDF}type", f"{SKOSXL}Label"),
        (node, f"{SKOSXL}literalForm", Literal("koulutussopimus", "fi")),
        (node, f"{LEXINFO}normativeAuthorization", f"{LEXINFO}preferredTerm"),
        (node, f"{ADMS}status", f"{STATUS}DRAFT"),
    }


def test_a_concept_comes_to_the_top(concept, facts):
    gone, new = difference(concept, facts, broader=None)
    parent = f"{CONCEPTS}koulutus-tai-oppisopimus"
    assert gone == {(IRI, f"{SKOS}broader", parent), (IRI, "http://purl.org/iso25964/skos-thes#broaderGeneric", parent)}
    assert new == {(IRI, f"{SKOS}topConceptOf", CONCEPTS), (CONCEPTS, f"{SKOS}hasTopConcept", IRI)}


def test_links(concept, facts):
    page = "https://minedu.fi/tyopaikalla-oppiminen"
    gone, new = difference(concept, facts, links=[link for link in concept["links"] if link["uri"] != page])
    assert {fact[:2] for fact in gone} == {(IRI, "http://www.w3.org/2000/01/rdf-schema#seeAlso"), (page, f"{DCTERMS}title")}
    assert new == set()


def test_law_stays_whatever_changes(concept, facts):
    bare = {name: concept[name] for name in ("identifier", "status", "recommendedTerms")}
    after = replace_fields(concept, bare, facts, CONCEPTS)
    laws = [fact for fact in facts if fact[1] == f"{MODEL}law"]
    assert laws
    assert [fact for fact in after if fact[1] == f"{MODEL}law"] == laws
    assert [fact for fact in after if fact[0] == laws[0][2]] == [fact for fact in facts if fact[0] == laws[0][2]] != []


def test_days_become_moments(facts):
    after = stamped(facts, IRI, Stamp("", "2026-12-01T08:00:00.123Z"))
    moment = Literal("2026-12-01T08:00:00.123Z", datatype=f"{XSD}dateTime")
    assert set(after) - set(facts) == {(IRI, f"{DCTERMS}modified", moment)}
    assert [fact[:2] for fact in set(facts) - set(after)] == [(IRI, f"{DCTERMS}modified")]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_dealing_loses_nothing(scheme):
    terminology, facts, home = to_terminology(vocabulary(scheme)), shipped(scheme), vocabulary(scheme).scheme.iri
    dealt = facts_by_thing(facts, home)
    assert set(dealt) == {"", *terminology.concepts, *terminology.collections}
    assert sorted(fact for facts in dealt.values() for fact in facts) == sorted(facts)
    assert {fact[0] for fact in dealt[""]} == {home, "https://iri.suomi.fi/model/parasta/agent/parasta-vocab"}
    documents = {"": terminology.about} | terminology.concepts | terminology.collections
    assert all(completed(facts, documents[id_], home)[: len(facts)] == facts for id_, facts in dealt.items())
