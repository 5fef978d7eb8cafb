"""What those send who mean no good: each of these once got more than it should."""

import asyncio
import contextlib
import json
import re
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlsplit

import httpx
import pytest
from fastapi.openapi.utils import get_openapi

from parasta_vocab.serve import description
from parasta_vocab.serve.app import build_app
from parasta_vocab.serve.errors import Problem
from parasta_vocab.serve.kept import Kept
from parasta_vocab.serve.negotiate import best
from parasta_vocab.serve.routes.terminology import _delete
from parasta_vocab.serve.settings import Settings
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.caller import Caller
from parasta_vocab.serve.state.snapshot import Person

API = "/terminology-api/v2"
HOME = "https://iri.suomi.fi/terminology/parasta/"
MAIJA = Person("6ec0b1ec-0000-4000-8000-000000000000", "Maija")
TERM = {"language": "fi", "label": "x", "status": "DRAFT"}


@pytest.mark.parametrize("value", ["1e999", f"{'[' * 900}{']' * 900}"])
def test_numbers_and_nesting_without_end_are_refused_where_the_framework_reads_the_body(server, value):
    answer = server.http.post(
        f"{API}/integration/resources", content=f'{{"pageSize": {value}}}', headers={"Content-Type": "application/json"}
    )
    assert (answer.status_code, answer.json()["details"][0]["field"]) == (400, "pageSize")


def test_a_date_that_no_calendar_has_is_no_date(server):
    headers = {"If-Modified-Since": "Sat, 01 Jan 9999999999 00:00:00 GMT"}
    assert server.get("/rest/v1/parasta/", headers=headers).status_code == 200


def test_an_accept_header_of_ten_thousand_types_is_not_read():
    assert best(f"{'image/png,' * 10_000}image/png", ("text/turtle", "text/html")) == "text/turtle"
    assert best("image/png", ("text/turtle", "text/html")) is None


def test_editorial_notes_are_shown_only_to_those_who_work_on_the_terminology(alone):
    secret = {
        "identifier": "salaisuus",
        "status": "DRAFT",
        "recommendedTerms": [{"language": "fi", "label": "salaisuus", "status": "DRAFT", "editorialNotes": ["KUISKAUS"]}],
        "editorialNotes": ["KUISKAUS"],
    }
    made = alone.http.post(f"{API}/concept/parasta", json=secret, headers=alone.headers)
    assert made.status_code == 201
    named = "/terminology/parasta/salaisuus"
    every = quote('SELECT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?o), "KUISKAUS")) }')
    ways = [
        f"{API}/concept/parasta/salaisuus",
        f"{API}/export/parasta",
        f"{API}/frontend/search-concepts?query=salaisuus",
        named,
        *(f"{stem}.{suffix}" for stem in ("/terminology/parasta", named) for suffix in ("ttl", "jsonld", "rdf", "nt")),
        "/rest/v1/parasta/data",
        f"/rest/v1/data?uri={HOME}salaisuus",
        f"/sparql?query={every}",
    ]
    answers = {way: alone.get(way) for way in ways}
    assert {answer.status_code for answer in answers.values()} == {200}
    assert [way for way, answer in answers.items() if "KUISKAUS" in answer.text] == []
    inside = alone.get(f"{API}/concept/parasta/salaisuus", headers=alone.headers)
    assert json.dumps(inside.json()).count("KUISKAUS") == 2


def raw(served, sent, wait=5):
    """Send bytes as they are, and return what comes back until the other side closes or says no more."""
    parts = urlsplit(served.base)
    with socket.create_connection((parts.hostname, parts.port), timeout=wait) as connection, contextlib.suppress(OSError):
        come = b""
        connection.sendall(sent)
        while chunk := connection.recv(65536):
            come += chunk
    return come


@pytest.mark.parametrize("path", ["/integration/containers", "/integration/resources"])
def test_half_a_million_mistakes_in_a_body_are_not_all_told(server, path):
    items = ",".join(["1"] * 250_000)
    answer = server.http.post(
        f"{API}{path}", content=f'{{"uri": [{items}], "container": [{items}]}}', headers={"Content-Type": "application/json"}
    )
    assert (answer.status_code, len(answer.json()["details"])) == (400, 1)


def test_a_document_full_of_mistakes_is_refused_with_some_of_them(alone):
    document = {"identifier": "virheita", "status": "DRAFT", "recommendedTerms": [{}] * 50_000}
    answer = alone.http.post(f"{API}/concept/parasta", json=document, headers=alone.headers)
    assert (answer.status_code, len(answer.json()["details"])) == (400, 200)


@pytest.mark.parametrize("query", ["(" * (2**20 - 10), "<" * (2**20 - 10), "SERVICE " * 2**16])
def test_a_long_query_is_looked_through_where_nobody_waits(server, query, meanwhile):
    answer, others = meanwhile(
        lambda: server.http.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query"}),
        lambda: server.get("/health/live"),
    )
    assert (answer.status_code, others > 3) == (400, True), others


