"""`/sparql` in a browser: a form that needs no script, results as a table, and files of them."""

import json
from html import unescape
from re import findall
from urllib.parse import parse_qs, urlsplit

import pytest

from parasta_vocab.serve.pages.frame import Frame
from parasta_vocab.serve.pages.sparql import EXAMPLES, answered_page
from parasta_vocab.serve.state.snapshot import Snapshot

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
NAYTTO = "https://iri.suomi.fi/terminology/parasta/naytto"
LABELS = f"SELECT ?c ?label {{ BIND(<{NAYTTO}> AS ?c) ?c <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }} ORDER BY ?label"
FRAME = Frame("/sparql", "fi", True, Snapshot())


def opened(server, **parameters):
    return server.get("/sparql", params={"lang": "fi", **parameters}, headers=BROWSER)


def cells(page):
    return [unescape(cell) for cell in findall(r'<td data-name="[^"]*">(?:<code>)?(.*?)(?:</code>)?</td>', page)]


def files(page):
    return {name: unescape(href) for href, name in findall(r'<a href="(/sparql\?[^"]+format=[^"]+)">([^<]+)</a>', page)}


def test_without_a_query_there_is_a_form(server):
    page = opened(server)
    assert (page.status_code, page.headers["content-language"]) == (200, "fi")
    assert page.headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
    assert '<form class="ask" action="/sparql" method="get">' in page.text
    assert "<script" not in page.text
    assert "PREFIX skos:" in page.text.partition("<textarea")[2].partition("</textarea>")[0]
    assert server.get("/sparql").status_code == 400


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_finds_something(server, name):
    page = opened(server, query=EXAMPLES[name])
    assert page.status_code == 200
    assert "<td" in page.text or "skos:member" in page.text.partition("<pre")[2]


def test_what_select_finds_is_a_table_with_links_to_our_pages(server):
    page = opened(server, query=LABELS).text
    link = f'<a href="/terminology/parasta/naytto?lang=fi">{NAYTTO}</a>'
    labels = ['<span lang="en">competence demonstration</span>', "näyttö", '<span lang="sv">yrkesprov</span>']
    assert cells(page) == [cell for label in labels for cell in (link, label)]
    assert '<th scope="col">c</th><th scope="col">label</th>' in page
    assert "Rivejä: 3" in page


@pytest.mark.parametrize(
    ("query", "said"), [("ASK {}", "Kyllä"), ("ASK { <x:x> ?p ?o }", "Ei"), ("SELECT * { <x:x> ?p ?o }", "Kysely ei löytänyt mitään.")]
)
def test_an_answer_that_is_no_table(server, query, said):
    assert f'<p role="status">{said}</p>' in opened(server, query=query).text


def test_a_result_can_be_opened_as_a_file_of_each_form(server):
    tables = files(opened(server, query=LABELS).text)
    graphs = files(opened(server, query=f"DESCRIBE <{NAYTTO}>").text)
    got = {}
    for name, href in (tables | graphs).items():
        answer = server.get(href, headers=BROWSER)
        got[name] = (answer.status_code, answer.headers["content-type"].partition(";")[0], answer.headers["content-disposition"])
    assert got == {
        "CSV": (200, "text/csv", 'inline; filename="sparql.csv"'),
        "TSV": (200, "text/tab-separated-values", 'inline; filename="sparql.tsv"'),
        "JSON": (200, "application/sparql-results+json", 'inline; filename="sparql.json"'),
        "XML": (200, "application/sparql-results+xml", 'inline; filename="sparql.xml"'),
        "Turtle": (200, "text/turtle", 'inline; filename="sparql.ttl"'),
        "JSON-LD": (200, "application/ld+json", 'inline; filename="sparql.jsonld"'),
        "RDF/XML": (200, "application/rdf+xml", 'inline; filename="sparql.rdf"'),
        "N-Triples": (200, "application/n-triples", 'inline; filename="sparql.nt"'),
    }
    assert parse_qs(urlsplit(tables["CSV"]).query)["query"] == [LABELS]
    assert "content-disposition" not in server.get("/sparql", params={"query": "ASK {}"}).headers
    assert server.get("/sparql", params={"query": "ASK {}", "format": "image/png"}).status_code == 406


