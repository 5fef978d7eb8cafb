"""A vocabulary as the documents of the API: one rich vocabulary key by key, ours as a whole."""

import json

import pytest

from parasta_vocab.publish.sanastot.documents import Stamp
from parasta_vocab.publish.sanastot.fields import COLLECTION, CONCEPT, TERMINOLOGY
from parasta_vocab.publish.sanastot.from_vocabulary import stamps_of, to_terminology
from parasta_vocab.publish.sanastot.tidy import tidied
from parasta_vocab.vocab import SCHEMES, vocabulary

ORGANIZATION = "7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"
BACK = {"broader": "narrower", "isPartOf": "hasPart", "related": "related"}


def test_the_documents_key_by_key(small, golden):
    terminology = to_terminology(small, [ORGANIZATION])
    documents = {"about": terminology.about, "concepts": terminology.concepts, "collections": terminology.collections}
    golden("publish/sanastot.documents.json", json.dumps(documents, ensure_ascii=False, indent=2) + "\n")


def test_when_things_were_made(small):
    assert stamps_of(small) == {
        "": Stamp("2026-01-01T00:00:00.000Z", "2026-03-04T00:00:00.000Z"),
        "sopimus": Stamp("", ""),
        "koulutussopimus": Stamp("2026-01-02T00:00:00.000Z", "2026-03-04T00:00:00.000Z"),
        "sopimuksen-liitteet": Stamp("", ""),
    }


@pytest.mark.parametrize("scheme", SCHEMES)
def test_documents_hold_nothing_empty_and_name_themselves(scheme):
    terminology, home = to_terminology(vocabulary(scheme)), vocabulary(scheme).scheme.iri
    assert terminology.prefix == scheme
    assert tidied(terminology.about, TERMINOLOGY, home) == terminology.about
    for documents, fields in ((terminology.concepts, CONCEPT), (terminology.collections, COLLECTION)):
        assert documents == {document["identifier"]: tidied(document, fields, home) for document in documents.values()}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_relations_stand_on_both_sides(scheme):
    concepts, home = to_terminology(vocabulary(scheme)).concepts, vocabulary(scheme).scheme.iri
    pairs = {
        name: {(home + id_, target) for id_, concept in concepts.items() for target in concept.get(name, ())}
        for name in (*BACK, *BACK.values())
    }
    assert {there: pairs[there] for there in BACK} == {there: {(b, a) for a, b in pairs[back]} for there, back in BACK.items()}
