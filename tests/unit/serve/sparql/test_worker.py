"""A worker that is given what has changed answers as one that is given everything anew."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryResultsFormat, RdfFormat, Store, parse

from parasta_vocab.serve.workers.process import Process

MODULE = "parasta_vocab.serve.sparql.worker"
LIMITS = {"seconds": 60, "memory": 1024**3, "answer": 100_000}
GRAPHS = [f"http://x/{name}/" for name in "abc"]
TERMS = [
    "<http://x/1>",
    "_:a-b1",
    '"x"',
    '"x"@fi',
    '"1"^^<http://www.w3.org/2001/XMLSchema#integer>',
    '"01"^^<http://www.w3.org/2001/XMLSchema#integer>',
]
STATEMENTS = st.sampled_from([f"{s} <http://x/p> {o} .\n".encode() for s in TERMS[:2] for o in TERMS])
QUERIES = [
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o",
    "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
    "SELECT ?g ?o { GRAPH ?g { <http://x/1> ?p ?o } } ORDER BY ?g ?o",
    "SELECT ?g { GRAPH ?g {} } ORDER BY ?g",
    "SELECT (COUNT(*) AS ?n) FROM <http://x/a/> FROM NAMED <http://x/b/> { ?s ?p ?o OPTIONAL { GRAPH ?g { ?s ?p ?o } } }",
    "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER isBlank(?s) }",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . GRAPH ?g { ?s ?p ?o } }",
]


HEAD = {"default_graphs": [], "named_graphs": [], "results": "text/csv", "graph": "text/turtle"}


@pytest.fixture(scope="module")
def worker():
    process = Process(MODULE, LIMITS)
    yield process
    process.end()


def give(process, graphs):
    bodies = {iri: b"".join(statements) for iri, statements in graphs.items()}
    process.ask({"graphs": [(iri, len(body)) for iri, body in bodies.items()]}, b"".join(bodies.values()), 60)


def anew(graphs):
    """Return the answers of a store that holds these graphs and was never given others."""
    store = Store()
    for iri, statements in graphs.items():
        for quad in parse(b"".join(statements), RdfFormat.N_TRIPLES):
            store.extend(Quad(quad.subject, quad.predicate, quad.object, name) for name in (NamedNode(iri), DefaultGraph()))
    return [store.query(query).serialize(format=QueryResultsFormat.CSV) for query in QUERIES]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(GRAPHS), st.frozensets(STATEMENTS, max_size=6), min_size=1), min_size=1, max_size=6))
def test_changes_one_after_the_other_lead_to_what_everything_at_once_leads_to(worker, writes):
    """A graph without statements is gone; what two graphs say counts once in the default graph, and stays when one of them drops it."""
    held = dict.fromkeys(GRAPHS, frozenset())
    give(worker, held)
    for write in writes:
        give(worker, write)
        held |= write
        assert [worker.ask({"query": query, **HEAD}, b"", 60)[1] for query in QUERIES] == anew(held)
