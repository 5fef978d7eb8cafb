"""Queries are answered from what the server holds at the time, whatever it held before."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parasta_vocab.serve.sparql.content import Content, changes
from parasta_vocab.serve.sparql.limits import Limits
from parasta_vocab.serve.sparql.pool import Queries
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.seed import ORGANIZATION
from parasta_vocab.serve.state.snapshot import Person
from parasta_vocab.serve.workers.process import Stopped

MAIJA = Person("6ec0b1ec-0000-4000-8000-000000000000", "Maija")
LIMITS = Limits(60.0, 1024**3, 10_000_000)
ABOUT = {
    "label": {"fi": "Koe"},
    "languages": ["fi"],
    "status": "DRAFT",
    "organizations": [ORGANIZATION.id],
    "graphType": "TERMINOLOGICAL_VOCABULARY",
}
PREFIXES = ("koe-a", "koe-b")
ASKED = [
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
    "SELECT ?g ?s ?o { GRAPH ?g { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o FILTER(STRSTARTS(?o, 'uusi')) } } ORDER BY ?g ?s ?o",
    "SELECT ?s ?o { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o FILTER(STRSTARTS(?o, 'uusi')) } ORDER BY ?s ?o",
]


def question(query):
    return {"query": query, "default_graphs": [], "named_graphs": [], "results": "text/csv", "graph": "text/turtle"}


def said(queries, service):
    return [asyncio.run(queries.answer(question(query), service.snapshot, "a")) for query in ASKED]


def write(service, kind, prefix, number):
    """Make, fill, hide or delete a terminology, or copy the one of the prefix before it: what is not possible now is left."""
    there = prefix in service.snapshot.terminologies
    if kind == "delete" and there:
        service.delete(MAIJA, prefix)
    elif kind == "copy" and not there:
        service.copy(MAIJA, "parasta-tasot", ABOUT | {"prefix": prefix})
    elif kind == "create" and not there:
        service.create(MAIJA, ABOUT | {"prefix": prefix})
    elif kind in {"edit", "hide"} and there:
        with service.edit(MAIJA, "test", prefix) as draft:
            if kind == "hide":
                draft.about["status"] = "INCOMPLETE" if draft.about["status"] == "DRAFT" else "DRAFT"
            else:
                term = {"language": "fi", "label": f"uusi {number}", "status": "DRAFT"}
                draft.concepts[f"c{number}"] = {"identifier": f"c{number}", "status": "DRAFT", "recommendedTerms": [term]}


@pytest.fixture(scope="module")
def service():
    with Service.open() as opened:
        yield opened


@pytest.fixture(scope="module")
def queries():
    made = Queries(1, 9, LIMITS)
    yield made
    made.pool.close()


WRITES = st.tuples(st.sampled_from(["create", "copy", "edit", "edit", "hide", "delete"]), st.sampled_from(PREFIXES), st.integers(1, 3))


@settings(max_examples=6, deadline=None)
@given(st.lists(WRITES, min_size=1, max_size=6))
def test_a_process_that_was_asked_before_answers_as_a_new_one_does(service, queries, writes):
    for kind, prefix, number in writes:
        write(service, kind, prefix, number)
        answers = said(queries, service)
    new = Queries(1, 9, LIMITS)
    try:
        assert answers == said(new, service)
    finally:
        new.pool.close()


def test_only_the_graphs_that_say_something_else_are_sent(service):
    before = Content(-1).following(service.snapshot)
    write(service, "delete", "koe-a", 1)
    write(service, "create", "koe-a", 1)
    created = before.following(service.snapshot)
    home = "https://iri.suomi.fi/terminology/koe-a/"
    assert changes(before.graphs, created.graphs) == {home: created.graphs["koe-a"].body}
    service.delete(MAIJA, "koe-a")
    assert changes(created.graphs, created.following(service.snapshot).graphs) == {home: b""}


def test_a_process_that_ended_while_it_was_fed_is_followed_by_one_that_holds_everything(service, queries):
    write(service, "delete", "koe-b", 1)
    before = said(queries, service)
    (process,) = queries.pool._all
    process.kill()
    write(service, "create", "koe-b", 1)
    with pytest.raises(Stopped):
        said(queries, service)
    service.delete(MAIJA, "koe-b")
    assert said(queries, service) == before
