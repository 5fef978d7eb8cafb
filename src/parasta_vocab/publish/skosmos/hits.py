"""How something that was found is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from parasta_vocab.namespaces import SKOS
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.labels import fits
from parasta_vocab.publish.skosmos.library import Question
from parasta_vocab.publish.skosmos.source import Source, shorten
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal, Term

if TYPE_CHECKING:
    from parasta_vocab.publish.skosmos.search import Hit

_FOUND_BY = {1: "matchedPrefLabel", 2: "matchedPrefLabel", 3: "altLabel", 4: "altLabel", 7: "hiddenLabel", 8: "hiddenLabel"}
"""Rank of a match to the key that tells it."""


def describe(question: Question, hit: Hit, fields: Sequence[str] = ()) -> Document:
    """Return a result: the concept, its label, the label that matched if that is another one, and the fields asked for."""
    source, iri, lang = hit.source, hit.iri, question.text("labellang") or question.lang
    result: Document = {"uri": iri, "type": [shorten(cls) for cls in source.graph.values(iri, terms.TYPE) if isinstance(cls, str)]}
    for name in fields:
        if name == "prefLabel":
            labels = source.graph.pref.get(iri, ())
            result["prefLabels"] = dict.fromkeys(label.lang for label in labels) | {label.lang: label.text for label in reversed(labels)}
        elif values := list(_values(source, iri, name, lang)):
            result[name] = values
    if source.graph.is_own(iri):
        result["localname"] = source.graph.name(iri)
    if hit.label:
        result |= {"prefLabel": hit.label.text, "lang": hit.label.lang}
    notation = source.notation(iri)
    if notation is not None:
        result["notation"] = notation
    found_by = _FOUND_BY.get(hit.rank)
    if found_by and (found_by != "matchedPrefLabel" or (hit.label and hit.label != hit.match)):
        result |= {found_by: hit.match.text, "lang": hit.match.lang}
    result["vocab"] = source.id
    if not source.graph.is_own(iri):
        holder = question.library.holder(iri, source)
        if holder is not source:
            result["exvocab"] = holder.id if holder else "???"
    return result


def _values(source: Source, iri: str, name: str, lang: str) -> Iterator[Any]:
    """Yield the values of a property of SKOS: texts of the language or of none, and things with their labels."""
    graph = source.graph
    links, labels = (
        {"broader": graph.broader, "narrower": graph.narrower, "related": graph.related},
        {"altLabel": graph.alt, "hiddenLabel": graph.hidden},
    )
    values: Sequence[Term] = links[name].get(iri, ()) if name in links else labels.get(name, {}).get(iri) or graph.values(iri, SKOS + name)
    for value in values:
        if isinstance(value, Literal):
            if not lang or not value.lang or fits(value.lang, lang):
                yield value.text
            continue
        label = source.label(value, lang)
        yield {"uri": value} if label is None else {"uri": value, "prefLabel": label}
