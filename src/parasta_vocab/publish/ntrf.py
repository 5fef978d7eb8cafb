"""NTRF, the Nordic record format in XML: what Sanastot.suomi.fi imports with ids and all relations.

The order of the elements is that of the DTD. The import takes one subject field, and editorial notes without language: so
the Finnish ones stand where it looks (in the record), the others with their language, where it does not.
Sources stand in Finnish as people read them; the import knows by them what the records say.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parasta_vocab.publish.terms import ALTERNATIVE, DISCOURAGED, HIDDEN, PREFERRED, Term, iter_terms
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Collection, Concept, Vocabulary
from parasta_vocab.vocab.sources import show_source

TERM_ELEMENTS: Final = {PREFERRED: "TE", ALTERNATIVE: "SY", DISCOURAGED: "DTE", HIDDEN: "STE"}
"""Role of a term to its element."""
IN_RECORD: Final = "fi"
"""The language of what stands in the record itself."""


def render_ntrf(vocabulary: Vocabulary) -> str:
    """Return the vocabulary as an NTRF file."""
    root = Element("VOCABULARY")
    titles = SubElement(SubElement(root, "HEADER"), "TITLES")
    for lang, title in vocabulary.scheme.title.items():
        _text(titles, "HLANG", title, lang=lang)
    for concept in vocabulary:
        _record(root, concept, vocabulary)
    for collection in vocabulary.collections.values():
        _diagram(root, collection, vocabulary)
    indent(root)
    for mark in root.iter("GRAM"):
        mark.tail = None  # white space within a term is part of it
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _record(root: Element, concept: Concept, vocabulary: Vocabulary) -> None:
    record = SubElement(root, "RECORD", numb=concept.id, stat=concept.status)
    if concept.modified:
        record.set("upda", f"{vocabulary.scheme.creator.name.show(IN_RECORD)}, {concept.modified.isoformat()}")
    _texts(record, "SUBJ", [getattr(concept.subject_field, IN_RECORD)])
    terms = list(iter_terms(concept))
    for lang in LANGUAGES:
        if any(term.lang == lang for term in terms):
            _language(record, concept, lang, [term for term in terms if term.lang == lang])
    _links(record, concept, vocabulary)
    _texts(record, "REMK", concept.editorial_note.get(IN_RECORD, ()))
    _texts(record, "SOURC", (show_source(source, IN_RECORD) for source in concept.source))
    _texts(record, "CRDAT", [concept.created.isoformat() if concept.created else ""])


def _language(record: Element, concept: Concept, lang: str, terms: list[Term]) -> None:
    element = SubElement(record, "LANG", value=lang)
    for term in terms:
        if term.role != HIDDEN:
            _term(element, term, concept)
    _texts(element, "DEF", [getattr(concept.definition, lang)])
    _texts(element, "NOTE", concept.note.get(lang, ()))
    _texts(element, "EXAMP", concept.example.get(lang, ()))
    for term in terms:
        if term.role == HIDDEN:
            _term(element, term, concept)
    if lang != IN_RECORD:
        _texts(element, "REMK", concept.editorial_note.get(lang, ()))


def _term(language: Element, term: Term, concept: Concept) -> None:
    element = SubElement(language, TERM_ELEMENTS[term.role], stat=concept.status)
    word = _text(element, "TERM", term.text)
    if term.plural:
        SubElement(word, "GRAM", value="n pl" if term.neuter else "pl")
    elif term.neuter:
        SubElement(word, "GRAM", gend="n")
    if term.role == PREFERRED and term.lang != IN_RECORD:
        _texts(element, "SUBJ", [getattr(concept.subject_field, term.lang)])


def _links(record: Element, concept: Concept, vocabulary: Vocabulary) -> None:
    """Write the relations; the text of each is the term, for people who read the file."""

    def link(tag: str, targets: Iterable[str], kind: str = "") -> None:
        for iri in targets:
            target = vocabulary.get(iri)
            attributes = {"href": f"#{target.id}"} | ({"typr": kind} if kind else {})
            _text(record, tag, target.pref_label.show(IN_RECORD), **attributes)

    link("BCON", concept.broader_generic, "generic")
    link("BCON", concept.broader_partitive, "partitive")
    link("NCON", (item.iri for item in vocabulary if concept.iri in item.broader_generic), "generic")
    link("NCON", (item.iri for item in vocabulary if concept.iri in item.broader_partitive), "partitive")
    link("RCON", concept.related)


def _diagram(root: Element, collection: Collection, vocabulary: Vocabulary) -> None:
    id_ = collection.iri.removeprefix(vocabulary.scheme.iri)
    diagram = SubElement(root, "DIAG", numb=id_, href="", name=collection.pref_label.show(IN_RECORD), lang=IN_RECORD)
    for member in collection.members:
        SubElement(diagram, "LINK", href=f"#{vocabulary.get(member).id}")


def _texts(parent: Element, tag: str, texts: Iterable[str]) -> None:
    for text in texts:
        if text:
            _text(parent, tag, text)


def _text(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    """Add an element with a text; runs of white space become one space, as each reader of NTRF makes them."""
    element = SubElement(parent, tag, attributes)
    element.text = " ".join(text.split())
    return element
