"""What is linted: a SKOS graph, with what several checks need to know of it made once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from parasta_vocab.lint.ancestry import Ancestry, ancestry
from parasta_vocab.lint.words import STEMMED, WORD, Keys, TermIndex, split_all
from parasta_vocab.namespaces import shorten
from parasta_vocab.phrases import PHRASES
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import SkosGraph, is_blank
from parasta_vocab.source.document import Literal, Term
from parasta_vocab.text import LANGUAGES, Text, quoted
from parasta_vocab.validation.native.language import language_names

FEW: Final = 10
"""A language is one of the vocabulary when one concept in so many has a text in it."""


@dataclass
class Subject:
    """A vocabulary with what is worked out from it when it is first asked for.

    `text` is that of the file, where there is one; `marks_gender` tells whether Swedish terms have their gender marked.
    """

    graph: SkosGraph
    text: str = field(default="", repr=False)
    marks_gender: bool = False

    def __post_init__(self) -> None:
        self.marks_gender = self.marks_gender or terms.NEUTER in self.graph.statements

    def name(self, iri: str) -> Text:
        """Return what a thing is called, in quotation marks: its preferred label, or its id."""
        labels = self.graph.pref.get(iri) or [value for value in self.graph.values(iri, _TITLE) if isinstance(value, Literal)]
        texts = {label.lang: label.text for label in reversed(labels) if label.text.strip()}
        known = Text.of({lang: texts[lang] for lang in LANGUAGES if lang in texts})
        if known:
            return quoted(Text(*(known.show(lang) for lang in LANGUAGES)))
        if is_blank(iri) and not texts:
            return _NAMELESS
        return quoted(next(iter(texts.values()), "") or self.graph.name(iri).rstrip("/#") or iri)

    def shown(self, term: Term) -> Text:
        """Return how a value is called in a message."""
        return quoted(term.text) if isinstance(term, Literal) else self.name(term)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the concepts of the vocabulary have preferred labels, the most common first."""
        return common_languages(map(spoken, self.graph.pref.values()), len(self.graph.concepts))

    @cached_property
    def definitions(self) -> Mapping[str, Mapping[str, str]]:
        """The definitions of the concepts by language, the first one where there are several."""
        found: dict[str, dict[str, str]] = {}
        for concept, values in self.graph.statements.get(terms.DEFINITION, {}).items():
            if concept in self.graph.concepts:
                for value in values:
                    if isinstance(value, Literal) and value.lang:
                        found.setdefault(value.lang, {}).setdefault(concept, value.text)
        return found

    @cached_property
    def definition_words(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        """The words of the definitions, by language and concept."""
        return {
            lang: dict(zip(texts, split_all(list(texts.values())), strict=True))
            for lang, texts in self.definitions.items()
            if lang in STEMMED
        }

    @cached_property
    def ancestry(self) -> Ancestry:
        """Who stands above whom."""
        return ancestry(self.graph.broader)

    @cached_property
    def mentions(self) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
        """The concepts that each definition mentions, with the words that do so, by language and concept."""
        labels: dict[str, list[tuple[str, str]]] = {lang: [] for lang in self.definition_words}
        for kind in (self.graph.pref, self.graph.alt):
            for concept, values in kind.items():
                for label in values if concept in self.graph.concepts else ():
                    if label.lang in labels:
                        labels[label.lang].append((label.text, concept))
        found: dict[str, dict[str, Mapping[str, str]]] = {}
        for lang, words in self.definition_words.items():
            index = TermIndex(Keys(lang))
            index.add(labels[lang])
            texts = self.definitions[lang]
            found[lang] = {concept: index.mentions(several, texts[concept]) for concept, several in words.items()}
        return found

    def small_words(self, lang: str) -> frozenset[str]:
        """Return the words and the whole labels that stand with a small letter in the labels and definitions of a language."""
        found = (label for labels in (self.graph.pref, self.graph.alt) for several in labels.values() for label in several)
        labels = [label.text for label in found if label.lang == lang]
        words = (word for text in (*labels, *self.definitions.get(lang, {}).values()) for word in WORD.findall(text))
        return frozenset(word for word in (*words, *labels) if word[:1].islower())

    @cached_property
    def tops(self) -> Mapping[str, None]:
        """The top concepts, however they are stated."""
        found = dict.fromkeys(str(value) for _, _, value in self.graph.links(terms.HAS_TOP))
        return found | dict.fromkeys(subject for subject, _, _ in self.graph.links(terms.TOP_OF))

    @cached_property
    def grouped(self) -> frozenset[str]:
        """The members of collections."""
        return frozenset(value for _, _, value in self.graph.links(terms.MEMBER))


_NAMELESS: Final = Text("(nimetön solmu)", "(nod utan namn)", "(blank node)")
_TITLE: Final = "http://purl.org/dc/terms/title"


def common_languages(patterns: Iterable[tuple[str, ...]], size: int, share: int = FEW) -> tuple[str, ...]:
    """Return the languages in which at least one thing in `share` has a text, the most common first; `patterns` are those of each thing."""
    counts: Counter[str] = Counter()
    for pattern, count in Counter(patterns).items():  # few, where the things are many
        for lang in set(pattern):
            counts[lang] += count
    return tuple(lang for lang, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if lang and count * share >= size)


def spoken(values: Iterable[Term]) -> tuple[str, ...]:
    """Return the languages of texts, in their order."""
    return tuple([value.lang for value in values if type(value) is Literal])


def property_name(iri: str) -> Text:
    """Return a property as it is written: with its prefix, where we know one."""
    short = shorten(iri)
    return Text(short, short, short)


def in_language(code: str) -> Text:
    """Return in which language something is, as a part of a sentence."""
    return PHRASES["in_language"].filled(name=language_names([code])) if code else PHRASES["no_language"]


def language_name(code: str) -> Text:
    """Return the name of a language, or that there is none."""
    return language_names([code]) if code else PHRASES["no_language"]


def counted(count: int, one: Text, several: Text) -> Text:
    """Return a number with its noun."""
    return (one if count == 1 else several).filled(count=count)


def plain(word: object) -> Text:
    """Return one word for all languages."""
    shown = str(word)
    return Text(shown, shown, shown)
