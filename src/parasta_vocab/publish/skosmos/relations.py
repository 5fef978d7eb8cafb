"""Which concepts are above, below and beside a concept: the next ones, and all the way.

A concept that the vocabulary does not have is refused, and so is a `limit` that is no number from one up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import BASIC
from parasta_vocab.publish.skosmos.labels import order
from parasta_vocab.publish.skosmos.library import Question, Refused
from parasta_vocab.publish.skosmos.walks import reached
from parasta_vocab.skos.graph import Links

LIMIT = 1000
"""How many concepts a way has at most where the question does not say."""


def broader(question: Question) -> Document:
    """Return the concepts directly above a concept."""
    return _next(question, "broader", question.source.graph.broader)


def narrower(question: Question) -> Document:
    """Return the concepts directly below a concept."""
    return _next(question, "narrower", question.source.graph.narrower)


def related(question: Question) -> Document:
    """Return the concepts beside a concept."""
    return _next(question, "related", question.source.graph.related)


def broader_transitive(question: Question) -> Document:
    """Return a concept and all above it, each with those directly above."""
    return _all(question, "broader", question.source.graph.broader)


def narrower_transitive(question: Question) -> Document:
    """Return a concept and all below it, each with those directly below."""
    return _all(question, "narrower", question.source.graph.narrower)


def by_label(question: Question, found: Sequence[str]) -> list[tuple[str, str | None]]:
    """Return concepts with their labels, in the order of these; a concept without a label in the language comes last."""
    labelled = ((iri, question.source.label(iri, question.lang)) for iri in found)
    return sorted(labelled, key=lambda item: (item[1] is None, order(item[1], question.lang), item[0]))


def _next(question: Question, name: str, links: Links) -> Document:
    iri = question.concept()
    context = {**BASIC, "prefLabel": "skos:prefLabel", name: f"skos:{name}", "@language": question.lang}
    found = [{"uri": each, "prefLabel": text} for each, text in by_label(question, links.get(iri, ()))]
    return {"@context": context, "uri": iri, name: found}


def _all(question: Question, name: str, links: Links) -> Document:
    iri, way = question.concept(), f"{name}Transitive"
    context = {
        **BASIC,
        "prefLabel": "skos:prefLabel",
        name: {"@id": f"skos:{name}", "@type": "@id"},
        way: {"@id": f"skos:{way}", "@container": "@index"},
        "@language": question.lang,
    }
    found = {each: _step(question, name, each, links) for each in islice(reached(iri, links), _limit(question))}
    return {"@context": context, "uri": iri, way: found}


def _step(question: Question, name: str, iri: str, links: Mapping[str, Sequence[str]]) -> Document:
    answer = {"uri": iri, "prefLabel": question.source.label(iri, question.lang)}
    return answer | ({name: list(links[iri])} if links.get(iri) else {})


def _limit(question: Question) -> int:
    limit = question.number("limit", 0 if question.text("limit") else LIMIT)
    if not limit:
        raise Refused(400, "invalid", name="limit")
    return limit
