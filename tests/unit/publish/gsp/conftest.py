"""Two stores: Virtuoso as Debian has it, and one in a thread that has the faults it is told to have.

Without virtuoso-t the tests against it say loudly that they did not run.
"""

import json
import shutil
import socket
import subprocess
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import httpx
import pyoxigraph
import pytest
from live_server import pytest_pyfunc_call  # noqa: F401 # a hook

from parasta_vocab.source.rdf_write import to_ntriples

VIRTUOSO = shutil.which("virtuoso-t")
LONGEST = 10_000
"""Rows of an answer of Virtuoso, as Debian sets it up."""
SETTINGS = """\
[Database]
DatabaseFile = {folder}/store.db
ErrorLogFile = {folder}/store.log
LockFile = {folder}/store.lck
TransactionFile = {folder}/store.trx
xa_persistent_file = {folder}/store.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 8
[SPARQL]
ResultSetMaxRows = {longest}
"""


def free_port():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return unused.getsockname()[1]


@dataclass(frozen=True)
class Virtuoso:
    """A running store; `dba` may do everything."""

    port: int
    user: str = "dba"
    password: str = "dba"

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def ask(self, query, media_type):
        return httpx.get(f"{self.base}/sparql", params={"query": query}, headers={"Accept": media_type}, timeout=30)

    def graph(self, iri):
        """Return what a graph holds as sorted N-Triples, property by property, past the code under test; this store names blank nodes for good."""
        told = self.ask(f"SELECT DISTINCT ?p WHERE {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}", "application/sparql-results+json").json()
        parts = []
        for row in told["results"]["bindings"]:
            pattern = f"?s <{row['p']['value']}> ?o"
            answer = self.ask(f"CONSTRUCT {{ {pattern} }} WHERE {{ GRAPH <{iri}> {{ {pattern} }} }}", "application/n-triples")
            assert answer.content.count(b"\n") < LONGEST
            parts.append(answer.content)
        return to_ntriples(b"".join(parts))


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory):
    if VIRTUOSO is None:
        pytest.skip("NO TRIPLE STORE: install virtuoso-opensource-7-bin to test publishing against a real one")
    folder = tmp_path_factory.mktemp("virtuoso")
    store = Virtuoso(free_port())
    (folder / "store.ini").write_text(SETTINGS.format(folder=folder, sql=free_port(), http=store.port, longest=LONGEST))
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen([VIRTUOSO, "-f", "-c", "store.ini"], cwd=folder, stdout=said, stderr=said, stdin=subprocess.DEVNULL)
    try:
        for _ in range(600):
            if process.poll() is not None:
                pytest.fail(f"virtuoso-t ended with {process.returncode}: {(folder / 'said').read_text()[-2000:]}")
            try:
                httpx.get(f"{store.base}/sparql", params={"query": "ASK {}"}, timeout=5)
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        yield store
    finally:
        process.kill()
        process.wait()


@dataclass(frozen=True)
class Fault:
    """What happens in place of an answer: a status, nothing at all (`drop`), the deed without its answer (`deaf`), or a late answer."""

    status: int = 0
    body: bytes = b""
    headers: dict = field(default_factory=dict)
    drop: bool = False
    deaf: bool = False
    wait: float = 0.0


class FaultyStore:
    """Speaks both protocols over a store in memory, at the paths of Fuseki; `faults` holds for each method what goes wrong next."""

    def __init__(self):
        self.store, self.faults, self.asked, self.headers = pyoxigraph.Store(), {}, [], []
        self.challenge, self.accepted = None, None
        self.count_off = 0
        faulty = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                faulty.answer(self)

            do_PUT = do_POST = do_OPTIONS = do_GET  # noqa: N815 # names that the library gives

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        self.target, self.update = f"{self.base}/ds/data", f"{self.base}/ds/update"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def put(self, iri, turtle):
        self.store.remove_graph(pyoxigraph.NamedNode(iri))
        self.store.load(turtle, pyoxigraph.RdfFormat.TURTLE, to_graph=pyoxigraph.NamedNode(iri))

    def graph(self, iri):
        return to_ntriples(self.store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=pyoxigraph.NamedNode(iri)))

    def answer(self, handler):
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        address = urlsplit(handler.path)
        self.asked.append(f"{handler.command} {address.path}")
        self.headers.append(dict(handler.headers))
        waiting = self.faults.get(handler.command, [])
        fault = waiting.pop(0) if waiting else Fault()
        time.sleep(fault.wait)
        if fault.drop:
            handler.connection.shutdown(socket.SHUT_RDWR)
            handler.close_connection = True
            return
        if self.challenge and handler.headers.get("Authorization") != self.accepted:
            reply = (401, b"", {"WWW-Authenticate": self.challenge})
        elif fault.status:
            reply = (fault.status, fault.body, fault.headers)
        else:
            reply = self.do(handler.command, address, body)
        if fault.deaf:
            handler.connection.shutdown(socket.SHUT_RDWR)
            handler.close_connection = True
            return
        try:
            handler.send_response(reply[0])
            for name, value in {"Content-Length": str(len(reply[1])), **reply[2]}.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(reply[1])
        except OSError:
            pass  # who asked has gone

    def do(self, method, address, body):
        asked = {key: values[0] for key, values in parse_qs(address.query).items()}
        if method == "PUT":
            self.put(asked["graph"], body)
            return 204, b"", {}
        if method == "POST":
            self.store.update(body.decode())
            return 204, b"", {}
        if "graph" in asked:
            text = self.graph(asked["graph"])
            return (200, text.encode(), {"Content-Type": "application/n-triples"}) if text else (404, b"", {})
        answer = self.store.query(asked["query"])
        if "CONSTRUCT" in asked["query"]:
            return 200, answer.serialize(format=pyoxigraph.RdfFormat.N_TRIPLES), {"Content-Type": "application/n-triples"}
        told = json.loads(answer.serialize(format=pyoxigraph.QueryResultsFormat.JSON))
        cell = told["results"]["bindings"][0]["count"]
        cell["value"] = str(int(cell["value"]) + self.count_off)
        return 200, json.dumps(told).encode(), {"Content-Type": "application/sparql-results+json"}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in (
        "HTTP_PROXY",
        "http_proxy",
        "ALL_PROXY",
        "all_proxy",
        "PARASTA_STORE_USER",
        "PARASTA_STORE_PASSWORD",
        "PARASTA_STORE_TOKEN",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def faulty():
    store = FaultyStore()
    yield store
    store.server.shutdown()
    store.server.server_close()


@pytest.fixture
def fault():
    return Fault
