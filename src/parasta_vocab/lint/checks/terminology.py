"""Definitions as terminologists write them: one phrase, from the broader concept on, without the term and without circles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parasta_vocab.lint.checks.hierarchy import path_text
from parasta_vocab.lint.subject import Subject
from parasta_vocab.lint.walks import shortest_cycle, strong_components
from parasta_vocab.lint.words import looks_like, split_words
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.native.language import language_names
from parasta_vocab.validation.result import Result

FEW: Final = 4
"""Of more definitions than these, most do not begin with a name."""
WINDOW: Final = 12
"""The broader concept stands among so many first words of a definition."""
_VERBS: Final = {
    "fi": re.compile(r"(?i:on|ovat|tarkoittaa|tarkoitetaan|eli)\b"),
    "sv": re.compile(r"(?i:är|avser|avses|betyder|innebär|det vill säga)\b"),
    "en": re.compile(r"(?i:is|are|means|refers to|denotes)\b"),
}
_PARTS: Final = {
    "fi": re.compile(r"(?:os[aio]|vaihe|jakso|taso|kohta|kohda|elementti|jäsen|alku|loppu|pala|lohko|askel|piste)"),
    "sv": re.compile(r"(?:del|fas|steg|skede|period|nivå|punkt|element|medlem|avsnitt|moment)"),
    "en": re.compile(r"(?:part|phase|stage|step|period|level|point|element|member|section|component|unit|one of)"),
}
_STOPS: Final = frozenset(".;!?,")
_SHORTENED: Final = ("...", " jne.", " ym.", " osv.", " etc.", " m.m.", " o.s.v.")
"""What may end a definition although it ends in a stop."""
_SENTENCES: Final = re.compile(r"[a-zåäö)”]{3,}[.!?]\s+[A-ZÅÄÖ]")
_NAME: Final = re.compile(r"\w*[^\W\d_a-zåäöéü]\w*[^\W\d_a-zåäöéü]|\w*\d|[^\W\d_][:.-]")
"""An acronym, a word with a figure, a letter by itself: what keeps its capital."""


def find_unlike_definitions(subject: Subject) -> Iterator[Result]:
    """Yield definitions with a capital, a final stop, several sentences, or a verb in front."""
    for lang, texts in subject.definitions.items():
        verbs = _VERBS.get(lang)
        if verbs is None:
            continue
        small: frozenset[str] = frozenset()
        most = sum(text[:1].isupper() for text in texts.values()) * 2 > len(texts) > FEW
        for concept, written in texts.items():
            text = written.strip()
            rules: dict[str, str] = {}
            if text[:1].isupper():
                small = small or subject.small_words(lang)
                first = text.split(maxsplit=1)[0].rstrip(",.:;")
                if not _NAME.match(first) and (most or text.endswith(".") or first.lower() in small):
                    rules["capitalised-definition"] = first
            if text[-1:] in _STOPS and not text.endswith(_SHORTENED):
                rules["definition-with-full-stop"] = ""
            if "." in text[:-1] and _SENTENCES.search(text):
                rules["several-sentence-definition"] = ""
            if found := verbs.match(text):
                rules["definition-with-verb"] = found[0].lower()
            for rule, word in rules.items():
                facts = {"languages": language_names([lang]), "word": quoted(word)}
                yield Result(rule, concept, terms.DEFINITION, Literal(written, lang), facts=facts)


def _definition(subject: Subject, concept: str, lang: str) -> Literal:
    return Literal(subject.definitions[lang][concept], lang)


def find_missing_genus(subject: Subject) -> Iterator[Result]:
    """Yield definitions that name neither the broader concept they are a kind of, nor the whole they are a part of."""
    graph = subject.graph
    for lang, definitions in subject.definition_words.items():
        for predicate, rule in ((terms.GENERIC, "definition-without-broader"), (terms.PARTITIVE, "definition-without-whole")):
            mentions = subject.mentions[lang]
            for concept, values in graph.statements.get(predicate, {}).items():
                words = definitions.get(concept)
                if not words or not mentions[concept].keys().isdisjoint(values):
                    continue
                uppers = [value for value in values if isinstance(value, str) and value in graph.concepts and value != concept]
                if not uppers:
                    continue
                if predicate == terms.PARTITIVE and any(_PARTS[lang].search(word) for word in words):
                    continue
                if not any(_names(subject, upper, lang, words, whole=predicate == terms.PARTITIVE) for upper in uppers):
                    facts: dict[str, str | Text] = {"languages": language_names([lang]), "broader": subject.name(uppers[0])}
                    yield Result(rule, concept, terms.DEFINITION, _definition(subject, concept, lang), facts=facts)


def _names(subject: Subject, upper: str, lang: str, words: Sequence[str], *, whole: bool) -> bool:
    """Tell whether a term of a concept may stand among the first words, or anywhere in the definition of a part."""
    labels = [label.text for found in (subject.graph.pref, subject.graph.alt) for label in found.get(upper, ()) if label.lang == lang]
    return not labels or any(looks_like(words if whole else words[: max(WINDOW, 2 * len(split_words(text)))], text) for text in labels)


def find_circles(subject: Subject) -> Iterator[Result]:
    """Yield one offence a set of definitions that explain each other, in the first language that has it."""
    told: set[frozenset[str]] = set()
    order = {concept: number for number, concept in enumerate(subject.graph.concepts)}
    for lang, mentions in subject.mentions.items():
        links = {concept: [other for other in found if other != concept] for concept, found in mentions.items() if found}
        for knot in strong_components(links):
            if frozenset(knot) not in told:
                told.add(frozenset(knot))
                path = shortest_cycle(min(knot, key=lambda iri: order[iri]), links, frozenset(knot))
                facts = {"languages": language_names([lang]), "path": path_text(subject, path)}
                yield Result("circular-definition", path[0], terms.DEFINITION, _definition(subject, path[0], lang), facts=facts)


def find_unequal_mentions(subject: Subject) -> Iterator[Result]:
    """Yield concepts that a definition mentions in one language and leaves out in another."""
    for lang, mentions in subject.mentions.items():
        for concept, found in mentions.items():
            others = {other: None for rest in subject.mentions.values() for other in rest.get(concept, {}) if other != concept}
            for other in others:
                if other not in found and not _may_mention(subject, concept, other, lang):
                    facts: dict[str, str | Text] = {"languages": language_names([lang]), "value": subject.name(other)}
                    yield Result("definition-mentions-differ", concept, terms.DEFINITION, _definition(subject, concept, lang), facts=facts)


def _may_mention(subject: Subject, concept: str, other: str, lang: str) -> bool:
    """Tell generously whether a definition mentions a concept, also under a longer term; what has no term here cannot be missed."""
    labels = [label.text for found in (subject.graph.pref, subject.graph.alt) for label in found.get(other, ()) if label.lang == lang]
    words = subject.definition_words[lang][concept]
    return not labels or any(looks_like(words, label) for label in labels)


def find_accepted_elsewhere(subject: Subject) -> Iterator[Result]:
    """Yield discouraged terms that are accepted labels of another concept."""
    graph = subject.graph
    owners: dict[tuple[str, str], str] = {}
    for labels in (graph.pref, graph.alt) if graph.discouraged else ():
        for concept, values in labels.items():
            if concept in graph.concepts:
                for label in values:
                    owners.setdefault((label.lang, label.text.casefold()), concept)
    for concept, values in graph.discouraged.items():
        for label in values:
            other = owners.get((label.lang, label.text.casefold()), concept)
            if other != concept:
                yield Result("discouraged-term-accepted", concept, value=label, facts={"other": subject.name(other)})
