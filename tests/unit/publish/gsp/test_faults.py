"""A store that drops, refuses, dawdles or lies: what is done about it, and what is said."""

import socket
from base64 import b64encode

import pytest
from live_server import running

from parasta_vocab.errors import ServiceRefused
from parasta_vocab.http import Credentials, Manners
from parasta_vocab.publish.gsp.addresses import Place
from parasta_vocab.publish.gsp.content import Content, Difference
from parasta_vocab.publish.gsp.publish import Outcome, publish
from parasta_vocab.publish.gsp.store import CHUNK, Store
from parasta_vocab.serve.state import Service

QUICK = Manners(timeout=1.0, attempts=3, pause=0.001)
GRAPH = "https://example.fi/graph"
OLD = b"<urn:a> <urn:b> <urn:old> ."
TURTLE = b"<urn:a> <urn:b> 1 , 2 , 3 ; <urn:law> [ <urn:act> '531/2017' ; <urn:section> '5' ] , [ <urn:act> '531/2017' ] ."
CONTENT = Content.of(TURTLE)
EITHER = " The graph now holds either the old or the new content. Run the command again; it is safe to repeat."
UNTOUCHED = f" The graph is as it was. The temporary graph {GRAPH}#parasta-publish is removed by the next run."


def open_store(faulty, via="put", credentials=None, manners=QUICK):
    place = Place(faulty.target if via == "put" else faulty.update, f"{faulty.base}/ds/query", GRAPH, via)
    return Store(place, credentials, manners)


def refusal(faulty, via="put", credentials=None, content=CONTENT):
    with open_store(faulty, via, credentials) as store, pytest.raises(ServiceRefused) as caught:
        publish(store, content)
    assert caught.value.where.startswith(f"{faulty.base}/ds/")
    assert all(getattr(caught.value.reason, lang) for lang in ("fi", "sv", "en"))
    return caught.value.reason.en


@pytest.mark.parametrize("via", ["put", "update"])
def test_a_graph_is_replaced_and_then_left_alone(via, faulty):
    faulty.put(GRAPH, OLD)
    with open_store(faulty, via) as store:
        assert publish(store, CONTENT, dry_run=True) == Outcome("planned", 1, 1)
        assert Content.of(faulty.graph(GRAPH).encode()) == Content.of(OLD)
        assert publish(store, CONTENT) == Outcome("replaced", 1, len(CONTENT))
        assert Content.of(faulty.graph(GRAPH).encode()) == CONTENT
        faulty.asked.clear()
        assert publish(store, CONTENT) == Outcome("unchanged", len(CONTENT), len(CONTENT))
    assert {request.split()[0] for request in faulty.asked} == {"GET"}


def test_equal_counts_are_not_taken_for_equal_graphs(faulty):
    faulty.put(GRAPH, TURTLE.replace(b"3", b"4"))
    with open_store(faulty) as store:
        assert publish(store, CONTENT).kind == "replaced"


@pytest.mark.parametrize("name", ["drop", "deaf", "500", "503", "429", "slow"])
@pytest.mark.parametrize(("via", "method"), [("put", "GET"), ("put", "PUT"), ("update", "GET"), ("update", "POST")])
def test_what_passes_is_waited_out(name, via, method, faulty, fault):
    faults = {"drop": fault(drop=True), "deaf": fault(deaf=True), "slow": fault(wait=1.4)}
    passing = faults.get(name) or fault(status=int(name), headers={"Retry-After": "0"})
    faulty.put(GRAPH, OLD)
    faulty.faults = {method: [passing, passing]}
    with open_store(faulty, via) as store:
        assert publish(store, CONTENT).kind == "replaced"
    assert Content.of(faulty.graph(GRAPH).encode()) == CONTENT
    assert not faulty.graph(f"{GRAPH}#parasta-publish")


@pytest.mark.parametrize("number", range(6))
def test_an_update_whose_answer_is_lost_at_any_request_still_ends_well(number, faulty, fault):
    many = Content.of(b"".join(b"<urn:a> <urn:b> %d . [] <urn:c> %d ." % (count, count) for count in range(CHUNK)))
    faulty.put(GRAPH, OLD)
    faulty.faults = {"POST": [fault()] * number + [fault(deaf=True)]}
    with open_store(faulty, "update") as store:
        assert publish(store, many) == Outcome("replaced", 1, len(many))
    assert not faulty.graph(f"{GRAPH}#parasta-publish")


@pytest.mark.parametrize("number", range(4))
def test_a_store_that_goes_away_during_an_update_keeps_the_old_graph(number, faulty, fault):
    faulty.put(GRAPH, OLD)
    faulty.faults = {"POST": [fault()] * number + [fault(drop=True)] * 99, "GET": [fault()] * 2}
    many = Content.of(b"".join(b"<urn:a> <urn:b> %d ." % count for count in range(CHUNK + 1)))
    said = refusal(faulty, "update", content=many)
    assert said.startswith("the connection broke (Server disconnected without sending a response.). Try again.")
    assert said.endswith(EITHER if number == 3 else UNTOUCHED)
    assert Content.of(faulty.graph(GRAPH).encode()) == Content.of(OLD)


