"""A server for tests: real uvicorn on a free port in a thread, spoken to over real HTTP."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from parasta_vocab.serve.run import listen, make_server
from parasta_vocab.serve.settings import Settings
from parasta_vocab.serve.state import Service

_RUNNING = set()
_LONGEST = 60
"""Seconds for which the end of a request is waited for."""


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call() -> Iterator[None]:
    """End a test when its requests have ended: a server logs them after it has answered, and pytest keeps the lines with a test only while it runs.

    The hook is imported by the `conftest.py` beside tests that use a server.
    """
    try:
        return (yield)
    finally:
        late = time.monotonic() + _LONGEST
        while any(server.server_state.tasks for server in _RUNNING):
            assert time.monotonic() < late, "a request does not end"
            time.sleep(0.001)


@contextmanager
def running(service: Service, **settings: Any) -> Iterator[str]:
    """Run a server over a service, and give its address; `settings` are those of `Settings`."""
    chosen = Settings(**{"port": 0, "per_minute": 0, **settings})
    server = make_server(service, chosen)
    with listen(chosen) as sock:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        _RUNNING.add(server)
        try:
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        finally:
            _RUNNING.remove(server)
            server.should_exit = True
            thread.join(30)
            assert not thread.is_alive(), "the server did not stop"
