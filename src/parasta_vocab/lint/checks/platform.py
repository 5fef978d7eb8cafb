"""What the national terminology service Sanastot accepts (its server-side validation)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parasta_vocab.lint.checks.concept_scheme import STATUSES
from parasta_vocab.lint.subject import Subject
from parasta_vocab.namespaces import VANN
from parasta_vocab.skos.graph import is_blank
from parasta_vocab.source.document import Literal
from parasta_vocab.text import quoted
from parasta_vocab.validation.result import Result

PREFIXES: Final = (f"{VANN}preferredNamespacePrefix", "http://purl.org/ws-mmi-dc/terms/preferredXMLNamespacePrefix")
_ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]{1,31}")
_PREFIX: Final = re.compile(r"[a-z][a-z0-9_-]{1,31}")


def find_unfit_ids(subject: Subject) -> Iterator[Result]:
    """Yield ids of concepts and collections, and prefixes, that the service refuses."""
    graph = subject.graph
    for thing in (*graph.concepts, *graph.collections):
        if not is_blank(thing) and graph.is_own(thing) and not _ID.fullmatch(graph.name(thing)):
            yield Result("platform-id", thing, facts={"id": quoted(graph.name(thing))})
    for scheme, predicate, value in graph.pairs(*PREFIXES):
        if isinstance(value, Literal) and not _PREFIX.fullmatch(value.text):
            yield Result("platform-prefix", scheme, predicate, value)


def find_missing_statuses(subject: Subject) -> Iterator[Result]:
    """Yield concepts without a status, where others have one."""
    stated = {thing for predicate in STATUSES for thing in subject.graph.statements.get(predicate, {})}
    if not stated.isdisjoint(subject.graph.concepts):
        yield from (Result("concept-without-status", concept) for concept in subject.graph.concepts if concept not in stated)
