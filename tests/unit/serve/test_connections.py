"""Open connections that ask nothing keep nobody out, and do not stay."""

import asyncio
import contextlib
import resource
import socket
import time
from importlib import import_module
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from parasta_vocab.serve.connections import Guard, Guarded
from parasta_vocab.serve.run import listen
from parasta_vocab.serve.settings import Settings

IDLE = min(9000, resource.getrlimit(resource.RLIMIT_NOFILE)[1] // 2 - 500)
"""Both ends of each connection are in this process."""
CONCEPT = "/terminology-api/v2/concept/parasta/koulutussopimus"


def address(served):
    parts = urlsplit(served.base)
    return parts.hostname, parts.port


def connect(served, sent=b""):
    connection = socket.create_connection(address(served), timeout=60)
    if sent:
        connection.sendall(sent)
    return connection


def closed_after(connection, seconds):
    """Return what came before the other side closed."""
    connection.settimeout(seconds)
    come = b""
    while chunk := connection.recv(65536):
        come += chunk
    return come


@pytest.mark.timeout(120)
def test_thousands_of_idle_connections_stop_nobody(serving):
    with serving(patience=60) as served, contextlib.ExitStack() as opened:
        for _ in range(IDLE):
            opened.enter_context(connect(served))
        answers = [served.get(CONCEPT) for _ in range(50)]
        assert [answer.status_code for answer in answers] == [200] * 50


def test_when_there_is_no_room_the_longest_waiting_go(serving):
    with serving(patience=60, max_connections=100) as served, contextlib.ExitStack() as opened:
        waiting = [opened.enter_context(connect(served)) for _ in range(150)]
        assert served.get(CONCEPT).status_code == 200
        assert closed_after(waiting[0], 30) == b""


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"", id="nothing is sent"),
        pytest.param(b"GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ", id="a head that does not end"),
        pytest.param(b"GET /openapi.json HTTP/1.0\r\n", id="a line"),
    ],
)
def test_a_connection_without_a_request_is_closed(serving, sent):
    with serving(patience=1) as served, connect(served, sent) as waiting:
        assert closed_after(waiting, 30) == b""


def test_a_connection_that_has_asked_may_wait_as_long_and_no_longer(serving):
    request = b"GET /terminology-api/v2/concept/parasta/x/exists HTTP/1.1\r\nHost: x\r\n\r\n"
    with serving(patience=1) as served, connect(served, request) as waiting:
        assert closed_after(waiting, 30).endswith(b"\r\n\r\nfalse")


def test_a_connection_that_goes_on_asking_stays(serving):
    with serving(patience=2) as served, connect(served) as busy:
        for _ in range(12):
            busy.sendall(b"GET /terminology-api/v2/concept/parasta/x/exists HTTP/1.1\r\nHost: x\r\n\r\n")
            answer = b""
            while not answer.endswith(b"false"):  # head and body may come one after the other
                part = busy.recv(65536)
                assert part, answer
                answer += part
            time.sleep(0.3)


def test_a_head_without_end_is_refused(server):
    with connect(server, b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: ") as endless:
        with contextlib.suppress(OSError):
            for _ in range(100):
                endless.sendall(b"a" * 10_000)
        with contextlib.suppress(ConnectionResetError):
            assert closed_after(endless, 30).startswith(b"HTTP/1.1 4")
    assert server.get(CONCEPT).status_code == 200


def test_who_does_not_read_what_was_asked_for_is_left(serving):
    """Ask for more than the buffers between hold, and read nothing for a while."""
    asked = 400
    request = b"GET /terminology-api/v2/collection/parasta HTTP/1.1\r\nHost: x\r\n\r\n"
    with serving(patience=1) as served:
        size = len(served.get("/terminology-api/v2/collection/parasta").content)
        with connect(served) as lazy:
            lazy.sendall(request * asked)
            time.sleep(5)
            come = b""
            with contextlib.suppress(ConnectionResetError):
                come = closed_after(lazy, 60)
        assert len(come) < size * asked


def test_the_parts_of_an_answer_do_not_wait_for_each_other():
    """On the loop of Python itself, which leaves the option as it finds it; uvloop sets it always."""

    async def taken():
        loop, made = asyncio.get_running_loop(), asyncio.get_running_loop().create_future()

        class Told(Guarded):
            guard = Guard(60, 10)

            def connection_made(self, transport):
                super().connection_made(transport)
                made.set_result(transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

        listening = listen(Settings(port=0))
        async with await loop.create_server(Told, sock=listening):
            with socket.create_connection(listening.getsockname()):
                return await made

    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        assert runner.run(taken()) != 0


@pytest.mark.parametrize("protocol", ["httptools_impl.HttpToolsProtocol", "h11_impl.H11Protocol"])
@pytest.mark.parametrize("places", [(), (70,), (68, 69, 75)], ids=["at once", "within a letter", "in pieces"])
def test_an_address_may_be_sent_as_it_is_typed(serving, monkeypatch, protocol, places):
    module, _, name = protocol.partition(".")
    monkeypatch.setattr("uvicorn.protocols.http.auto.AutoHTTPProtocol", getattr(import_module(f"uvicorn.protocols.http.{module}"), name))
    typed = (
        "GET /terminology-api/v2/frontend/search-concepts?pageSize=1&query=%s HTTP/1.1\r\nHost: x\r\nX-Name: \xe4\r\nConnection: %s\r\n\r\n"
    )
    with serving() as served, connect(served) as connection:
        for connecting in ("keep-alive", "close"):
            sent = (typed % ("näyttö", connecting)).encode()
            for start, end in pairwise((0, *places, len(sent))):
                connection.sendall(sent[start:end])
                time.sleep(0.05)
            if connecting == "keep-alive":
                assert connection.recv(65536).startswith(b"HTTP/1.1 200 OK")
        assert "https://iri.suomi.fi/terminology/parasta/naytto" in closed_after(connection, 30).decode()


def test_what_comes_after_the_first_line_is_left_as_it_is(server):
    """A body that ends where the next request begins, in one piece with it."""
    body = 'SELECT ("ä" AS ?letter) {}'.encode()
    head = (
        f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nAccept: text/csv\r\nContent-Length: {len(body)}\r\n"
    )
    with connect(server) as connection:
        connection.sendall(f"{head}Connection: close\r\n\r\n".encode() + body)
        assert closed_after(connection, 60).endswith("letter\r\nä\r\n".encode())
