"""Where a store answers queries, as far as the address at which it is written to tells."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final, Literal
from urllib.parse import quote, urlsplit

Via = Literal["put", "update"]

_QUERIES: Final = {
    "/sparql-graph-crud-auth": "/sparql-auth",  # Virtuoso
    "/sparql-graph-crud": "/sparql",
    "/sparql-auth": "/sparql-auth",
    "/sparql": "/sparql",
    "/rdf-graphs/service": "",  # GraphDB and RDF4J
    "/statements": "",
    "/data": "/query",  # Fuseki
    "/update": "/query",  # Fuseki and Oxigraph
    "/store": "/query",  # Oxigraph
}
"""How addresses of writing end, and how those of the queries of the same store do."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and how a graph is written, and where it is asked about.

    `via` is put (Graph Store Protocol; `target` is its address) or update (`target` takes SPARQL Update).
    """

    target: str
    query: str
    graph: str
    via: Via = "put"

    @property
    def graph_address(self) -> str:
        """The address of the graph itself in the Graph Store Protocol."""
        return f"{self.target}{'&' if '?' in self.target else '?'}graph={quote(self.graph, safe='')}"


def find_query(target: str) -> str | None:
    """Return the address of the queries of a store, if the end of the given one is that of a known kind of store.

    >>> find_query("https://data.example.fi/ds/data")
    'https://data.example.fi/ds/query'
    """
    bare = target.rstrip("/")
    return next((bare.removesuffix(end) + query for end, query in _QUERIES.items() if bare.endswith(end)), None)


def origin(address: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port of an address: to whom something is told that is sent there."""
    parts = urlsplit(address)
    return (parts.scheme, parts.hostname or "", parts.port or {"http": 80, "https": 443}.get(parts.scheme))


def is_overheard(address: str) -> bool:
    """Tell whether others on the network could read what is sent to an address: it is not encrypted and leaves this computer.

    >>> is_overheard("http://data.example.fi/ds/data"), is_overheard("http://127.0.0.1:3030/ds/data")
    (True, False)
    """
    scheme, host, _ = origin(address)
    if scheme != "http" or host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return True