def test_a_query_that_fails_stays_in_the_form_with_the_reason(server):
    page = opened(server, query='SELECT * { "</textarea><script>alert(1)</script>" }')
    assert (page.status_code, "<script" in page.text) == (400, False)
    assert "&lt;/textarea&gt;&lt;script&gt;" in page.text
    assert findall(r'<p id="trouble" role="alert" class="older">(Kysely ei ole SPARQLia: .*)</p>', page.text)
    assert server.get("/sparql", params={"query": ["ASK {}", "ASK {}"]}, headers=BROWSER).status_code == 400


def test_the_language_switch_keeps_the_query(server):
    hrefs = [unescape(href) for href in findall(r'<li><a href="([^"]+)" lang="sv"', opened(server, query=LABELS).text)]
    assert [parse_qs(urlsplit(href).query) for href in hrefs] == [{"query": [LABELS], "lang": ["sv"]}]


def test_harmful_values_stay_text(server):
    query = 'SELECT ?a ?b { BIND("<script>alert(1)</script>" AS ?a) BIND(IRI("javascript:alert(1)") AS ?b) }'
    page = opened(server, query=query).text
    assert "<script" not in page
    assert 'href="javascript' not in page
    assert cells(page) == ["<script>alert(1)</script>", "javascript:alert(1)"]


def test_of_many_rows_the_first_are_shown_and_of_a_large_answer_none(server):
    def page(count, text=""):
        rows = [{"n": {"type": "literal", "value": f"{number}{text}"}} for number in range(count)]
        body = json.dumps({"head": {"vars": ["n"]}, "results": {"bindings": rows}}).encode()
        return answered_page(FRAME, "SELECT", "application/sparql-results+json", body).decode()

    assert (page(501).count("<td"), "Rivejä: 501. Sivulla näkyy 500 ensimmäistä; kaikki ovat tiedostoissa." in page(501)) == (500, True)
    large = page(3, "x" * 1_000_000)
    assert (large.count("<td"), "Tulos on liian suuri sivulla näytettäväksi. Avaa se tiedostona." in large) == (0, True)


def test_an_unbound_value_and_a_triple_have_cells():
    quoted = {
        "subject": {"type": "uri", "value": "x:s"},
        "predicate": {"type": "uri", "value": "x:p"},
        "object": {"type": "uri", "value": "x:o"},
    }
    rows = [{"b": {"type": "triple", "value": quoted}}]
    body = json.dumps({"head": {"vars": ["a", "b"]}, "results": {"bindings": rows}}).encode()
    page = answered_page(FRAME, "SELECT", "application/sparql-results+json", body).decode()
    assert cells(page) == ["", json.dumps(quoted)]


@pytest.mark.parametrize(
    ("ending", "query", "media"),
    [
        ("csv", "ASK {}", "text/csv; charset=utf-8"),
        ("tsv", "ASK {}", "text/tab-separated-values; charset=utf-8"),
        ("json", "ASK {}", "application/sparql-results+json"),
        ("xml", "ASK {}", "application/sparql-results+xml"),
        ("ttl", "CONSTRUCT {} {}", "text/turtle; charset=utf-8"),
        ("nt", "CONSTRUCT {} {}", "application/n-triples"),
    ],
)
def test_a_form_may_be_named_by_the_ending_of_a_file(server, ending, query, media):
    answer = server.get("/sparql", params={"query": query, "format": ending})
    assert (answer.status_code, answer.headers["content-type"], answer.headers["content-disposition"], answer.headers["cache-control"]) == (
        200,
        media,
        f'inline; filename="sparql.{ending}"',
        "no-cache",
    )


def test_a_form_that_nobody_knows_is_not_taken_for_any(server):
    assert server.get("/sparql", params={"query": "ASK {}", "format": "excel"}).status_code == 406
