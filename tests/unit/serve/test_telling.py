"""Problems are told in a page to people, in JSON or text to programs."""

from types import SimpleNamespace

import pytest

from parasta_vocab.serve import errors
from parasta_vocab.text import Text

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
PAGE = "text/html; charset=utf-8"
LONG = "x" * 201


@pytest.mark.parametrize(
    ("method", "path", "status", "title", "message"),
    [
        (
            "GET",
            "/foo",
            404,
            "Sivua ei löydy",
            "Tässä osoitteessa ei ole mitään. Osoitteet luetellaan sivulla /interfaces, ohjelmille tiedostossa /openapi.json.",
        ),
        (
            "GET",
            "/terminology/parasta/nix",
            404,
            "Sivua ei löydy",
            "Sanastossa parasta ei ole käsitettä eikä käsitekokoelmaa nix. Hae sanoilla osoitteessa /terminology/parasta/.",
        ),
        ("GET", "/validate", 405, "Sivua ei voi näyttää", "Tämä osoite ei tue tätä HTTP-metodia. Otsake Allow kertoo, mitä se tukee."),
        ("GET", "/resolve?iri=urn:x", 404, "Sivua ei löydy", None),
        ("GET", f"/terminology/?q={LONG}", 400, "Sivua ei voi näyttää", "<code>q</code>: Tässä saa olla enintään 200 merkkiä."),
        ("POST", "/sparql", 415, "Sivua ei voi näyttää", None),
    ],
)
def test_people_are_told_in_a_page_of_their_language(server, method, path, status, title, message):
    answer = server.http.request(method, path, headers=BROWSER | {"Accept-Language": "fi"})
    named = {name: answer.headers[name] for name in ("content-type", "content-language", "cache-control")}
    assert (answer.status_code, named) == (status, {"content-type": PAGE, "content-language": "fi", "cache-control": "no-store"})
    assert {"Accept", "Accept-Language"} <= set(answer.headers["vary"].split(", "))
    assert f"<h1>{title}</h1>" in answer.text
    assert message is None or f'<p class="lead">{message}</p>' in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")


@pytest.mark.parametrize(
    ("path", "accept", "media"),
    [
        ("/foo", "*/*", "application/json"),
        ("/foo", "application/json, text/html", "application/json"),
        ("/foo", "", "application/json"),
        ("/terminology/parasta/nix", "text/turtle, text/html;q=0.5", PAGE),
        ("/terminology/parasta/nix", "text/turtle", "application/json"),
        ("/terminology-api/v2/concept/parasta/nix", BROWSER["Accept"], "application/json"),
        ("/rest/v1/nix/", BROWSER["Accept"], "text/plain; charset=utf-8"),
        ("/sparql", "application/sparql-results+json", "text/plain; charset=utf-8"),
    ],
)
def test_programs_are_told_in_their_form(server, path, accept, media):
    assert server.get(path, headers={"Accept": accept}).headers["content-type"] == media


def test_the_language_of_the_address_counts_and_can_be_changed(server):
    page = server.get("/foo?lang=sv", headers=BROWSER | {"Accept-Language": "fi"})
    assert (page.headers["content-language"], "<h1>Sidan finns inte</h1>" in page.text) == ("sv", True)
    assert '<a href="/foo?lang=en"' in page.text


@pytest.mark.parametrize(
    "path", ["//evil.example/x", "///evil.example", "/%5Cevil.example", "/%2Fevil.example", '/"><script>alert(1)</script>']
)
def test_no_link_of_such_a_page_leads_to_another_server(server, path):
    from re import findall

    page = server.http.get(f"{server.base}{path}", headers=BROWSER)
    assert page.status_code == 404
    assert all(href.startswith("/") and not href.startswith(("//", "/\\")) for href in findall(r'href="([^"#]+)"', page.text))
    assert "<script" not in page.text


def test_too_many_requests_are_told_in_a_page(serving):
    with serving(per_minute=1) as served:
        assert served.get("/terminology/", headers=BROWSER).status_code == 200
        answer = served.get("/terminology/", headers=BROWSER | {"Accept-Language": "fi"})
    assert (answer.status_code, answer.headers["content-type"]) == (429, PAGE)
    assert f"Pyyntöjä on liian paljon. Yritä uudelleen {answer.headers['retry-after']} sekunnin kuluttua." in answer.text


def test_a_fault_of_the_server_is_told_in_a_page(monkeypatch):
    import asyncio

    import httpx

    from parasta_vocab.serve.app import build_app
    from parasta_vocab.serve.routes import dereference
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

    def broken(*_, **__):
        raise ZeroDivisionError("secret of the inside")

    monkeypatch.setattr(dereference, "list_page", broken)

    async def ask():
        with Service.open() as service:
            transport = httpx.ASGITransport(build_app(service, Settings()), raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
                return await client.get("/terminology/", headers=BROWSER)

    answer = asyncio.run(ask())
    assert (answer.status_code, answer.headers["content-type"], "secret" in answer.text) == (500, PAGE, False)
    assert f"the id of the request: {answer.headers['x-request-id']}." in answer.text


def test_a_status_has_one_name_whatever_the_version_of_python(monkeypatch):
    """From Python 3.13 on its own names of these are others."""
    newer = {413: "CONTENT_TOO_LARGE", 422: "UNPROCESSABLE_CONTENT", 404: "NOT_FOUND"}
    monkeypatch.setattr(errors, "HTTPStatus", lambda status: SimpleNamespace(name=newer[status]))
    assert [errors.Problem(status, Text()).body("en")["status"] for status in newer] == [
        "REQUEST_ENTITY_TOO_LARGE",
        "UNPROCESSABLE_ENTITY",
        "NOT_FOUND",
    ]
