"""Documents as plain SKOS: every field once, and our vocabularies against the files that are shipped."""

from itertools import groupby

import pytest

from parasta_vocab import data
from parasta_vocab.namespaces import ADMS, DCTERMS, LEXINFO, SKOS, SKOSXL, SUOMI_META, TERM, VOCABULARY_PREFIXES
from parasta_vocab.publish.sanastot import plain
from parasta_vocab.publish.sanastot.fields import COLLECTION, CONCEPT, TERMINOLOGY
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.publish.turtle import render_turtle
from parasta_vocab.source.rdf import parse_rdf
from parasta_vocab.vocab import SCHEMES, vocabulary

PREFIXES = VOCABULARY_PREFIXES | {"skosxl": SKOSXL, "lexinfo": LEXINFO, "term": TERM, "suomi-meta": SUOMI_META}
SAME = [
    f"{SKOS}{name}" for name in ("prefLabel", "altLabel", "hiddenLabel", "definition", "note", "example", "broader", "narrower", "related")
]
SAME += [f"{SKOS}{name}" for name in ("member", "inScheme", "topConceptOf", "hasTopConcept")]
SAME += [f"{DCTERMS}title", f"{ADMS}status", "http://purl.org/iso25964/skos-thes#broaderPartitive"]


def test_every_field(full, golden):
    things = groupby(plain.statements(full), key=lambda fact: fact[0])
    golden("publish/sanastot.plain.ttl", render_turtle(((iri, [fact[1:] for fact in facts]) for iri, facts in things), PREFIXES))


def test_every_field_has_its_predicates():
    assert set(plain.SCHEME_FIELDS) == set(TERMINOLOGY)
    assert set(plain.FIELDS) == set(CONCEPT) - {"identifier"}
    assert set(plain.COLLECTION_FIELDS) == set(COLLECTION) - {"identifier"}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_vocabularies_say_what_the_shipped_files_say(scheme):
    home = vocabulary(scheme).scheme.iri
    shipped = parse_rdf(data.read_bytes(f"vocab/{scheme}.ttl").decode(), scheme, "turtle").triples
    collections = {home + id_ for id_ in to_terminology(vocabulary(scheme)).collections}
    made = plain.statements(to_terminology(vocabulary(scheme)))

    def ours(facts):
        return {fact for fact in facts if fact[1] in SAME and fact[0].startswith(home) and not (fact[0] in collections and ADMS in fact[1])}

    assert ours(made) == ours(shipped)
