"""What vocabularies there are, what one is, and which classes its things have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parasta_vocab.namespaces import DCTERMS, RDFS
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import BASIC, ONKI, WHOLE
from parasta_vocab.publish.skosmos.labels import fitting
from parasta_vocab.publish.skosmos.library import Question
from parasta_vocab.publish.skosmos.source import LABEL, TITLES, Source
from parasta_vocab.publish.skosmos.words import CLASSES, show
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal

SUBCLASS = f"{RDFS}subClassOf"


def vocabularies(question: Question) -> Document:
    """Return the vocabularies by their ids.

    Raises:
        Refused: No language is named.
    """
    lang = question.needed("lang")
    context = {
        "rdfs": RDFS,
        **ONKI,
        "title": {"@id": "rdfs:label", "@language": lang},
        "vocabularies": "onki:hasVocabulary",
        "id": "onki:vocabularyIdentifier",
        "uri": "@id",
        **question.library.place("vocabularies"),
    }
    found = [{"uri": id_, "id": id_, "title": source.title(lang)} for id_, source in sorted(question.library.sources.items())]
    return {"@context": context, "uri": "", "vocabularies": found}


def information(question: Question) -> Document:
    """Return what is known of a vocabulary as a whole."""
    source, lang = question.source, question.lang
    context = {
        **WHOLE,
        "dct": DCTERMS,
        "type": "@type",
        "conceptschemes": "onki:hasConceptScheme",
        "defaultLanguage": "onki:defaultLanguage",
        "languages": "onki:language",
        "label": "rdfs:label",
        "prefLabel": "skos:prefLabel",
        "title": "dct:title",
        "@language": lang,
        **question.place,
    }
    return {
        "@context": context,
        "uri": "",
        "id": source.id,
        "marcSource": None,
        "title": source.title(lang),
        "defaultLanguage": source.default,
        "languages": list(source.languages),
        "conceptschemes": [dict(_scheme(source, iri, lang)) for iri in sorted(source.graph.schemes)],
    }


def _scheme(source: Source, iri: str, lang: str) -> Iterator[tuple[str, str]]:
    graph = source.graph
    titles = [text for predicate in TITLES for text in graph.texts(iri, predicate)]
    for name, labels in (("label", graph.texts(iri, LABEL)), ("prefLabel", graph.pref.get(iri, ())), ("title", titles)):
        found = fitting(labels, lang)
        if found:
            yield name, found[0].text
    yield "uri", iri
    yield "type", "skos:ConceptScheme"


def types(question: Question) -> Document:
    """Return the classes of concepts and collections that have labelled instances.

    Raises:
        Refused: Neither a vocabulary nor a language is named.
    """
    lang = question.lang if question.vocabulary else question.needed("lang")
    context = {
        **BASIC,
        "rdfs": RDFS,
        **ONKI,
        "label": "rdfs:label",
        "superclass": {"@id": "rdfs:subClassOf", "@type": "@id"},
        "types": "onki:hasType",
        "@language": lang,
        **(question.place if question.vocabulary else question.library.place("")),
    }
    found: dict[str, Document] = {}
    for source in question.scope:
        for cls in classes(source):
            if any(source.graph.pref.get(iri) for iri in source.of_class(cls)):
                found.setdefault(cls, {}).update(_class(source, cls, lang))
    return {"@context": context, "uri": "", "types": [{"uri": cls, **said} for cls, said in found.items()]}


def classes(source: Source) -> Iterable[str]:
    """Return the classes of SKOS and ISO 25964, and those that the vocabulary makes subclasses of a concept or a collection."""
    below: dict[str, list[str]] = {}
    for cls, _, parent in source.graph.links(SUBCLASS):
        below.setdefault(parent, []).append(cls)
    found, waiting = dict.fromkeys(CLASSES), [terms.CONCEPT, terms.COLLECTION]
    while waiting:
        for cls in below.get(waiting.pop(), ()):
            if cls not in found:
                found[cls] = None
                waiting.append(cls)
    return found


def _class(source: Source, cls: str, lang: str) -> Iterator[tuple[str, str]]:
    label, parents = class_label(source, cls, lang), source.graph.iris(cls, SUBCLASS)
    if label:
        yield "label", label
    if parents:
        yield "superclass", parents[0]


def class_label(source: Source, cls: str, lang: str) -> str:
    """Return the name of a class in a language, empty where none is known."""
    labels: list[Literal] = fitting(source.graph.texts(cls, LABEL), lang)
    if labels:
        return labels[0].text
    return show(CLASSES[cls], lang) if cls in CLASSES else ""
