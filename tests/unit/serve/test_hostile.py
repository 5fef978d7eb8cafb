"""What those send who mean no good: each of these once got more than it should."""

import json
from urllib.parse import quote

import pytest

from parasta_vocab.serve.negotiate import best

API = "/terminology-api/v2"
HOME = "https://iri.suomi.fi/terminology/parasta/"


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
