"""`/sparql` over HTTP: the protocol, its forms and limits, and that no query hurts anybody else."""

import os
import threading
import time
from pathlib import Path
from statistics import median

import pytest

from parasta_vocab.serve.reading import open_facts

HOME = "https://iri.suomi.fi/terminology/parasta/"
CONCEPT = f"{HOME}naytto"
LABELS = f"SELECT ?label {{ <{CONCEPT}> <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }} ORDER BY ?label"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c < ?f && ?h != ?k) }"
CSV = "label\r\ncompetence demonstration\r\nnäyttö\r\nyrkesprov\r\n"


def query(server, text, accept=None, **parameters):
    return server.get("/sparql", params={"query": text, **parameters}, headers={"Accept": accept} if accept else {})


def workers():
    """Return the numbers of the processes that this one has started to answer queries."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
                if int(parent) == os.getpid() and b"serve.sparql.worker" in (folder / "cmdline").read_bytes():
                    found.append(int(folder.name))
            except OSError:
                continue
    return found


@pytest.mark.parametrize(
    ("accept", "media", "body"),
    [
        ("text/csv", "text/csv; charset=utf-8", CSV),
        (
            "text/tab-separated-values",
            "text/tab-separated-values; charset=utf-8",
            '?label\n"competence demonstration"@en\n"näyttö"@fi\n"yrkesprov"@sv\n',
        ),
        (
            None,
            "application/sparql-results+json",
            (
                '{"head":{"vars":["label"]},"results":{"bindings":['
                '{"label":{"type":"literal","value":"competence demonstration","xml:lang":"en"}},'
                '{"label":{"type":"literal","value":"näyttö","xml:lang":"fi"}},'
                '{"label":{"type":"literal","value":"yrkesprov","xml:lang":"sv"}}]}}'
            ),
        ),
        (
            "application/sparql-results+xml",
            "application/sparql-results+xml",
            (
                '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="label"/></head><results>'
                '<result><binding name="label"><literal xml:lang="en">competence demonstration</literal></binding></result>'
                '<result><binding name="label"><literal xml:lang="fi">näyttö</literal></binding></result>'
                '<result><binding name="label"><literal xml:lang="sv">yrkesprov</literal></binding></result></results></sparql>'
            ),
        ),
    ],
)
def test_what_select_finds_comes_in_every_form(server, accept, media, body):
    answer = query(server, LABELS, accept)
    assert (answer.status_code, answer.headers["content-type"], answer.text) == (200, media, body)
    assert "Accept" in answer.headers["vary"]


@pytest.mark.parametrize(("accept", "body"), [("application/json", '{"head":{},"boolean":true}'), ("text/csv", "true")])
def test_ask(server, accept, body):
    assert query(server, f"ASK {{ <{CONCEPT}> ?p ?o }}", accept).text == body


@pytest.mark.parametrize("media", ["text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples"])
def test_a_graph_comes_in_every_form(server, media):
    from parasta_vocab.source.rdf import own_triples

    name = {"text/turtle": "turtle", "application/ld+json": "jsonld", "application/rdf+xml": "rdfxml", "application/n-triples": "ntriples"}
    text = (
        f"CONSTRUCT {{ ?s <http://x/label> ?o }} WHERE {{ ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o FILTER(?s = <{CONCEPT}>) }}"
    )
    answer = query(server, text, media)
    found = {(subject, predicate, value.text, value.lang) for subject, predicate, value in own_triples(answer.text, name[media])}
    labels = {("näyttö", "fi"), ("yrkesprov", "sv"), ("competence demonstration", "en")}
    assert answer.headers["content-type"].partition(";")[0] == media
    assert found == {(CONCEPT, "http://x/label", *label) for label in labels}


def test_describe(server):
    assert query(server, f"DESCRIBE <{CONCEPT}>", "application/n-triples").text.startswith(f"<{CONCEPT}> <")


def test_queries_may_be_posted_in_both_ways(server):
    form = server.http.post("/sparql", data={"query": LABELS}, headers={"Accept": "text/csv"})
    plain = server.http.post(
        "/sparql", content=LABELS, headers={"Accept": "text/csv", "Content-Type": "application/sparql-query; charset=utf-8"}
    )
    assert (form.text, plain.text) == (CSV, CSV)


def number(answer):
    return int(answer.text.split()[1])


def test_each_terminology_is_a_graph_and_all_of_them_the_default_one(server):
    count = "SELECT (COUNT(*) AS ?n) {0} {{ {1} }}"
    every = "?s ?p ?o"
    named = [f"{held.iri}" for held in server.service.snapshot.terminologies.values()]
    graphs = query(server, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g", "text/csv").text.split()[1:]
    assert graphs == sorted(named)
    statements = [len(set(open_facts(held.statements()))) for held in server.service.snapshot.terminologies.values()]
    union = len({triple for held in server.service.snapshot.terminologies.values() for triple in open_facts(held.statements())})
    one = number(query(server, count.format(f"FROM <{HOME}>", every), "text/csv"))
    assert number(query(server, count.format("", every), "text/csv")) == union
    assert number(query(server, count.format("", f"GRAPH ?g {{ {every} }}"), "text/csv")) == sum(statements)
    assert one == len(set(open_facts(server.service.snapshot.terminologies["parasta"].statements())))
    assert number(query(server, count.format("", every), "text/csv", **{"default-graph-uri": HOME})) == one
    assert number(query(server, count.format("", every), "text/csv", **{"named-graph-uri": HOME})) == 0
    assert number(query(server, count.format("", f"GRAPH ?g {{ {every} }}"), "text/csv", **{"named-graph-uri": HOME})) == one
    assert number(query(server, count.format(f"FROM NAMED <{HOME}>", f"GRAPH ?g {{ {every} }}"), "text/csv")) == one
    assert number(query(server, count.format("FROM <http://127.0.0.1:9/x>", every), "text/csv")) == 0  # nothing is fetched


@pytest.mark.parametrize(
    ("parameters", "status", "message"),
    [
        ({}, 400, "The query is missing. Give it once, in the parameter query."),
        ({"query": ["ASK {}", "ASK {}"]}, 400, "The query is missing. Give it once, in the parameter query."),
        (
            {"query": "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }"},
            400,
            "SERVICE is not allowed: this server does not query other servers. Remove SERVICE from the query.",
        ),
        (
            {"query": "INSERT DATA { <a:a> <a:b> 1 }"},
            400,
            "Data cannot be changed with SPARQL; only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) are allowed.",
        ),
        ({"query": "SELECT * {\n?s ?p"}, 400, "The query is not SPARQL: the mistake is on line 2 at character 6, or right before it."),
        ({"query": "SELECT * { ?s x:y ?o }"}, 400, None),
        (
            {"query": "ASK {}", "default-graph-uri": "no iri"},
            400,
            "The query could not be carried out: Invalid IRI code point ' '",
        ),
    ],
)
def test_what_is_no_query_is_refused_with_a_sentence(server, parameters, status, message):
    answer = server.get("/sparql", params=parameters)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/plain; charset=utf-8")
    assert message is None or answer.text == f"{message}\n"


def test_the_sentence_is_in_the_language_of_the_caller(server):
    answer = server.get("/sparql", headers={"Accept-Language": "sv"})
    assert answer.text == "Frågan saknas. Ange den en gång i parametern query.\n"


@pytest.mark.parametrize(
    ("content", "media", "status"),
    [
        (b"CLEAR ALL", "application/sparql-update", 415),
        (b"update=CLEAR+ALL", "application/x-www-form-urlencoded", 400),
        (b"query=ASK+%7B%7D&update=CLEAR+ALL", "application/x-www-form-urlencoded", 400),
        (b"ASK {}", "text/plain", 415),
        (b"ASK { ?s ?p '\xff' }", "application/sparql-query", 400),
        (b"query=%ff", "application/x-www-form-urlencoded", 400),
    ],
)
def test_what_is_posted_otherwise_is_refused(server, content, media, status):
    assert server.http.post("/sparql", content=content, headers={"Content-Type": media}).status_code == status


@pytest.mark.parametrize(("text", "accept"), [("ASK {}", "text/turtle"), ("DESCRIBE <x:x>", "text/csv"), ("ASK {}", "image/png")])
def test_a_form_that_there_is_not(server, text, accept):
    answer = query(server, text, accept)
    assert (answer.status_code, "application/sparql-results+json" in answer.text) == (406, True)


def test_a_change_is_seen_by_the_next_query(alone):
    from parasta_vocab.serve.state.snapshot import Person

    assert number(query(alone, f"SELECT (COUNT(*) AS ?n) {{ <{HOME}uusi> ?p ?o }}", "text/csv")) == 0
    term = {"language": "fi", "label": "uusi", "status": "DRAFT"}
    with alone.service.edit(Person("6ec0b1ec-0000-4000-8000-000000000000", "Maija"), "test", "parasta") as draft:
        draft.concepts["uusi"] = {"identifier": "uusi", "status": "DRAFT", "recommendedTerms": [term]}
    assert number(query(alone, f"SELECT (COUNT(*) AS ?n) {{ <{HOME}uusi> ?p ?o }}", "text/csv")) > 0
    with alone.service.edit(Person("6ec0b1ec-0000-4000-8000-000000000000", "Maija"), "test", "parasta") as draft:
        draft.about["status"] = "INCOMPLETE"
    assert number(query(alone, f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{HOME}> {{ ?s ?p ?o }} }}", "text/csv")) == 0


def test_too_large_an_answer_is_a_sentence_and_no_broken_document(serving):
    with serving(sparql_bytes=10_000) as served:
        answer = query(served, "SELECT * { ?s ?p ?o }")
        assert (answer.status_code, answer.text) == (
            400,
            "The answer is larger than 10000 B. Narrow the query down, for example with LIMIT.\n",
        )
        assert query(served, "SELECT * { ?s ?p ?o } LIMIT 3").status_code == 200


def test_a_query_without_end_stops_and_stops_nobody_else(serving):
    before = set(workers())
    with serving(sparql_seconds=2.0) as served:
        query(served, "ASK {}")  # so that starting the worker is not measured
        (worker,) = set(workers()) - before
        answers = []
        thread = threading.Thread(target=lambda: answers.append(query(served, ENDLESS)))
        thread.start()
        times = []
        while thread.is_alive():
            started = time.perf_counter()
            assert served.get("/terminology/parasta/naytto", headers={"Accept": "text/turtle"}).status_code == 200
            times.append(time.perf_counter() - started)
        assert (answers[0].status_code, answers[0].text) == (
            503,
            "The query was stopped because it took more than 2 seconds. Narrow it down, for example with more conditions.\n",
        )
        assert median(times) < 0.5
        assert worker not in workers()
        assert query(served, LABELS, "text/csv").text == CSV
        assert 'parasta_workers_stopped_total{why="late",work="sparql"} 1.0' in served.get("/metrics").text
    assert set(workers()) - before == set()


def test_a_server_that_stops_leaves_no_query_behind(serving):
    before = set(workers())
    with serving(sparql_seconds=60.0, request_seconds=2.0) as served:
        assert query(served, ENDLESS).status_code == 503
        assert len(set(workers()) - before) == 1
    assert set(workers()) - before == set()


def test_a_query_that_crashes_its_worker_is_answered(serving):
    with serving() as served:
        nested = "SELECT * {" + "{" * 30_000 + "}" * 30_000 + "}"
        answer = served.http.post("/sparql", data={"query": nested})
        assert answer.status_code in {400, 503}
        assert query(served, LABELS, "text/csv").text == CSV


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            "SELECT ?c WHERE { ?c a skos:Concept }",
            "The prefix skos: is not declared. Add this line at the beginning of the query: PREFIX skos: <http://www.w3.org/2004/02/skos/core#>",
        ),
        (
            "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?c WHERE { ?c a skos:Concept ; Oma:x 1 }",
            "The prefix Oma: is not declared. Add this line at the beginning of the query: PREFIX Oma: <…>",
        ),
        (
            "SELECT * { ?c :a ?d }",
            "The prefix : is not declared. Add this line at the beginning of the query: PREFIX : <…>",
        ),
        (
            "PREFIX ex: <https://example.org/> SELECT * { _:b ex:a 'skos:x' # dct:y\n ",
            "The query is not SPARQL: the mistake is on line 2 at character 2, or right before it.",
        ),
    ],
)
def test_a_prefix_that_is_not_declared_is_named(server, query, message):
    answer = server.get("/sparql", params={"query": query}, headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.text) == (400, f"{message}\n")


def test_a_form_that_there_is_not_is_told_of_what_asked_for_it(server):
    by_name = server.get("/sparql", params={"query": "ASK {}", "format": "foo"}, headers={"Accept-Language": "en"})
    assert (by_name.status_code, by_name.text) == (
        406,
        (
            "There is no format foo. The values of the parameter format: ttl, jsonld, rdf, nt, csv, tsv, json, xml, "
            "application/sparql-results+json, application/sparql-results+xml, text/csv, text/tab-separated-values, application/json, "
            "application/xml, text/turtle, application/ld+json, application/rdf+xml, application/n-triples.\n"
        ),
    )
    other = server.get("/sparql", params={"query": "ASK {}", "format": "ttl"}, headers={"Accept-Language": "en"})
    assert (other.status_code, other.text.partition(":")[0]) == (
        406,
        "The answer to this query cannot be had in the form that the header Accept or the parameter format asks for. Available",
    )
