from collections import defaultdict

from parasta_vocab.alignment.counterparts import own_counterparts, rows_by_subject
from parasta_vocab.namespaces import expand, scheme
from parasta_vocab.vocab import SCHEMES, vocabulary

CONCEPT, DOCUMENT = f"{scheme('parasta')}hoks", f"{scheme('parasta-asiakirjat')}hoks"


def test_the_rows_of_a_concept_come_with_their_set():
    rows = rows_by_subject()[expand("concept:oppisopimuksen-perusta")]
    assert [(held.name, row.predicate_id, row.object_id) for held, row in rows if held.name in ("ehoks", "own-schemes")] == [
        ("ehoks", "skos:exactMatch", "ehoks:OsaamisenHankkimistapa.oppisopimuksen-perusta-koodi-uri"),
        ("own-schemes", "skos:exactMatch", "data:oppisopimuksen-perusta"),
    ]


def test_counterparts_of_our_own_are_known_from_both_sides():
    assert own_counterparts()[CONCEPT] == (DOCUMENT,)
    assert own_counterparts()[DOCUMENT] == (CONCEPT,)


def test_each_is_a_concept_of_another_scheme():
    known = {concept.iri: concept.scheme for name in SCHEMES for concept in vocabulary(name)}
    pairs = [(iri, other) for iri, others in own_counterparts().items() for other in others]
    assert [(iri, other) for iri, other in pairs if known[iri] == known[other]] == []


def test_whatever_has_the_same_finnish_term_is_a_counterpart():
    named = defaultdict(set)
    for name in SCHEMES:
        for concept in vocabulary(name):
            named[concept.pref_label.fi].add(concept.iri)
    alike = [(iri, other) for iris in named.values() for iri in iris for other in iris - {iri}]
    assert [pair for pair in alike if pair[1] not in own_counterparts()[pair[0]]] == []
