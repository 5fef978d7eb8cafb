"""Forms by `Accept`, and what spares a caller a second download."""

import pytest
from starlette.requests import Request

from parasta_vocab.serve.negotiate import HTML, RDF, answer, best

OFFERS = (HTML, *RDF)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("TEXT/TURTLE", "text/turtle"),
        ("text/*", "text/html"),
        ("application/*", "application/ld+json"),
        ("text/html;q=0.3, application/rdf+xml", "application/rdf+xml"),
        ("application/n-triples;q=0.5, text/turtle;q=0.4", "application/n-triples"),
        ("text/html;q=0, */*", "text/turtle"),
        ("text/turtle, application/ld+json", "text/turtle"),
        ("application/ld+json, text/turtle", "text/turtle"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("image/png", None),
        ("text/turtle;q=0", None),
        ("no header at all", "text/html"),
        ("text/turtle;charset=utf-8", "text/turtle"),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', "application/ld+json"),
        ("text/turtle;charset=utf-8;q=0.5, application/rdf+xml;version=1.1;q=0.6", "application/rdf+xml"),
        ("text/turtle;charset=utf-8;q=0", None),
        ("text/turtle;q=0, text/turtle;charset=utf-8;q=0", None),
    ],
)
def test_the_form_that_is_wanted_most(accept, media):
    assert best(accept, OFFERS) == media


def asked(**headers):
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "headers": pairs})


def given(request, body=b"a", modified="2026-11-21T20:15:00.900Z"):
    return answer(request, body, "text/turtle", modified=modified, lang="fi")


def test_an_answer_says_how_to_ask_for_it_again():
    found = given(asked())
    assert (found.status_code, found.body) == (200, b"a")
    assert dict(found.headers) == {
        "etag": '"ca978112ca1bbdcafac231b39a23dc4d"',
        "vary": "Accept, Accept-Language",
        "cache-control": "no-cache",
        "content-language": "fi",
        "last-modified": "Sat, 21 Nov 2026 20:15:00 GMT",
        "content-length": "1",
        "content-type": "text/turtle; charset=utf-8",
    }


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"if_none_match": '"ca978112ca1bbdcafac231b39a23dc4d"'}, 304),
        ({"if_none_match": '"x", W/"ca978112ca1bbdcafac231b39a23dc4d"'}, 304),
        ({"if_none_match": "*"}, 304),
        ({"if_none_match": '"x"'}, 200),
        ({"if_none_match": '"x"', "if_modified_since": "Sat, 21 Nov 2026 20:15:00 GMT"}, 200),
        ({"if_modified_since": "Sat, 21 Nov 2026 20:15:00 GMT"}, 304),
        ({"if_modified_since": "Sat, 21 Nov 2026 20:14:59 GMT"}, 200),
        ({"if_modified_since": "yesterday"}, 200),
    ],
)
def test_who_has_it_already_is_told_so(headers, status):
    found = given(asked(**headers))
    assert found.status_code == status
    assert found.headers["etag"] == '"ca978112ca1bbdcafac231b39a23dc4d"'
    assert found.body == (b"a" if status == 200 else b"")


def test_other_bytes_have_another_tag():
    assert given(asked(), b"b").headers["etag"] != given(asked()).headers["etag"]


def test_without_a_time_there_is_none():
    found = given(asked(if_modified_since="Sat, 21 Nov 2026 20:15:00 GMT"), modified="")
    assert (found.status_code, "last-modified" in found.headers) == (200, False)
