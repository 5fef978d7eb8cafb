"""Answers that are given again are those that would be made anew."""

from collections.abc import Iterator

import httpx
import pytest

from parasta_vocab.serve.kept import Kept
from parasta_vocab.serve.state import Service

CONCEPT = "/terminology-api/v2/concept/parasta/koulutussopimus"


def test_the_second_answer_is_the_first(server):
    first, second = server.get(CONCEPT), server.get(CONCEPT)
    names = set(first.headers) - {"date", "x-request-id"}
    assert (first.content, {name: first.headers[name] for name in names}) == (
        second.content,
        {name: second.headers[name] for name in names},
    )


def test_what_changes_is_seen_at_once_and_by_nobody_else(serving):
    with serving() as served:
        path = "/terminology-api/v2/concept/parasta-tasot/toimintakartta"
        held = next(served.service.snapshot.terminologies["parasta-tasot"].of("concept"))
        path = f"/terminology-api/v2/concept/parasta-tasot/{held.id}"
        body = {name: value for name, value in held.document.items() if name != "identifier"} | {"editorialNotes": ["salaista"]}
        outside = served.get(path).json()
        assert served.http.put(path, json=body, headers=served.headers).status_code == 204
        assert served.get(path, headers=served.headers).json()["editorialNotes"] == ["salaista"]
        after = served.get(path).json()
        assert after["editorialNotes"] == []
        assert after["modified"] > outside["modified"]


def test_languages_and_types_are_kept_apart(server):
    path = "/terminology-api/v2/export/parasta-tasot"
    kinds = ["text/turtle", "application/rdf+xml", "application/ld+json"]
    assert [server.get(path, headers={"Accept": kind}).headers["content-type"] for kind in kinds * 2] == [
        f"{kind};charset=utf-8" for kind in kinds * 2
    ]


@pytest.fixture
def counted() -> Iterator[tuple[httpx.Client, list[str]]]:
    """An application that keeps 10 kB, and a list of what it had to answer itself."""
    asked: list[str] = []

    async def app(scope, receive, send):
        asked.append(scope["path"])
        if scope["path"] != "/ei":
            scope["parasta.keep"] = True
        size = int(scope["query_string"] or b"10")
        await send({"type": "http.response.start", "status": 404 if scope["path"] == "/puuttuu" else 200, "headers": []})
        await send({"type": "http.response.body", "body": b"x" * size})

    with Service.open() as service:
        yield Kept(app, service, 10_000), asked


def ask(app, *paths, **headers):
    import asyncio

    async def go():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
            return [(await client.get(path, headers=headers)).content for path in paths]

    return asyncio.run(go())


def test_only_what_may_be_kept_is_kept(counted):
    app, asked = counted
    ask(app, "/a", "/a", "/ei", "/ei", "/puuttuu", "/puuttuu")
    assert asked == ["/a", "/ei", "/ei", "/puuttuu", "/puuttuu"]
    ask(app, "/a", Authorization="Bearer x")
    ask(app, "/a", **{"If-None-Match": "x"})
    assert asked[5:] == ["/a", "/a"]


def test_there_is_room_for_so_much(counted):
    app, asked = counted
    ask(app, "/suuri?2000", "/suuri?2000")
    assert asked == ["/suuri", "/suuri"]
    ask(app, *(f"/{each}?1000" for each in "abcd"), "/d?1000", "/a?1000")
    assert asked[2:] == ["/a", "/b", "/c", "/d", "/a"]
    assert app.size <= 10_000
