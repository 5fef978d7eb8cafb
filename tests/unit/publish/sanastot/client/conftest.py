"""A real server without our small terminology, and a proxy before it that harms requests as it is told to."""

import http.client
import socket
import threading
import time
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from live_server import pytest_pyfunc_call, running  # noqa: F401 # a hook

from parasta_vocab.cli.main import main
from parasta_vocab.http import Credentials, Manners
from parasta_vocab.publish.sanastot.client.endpoint import Endpoint
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.records.triples import scheme_vocabulary
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.seed import ORGANIZATION

QUICK = Manners(timeout=20.0, attempts=3, pause=0.001)
PREFIX = "parasta"


class Live:
    """A server over real sockets, which has every packaged terminology but `parasta`; `token` may write."""

    def __init__(self, service, base):
        self.service, self.base, self.organization = service, base, ORGANIZATION.id
        granted = service.grant("Maija", {ORGANIZATION.id: ["TERMINOLOGY_EDITOR"]})
        self.token, self.person = granted.token, granted.person
        self.begin_anew()

    def begin_anew(self):
        """Take the small terminology away, and let the audit trail begin here."""
        if self.held():
            self.service.delete(self.person, PREFIX)
        self.start = max((entry.seq for entry in self.service.audit()), default=0)

    @property
    def api(self):
        return f"{self.base}/terminology-api"

    def held(self, prefix=PREFIX):
        """Return everything that the server has of a terminology, as documents; nothing where it has none."""
        found = self.service.snapshot.terminologies.get(prefix)
        return (found.terminology.about, dict(found.terminology.concepts), dict(found.terminology.collections)) if found else None

    def audit(self):
        """Return what was done since the start: action, kind and id, in no order."""
        return sorted((entry.action, entry.kind, entry.id) for entry in self.service.audit(after=self.start))

    def edit(self, prefix=PREFIX):
        return self.service.edit(self.person, "test", prefix)


@pytest.fixture(scope="session")
def steady():
    """A server that runs for all tests, and keeps what it is told in memory."""
    with Service.open() as service, running(service) as base:
        yield Live(service, base)


@pytest.fixture
def live(steady):
    """The server as it is before the small terminology is published."""
    steady.begin_anew()
    return steady


@dataclass(frozen=True)
class Fault:
    """What the proxy does with a request.

    `lost` drops the connection (before or after the server acted), `status` answers without asking the server, or after it acted if
    `acts`; `wait` seconds pass before the answer; `twice` delivers the request two times; `first` is called before the server is asked,
    `then` before its answer is passed on.
    """

    lost: str = ""
    status: int = 0
    acts: bool = False
    headers: dict = field(default_factory=dict)
    body: bytes = b""
    wait: float = 0.0
    twice: bool = False
    first: object = None
    then: object = None


class Proxy:
    """Passes requests on to a server; `fault(number, method, path)` tells what goes wrong, `passed` what reached the server."""

    def __init__(self, upstream):
        self.upstream = urlsplit(upstream)
        self.fault, self.passed, self.number, self.lock = (lambda *_: Fault()), [], 0, threading.Lock()
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and body in one piece

            def handle_one_request(self):
                try:
                    super().handle_one_request()
                except OSError:
                    self.close_connection = True

            def do_GET(self):
                proxy.answer(self)

            def do_POST(self):
                proxy.answer(self)

            def do_PUT(self):
                proxy.answer(self)

            def do_DELETE(self):
                proxy.answer(self)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def api(self):
        return f"{self.base}/terminology-api"

    @property
    def writes(self):
        """The writes that reached the server."""
        return [line for line in self.passed if not line.startswith("GET ")]

    def answer(self, handler):
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        with self.lock:
            self.number += 1
            fault = self.fault(self.number, handler.command, handler.path)
        if fault.first:
            fault.first()
        if fault.lost == "before":
            drop(handler)
            return
        reply = self.ask(handler, body) if fault.acts or not fault.status else None
        if fault.twice:
            reply = self.ask(handler, body)
        time.sleep(fault.wait)
        if fault.then:
            fault.then()
        if fault.lost == "after":
            drop(handler)
            return
        status, headers, content = (fault.status, fault.headers, fault.body) if fault.status else reply
        handler.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)

    def ask(self, handler, body):
        connection = http.client.HTTPConnection(self.upstream.hostname, self.upstream.port, timeout=60)
        headers = {name: value for name, value in handler.headers.items() if name.lower() not in {"host", "connection", "accept-encoding"}}
        connection.request(handler.command, handler.path, body or None, headers)
        with self.lock:
            self.passed.append(f"{handler.command} {urlsplit(handler.path).path.removeprefix('/terminology-api')}")
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        kept = {
            name: value for name, value in answer.getheaders() if name.lower() not in {"content-length", "connection", "transfer-encoding"}
        }
        return answer.status, kept, content


