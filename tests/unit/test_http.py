"""The door to HTTP: how long it waits, and what it makes of answers that are no success."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from parasta_vocab.http import Http, Manners, NoAnswer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    turn = 0
    """How often a server was asked."""

    def do_GET(self):
        type(self).turn += 1
        if self.path == "/busy" and type(self).turn == 1:
            self.reply(503, b"", {"Retry-After": "0" if self.headers.get("X-Wait") is None else self.headers["X-Wait"]})
        elif self.path == "/wrong":
            self.reply(404, b"x" * 100_000)
        elif self.path == "/drops":
            self.drip()
        else:
            self.reply(200, b"fine")

    def reply(self, status, body, headers=None):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self):
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        try:
            for _ in range(100_000):
                self.wfile.write(b"x")
                time.sleep(0.005)
        except OSError:
            pass  # the client has gone

    def log_message(self, *args):
        pass


@pytest.fixture
def server(monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)

    class Counting(Handler):
        turn = 0

    server = ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    server.handle_error = lambda *_: None
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_service_that_asks_for_time_gets_it(server):
    with Http(Manners(pause=0.001)) as http:
        start = time.monotonic()
        assert http.ask("GET", f"{server}/busy", limit=100, headers={"X-Wait": "1"}).body == b"fine"
        assert 1 <= time.monotonic() - start < 10


def test_without_again_the_first_answer_is_the_last(server):
    with Http(Manners(pause=0.001)) as http:
        assert http.ask("GET", f"{server}/busy", limit=100, again=False).status == 503


def test_of_what_is_no_success_the_beginning_is_read(server):
    with Http() as http:
        reply = http.ask("GET", f"{server}/wrong", limit=100)
    assert (reply.status, reply.body) == (404, b"x" * 4096)


def test_an_answer_that_comes_drop_by_drop_is_given_up(server):
    with Http(Manners(timeout=0.02)) as http, pytest.raises(NoAnswer) as caught:
        http.ask("GET", f"{server}/drops", limit=1_000_000)
    assert (caught.value.problem, caught.value.detail) == ("answer_timeout", "drop by drop")
