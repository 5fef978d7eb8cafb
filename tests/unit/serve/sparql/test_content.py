"""What queries are asked of follows the snapshots, and what has not changed is not written again."""

import pytest

from parasta_vocab.serve.reading import open_facts
from parasta_vocab.serve.sparql.content import Content
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.snapshot import Person
from parasta_vocab.source.rdf import own_triples

MAIJA = Person("6ec0b1ec-0000-4000-8000-000000000000", "Maija")


@pytest.fixture
def service():
    with Service.open() as opened:
        yield opened


def test_the_content_says_what_the_terminologies_say(service):
    content = Content(-1).following(service.snapshot)
    assert (content.revision, list(content.graphs)) == (service.snapshot.revision, list(service.snapshot.terminologies))
    for held in service.snapshot.terminologies.values():
        assert len(own_triples(content.graphs[held.prefix].body.decode(), "ntriples")) == len(list(open_facts(held.statements())))
    assert content.following(service.snapshot) is content


def test_only_what_has_changed_is_written_again(service):
    before = Content(-1).following(service.snapshot)
    with service.edit(MAIJA, "test", "parasta") as draft:
        draft.concepts["naytto"]["changeNote"] = "uusi"
        draft.concepts["lisatty"] = {
            "identifier": "lisatty",
            "status": "DRAFT",
            "recommendedTerms": [{"language": "fi", "label": "x", "status": "DRAFT"}],
        }
    after = before.following(service.snapshot)
    old, new = before.graphs["parasta"].parts, after.graphs["parasta"].parts
    assert {prefix for prefix in after.graphs if after.graphs[prefix] is not before.graphs[prefix]} == {"parasta"}
    assert {id_ for id_ in new if new[id_] is not old.get(id_)} - {""} == {"naytto", "lisatty"}
    assert b"uusi" in new["naytto"]


def test_what_is_incomplete_is_not_there(service):
    before = Content(-1).following(service.snapshot)
    with service.edit(MAIJA, "test", "parasta") as draft:
        draft.about["status"] = "INCOMPLETE"
    assert set(before.graphs) - set(before.following(service.snapshot).graphs) == {"parasta"}
