"""The only door to uvicorn: the application on a port, with an eye on connections that only wait."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Final

from parasta_vocab.errors import CannotListen
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.serve.app import build_app
from parasta_vocab.serve.connections import Guard, Guarded

if TYPE_CHECKING:
    import uvicorn

    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service

_BACKLOG: Final = 4096
_FAREWELL: Final = 10
"""Seconds that requests have to end when the server stops."""


def listen(settings: Settings) -> socket.socket:
    """Return an open socket on the host and the port of the settings; the port is a free one where it is 0.

    Raises:
        CannotListen: The port is taken or may not be used, or the host is not one of this computer.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        settings.host.encode("idna")
        return socket.create_server((settings.host, settings.port), family=family, backlog=_BACKLOG)
    except OSError as error:
        problem = explain_system(error)
    except UnicodeError:  # no computer can have such a name
        problem = explain_system(OSError(socket.EAI_NONAME, "Name or service not known"))
    raise CannotListen(settings.host, settings.port, problem)


def make_server(service: Service, settings: Settings) -> uvicorn.Server:
    """Return a server; `run(sockets=[listen(settings)])` runs it until a signal, or until `should_exit` is set."""
    import uvicorn
    from uvicorn.protocols.http.auto import AutoHTTPProtocol

    guard = Guard(settings.patience, settings.max_connections)
    config = uvicorn.Config(
        build_app(service, settings),
        http=type("GuardedProtocol", (Guarded, AutoHTTPProtocol), {"guard": guard}),
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        backlog=_BACKLOG,
        proxy_headers=True,
        forwarded_allow_ips=list(settings.proxies),
        timeout_keep_alive=max(1, round(settings.patience)),
        timeout_graceful_shutdown=_FAREWELL,
        callback_notify=guard.sweep,
        timeout_notify=1,
    )
    return uvicorn.Server(config)
