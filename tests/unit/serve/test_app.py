"""What every request meets, whatever it asks for."""

import asyncio
import json
from datetime import UTC, datetime

import httpx
import pytest
from fastapi import FastAPI

from parasta_vocab.serve.app import _closing, build_app
from parasta_vocab.serve.closing import ClosingRouter
from parasta_vocab.serve.meters import Meters
from parasta_vocab.serve.settings import Settings
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.watch import Watch

CONCEPT = "/terminology-api/v2/concept/parasta/koulutussopimus"
MOMENT = "%d-%m-%Y %I:%M:%S"
SAFE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}


def without_time(answer):
    body = answer.json()
    body.pop("timestamp")
    return body


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", CONCEPT, 200),
        ("GET", "/ei/ole", 404),
        ("GET", "/terminology-api/v2/concept/parasta/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404),
        ("PATCH", CONCEPT, 405),
        ("POST", "/terminology-api/v2/terminology", 401),
        ("GET", "/terminology-api/v2/frontend/search-concepts?pageSize=x", 400),
    ],
)
def test_every_answer_is_safe_to_open(server, method, path, status):
    answer = server.http.request(method, path)
    assert (answer.status_code, {name: answer.headers[name] for name in SAFE}) == (status, SAFE)
    assert len(answer.headers["x-request-id"]) == 32


def test_what_is_not_there_and_what_cannot_be_done(server):
    lost, wrong = server.get("/ei/ole", headers={"Accept-Language": "sv"}), server.http.delete("/openapi.json")
    assert (lost.status_code, without_time(lost)) == (
        404,
        {
            "status": "NOT_FOUND",
            "message": "På den här adressen finns ingenting. Adresserna räknas upp på sidan /interfaces, för program i /openapi.json.",
        },
    )
    assert (wrong.status_code, wrong.headers["allow"], without_time(wrong)) == (
        405,
        "GET, HEAD",
        {"status": "METHOD_NOT_ALLOWED", "message": "This address does not take this HTTP method. The header Allow says which it takes."},
    )


def test_an_address_tells_every_method_that_it_takes(serving, tmp_path):
    (tmp_path / "sivu.html").write_text("<title>Sivu</title>", encoding="utf-8")
    allowed = {
        ("PATCH", CONCEPT): "GET, HEAD, PUT, DELETE",
        ("PATCH", "/sparql"): "GET, HEAD, POST",
        ("DELETE", "/terminology-api/v2/concept/parasta"): "POST",
        ("POST", "/terminology/parasta/"): "GET, HEAD",
        ("POST", "/sivu.html"): "GET, HEAD",
    }
    with serving(site=tmp_path) as served:
        answers = {asked: served.http.request(*asked) for asked in allowed}
    assert {asked: (answer.status_code, answer.headers["allow"]) for asked, answer in answers.items()} == {
        asked: (405, methods) for asked, methods in allowed.items()
    }


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        (CONCEPT, "GET, HEAD, PUT, DELETE, OPTIONS"),
        ("/terminology-api/v2/concept/parasta", "POST, OPTIONS"),
        ("/terminology/parasta/", "GET, HEAD, OPTIONS"),
    ],
)
def test_who_asks_what_an_address_takes_is_told(server, path, methods):
    answer = server.http.options(path)
    assert (answer.status_code, answer.headers["allow"], answer.content) == (204, methods, b"")


def test_nothing_is_taken_where_there_is_nothing(server):
    assert server.http.options("/ei/ole").status_code == 404


def test_the_moment_is_written_as_the_platform_does(server):
    before, said, after = (datetime.now(UTC), server.get("/ei/ole").json()["timestamp"], datetime.now(UTC))
    assert before.strftime(MOMENT) <= said <= after.strftime(MOMENT)


def test_head_is_get_without_a_body(server):
    got, head = server.get(CONCEPT), server.http.head(CONCEPT)
    assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", got.headers["content-length"])


def test_pages_of_others_may_read_but_not_write(server):
    origin = {"Origin": "https://muu.example"}
    assert server.get(CONCEPT, headers=origin).headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in server.get(CONCEPT, headers=origin).headers

    def may(method, *headers):
        asked = origin | {"Access-Control-Request-Method": method, "Access-Control-Request-Headers": ", ".join(headers)}
        return server.http.options(CONCEPT, headers=asked).status_code == 200

    assert [may("GET", "Accept"), may("POST", "Content-Type"), may("PUT", "Content-Type"), may("DELETE"), may("POST", "Authorization")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_fault_of_the_server_tells_nothing_of_its_inside(capsys, monkeypatch):
    from parasta_vocab.serve.routes import concept

    def broken(*_, **__):
        raise ZeroDivisionError("secret of the inside")

    monkeypatch.setattr(concept, "show_concept", broken)

    async def ask():
        with Service.open() as service:
            transport = httpx.ASGITransport(build_app(service, Settings()), raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
                return await client.get(CONCEPT, headers={"Accept-Language": "fi"})

    answer = asyncio.run(ask())
    name = answer.headers["x-request-id"]
    assert (answer.status_code, without_time(answer)) == (
        500,
        {
            "status": "INTERNAL_SERVER_ERROR",
            "message": f"Palvelimessa tapahtui odottamaton virhe. Ilmoita ylläpidolle pyynnön tunnus {name}.",
        },
    )
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines() if name in line]
    assert [(line["event"], "secret of the inside" in line.get("exception", "")) for line in lines] == [
        ("failed", True),
        ("request", False),
    ]


def test_who_still_waits_when_the_server_stops_is_told_so():
    """The server of HTTP cancels what has not ended in its time."""

    async def endless(*_):
        await asyncio.Event().wait()

    async def ask():
        with Service.open() as service:
            watched = Watch(endless, Meters(service))
            async with httpx.AsyncClient(transport=httpx.ASGITransport(watched), base_url="http://x") as client:
                asking = asyncio.ensure_future(client.get(CONCEPT, headers={"Accept-Language": "sv"}))
                await asyncio.sleep(0.05)
                asking.cancel()
                return await asking

    answer = asyncio.run(ask())
    assert (answer.status_code, without_time(answer)) == (
        503,
        {"status": "SERVICE_UNAVAILABLE", "message": "Servern håller på att stängas av. Försök igen om en stund."},
    )


def test_what_was_opened_is_closed_however_the_server_stops():
    closed = []
    routes = ClosingRouter()
    routes.closers = (lambda: closed.append("once"),)

    async def stopped():
        async with _closing([routes])(FastAPI()):
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(stopped())
    assert closed == ["once"]


def test_a_site_stands_beside_the_rest(serving, tmp_path):
    (tmp_path / "index.html").write_text("<title>Sivusto</title>", encoding="utf-8")
    (tmp_path.parent / "salaisuus.txt").write_text("salaisuus", encoding="utf-8")
    with serving(site=tmp_path) as served:
        page = served.get("/")
        assert (page.status_code, page.text) == (200, "<title>Sivusto</title>")
        assert page.headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
        assert served.get(CONCEPT).status_code == 200
        for path in ("/../salaisuus.txt", "/%2e%2e/salaisuus.txt", "/..%2fsalaisuus.txt", "/ei-ole.html"):
            assert served.get(path).status_code == 404