def test_a_put_that_never_gets_through_is_told_with_what_holds(faulty, fault):
    faulty.faults = {"PUT": [fault(status=500, body=b"Virtuoso \x1b[31m22023\n Error <urn:x>" + b"z" * 500)] * 3}
    said = refusal(faulty)
    assert (
        said
        == f"the store answered with error 500. “Virtuoso [31m22023 Error <urn:x>{'z' * 168}…” See the log of the store, or try again.{EITHER}"
    )
    assert faulty.asked.count("PUT /ds/data") == 3


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (401, {}, "the store wants to know who you are. Give user and password in the environment variables"),
        (403, {}, "the user has no right to this (403). Ask the administrator"),
        (404, {}, "there is no store (404). Usual addresses: Virtuoso"),
        (405, {}, "the address takes no PUT (405). Usual addresses: Virtuoso"),
        (413, {}, "the store takes no request of this size (413)."),
        (415, {}, "the store does not read text/turtle (415)."),
        (
            302,
            {"Location": "https://u:p@login.example/sso?token=1"},
            "the service sent to a login page (https://login.example/sso): the credentials",
        ),
        (
            307,
            {"Location": "https://other.example/ds/data"},
            "the service is elsewhere (https://other.example/ds/data). Credentials are not sent on;",
        ),
        (409, {}, "the store answered with error 409. See the log"),
    ],
)
def test_a_refusal_says_what_to_do(status, headers, said, faulty, fault):
    faulty.faults = {"PUT": [fault(status=status, headers=headers)]}
    assert refusal(faulty).startswith(said)
    assert faulty.asked.count("PUT /ds/data") == 1


@pytest.fixture(scope="module")
def read_only():
    with Service.open() as service, running(service) as base:
        yield f"{base}/sparql"


class TestReadOnly:
    """The SPARQL address of our own server, which answers queries and takes no changes."""

    QUERIES_ONLY = (
        "this SPARQL address only answers queries and takes no changes ({}). Give the address where the store takes changes. Usual"
    )

    @pytest.mark.parametrize(("via", "many", "status"), [("put", 1, 405), ("put", 100_000, 413), ("update", 1, 415)])
    def test_that_an_address_only_answers_queries_is_told(self, via, many, status, read_only):
        content = Content.of(b"\n".join(b"<urn:a> <urn:b> %d ." % count for count in range(many)))
        with Store(Place(read_only, read_only, GRAPH, via), None, QUICK) as store, pytest.raises(ServiceRefused) as caught:
            publish(store, content)
        assert str(caught.value).startswith(f"{read_only}: {self.QUERIES_ONLY.format(status)}")

    def test_a_store_that_takes_changes_where_it_answers_may_find_one_too_large(self, faulty, fault):
        faulty.faults = {"PUT": [fault(status=413)], "OPTIONS": [fault(status=204, headers={"Allow": "GET, PUT, POST"})]}
        with Store(Place(faulty.target, faulty.target, GRAPH), None, QUICK) as store, pytest.raises(ServiceRefused) as caught:
            publish(store, CONTENT)
        assert caught.value.reason.en.startswith("the store takes no request of this size (413).")
        assert faulty.asked[-1] == "OPTIONS /ds/data"


@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_a_web_page_is_not_taken_for_success(method, faulty, fault):
    page = b"<!doctype html><title>Log in</title><script>alert(1)</script><h1>Kirjaudu</h1>"
    faulty.faults = {method: [fault(status=200, body=page, headers={"Content-Type": "text/html"})]}
    assert refusal(faulty).startswith(
        "the answer is a web page, not that of a store: “Kirjaudu”. The address is wrong, or the service wants a login."
    )


ENDLESS = b'{"results": {"bindings": [{"count": {"value": 1e999}}]}}'
"""JSON readers take a number without an end for infinity."""


@pytest.mark.parametrize("body", [b"[]", b'{"results": {"bindings": []}}', b"7", b"\xff", b"[" * 100_000, b'{"boolean": true}', ENDLESS])
def test_an_answer_that_is_no_count_asks_for_the_address_of_queries(body, faulty, fault):
    faulty.faults = {"GET": [fault(status=200, body=body)]}
    assert refusal(faulty).endswith("Give the address of queries with --query.")


def test_a_graph_that_is_no_rdf_is_told(faulty, fault):
    faulty.faults = {"GET": [fault(), fault(), fault(status=200, body=b"no rdf")]}
    assert refusal(faulty).startswith("the graph that the store gives back is no RDF that can be read (no rdf).")


def test_an_endless_answer_is_cut_off(faulty, fault):
    faulty.faults = {"GET": [fault(status=200, body=b" " * 1_000_001)]}
    assert refusal(faulty) == "the answer is much larger than the graph that was sent (over 1000000 bytes). Check the address."


