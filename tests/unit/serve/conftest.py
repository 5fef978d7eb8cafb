"""A running server: real uvicorn on a free port in a thread, spoken to over real HTTP."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from parasta_vocab.serve.run import listen, make_server
from parasta_vocab.serve.settings import Settings
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.seed import ORGANIZATION


class Served:
    """A server that runs: its address, what it holds, and a client; `headers` name somebody who may write."""

    def __init__(self, service: Service, base: str) -> None:
        self.service, self.base = service, base
        self.token = service.grant("Maija", {ORGANIZATION.id: ["TERMINOLOGY_EDITOR"]}).token
        self.headers = {"Authorization": f"Bearer {self.token}"}
        self.http = httpx.Client(base_url=base, timeout=20)

    def get(self, path: str, **options) -> httpx.Response:
        return self.http.get(path, **options)

    def outsider(self) -> dict[str, str]:
        """Return the headers of somebody with a good token and no role."""
        return {"Authorization": f"Bearer {self.service.grant('Olli', {}).token}"}


@contextmanager
def running(folder: Path | None = None, **settings) -> Iterator[Served]:
    """Run a server over the packaged terminologies, in memory or in a folder."""
    chosen = Settings(**{"port": 0, "per_minute": 0, **settings})
    with Service.open(folder) as service:
        server = make_server(service, chosen)
        sock = listen(chosen)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        served = Served(service, f"http://127.0.0.1:{sock.getsockname()[1]}")
        try:
            yield served
        finally:
            served.http.close()
            server.should_exit = True
            thread.join(15)
            sock.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Served]:
    """A server whose terminologies nobody changes."""
    with running() as served:
        yield served


@pytest.fixture
def writable(tmp_path: Path) -> Iterator[Served]:
    """A server of its own for one test, which may write; it keeps its data in a folder."""
    with running(tmp_path / "data") as served:
        yield served


@pytest.fixture(scope="session")
def serving():
    """`with serving(folder, patience=1, …) as served:` runs a server with other settings."""
    return running


@pytest.fixture
def alone() -> Iterator[Served]:
    """A server of its own for one test, which may write; it keeps its data in memory."""
    with running() as served:
        yield served
