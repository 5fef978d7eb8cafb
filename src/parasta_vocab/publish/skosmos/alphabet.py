"""The alphabetical index: its letters, and what stands under one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import BASIC
from parasta_vocab.publish.skosmos.labels import fits, fitting, order
from parasta_vocab.publish.skosmos.library import Question
from parasta_vocab.publish.skosmos.source import Source
from parasta_vocab.source.document import Literal

DIGITS, SIGNS, ALL = "0-9", "!*", "*"
_LOCAL: Final = re.compile(r"[^#:/]*$")


def letters(question: Question) -> Document:
    """Return the first letters of the preferred labels in the order of the language; `!*` is signs, `0-9` is digits."""
    graph, lang = question.source.graph, question.lang
    firsts = {label.text[:1].upper() for iri in graph.concepts for label in fitting(graph.pref.get(iri, ()), lang)} - {""}
    found = sorted((each for each in firsts if each.isalpha()), key=lambda each: order(each, lang))
    found += [SIGNS] if any(not each.isalpha() and not each.isdigit() for each in firsts) else []
    found += [DIGITS] if any(each.isdigit() for each in firsts) else []
    term = {"@id": "skosmos:indexLetters", "@container": "@list", "@language": lang}
    return {"@context": {**BASIC, "indexLetters": term}, "uri": "", "indexLetters": found}


def entries(question: Question) -> Document:
    """Return the concepts in use whose preferred or alternative label begins with a letter, in the order of the language."""
    begins = _test(question.text("letter"))
    found = [entry for label, entry in _index(question.source, question.lang) if begins(label)]
    offset, limit = question.number("offset", 0), question.number("limit", 0) or len(found)
    context = {**BASIC, "indexConcepts": {"@id": "skosmos:indexConcepts", "@container": "@list"}}
    return {"@context": context, "uri": "", "indexConcepts": found[offset : offset + limit]}


@lru_cache(maxsize=16)
def _index(source: Source, lang: str) -> tuple[tuple[str, Document], ...]:
    """Return the whole index in its order: each label, in small letters, and what is told of it."""
    return tuple(
        (label.lower(), entry) for label, entry in sorted(_entries(source, lang), key=lambda item: (order(item[0], lang), item[1]["uri"]))
    )


def _entries(source: Source, lang: str) -> Iterator[tuple[str, Document]]:
    for iri in source.graph.concepts:
        preferred = fitting(source.graph.pref.get(iri, ()), lang)
        if iri in source.deprecated or not preferred:
            continue
        yield from ((label.text, _entry(iri, label)) for label in preferred)
        alternative = (label for label in source.graph.alt.get(iri, ()) if fits(label.lang, lang))
        yield from ((label.text, _entry(iri, preferred[0]) | {"altLabel": label.text, "lang": label.lang}) for label in alternative)


def _entry(iri: str, label: Literal) -> Document:
    local = _LOCAL.search(iri)
    return {"uri": iri, "localname": local[0] if local else "", "prefLabel": label.text, "lang": label.lang}


def _test(letter: str) -> Callable[[str], bool]:
    """Return what tells whether a label in small letters stands under a letter."""
    if letter == ALL:
        return bool
    if letter == DIGITS:
        return lambda text: text[:1].isdigit()
    if letter == SIGNS:
        return lambda text: bool(text) and not text[0].isalnum()
    return lambda text: text.startswith(letter.lower())