def test_a_form_of_a_hundred_thousand_parameters_is_no_query(server):
    answer = server.http.post("/sparql", content="a&" * 100_000, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert (answer.status_code, answer.text) == (400, "The query is missing. Give it once, in the parameter query.\n")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Origin": "http://["}, 401),
        ({"Referer": "https://evil.example/"}, 401),
        ({"Sec-Fetch-Site": "none"}, 201),
    ],
)
def test_a_cookie_changes_nothing_unless_the_browser_says_whose_page_asks(alone, headers, status):
    document = {"identifier": "evaste", "status": "DRAFT", "recommendedTerms": [TERM]}
    cookie = {"Cookie": f"YTITOKEN={alone.token}"}
    answer = alone.http.post(f"{API}/concept/parasta", json=document, headers=cookie | headers)
    assert answer.status_code == status
    assert alone.get(f"{API}/user", headers=cookie).json()["anonymous"] is False


def test_large_bodies_share_the_room_there_is(serving):
    with serving(max_uploads=3 * 2**20) as served:
        parts = urlsplit(served.base)
        with socket.create_connection((parts.hostname, parts.port)) as slow:
            head = b"POST /validate HTTP/1.1\r\nHost: x\r\nContent-Type: application/yaml\r\nContent-Length: 4000000\r\n\r\n"
            slow.sendall(head + b"#" * 3_900_000)
            time.sleep(0.5)
            refused = served.http.post("/validate", content=b"#" * 3_000_000, headers={"Content-Type": "application/yaml"})
            small = served.http.post("/validate", content=b"a: b", headers={"Content-Type": "application/yaml"})
        assert (refused.status_code, refused.headers["retry-after"], refused.json()["message"]) == (
            503,
            "5",
            "Too many large files are being sent to the server at once. Try again in a moment.",
        )
        assert small.status_code == 422
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            again = served.http.post("/validate", content=b"#" * 3_000_000, headers={"Content-Type": "application/yaml"})
            if again.status_code != 503:
                break
        assert again.status_code == 422


def test_who_is_refused_before_the_body_has_come_gets_one_answer_and_may_go_on(server):
    head = (
        b"POST /terminology-api/v2/concept/parasta HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n"
    )
    come = raw(server, head + b" " * 900_000 + b"GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert re.findall(rb"HTTP/1.1 (\d+)", come) == [b"401", b"200"]


def test_a_caller_who_leaves_in_the_middle_is_no_fault_of_the_server(alone):
    head = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nZ"
    assert raw(alone, head).startswith(b"HTTP/1.1 400 ")
    time.sleep(0.2)
    lines = [line for line in alone.get("/metrics").text.splitlines() if line.startswith("parasta_requests_total") and "/sparql" in line]
    assert lines == ['parasta_requests_total{method="POST",route="/sparql",status="400"} 1.0']


def test_the_description_is_made_once(alone, monkeypatch):
    made = []
    monkeypatch.setattr(description, "get_openapi", lambda **given: made.append(1) or get_openapi(**given))
    assert len({alone.get(f"/openapi.json?{each}").content for each in range(10)}) == 1
    assert made == [1]


async def ask(app, paths):
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
        assert [(await client.get(path)).text for path in paths] == ["true"] * len(paths)


def test_long_addresses_do_not_fill_the_memory_with_short_answers():
    with Service.open() as service:
        kept = Kept(build_app(service, Settings()), service, 100_000)
        asyncio.run(ask(kept, [f"{API}/terminology/parasta/exists?{each}{'a' * 11_000}" for each in range(20)]))
        assert (len(kept.answers), kept.size <= kept.room) == (7, True)


def test_what_somebody_with_a_token_reads_is_not_for_caches(alone):
    with alone.service.edit(MAIJA, "test", "parasta-tasot") as draft:
        draft.about["status"] = "INCOMPLETE"
    answers = [alone.get(f"/terminology/parasta-tasot{end}", headers=alone.headers) for end in ("/", ".ttl", ".nt")]
    assert [(answer.status_code, answer.headers["cache-control"]) for answer in answers] == [(200, "private, no-store")] * 3
    assert alone.get("/terminology/parasta-tasot.ttl").status_code == 403


def test_an_export_is_written_once_for_each_change(alone):
    def exported(each, **headers):
        return alone.get(f"{API}/export/parasta-tasot?x={each}", headers={"Accept": "text/turtle"} | headers).text

    first, inside = exported(1), exported(2, **alone.headers)
    assert (exported(3), exported(4, **alone.headers)) == (first, inside)
    with alone.service.edit(MAIJA, "test", "parasta-tasot") as draft:
        draft.about["contact"] = "uusi@example.fi"
    assert ("uusi@example.fi" in exported(5), "uusi@example.fi" in exported(6, **alone.headers), "uusi" in first) == (True, True, False)


def test_writers_that_wait_for_their_turn_leave_threads_to_readers(alone):
    """More writers wait than the framework has threads."""

    def write(number):
        body = {"identifier": f"koe{number}", "status": "DRAFT", "recommendedTerms": [TERM]}
        return alone.http.post(f"{API}/concept/parasta-tasot", json=body, headers=alone.headers).status_code

    with ThreadPoolExecutor(60) as writers:
        with alone.service._changing:
            waiting = [writers.submit(write, number) for number in range(60)]
            for number in range(60):
                assert alone.get(f"/terminology/parasta/naytto?{number}", headers={"Accept": "text/html"}, timeout=10).status_code == 200
        assert [each.result() for each in waiting] == [201] * 60


def test_rights_count_when_the_turn_of_a_write_has_come():
    with Service.open() as service, pytest.raises(Problem) as refused:
        _delete(service, Caller(MAIJA), "parasta", None)
    assert refused.value.status == 401
