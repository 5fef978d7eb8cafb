"""Languages: texts that are missing, too many, empty, or in another language than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.result import Result

CLEAR: Final = 2
"""So many marks more than the other language make a text clear."""
ENOUGH: Final = 2000
"""So many characters show the language of a text; the endings are slow to find in a word without end."""
_PLACEHOLDER: Final = re.compile(
    r"[\W_]*|(?i:todo|tbd|xxx+|asd+f?|täydennä|täydennetään|fyll i|kompletteras|fill in|to be completed)\b.*", re.DOTALL
)
_MARKS: Final = {
    "fi": re.compile(
        r"\b(?:ja|on|ei|että|tai|sekä|kun|joka|jotka|ovat|mukaan|ennen|hän|tämä|kanssa|myös|eli)\b"
        r"|\w{3,}(?:nen|ssa|ssä|lla|llä|sta|stä|lta|ltä|iin|een|jen|den|minen|misen|aan|ään|set|tty|ttu)\b"
    ),
    "sv": re.compile(
        r"\b(?:och|att|som|för|är|den|det|på|av|med|till|ett|en|om|när|vid|inte|har|de|samt|efter|före)\b"
        r"|\w{3,}(?:ningen|ning|ande|arna|erna|else|het|tion|skap|aren|are|ende|igt|iga)\b"
    ),
}
"""Small words and endings that are common in one of the languages and rare in the other."""


def iter_texts(graph: DataGraph) -> Iterator[tuple[str, str, Literal]]:
    """Yield subject, predicate and text of each language-tagged text."""
    return ((s, p, o) for s, p, o in graph.triples if isinstance(o, Literal) and o.lang)


def promised_languages(graph: DataGraph) -> tuple[str, ...]:
    """Return the languages that the provider lists, in our order."""
    listed = {value.text for _, value in graph.objects("language") if isinstance(value, Literal)}
    return tuple(lang for lang in LANGUAGES if lang in listed)


def find_language_gaps(graph: DataGraph) -> Iterator[Result]:
    """Yield texts that are missing in a promised language, texts in other languages, and texts that say nothing."""
    promised = promised_languages(graph)
    by_place: dict[tuple[str, str], list[Literal]] = {}
    for subject, predicate, text in iter_texts(graph):
        by_place.setdefault((subject, predicate), []).append(text)
        if is_placeholder(text.text):
            yield Result("empty-text", subject, predicate, text)
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


def find_wrong_languages(graph: DataGraph) -> Iterator[Result]:
    """Yield texts that say Finnish and read as Swedish, or the other way."""
    for subject, predicate, text in iter_texts(graph):
        seen = guess_language(text.text)
        if seen and text.lang in _MARKS and seen != text.lang:
            yield Result("wrong-language-text", subject, predicate, text, facts={"languages": language_names([seen])})


def guess_language(text: str) -> str | None:
    """Return `fi` or `sv` where a text shows clearly which it is, else None.

    >>> guess_language("Opiskelija ja työpaikkaohjaaja sopivat tehtävistä ennen jakson alkua.")
    'fi'
    >>> guess_language("Utbildningsavtal")
    """
    start = text[:ENOUGH].casefold()
    counts = {lang: len(marks.findall(start)) for lang, marks in _MARKS.items()}
    first, second = sorted(counts, key=lambda lang: -counts[lang])
    return first if counts[first] - counts[second] >= CLEAR and counts[first] >= 3 * counts[second] else None


def language_names(codes: list[str]) -> Text:
    """Return the names of languages as one list; a language that the model has not is called by its code."""
    names = [PHRASES.get(f"language_{code}", Text(code, code, code)) for code in codes]
    return Text(*(", ".join(name.show(lang) for name in names) for lang in LANGUAGES))
