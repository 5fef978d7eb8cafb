"""`/sparql` over HTTP: the protocol, its forms and limits, and that no query hurts anybody else."""

import os
import re
import signal
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Semaphore
from urllib.parse import urlsplit

import pytest

from parasta_vocab.serve.reading import open_facts
from parasta_vocab.serve.settings import MIB
from parasta_vocab.serve.workers.process import Process
from parasta_vocab.serve.workers.turns import Turns

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
            "The value no iri of the parameter default-graph-uri is no IRI. Give the whole of it, such as https://iri.suomi.fi/terminology/parasta/.",
        ),
        (
            {"query": "ASK {}", "default-graph-uri": HOME, "named-graph-uri": [HOME, "banana"]},
            400,
            "The value banana of the parameter named-graph-uri is no IRI. Give the whole of it, such as https://iri.suomi.fi/terminology/parasta/.",
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


def test_a_query_without_end_stops_and_stops_nobody_else(serving, meanwhile):
    before = set(workers())
    with serving(sparql_seconds=2.0) as served:
        query(served, "ASK {}")
        (worker,) = set(workers()) - before
        answer, others = meanwhile(
            lambda: query(served, ENDLESS), lambda: served.get("/terminology/parasta/naytto", headers={"Accept": "text/turtle"})
        )
        assert (answer.status_code, answer.text) == (
            503,
            "The query was stopped because it took more than 2 seconds. Narrow it down, for example with more conditions.\n",
        )
        assert others > 3
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


def stopped(served):
    """Return how many workers were stopped, and why, where any was."""
    counted = re.findall(r'parasta_workers_stopped_total\{why="(\w+)",work="sparql"\} (\d)', served.get("/metrics").text)
    return {why: int(count) for why, count in counted if count != "0"}


def test_a_client_with_queries_without_end_stops_no_other(serving, meanwhile):
    with serving(sparql_seconds=3.0) as served, ThreadPoolExecutor(3) as threads:

        def asked(client, text):
            return served.get("/sparql", params={"query": text}, headers={"X-Forwarded-For": client})

        asked("192.0.2.2", "ASK {}")
        answers, others = meanwhile(
            lambda: [*threads.map(lambda _: asked("192.0.2.1", ENDLESS), range(3))], lambda: asked("192.0.2.2", "ASK {}")
        )
        assert ([answer.status_code for answer in answers], others > 3) == ([503, 503, 503], True)


def test_who_has_too_many_queries_waiting_may_come_again(serving):
    with serving(sparql_seconds=3.0, sparql_waiting=0) as served:
        answer = query(served, "ASK {}")
    assert (answer.status_code, answer.headers["Retry-After"], answer.text) == (
        503,
        "3",
        "The server is answering other queries right now. Try again in a moment.\n",
    )


def test_a_query_that_is_posted_has_its_time_once_it_has_come(serving):
    with serving(sparql_seconds=2.0, request_seconds=1.0) as served:
        answer = served.http.post("/sparql", data={"query": ENDLESS})
    assert (answer.status_code, answer.text.partition(" Narrow")[0]) == (
        503,
        "The query was stopped because it took more than 2 seconds.",
    )


def test_a_query_whose_caller_has_left_is_not_begun(serving, monkeypatch):
    put, drop, ask, waits, left, asked = Turns.put, Turns.drop, Process.ask, Semaphore(0), Semaphore(0), []
    monkeypatch.setattr(Turns, "put", lambda *given: put(*given) or waits.release())
    monkeypatch.setattr(Turns, "drop", lambda *given: drop(*given) or left.release())
    monkeypatch.setattr(Process, "ask", lambda process, head, *given: asked.append(head.get("query")) or ask(process, head, *given))
    with serving(sparql_seconds=3.0) as served, ThreadPoolExecutor(1) as threads:
        endless = threads.submit(query, served, ENDLESS)
        assert waits.acquire(timeout=60)
        parts = urlsplit(served.base)
        with socket.create_connection((parts.hostname, parts.port)) as connection:
            connection.sendall(b"GET /sparql?query=ASK%20%7B%20%3Fgone%20%3Fp%20%3Fo%20%7D HTTP/1.1\r\nHost: x\r\n\r\n")
            assert waits.acquire(timeout=60)
        assert left.acquire(timeout=60)
        assert not endless.done()
        assert query(served, "ASK {}").status_code == 200
    assert [text for text in asked if text] == [ENDLESS, "ASK {}"]


@pytest.mark.parametrize(
    "text",
    ["SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i", "SELECT * {" + "{" * 30_000 + "}" * 30_000 + "}"],
    ids=["heap", "stack"],
)
def test_a_query_that_takes_too_much_memory_is_no_fault_of_the_server(serving, text):
    with serving(sparql_memory=400 * MIB) as served:
        answer = served.http.post("/sparql", data={"query": text})
        assert (answer.status_code, answer.text) == (
            400,
            "The query was stopped because it needed too much memory or was too complex. Narrow it down or make it simpler.\n",
        )
        assert query(served, LABELS, "text/csv").text == CSV
        assert stopped(served) == {"memory": 1}


def test_a_worker_that_crashes_is_a_fault_of_the_server(serving):
    before = set(workers())
    with serving() as served:
        query(served, "ASK {}")
        (worker,) = set(workers()) - before
        os.kill(worker, signal.SIGKILL)
        answer = query(served, "ASK {}")
        assert (answer.status_code, answer.text) == (
            500,
            f"Something unexpected went wrong in the server. Tell those who run it the id of the request: {answer.headers['X-Request-Id']}.\n",
        )
        assert query(served, LABELS, "text/csv").text == CSV
        assert stopped(served) == {"crashed": 1}


@pytest.mark.parametrize(
    ("written", "media"),
    [
        ("application/rdf+xml", "application/rdf+xml"),  # which is read with a space in it
        ("application/rdf%2Bxml", "application/rdf+xml"),
        ("application/ld+json", "application/ld+json"),
        ("Text/Turtle", "text/turtle; charset=utf-8"),
    ],
)
def test_a_form_may_be_named_without_escaping_its_plus(server, written, media):
    answer = server.get(f"/sparql?query=DESCRIBE%20%3Cx:x%3E&format={written}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, media)


@pytest.mark.parametrize("form", ["rdf xml", "text/turtle text/csv", "application/sparql-results+json/", "text/*"])
def test_no_other_form_is_guessed(server, form):
    answer = server.get("/sparql", params={"query": "ASK {}", "format": form})
    assert (answer.status_code, answer.text.partition(" The values")[0]) == (406, f"There is no format {form}.")


def test_both_methods_are_described_with_all_their_parameters(server):
    described = server.get("/openapi.json").json()["paths"]["/sparql"]
    chosen = ["format", "default-graph-uri", "named-graph-uri"]
    assert [each["name"] for each in described["get"]["parameters"]] == ["query", *chosen]
    assert [each["name"] for each in described["post"]["parameters"]] == chosen
    form = described["post"]["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"]
    assert [*form["properties"]] == ["query", *chosen]


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
