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
        likely = _likely(subject, lang) if lang in INFLECTED else {}
        others = _Longer(subject, lang)
        for concept, found in mentions.items():
            said = found.get(concept) or (concept in likely and _said(subject, concept, likely[concept], others))
            if said or (concept.startswith(TERMINOLOGY) and (said := _tabled(subject, lang, concept))):
                facts = {"languages": language_names([lang]), "word": quoted(said)}
                definition = Literal(subject.definitions[lang][concept], lang)
                yield Result("definition-with-own-term", concept, terms.DEFINITION, definition, facts=facts)


def _likely(subject: Subject, lang: str) -> Mapping[str, list[str]]:
    """Return the terms that begin like a word of the definition of their concept, which are few, by concept."""
    words = subject.definition_words[lang]
    lines = {concept: f" {' '.join(several)}" for concept, several in words.items()}
    found: dict[str, list[str]] = {}
    for labels in (subject.graph.pref, subject.graph.alt):
        for concept, line in lines.items():
            for label in labels.get(concept, ()):
                if label.lang == lang and beginning(label.text, lang) in line:
                    found.setdefault(concept, []).append(label.text)
    return found


def _said(subject: Subject, concept: str, labels: Sequence[str], others: _Longer) -> str:
    """Return the words of a definition that are one of these terms in a form that its stem does not tell, or nothing."""
    words, text = subject.definition_words[others.lang][concept], subject.definitions[others.lang][concept]
    return next((said for label in labels if (said := _inflected(label, words, text, others))), "")


def _inflected(label: str, words: Sequence[str], text: str, others: _Longer) -> str:
    term, start = split_words(label), beginning(label, others.lang)[1:]
    for first, word in enumerate(words[: len(words) - len(term) + 1] if term else ()):
        last = first + len(term)
        if word.startswith(start) and are_forms(words[first:last], term, others.lang) and not others.around(words, first, last):
            said = " ".join(words[first:last])
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
