"""Which concepts are new, and which have changed lately."""

from __future__ import annotations

from datetime import UTC, datetime

from parasta_vocab.namespaces import DCTERMS, XSD
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import BASIC
from parasta_vocab.publish.skosmos.labels import fitting
from parasta_vocab.publish.skosmos.library import Question

LIMIT = 200
"""How many changes are told where the question does not say."""


def new(question: Question) -> Document:
    """Return the concepts in use by the month in which they were made, the latest first."""
    return _changed(question, f"{DCTERMS}created")


def modified(question: Question) -> Document:
    """Return the concepts in use by the month in which they last changed, the latest first."""
    return _changed(question, f"{DCTERMS}modified")


def _changed(question: Question, predicate: str) -> Document:
    source, lang, graph = question.source, question.lang, question.source.graph
    offset, limit = question.number("offset", 0), question.number("limit", LIMIT) or LIMIT
    found = [
        (day, labels[0].text, iri)
        for iri, _, value in graph.pairs(predicate)
        if iri in graph.concepts and iri not in source.deprecated
        if (labels := fitting(graph.pref.get(iri, ()), lang)) and (day := _time(str(getattr(value, "text", "")))) is not None
    ]
    found.sort(key=lambda item: item[2], reverse=True)
    found.sort(key=lambda item: (-item[0].year, -item[0].month, item[1].lower()))
    context = {
        **BASIC,
        "@language": lang,
        "prefLabel": "skos:prefLabel",
        "xsd": XSD,
        "date": {"@id": f"{DCTERMS}date", "@type": f"{XSD}dateTime"},
    }
    told = [
        {"uri": iri, "prefLabel": text, "date": day.strftime("%Y-%m-%dT%H:%M:%S%z"), "deprecated": False}
        for day, text, iri in found[offset : offset + limit]
    ]
    return {"@context": context, "changeList": told}


def _time(text: str) -> datetime | None:
    """Return a date or a time, in UTC where it names no zone; None for what is neither."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
