"""What an endpoint makes of answers: pages of a search, unknown fields, and what is no answer of the API at all."""

import json

import pytest

from parasta_vocab.errors import ServiceRefused
from parasta_vocab.publish.sanastot.client import endpoint as module
from parasta_vocab.publish.sanastot.client.known import known
from parasta_vocab.publish.sanastot.client.there import There, read_there

TASOT = "parasta-tasot"


def test_everything_is_read_page_by_page(endpoint, live, proxy, monkeypatch):
    monkeypatch.setattr(module, "_PAGE", 2)
    there = read_there(endpoint(proxy.api), TASOT)
    about, concepts, collections = live.held(TASOT)
    assert there == There(about, concepts, collections)
    assert proxy.passed.count("GET /v2/frontend/search-concepts") == 2


def test_a_terminology_that_is_not_there(endpoint, proxy):
    assert read_there(endpoint(proxy.api), "parasta", ["sopimus"]) == There()
    assert proxy.passed == ["GET /v2/terminology/parasta", "GET /v2/terminology/parasta/exists"]


def test_a_concept_that_the_index_does_not_know_yet_is_found_by_its_id(endpoint, proxy, fault):
    empty = json.dumps({"totalHitCount": 0, "responseObjects": []}).encode()
    proxy.fault = lambda _, __, path: fault(status=200, body=empty) if "search" in path else fault()
    assert list(read_there(endpoint(proxy.api), TASOT, ["tyonkulku"]).concepts) == ["tyonkulku"]


def test_fields_that_we_do_not_know_stay_in_the_document():
    info = {
        "identifier": "a",
        "uri": "https://iri.suomi.fi/terminology/x/a",
        "created": "2026-01-01T00:00:00Z",
        "creator": {"id": "u"},
        "memberOf": [],
        "status": "DRAFT",
        "recommendedTerms": [{"language": "fi", "label": "a", "status": "DRAFT", "sources": [], "accent": "x"}],
        "broader": [{"referenceURI": "https://iri.suomi.fi/terminology/x/b", "label": {"fi": "b"}, "prefix": "x", "identifier": "b"}],
        "exactMatch": [{"referenceURI": None, "label": {}, "prefix": "http://www.yso.fi/onto/yso/p1", "identifier": None}],
        "tomorrow": {"deep": [1, 2]},
        "nothing": None,
    }
    assert known(info) == {
        "identifier": "a",
        "status": "DRAFT",
        "recommendedTerms": [{"language": "fi", "label": "a", "status": "DRAFT", "accent": "x"}],
        "broader": ["https://iri.suomi.fi/terminology/x/b"],
        "exactMatch": ["http://www.yso.fi/onto/yso/p1"],
        "tomorrow": {"deep": [1, 2]},
    }


@pytest.mark.parametrize("where", ["/v2/terminology/", "search-concepts", "/v2/concept/", "/v2/collection/"])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no json",
        b"<!doctype html><title>x</title><h1>Sanastot</h1>",
        b"[1]",
        b"7",
        b'"x"',
        b"null",
        b"{}",
        b'{"identifier": 7, "recommendedTerms": "x", "broader": [7]}',
        b'{"prefix": "x", "groups": [7]}',
        b'{"prefix": "x", "label": "y"}',
        b'{"identifier": "x", "definition": ["y"]}',
        b'{"responseObjects": [], "totalHitCount": 1e999}',
        b'{"identifier": "x", "synonyms": [{"language": "fi", "label": 7}]}',
        b'[{"identifier": "x", "members": [], "label": []}, 7]',
        b'[{"prefix": "x"}]',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_what_is_no_answer_of_the_api_is_told_so(where, body, endpoint, proxy, fault):
    proxy.fault = lambda _, __, path: fault(status=200, body=body) if where in path else fault()
    with pytest.raises(ServiceRefused) as caught:
        read_there(endpoint(proxy.api), TASOT)
    assert caught.value.reason.en.startswith("the answer is not that of a terminology API")
    assert caught.value.reason.en.endswith(" Check the address; the API is at the path /terminology-api.")


def test_a_status_that_we_do_not_know_is_read_all_the_same(endpoint, proxy, fault):
    body = b'{"identifier": "x", "status": "INVALID", "recommendedTerms": [{"label": "a"}]}'
    proxy.fault = lambda _, __, path: fault(status=200, body=body) if "/v2/concept/" in path else fault()
    assert endpoint(proxy.api).read("concept", TASOT, "x") == {"identifier": "x", "status": "INVALID", "recommendedTerms": [{"label": "a"}]}


def test_what_the_service_complains_of_is_told_field_by_field(endpoint, live, review):
    at = endpoint(live.api)
    broken = {"identifier": "x", "status": "VALID", "recommendedTerms": [{"language": "fi", "label": "a" * 151, "status": "VALID"}]}
    with pytest.raises(ServiceRefused) as caught:
        at.create("concept", TASOT, broken)
    assert caught.value.where == f"{live.api}/v2/concept/{TASOT}"
    assert caught.value.reason.en.startswith("the service refused the request POST (400). “")
    assert "label: " in caught.value.reason.en
    assert caught.value.reason.en.endswith("Correct the record and run the command again.")
