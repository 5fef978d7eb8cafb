"""A terminology service in a thread that answers as it is told to."""

import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from parasta_vocab.alignment.sanastot import Sanastot
from parasta_vocab.http import Manners

QUICK = Manners(timeout=0.5, attempts=3, pause=0.001, workers=3)


@dataclass(frozen=True)
class Reply:
    """What is sent: status, body, headers; `wait` seconds pass before."""

    body: bytes
    status: int = 200
    headers: dict = field(default_factory=dict)
    wait: float = 0.0


def say(value, **more):
    return Reply(json.dumps(value, ensure_ascii=False).encode(), **more)


def concept(label, definition="", modified="2026-03-04T05:06:07.000Z"):
    return {
        "identifier": "x",
        "recommendedTerms": [{"language": "fi", "label": label, "status": "VALID"}, {"language": "sv", "label": "x"}],
        "synonyms": [],
        "definition": {"fi": definition} if definition else {},
        "modified": modified,
    }


class Service:
    """`replies` holds for each path below `/v2/concept/` what is sent, one after the other; the last one stays. Others get `false`."""

    def __init__(self):
        self.replies, self.asked, self.headers = {}, [], []
        self.inside = self.most_inside = 0
        self.delay = 0.0
        self.lock = threading.Lock()
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                service.answer(self)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # a client that closes its connection is no fault
        self.base = f"http://127.0.0.1:{self.server.server_port}/terminology-api"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def has(self, name, label, definition="", prefix="oksa"):
        self.replies[f"{prefix}/{name}/exists"] = [say(True)]
        self.replies[f"{prefix}/{name}"] = [say(concept(label, definition))]

    def answer(self, handler):
        path = handler.path.removeprefix("/terminology-api/v2/concept/")
        with self.lock:
            self.asked.append(path)
            self.headers.append(dict(handler.headers))
            self.inside += 1
            self.most_inside = max(self.most_inside, self.inside)
            waiting = self.replies.get(path, [say(False)])
            reply = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        time.sleep(reply.wait + self.delay)
        with self.lock:
            self.inside -= 1
        try:
            handler.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", "Content-Length": str(len(reply.body)), **reply.headers}.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(reply.body)
        except OSError:
            pass  # who asked has gone


@pytest.fixture
def service(monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    service = Service()
    yield service
    service.server.shutdown()
    service.server.server_close()


@pytest.fixture
def sanastot(service):
    with Sanastot(service.base, QUICK) as client:
        yield client


@pytest.fixture
def reply():
    return Reply


@pytest.fixture
def say_json():
    return say