@pytest.mark.parametrize(("off", "missing", "extra"), [(-2, 2, 0), (3, 0, 3)])
def test_a_count_that_is_wrong_afterwards_is_a_difference(off, missing, extra, faulty):
    faulty.count_off = off
    with open_store(faulty) as store:
        outcome = publish(store, CONTENT)
    assert outcome == Outcome("differs", off, len(CONTENT) + off, compared=False, difference=Difference(missing, extra))


def test_a_store_that_loses_a_statement_is_found_out(faulty, fault):
    faulty.faults = {"PUT": [fault(status=204)]}
    faulty.put(GRAPH, TURTLE.replace(b" , 3", b""))
    with open_store(faulty) as store:
        outcome = publish(store, CONTENT)
    lost = '<urn:a> <urn:b> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .'
    assert outcome == Outcome("differs", 7, 7, difference=Difference(1, 0, lost))


def test_another_writer_in_the_temporary_graph_stops_the_move(faulty, monkeypatch):
    faulty.put(GRAPH, OLD)
    do = faulty.do

    def meddle(method, address, body):
        if method == "POST" and body.startswith(b"INSERT"):
            faulty.store.update(f"INSERT DATA {{ GRAPH <{GRAPH}#parasta-publish> {{ <urn:other> <urn:b> 1 }} }}")
        return do(method, address, body)

    monkeypatch.setattr(faulty, "do", meddle)
    said = refusal(faulty, "update")
    assert said == f"the temporary graph holds 9 statements, but 8 were sent. Is somebody else publishing at the same time?{UNTOUCHED}"
    assert Content.of(faulty.graph(GRAPH).encode()) == Content.of(OLD)


class TestCredentials:
    """They go where they are wanted, as they are wanted, and stand in no message."""

    WHO = Credentials("käyttäjä", "salasuus")

    def test_basic_is_sent_once_it_is_asked_for(self, faulty):
        faulty.challenge, faulty.accepted = 'Basic realm="store"', "Basic " + b64encode("käyttäjä:salasuus".encode()).decode()
        with open_store(faulty, credentials=self.WHO) as store:
            assert publish(store, CONTENT).kind == "replaced"
        assert "Authorization" not in faulty.headers[0]
        assert {headers.get("Authorization") for headers in faulty.headers[1:]} == {faulty.accepted}

    def test_a_token_is_sent_as_one(self, faulty):
        faulty.challenge, faulty.accepted = "Bearer", "Bearer tunniste"
        with open_store(faulty, credentials=Credentials(token="tunniste")) as store:
            assert publish(store, CONTENT).kind == "replaced"
        assert {headers.get("Authorization") for headers in faulty.headers} == {"Bearer tunniste"}

    def test_those_that_are_not_accepted_are_told_of_but_not_shown(self, faulty):
        faulty.challenge, faulty.accepted = 'Basic realm="store"', "that of somebody else"
        assert refusal(faulty, credentials=self.WHO).startswith("the store does not accept the credentials (401). Check PARASTA_STORE_USER")

    def test_what_a_store_repeats_of_them_is_left_out(self, faulty, fault):
        told = f"user käyttäjä:salasuus {self.WHO.secrets[-1]}".encode()
        faulty.faults = {"PUT": [fault(status=409, body=told)]}
        assert refusal(faulty, credentials=self.WHO).startswith("the store answered with error 409. “user käyttäjä:… …”")
        assert "salasuus" not in repr(self.WHO)

    def test_another_host_that_answers_queries_gets_none(self, faulty):
        place = Place(faulty.target, faulty.base.replace("127.0.0.1", "localhost") + "/ds/query", GRAPH)
        with Store(place, Credentials(token="tunniste"), QUICK) as store:
            assert publish(store, CONTENT).kind == "replaced"
        sent = dict(zip(faulty.asked, faulty.headers, strict=True))
        assert "Authorization" not in sent["GET /ds/query"]
        assert sent["PUT /ds/data"]["Authorization"] == "Bearer tunniste"


def test_nobody_there_is_told_by_why(faulty):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    told = {}
    for base in (f"http://127.0.0.1:{port}", "http://nowhere.invalid", faulty.base.replace("http:", "https:")):
        with Store(Place(f"{base}/ds/data", f"{base}/ds/query", GRAPH), None, QUICK) as store, pytest.raises(ServiceRefused) as caught:
            publish(store, CONTENT)
        told[base] = caught.value.reason.en.split(".")[0]
    assert list(told.values()) == [
        "the server refuses the connection",
        "there is no such host",
        "the address begins with https://, but the server speaks plain http at this port",
    ]


def test_a_store_that_never_answers_is_given_up(faulty, fault):
    faulty.faults = {"GET": [fault(wait=1.5)] * 9}
    assert refusal(faulty) == "no answer came within 1 seconds. Try again, or give more time with --timeout."
