"""Definitions in which the concept's own term stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from parasta_vocab.lint.inflect import INFLECTED, are_forms, beginning
from parasta_vocab.lint.subject import Subject
from parasta_vocab.lint.words import WORD, split_words
from parasta_vocab.namespaces import TERMINOLOGY
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal
from parasta_vocab.text import LANGUAGES, quoted
from parasta_vocab.validation.native.language import language_names
from parasta_vocab.validation.result import Result
from parasta_vocab.vocab.forms import form_table
from parasta_vocab.vocab.match import iter_hits


def find_own_terms(subject: Subject) -> Iterator[Result]:
    """Yield definitions in which the concept's own term stands, in whatever form.

    A form is one that has the stem of the term, one that the rules of `lint.inflect` make of it, or, of a concept of our own
    vocabulary, one of the shipped tables.
    """
    for lang, mentions in subject.mentions.items():
        others = _Longer(subject, lang)
        for concept, found in mentions.items():
            if said := found.get(concept) or _said(subject, lang, concept, others):
                facts = {"languages": language_names([lang]), "word": quoted(said)}
                definition = Literal(subject.definitions[lang][concept], lang)
                yield Result("definition-with-own-term", concept, terms.DEFINITION, definition, facts=facts)


def _said(subject: Subject, lang: str, concept: str, others: _Longer) -> str:
    """Return the words of a definition that are the concept's own term in a form that its stem does not tell, or nothing."""
    graph, words = subject.graph, subject.definition_words[lang][concept]
    if lang in INFLECTED:
        line = f" {' '.join(words)}"
        for labels in (graph.pref, graph.alt):
            for label in labels.get(concept, ()):
                if label.lang == lang and beginning(label.text, lang) in line:  # seldom, so that the rest may take its time
                    if said := _inflected(label.text, words, subject.definitions[lang][concept], lang, others):
                        return said
    return _tabled(subject, lang, concept) if concept.startswith(TERMINOLOGY) else ""


def _inflected(label: str, words: Sequence[str], text: str, lang: str, others: _Longer) -> str:
    term = split_words(label)
    for start in range(len(words) - len(term) + 1 if term else 0):
        end = start + len(term)
        if are_forms(words[start:end], term, lang) and not others.around(words, start, end):
            said = " ".join(words[start:end])
            if not (label[0].isupper() and said in text):  # a name, in small letters
                return said
    return ""


def _tabled(subject: Subject, lang: str, concept: str) -> str:
    """Return the words that are an accepted term of a concept by the tables of our vocabulary."""
    text, labels = subject.definitions[lang][concept], _labels(subject, concept, lang)
    hits = iter_hits(text, form_table(lang)) if lang in LANGUAGES else ()
    found = (text[hit.start : hit.end] for hit in hits if any(term.iri == concept and term.label in labels for term in hit.terms))
    return next((" ".join(WORD.findall(said.lower())) for said in found), "")


def _labels(subject: Subject, concept: str, lang: str) -> list[str]:
    found = (subject.graph.pref.get(concept, ()), subject.graph.alt.get(concept, ()))
    return [label.text for label in chain.from_iterable(found) if label.lang == lang]


class _Longer:
    """The terms of several words in one language, by the first letter of each word; made when it is first asked for."""

    def __init__(self, subject: Subject, lang: str) -> None:
        self.subject, self.lang = subject, lang
        self._terms: Mapping[tuple[str, ...], list[list[str]]] | None = None

    def around(self, words: Sequence[str], start: int, end: int) -> bool:
        """Tell whether words stand within a longer term; that is another concept's."""
        known = self._terms = self._made() if self._terms is None else self._terms
        longest = max(map(len, known), default=0)
        for first in range(max(0, end - longest), start + 1):
            for last in range(end, min(len(words), first + longest) + 1):
                window = words[first:last]
                several = known.get(tuple(word[0] for word in window), ()) if last - first > end - start else ()
                if any(are_forms(window, term, self.lang) for term in several):
                    return True
        return False

    def _made(self) -> Mapping[tuple[str, ...], list[list[str]]]:
        found: dict[tuple[str, ...], list[list[str]]] = {}
        graph = self.subject.graph
        for concept in graph.concepts:
            for label in _labels(self.subject, concept, self.lang):
                if len(term := split_words(label)) > 1:
                    found.setdefault(tuple(word[0] for word in term), []).append(term)
        return found
