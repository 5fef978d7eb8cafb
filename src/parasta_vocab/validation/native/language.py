"""Languages: texts that are missing, too many, empty, or in another language than they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from parasta_vocab.language import ENOUGH, clear_language, has_small_word
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.result import Result

_PLACEHOLDER: Final = re.compile(
    r"[\W_]*|(?i:todo|tbd|xxx+|asd+f?|täydennä|täydennetään|fyll i|kompletteras|fill in|to be completed)\b.*", re.DOTALL
)
DRAFT_MARKS: Final = Text("LUONNOS", "UTKAST", "DRAFT")
"""What a text begins with, before a colon, that is not finished."""
_DRAFT: Final = re.compile(rf"\W*(?i:{'|'.join(mark for _, mark in DRAFT_MARKS.items())})\s*:.*", re.DOTALL)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_TOLD_APART: Final = frozenset({"fi", "sv"})
"""The languages that the rule of wrong languages tells apart."""


def iter_texts(graph: DataGraph) -> Iterator[tuple[str, str, Literal]]:
    """Yield subject, predicate and text of each language-tagged text."""
    return ((s, p, o) for s, p, o in graph.triples if isinstance(o, Literal) and o.lang)


def promised_languages(graph: DataGraph) -> tuple[str, ...]:
    """Return the languages that the provider lists, in our order."""
    listed = {value.text for _, value in graph.objects("language") if isinstance(value, Literal)}
    return tuple(lang for lang in LANGUAGES if lang in listed)


def find_language_gaps(graph: DataGraph) -> Iterator[Result]:
    """Yield texts that are missing in a promised language, in another language, without content, or marked as drafts."""
    promised = promised_languages(graph)
    by_place: dict[tuple[str, str], list[Literal]] = {}
    for subject, predicate, text in iter_texts(graph):
        by_place.setdefault((subject, predicate), []).append(text)
        if is_placeholder(text.text):
            yield Result("empty-text", subject, predicate, text)
        elif is_draft(text.text):
            yield Result("draft-text", subject, predicate, text)
    if not promised:
        return
    for (subject, predicate), texts in by_place.items():
        there = {text.lang for text in texts}
        if missing := [lang for lang in promised if lang not in there]:
            yield Result("missing-translation", subject, predicate, texts[0], facts={"languages": language_names(missing)})
        for text in texts:
            if text.lang not in promised:
                yield Result("extra-language", subject, predicate, text, facts={"languages": language_names([text.lang])})


def is_placeholder(text: str) -> bool:
    """Tell whether a text says nothing: it is empty, or only keeps a place.

    >>> is_placeholder(" – "), is_placeholder("TODO: kirjoita"), is_placeholder("koulutus")
    (True, True, False)
    """
    return _PLACEHOLDER.fullmatch(text) is not None


def is_draft(text: str) -> bool:
    """Tell whether a text is marked as a draft in any language of the model.

    >>> is_draft("UTKAST: Sopimuksen laadinta"), is_draft("Luonnos sopimukseksi")
    (True, False)
    """
    return _DRAFT.fullmatch(text) is not None


def find_wrong_languages(graph: DataGraph) -> Iterator[Result]:
    """Yield texts that say Finnish and read as Swedish, or the other way; a draft may be in the language it was copied from."""
    for lang in sorted(_TOLD_APART):
        others = _TOLD_APART - {lang}
        said = [found for found in iter_texts(graph) if found[2].lang == lang]
        if not _may_read_as(others, *(text.text for _, _, text in said)):
            continue
        for subject, predicate, text in said:
            if _may_read_as(others, text.text) and not is_draft(text.text) and (seen := clear_language(text.text)) in others:
                yield Result("wrong-language-text", subject, predicate, text, facts={"languages": language_names([seen])})


def _may_read_as(languages: Iterable[str], *texts: str) -> bool:
    """Tell whether any of the texts has a small word of these languages, without which none reads as one of them."""
    words = set(map(str.casefold, set(_LETTERS.findall("\n".join(text[:ENOUGH] for text in texts)))))
    return any(has_small_word(lang, words) for lang in languages)


def language_names(codes: list[str]) -> Text:
    """Return the names of languages as one list; a language that the model has not is called by its code."""
    names = [PHRASES.get(f"language_{code}", Text(code, code, code)) for code in codes]
    return Text(*(", ".join(name.show(lang) for name in names) for lang in LANGUAGES))
