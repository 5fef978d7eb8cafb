"""The only door to pySHACL, the reference engine."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Self

import rdflib
from pyshacl.errors import ValidationFailure
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query

from parasta_vocab.data import read_bytes
from parasta_vocab.errors import EngineFailed
from parasta_vocab.namespaces import SH
from parasta_vocab.shapes.files import FACTS
from parasta_vocab.source.document import Literal, Term
from parasta_vocab.validation.engine.failure import named
from parasta_vocab.validation.result import Result

logging.getLogger("rdflib").addHandler(logging.NullHandler())  # it would log values that findings report anyway

_DEPTH = 40
"""How deep shapes may nest; pySHACL's own bound of 15 is too low for conditions within conditions."""


def validate(data: bytes, shapes: tuple[str, ...]) -> tuple[Result, ...]:
    """Validate N-Triples and the national facts against shapes, named by their files below the data root.

    Each result carries the IRI of its source shape as `rule`. Never raises because of the data.

    Raises:
        EngineFailed: The engine could not finish.
    """
    import pyshacl

    with named("pyshacl"), _as_written():
        graph = _DataGraph(bind_namespaces="none")
        graph.parse(data=data, format="nt11")
        graph += _shapes((FACTS,))
        _, report, _ = pyshacl.validate(graph, shacl_graph=_shapes(shapes), inplace=True, max_validation_depth=_DEPTH)
    if isinstance(report, ValidationFailure):
        raise EngineFailed(report.message, "pyshacl")
    return tuple(sorted(_iter_results(report), key=repr))


@contextmanager
def _as_written() -> Iterator[None]:
    """Let rdflib keep literals as the file has them; it would write "1" as "true", and warn of what is neither."""
    before = rdflib.NORMALIZE_LITERALS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rdflib.NORMALIZE_LITERALS = False
        try:
            yield
        finally:
            rdflib.NORMALIZE_LITERALS = before


@cache
def _shapes(names: tuple[str, ...]) -> rdflib.Graph:
    graph = rdflib.Graph(bind_namespaces="none")
    for name in names:
        graph.parse(data=read_bytes(name), format="nt11" if name.endswith(".nt") else "turtle")
    return graph


class _Comparable(rdflib.Literal):
    """A literal that is not less than what it cannot be compared with (SHACL, 4.5.4); rdflib raises there, and pySHACL lets it."""

    def __le__(self, other: object) -> bool:
        return super().__le__(other) is True

    def __ge__(self, other: object) -> bool:
        return super().__ge__(other) is True


class _DataGraph(rdflib.Graph):
    """A graph whose literals compare with anything, and that parses each SPARQL text once and not again for every focus node."""

    def add(self, triple: Any) -> Self:
        """Add a triple."""
        subject, predicate, value = triple
        if isinstance(value, rdflib.Literal) and value.datatype is not None:
            value = _Comparable(str(value), datatype=value.datatype)
        return super().add((subject, predicate, value))

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> rdflib.query.Result:
        """Answer a query from its prepared form."""
        prepared = _plan(query_object) if isinstance(query_object, str) else query_object
        return super().query(prepared, *args, **kwargs)


_plan = cache(prepareQuery)


def _iter_results(report: rdflib.Graph) -> Iterator[Result]:
    sh = rdflib.Namespace(SH)
    for result in report.objects(predicate=sh.result):
        path = report.value(result, sh.resultPath)
        value = report.value(result, sh.value)
        yield Result(
            rule=str(report.value(result, sh.sourceShape)),
            focus=str(report.value(result, sh.focusNode)),
            path=str(path) if isinstance(path, rdflib.URIRef) else "",
            value=None if value is None else _term(value),
            component=str(report.value(result, sh.sourceConstraintComponent)),
        )


def _term(node: rdflib.term.Node) -> Term:
    if isinstance(node, rdflib.Literal):
        return Literal(str(node), node.language or "", str(node.datatype or ""))
    return str(node)
