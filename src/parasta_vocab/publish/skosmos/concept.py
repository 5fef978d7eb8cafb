"""The labels of a thing."""

from __future__ import annotations

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import BASIC, LABELS
from parasta_vocab.publish.skosmos.labels import fitting
from parasta_vocab.publish.skosmos.library import Question, Refused


def label(question: Question) -> Document:
    """Return the labels of a thing in a language, or in all where none is named; only one of them is preferred.

    Raises:
        Refused: No thing is named, or no vocabulary describes it.
    """
    question.needed("uri")
    iri, lang = question.uri, question.lang
    source = next((source for source in question.scope if source.knows(iri)), None)
    if source is None:
        raise Refused(404, "no_concept", uri=iri)
    context = {**BASIC, **LABELS, **({"@language": lang} if lang else {})}
    graph, answer = source.graph, Document({"@context": context, "uri": iri})
    for name, labels in (("prefLabel", graph.pref), ("altLabel", graph.alt), ("hiddenLabel", graph.hidden)):
        said = labels.get(iri, ())
        texts = [each.text for each in (fitting(said, lang) if lang else said)]
        if texts:
            answer[name] = texts[0] if name == "prefLabel" else texts
    return answer
