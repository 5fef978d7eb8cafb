"""How many things a vocabulary has, and how many labels in which language."""

from __future__ import annotations

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.about import class_label, classes
from parasta_vocab.publish.skosmos.contexts import WHOLE
from parasta_vocab.publish.skosmos.labels import fits
from parasta_vocab.publish.skosmos.library import Question
from parasta_vocab.publish.skosmos.source import Source
from parasta_vocab.publish.skosmos.words import CLASSES, language_name
from parasta_vocab.skos import terms

VOID = "http://rdfs.org/ns/void#"


def vocabulary_statistics(question: Question) -> Document:
    """Return how many concepts and groups there are, those no longer in use apart."""
    source, lang = question.source, question.lang
    context = {
        **WHOLE,
        "void": VOID,
        "concepts": "void:classPartition",
        "label": "rdfs:label",
        "class": {"@id": "void:class", "@type": "@id"},
        "subTypes": {"@id": "void:class", "@type": "@id"},
        "count": "void:entities",
        "@language": lang,
        **question.place,
    }
    below = [cls for cls in classes(source) if cls not in CLASSES and source.of_class(cls)]
    answer = {
        "@context": context,
        "uri": "",
        "id": source.id,
        "title": source.title(lang),
        "concepts": {"class": terms.CONCEPT, **_count(source, terms.CONCEPT, lang)},
        "subTypes": [{"type": cls, **_count(source, cls, lang)} for cls in below],
    }
    group = source.group_class
    return answer | ({"conceptGroups": {"class": group, **_count(source, group, lang)}} if source.groups else {})


def _count(source: Source, cls: str, lang: str) -> Document:
    found = source.graph.concepts if cls == terms.CONCEPT else source.groups if cls == source.group_class else source.of_class(cls)
    label = class_label(source, cls, lang)
    return ({"label": label} if label else {}) | {"count": len(found), "deprecatedCount": len(source.deprecated.intersection(found))}


def label_statistics(question: Question) -> Document:
    """Return how many labels of each kind the concepts have in each language."""
    source, lang = question.source, question.lang
    context = {
        **WHOLE,
        "void": VOID,
        "void-ext": "http://ldf.fi/void-ext#",
        "languages": "void-ext:languagePartition",
        "language": "void-ext:language",
        "properties": "void:propertyPartition",
        "labels": "void:triples",
        **question.place,
        "literal": {"@id": "rdfs:label", "@language": lang},
    }
    return {
        "@context": context,
        "uri": "",
        "id": source.id,
        "title": source.title(lang),
        "languages": [
            {"language": code, "literal": language_name(code, lang), "properties": _labels(source, code)}
            for code in sorted(source.languages)
        ],
    }


def _labels(source: Source, lang: str) -> list[Document]:
    graph = source.graph
    return [
        {"property": f"skos:{name}", "labels": sum(fits(label.lang, lang) for iri in graph.concepts for label in labels.get(iri, ()))}
        for name, labels in (("prefLabel", graph.pref), ("altLabel", graph.alt), ("hiddenLabel", graph.hidden))
    ]