def drop(handler):
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


@pytest.fixture
def proxy(live):
    proxy = Proxy(live.base)
    yield proxy
    proxy.server.shutdown()
    proxy.server.server_close()


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "PARASTA_SANASTOT_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture
def fault():
    return Fault


@pytest.fixture
def ours(review, live):
    """Return the small terminology of three concepts and one collection, of an organisation that the server knows."""
    return to_terminology(scheme_vocabulary(PREFIX, review.records, "r"), [live.organization])


@pytest.fixture
def endpoint(live):
    """Open an endpoint at an address, for the writer unless another token is given."""
    opened = []

    def open_at(api, token=None, **manners):
        opened.append(Endpoint(api, Credentials(token=token or live.token), replace(QUICK, **manners)))
        return opened[-1]

    yield open_at
    for item in opened:
        item.__exit__(None, None, None)


@pytest.fixture
def publish(live, proxy, review, tmp_path, monkeypatch, capsys):
    """Publish the small terminology; exit code, output, and what was said beside it, without what is compared."""
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.token)

    def run(*options, to=None, organization=ORGANIZATION.id):
        place = ["--to", to or proxy.base, "--records", str(review.folder), "--scheme", PREFIX, "--journal", str(tmp_path / "journal")]
        code = main(["publish", "sanastot", *place, *(["--organization", organization] if organization else []), *options])
        captured = capsys.readouterr()
        said = [line for line in captured.err.splitlines() if not line.startswith(('{"id": ', "Comparing the records of "))]
        return code, captured.out.replace(proxy.base, "BASE"), "\n".join(said)

    return run


@pytest.fixture
def pull(live, proxy, review, tmp_path, capsys, monkeypatch):
    """Pull the small terminology back; exit code, output, and what was said beside it."""
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.token)

    def run(*options, prefix=PREFIX):
        place = ["--from", proxy.base, "--records", str(review.folder), "--journal", str(tmp_path / "journal")]
        code = main(["vocab", "pull", prefix, *place, *options])
        captured = capsys.readouterr()
        said = [line for line in captured.err.splitlines() if not line.startswith(('{"id": ', "Reading the terminology "))]
        return code, captured.out.replace(proxy.base, "BASE"), "\n".join(said)

    return run


@pytest.fixture
def edit(live):
    """Change a thing in the service, as somebody does there with another tool; a field that is given nothing is removed."""

    def change(id_="sopimus", kind="concepts", **fields):
        with live.edit() as draft:
            things = getattr(draft, kind)
            things[id_] = {key: value for key, value in (things[id_] | fields).items() if value}

    return change


@pytest.fixture
def rewrite(review):
    """Change a text in our records."""

    def change(before, after):
        path = review.folder / "parasta/sopimukset.yaml"
        text = path.read_text()
        assert text.count(before) == 1, before
        path.write_text(text.replace(before, after))

    return change


@pytest.fixture
def commands(proxy, review, tmp_path):
    """The whole commands that hints name, as they fit `publish` and `pull`."""

    class Commands:
        common = f"--records {review.folder} --journal {tmp_path / 'journal'}"

        def pull(self, *flags):
            return " ".join(("parasta vocab pull", PREFIX, "--from", "BASE", self.common, *flags))

        def publish(self, *flags):
            return " ".join(("parasta publish sanastot --to", "BASE", "--scheme", PREFIX, self.common, *flags))

    return Commands()
