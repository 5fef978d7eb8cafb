"""The export, over real HTTP."""

import json

import pytest

from parasta_vocab.publish.sanastot.dialect import render_sanastot
from parasta_vocab.publish.sanastot.dialect_read import normalised
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.vocab import vocabulary

FORMS = {"text/turtle": "turtle", "application/rdf+xml": "rdfxml", "application/ld+json": "jsonld"}


def facts(text, form):
    """Return what a graph says, but for the days of collections, which only the server knows."""
    return [
        fact
        for fact in normalised(own_triples(text, form))
        if not ("/ryhma-" in fact[0] and fact[1] in {"dcterms:created", "dcterms:modified"})
    ]


@pytest.mark.parametrize("media", FORMS)
def test_an_export_says_what_the_dialect_says(server, media):
    answer = server.get("/terminology-api/v2/export/parasta", headers={"Accept": media, **server.headers})
    assert (answer.status_code, answer.headers["content-type"]) == (200, f"{media};charset=utf-8")
    assert "content-disposition" not in answer.headers
    assert facts(answer.text, FORMS[media]) == facts(render_sanastot(vocabulary()), "turtle")


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("text/turtle", "text/turtle"),
        ("text/turtle;charset=utf-8", "application/ld+json"),
        ("text/turtle, application/rdf+xml", "application/ld+json"),
        ("*/*", "application/ld+json"),
        ("text/html", "application/ld+json"),
        ("", "application/ld+json"),
    ],
)
def test_the_form_is_that_of_the_exact_header(server, accept, media):
    answer = server.get("/terminology-api/v2/export/parasta-tasot", headers={"Accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, f"{media};charset=utf-8")


@pytest.mark.parametrize(
    ("file_type", "media", "name"),
    [
        ("text/turtle", "text/turtle", "parasta-tasot.ttl"),
        ("application/rdf+xml", "application/rdf+xml", "parasta-tasot.xml"),
        ("application/ld+json", "application/ld+json", "parasta-tasot.json"),
        ("text/csv", "application/ld+json", "parasta-tasot.json"),
    ],
)
def test_a_file_is_for_download(server, file_type, media, name):
    answer = server.get("/terminology-api/v2/export/parasta-tasot", params={"fileType": file_type}, headers={"Accept": "text/turtle"})
    assert (answer.headers["content-type"], answer.headers["content-disposition"]) == (
        f"{media};charset=utf-8",
        f'attachment; filename="{name}"',
    )


def test_only_editors_see_the_notes_of_editors(api, anybody):
    turtle = {"Accept": "text/turtle"}
    outside, inside = (client.get("/export/koe", headers=turtle).text for client in (anybody, api))
    assert [note in outside for note in ("kesken", "tarkista")] == [False, False]
    assert [note in inside for note in ("kesken", "tarkista")] == [True, True]


def test_what_is_incomplete_is_exported_to_editors_only(api, anybody, about, said):
    body = {name: value for name, value in about.items() if name != "prefix"} | {"status": "INCOMPLETE"}
    assert api.put("/terminology/koe", json=body).status_code == 204
    refused = (403, {"status": "FORBIDDEN", "message": "The terminology koe is incomplete. Only those who may change it can read it."})
    assert said(anybody.get("/export/koe")) == refused
    assert json.loads(api.get("/export/koe").content)


def test_no_such_terminology(anybody, said):
    assert said(anybody.get("/export/ei-ole")) == (
        404,
        {"status": "NOT_FOUND", "message": "There is no terminology ei-ole. The terminologies are listed at /terminology/."},
    )
