"""Definitions and notes: there are some, in every language, one each; collections have names and members."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from parasta_vocab.language import clear_language, has_small_word
from parasta_vocab.lint.subject import Subject, common_languages, in_language, language_name, property_name, spoken
from parasta_vocab.namespaces import DCTERMS, RDFS
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal
from parasta_vocab.text import Text
from parasta_vocab.validation.native.language import language_names
from parasta_vocab.validation.result import Result

EXPLAINING: Final = (*terms.DOCUMENTATION, f"{RDFS}comment", f"{DCTERMS}description")
PARALLEL: Final = (terms.NOTE, terms.SCOPE_NOTE, terms.EXAMPLE)
"""Properties whose texts say the same in each language."""


def find_undocumented_concepts(subject: Subject) -> Iterator[Result]:
    """Yield concepts that nothing explains, and those that have notes but no definition."""
    defined = subject.graph.statements.get(terms.DEFINITION, {})
    explained = [subject.graph.statements.get(predicate, {}) for predicate in EXPLAINING]
    for concept in subject.graph.concepts:
        if concept not in defined:
            told = any(concept in texts for texts in explained)
            yield Result("missing-definition" if told else "undocumented-concept", concept)


def find_repeated_definitions(subject: Subject) -> Iterator[Result]:
    """Yield languages in which a concept has several definitions, and definitions that two concepts share."""
    owners: dict[tuple[str, str], str] = {}
    for concept, values in subject.graph.statements.get(terms.DEFINITION, {}).items():
        texts = [value for value in values if isinstance(value, Literal)]
        if len({text.lang for text in texts}) < len(texts):
            counts = Counter(text.lang for text in texts)
            for lang in sorted(lang for lang, count in counts.items() if count > 1):
                second = [text for text in texts if text.lang == lang][1]
                yield Result("repeated-definition", concept, terms.DEFINITION, second, facts={"in_language": in_language(lang)})
        for text in texts:
            first = owners.setdefault((text.lang, text.text), concept)
            if first != concept and text.text.strip():
                facts: dict[str, str | Text] = {"other": subject.name(first), "languages": language_name(text.lang)}
                yield Result("shared-definition", concept, terms.DEFINITION, text, facts=facts)


def find_language_gaps(subject: Subject) -> Iterator[Result]:
    """Yield definitions that are missing in a language, and notes of which there are fewer in one language than in another."""
    graph = subject.graph
    stated = {concept: spoken(values) for concept, values in graph.statements.get(terms.DEFINITION, {}).items()}
    common = common_languages(stated.values(), len(stated))
    whole = {pattern for pattern in set(stated.values()) if set(pattern).issuperset(common)}
    for concept, there in stated.items():
        if there not in whole and concept in graph.concepts:
            known = {label.lang for label in graph.pref.get(concept, ())}
            if missing := [lang for lang in common if lang not in there and lang in known]:
                yield Result("definition-language-gap", concept, terms.DEFINITION, facts={"languages": language_names(missing)})
    for predicate in PARALLEL:
        yield from _uneven_notes(subject, predicate)


def _uneven_notes(subject: Subject, predicate: str) -> Iterator[Result]:
    notes = {concept: spoken(values) for concept, values in subject.graph.statements.get(predicate, {}).items()}
    languages = common_languages(notes.values(), len(notes))
    even = {pattern for pattern in set(notes.values()) if len({pattern.count(lang) for lang in languages}) <= 1}
    for concept, tags in notes.items():
        if tags not in even and concept in subject.graph.concepts:
            shown = ", ".join(f"{lang} {tags.count(lang)}" for lang in sorted(languages))
            yield Result("note-language-gap", concept, predicate, facts={"property": property_name(predicate), "counts": shown})


def find_collections(subject: Subject) -> Iterator[Result]:
    """Yield collections without a name, and those without members."""
    graph = subject.graph
    for collection in graph.collections:
        if not (graph.pref.get(collection) or graph.texts(collection, f"{RDFS}label") or graph.texts(collection, f"{DCTERMS}title")):
            yield Result("collection-without-label", collection)
        if not (graph.values(collection, terms.MEMBER) or graph.values(collection, terms.MEMBER_LIST)):
            yield Result("collection-without-members", collection)


def find_foreign_definitions(subject: Subject) -> Iterator[Result]:
    """Yield definitions that have no small word of their own language, and are clearly in another one."""
    for lang, texts in subject.definition_words.items():
        for concept, words in texts.items():
            text = subject.definitions[lang][concept]
            seen = "" if has_small_word(lang, words) else clear_language(text)
            if seen not in {"", lang}:
                facts: dict[str, str | Text] = {"languages": language_names([lang]), "seen": language_names([seen])}
                yield Result("wrong-language-definition", concept, terms.DEFINITION, Literal(text, lang), facts=facts)
