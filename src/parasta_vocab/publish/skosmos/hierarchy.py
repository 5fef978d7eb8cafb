"""Where a concept stands: the tops of the vocabulary, the way up with what is beside it, and what is below."""

from __future__ import annotations

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import BASIC, ONKI
from parasta_vocab.publish.skosmos.labels import marked, order
from parasta_vocab.publish.skosmos.library import Question
from parasta_vocab.publish.skosmos.walks import reached
from parasta_vocab.source.document import Literal


def top_concepts(question: Question) -> Document:
    """Return the top concepts of a scheme: the one that is named, or the main one of the vocabulary."""
    source, lang = question.source, question.lang
    scheme = question.text("scheme") or source.scheme
    context = {
        **BASIC,
        **ONKI,
        "topconcepts": "skos:hasTopConcept",
        "notation": "skos:notation",
        "label": "skos:prefLabel",
        "@language": lang,
    }
    found = [
        {
            "uri": iri,
            "topConceptOf": scheme,
            "label": label,
            "hasChildren": bool(source.graph.narrower.get(iri)),
            **_notation(question, iri),
        }
        for iri, schemes in source.tops.items()
        if scheme in schemes and (label := marked(source.best_label(iri, lang), lang)) is not None
    ]
    return {"@context": context, "uri": scheme, "topconcepts": sorted(found, key=lambda each: (order(each["label"], lang), each["uri"]))}


def children(question: Question) -> Document:
    """Return what is directly below a concept, and whether anything is below that.

    Raises:
        Refused: The vocabulary has no such concept.
    """
    iri = question.concept()
    context = {
        **BASIC,
        "prefLabel": "skos:prefLabel",
        "narrower": "skos:narrower",
        "notation": "skos:notation",
        **ONKI,
        "hasChildren": "onki:hasChildren",
        "@language": question.lang,
    }
    found = [_child(question, each, "prefLabel", label.text if label else None) for each, label in _below(question, iri)]
    return {"@context": context, "uri": iri, "narrower": found}


def hierarchy(question: Question) -> Document:
    """Return a concept and all above it, each with what is directly above and below, and the schemes of which it is a top.

    Raises:
        Refused: The vocabulary has no such concept.
    """
    iri = question.concept()
    context = {
        **BASIC,
        **ONKI,
        "prefLabel": "skos:prefLabel",
        "notation": "skos:notation",
        "narrower": {"@id": "skos:narrower", "@type": "@id"},
        "broader": {"@id": "skos:broader", "@type": "@id"},
        "broaderTransitive": {"@id": "skos:broaderTransitive", "@container": "@index"},
        "top": {"@id": "skos:topConceptOf", "@type": "@id"},
        "tops": {"@id": "skos:topConceptOf", "@type": "@id"},
        "hasChildren": "onki:hasChildren",
        "@language": question.lang,
    }
    found = {each: _standing(question, each) for each in reached(iri, question.source.graph.broader)}
    return {"@context": context, "uri": iri, "broaderTransitive": found}


def _standing(question: Question, iri: str) -> Document:
    source, lang = question.source, question.lang
    answer: Document = {"uri": iri}
    tops = source.tops.get(iri)
    if tops:
        answer |= {"tops": list(tops), "top": source.scheme if source.scheme in tops else tops[0]}
    below = _below(question, iri)
    if below:
        answer["narrower"] = [_child(question, each, "label", marked(best, lang)) for each, best in below]
    label = marked(source.best_label(iri, lang), lang)
    if label is not None:
        answer["prefLabel"] = label
    answer |= _notation(question, iri)
    above = source.graph.broader.get(iri)
    return answer | ({"broader": list(above)} if above else {})


def _below(question: Question, iri: str) -> list[tuple[str, Literal | None]]:
    source, lang = question.source, question.lang
    found = ((each, source.best_label(each, lang)) for each in source.graph.narrower.get(iri, ()))
    return sorted(found, key=lambda item: (item[1] is None, order(item[1].text if item[1] else None, lang), item[0]))


def _child(question: Question, iri: str, name: str, label: str | None) -> Document:
    return {"uri": iri, name: label, "hasChildren": bool(question.source.graph.narrower.get(iri)), **_notation(question, iri)}


def _notation(question: Question, iri: str) -> Document:
    notation = question.source.notation(iri)
    return {} if notation is None else {"notation": notation}
