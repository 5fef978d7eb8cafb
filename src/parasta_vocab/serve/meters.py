"""What the server counts of its work, in the form that Prometheus reads; nothing of who asked, or for what."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING, Final, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from parasta_vocab.serve.workers.process import Why

if TYPE_CHECKING:
    from prometheus_client.metrics_core import Metric
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from parasta_vocab.serve.state import Service

METERS: Final = "parasta.meters"
"""Where the meters stand in the scope of a request."""
ROUTE: Final = "parasta.route"
"""Where the template of the address stands in the first message of an answer; kept answers keep it."""
MEDIA_TYPE: Final = CONTENT_TYPE_PLAIN_0_0_4
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"})
_OTHER: Final = "other"
_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Meters:
    """The meters of one server."""

    def __init__(self, service: Service) -> None:
        self._registry = CollectorRegistry()
        labels = ("route", "method", "status")
        self._requests = Counter("parasta_requests", "Requests by the template of their address", labels, registry=self._registry)
        self._seconds = Histogram(
            "parasta_request_seconds", "Time to the end of the answer", ("route", "method"), registry=self._registry, buckets=_SECONDS
        )
        self._stopped = Counter("parasta_workers_stopped", "Workers ended before they answered", ("work", "why"), registry=self._registry)
        for work in ("sparql", "validate"):
            for why in get_args(Why):
                self._stopped.labels(work, why)
        build = Gauge(
            "parasta_build_info", "The program and the vocabulary that is held", ("version", "vocabulary"), registry=self._registry
        )
        build.labels(version("parasta-vocab"), service.vocabulary_version).set(1)
        self._registry.register(_Held(service))
        ProcessCollector(registry=self._registry)

    def note(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request that has been answered."""
        known = method if method in _METHODS else _OTHER
        self._requests.labels(route or _OTHER, known, str(status)).inc()
        self._seconds.labels(route or _OTHER, known).observe(seconds)

    def stopped(self, work: str, why: Why) -> None:
        """Count a worker that ended before it answered: `sparql` or `validate`."""
        self._stopped.labels(work, why).inc()

    def render(self) -> bytes:
        """Return everything in the text format of Prometheus."""
        return generate_latest(self._registry)


class _Held:
    """What the server holds at the moment when it is asked."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def collect(self) -> Iterator[Metric]:
        """Yield the numbers."""
        snapshot = self._service.snapshot
        yield GaugeMetricFamily("parasta_terminologies", "Terminologies that the server holds", len(snapshot.terminologies))
        concepts = sum(1 for held in snapshot.terminologies.values() for _ in held.of("concept"))
        yield GaugeMetricFamily("parasta_concepts", "Concepts in all of them", concepts)
        yield GaugeMetricFamily("parasta_revision", "Revision of what the server holds; it grows with each change", snapshot.revision)


class Named:
    """Says in each answer to which template of an address it belongs; it stands right around the routes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and name its answer."""

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start" and (route := scope.get("route")) is not None:
                message[ROUTE] = route.path
            await send(message)

        await self.app(scope, receive, named)
