"""A running server, spoken to over real HTTP."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import httpx
import pytest
from live_server import pytest_pyfunc_call, running  # noqa: F401 # a hook

from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.seed import ORGANIZATION
from parasta_vocab.serve.workers.process import Process


class Served:
    """A server that runs: its address, what it holds, and a client; `headers` name somebody who may write."""

    def __init__(self, service: Service, base: str) -> None:
        self.service, self.base = service, base
        self.token = service.grant("Maija", {ORGANIZATION.id: ["TERMINOLOGY_EDITOR"]}).token
        self.headers = {"Authorization": f"Bearer {self.token}"}
        self.http = httpx.Client(base_url=base, timeout=60)

    def get(self, path: str, **options) -> httpx.Response:
        return self.http.get(path, **options)

    def outsider(self) -> dict[str, str]:
        """Return the headers of somebody with a good token and no role."""
        return {"Authorization": f"Bearer {self.service.grant('Olli', {}).token}"}


@contextmanager
def serve(folder: Path | None = None, **settings) -> Iterator[Served]:
    """Run a server over the packaged terminologies, in memory or in a folder."""
    with Service.open(folder) as service, running(service, **settings) as base:
        served = Served(service, base)
        try:
            yield served
        finally:
            served.http.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Served]:
    """A server whose terminologies nobody changes."""
    with serve() as served:
        yield served


@pytest.fixture
def writable(tmp_path: Path) -> Iterator[Served]:
    """A server of its own for one test, which may write; it keeps its data in a folder."""
    with serve(tmp_path / "data") as served:
        yield served


@pytest.fixture(scope="session")
def serving():
    """`with serving(folder, patience=1, …) as served:` runs a server with other settings."""
    return serve


@pytest.fixture
def alone() -> Iterator[Served]:
    """A server of its own for one test, which may write; it keeps its data in memory."""
    with serve() as served:
        yield served


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[httpx.Response, int]]:
    """Ask for what keeps a worker busy, and for something else again and again once it is; return the first answer, and the number of the others.

    Where nobody else is served they are three at most: one waits, and two may slip through before it is seen that the first has come.
    """
    begun, ask = Event(), Process.ask

    def noted(process: Process, *given):
        begun.set()
        return ask(process, *given)

    def call(slow: Callable[[], httpx.Response], quick: Callable[[], httpx.Response]) -> tuple[httpx.Response, int]:
        begun.clear()
        with ThreadPoolExecutor(1) as threads:
            asked = threads.submit(slow)
            while not (begun.wait(0.01) or asked.done()):
                pass
            others = []
            while not asked.done():
                others.append(quick())
        assert {answer.status_code for answer in others} <= {200}
        return asked.result(), len(others)

    monkeypatch.setattr(Process, "ask", noted)
    return call
