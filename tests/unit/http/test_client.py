"""The door to HTTP: how long it waits, and what it makes of answers that are no success."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from parasta_vocab.http import Http, Manners, NoAnswer, Reply

LARGE = 24_000_000


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
        elif self.path == "/large":
            self.reply(200, bytes(LARGE))
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


def test_https_at_a_port_of_http_is_told_at_once(server):
    with Http(Manners(timeout=5.0, attempts=4, pause=5.0)) as http, pytest.raises(NoAnswer) as caught:
        http.ask("GET", server.replace("http://", "https://"), limit=100)
    assert (caught.value.problem, caught.value.why) == ("answer_no_connection", "plain")


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
        asked = time.monotonic()
        assert http.ask("GET", f"{server}/busy", limit=100, headers={"X-Wait": "1"}).body == b"fine"
        assert time.monotonic() - asked >= 1


def test_without_again_the_first_answer_is_the_last(server):
    with Http(Manners(pause=0.001)) as http:
        assert http.ask("GET", f"{server}/busy", limit=100, again=False).status == 503


def test_of_what_is_no_success_the_beginning_is_read(server):
    with Http() as http:
        reply = http.ask("GET", f"{server}/wrong", limit=100)
    assert (reply.status, reply.body) == (404, b"x" * 4096)


def test_a_large_answer_is_read_whole(server):
    with Http() as http:
        assert len(http.ask("GET", f"{server}/large", limit=LARGE).body) == LARGE


@pytest.mark.timeout(60)
def test_an_answer_in_many_parts_is_read_in_time_that_grows_with_it():
    parts = (bytes(24) for _ in range(LARGE // 24))
    with Http() as http:
        assert len(http._read(httpx.Response(200, content=parts), LARGE)) == LARGE


def test_an_answer_that_comes_drop_by_drop_is_given_up(server, monkeypatch):
    monkeypatch.setattr("parasta_vocab.http.client._PATIENCE", 0.01)
    with Http(Manners(timeout=20)) as http, pytest.raises(NoAnswer) as caught:
        http.ask("GET", f"{server}/drops", limit=1_000_000)
    assert (caught.value.problem, caught.value.detail) == ("answer_timeout", "drop by drop")


class TestWhatMustNotBeDoneTwice:
    """Whether it was done is looked up before it is sent again, and when it is given up."""

    LOST = Reply(409, {}, b"")

    def test_a_lost_answer_is_looked_up_and_not_sent_again(self, server):
        asked = []
        with Http(Manners(pause=0.001)) as http:
            reply = http.ask("GET", f"{server}/busy", limit=100, settled=lambda: asked.append(1) or self.LOST)
            assert (reply, asked) == (self.LOST, [1])
            assert http.ask("GET", f"{server}/count", limit=100).body == b"fine"

    def test_what_was_not_done_is_sent_again(self, server):
        with Http(Manners(pause=0.001)) as http:
            assert http.ask("GET", f"{server}/busy", limit=100, settled=lambda: None).body == b"fine"

    def test_the_last_attempt_may_have_been_carried_out_too(self):
        answers = iter([None, None, self.LOST])
        with Http(Manners(timeout=0.2, pause=0.001)) as http:
            assert http.ask("GET", "http://127.0.0.1:9/", limit=100, settled=lambda: next(answers)) == self.LOST
        with Http(Manners(timeout=0.2, pause=0.001)) as http, pytest.raises(NoAnswer):
            http.ask("GET", "http://127.0.0.1:9/", limit=100, settled=lambda: None)


def test_once_it_is_stopped_nothing_is_sent(server):
    with Http(Manners(pause=0.001)) as http:
        http.stop()
        with pytest.raises(NoAnswer) as caught:
            http.ask("GET", f"{server}/fine", limit=100)
    assert caught.value.problem == "answer_stopped"


def test_nothing_is_printed_of_attempts(server, capfd):
    with Http(Manners(pause=0.001)) as http:
        assert http.ask("GET", f"{server}/busy", limit=100).body == b"fine"
    assert capfd.readouterr() == ("", "")
