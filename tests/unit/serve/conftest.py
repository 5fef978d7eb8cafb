"""A running server, spoken to over real HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from live_server import running

from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.seed import ORGANIZATION


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
