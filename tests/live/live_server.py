"""A server for tests: real uvicorn on a free port in a thread, spoken to over real HTTP."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from parasta_vocab.serve.run import listen, make_server
from parasta_vocab.serve.settings import Settings
from parasta_vocab.serve.state import Service


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
        try:
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(30)
            assert not thread.is_alive(), "the server did not stop"
