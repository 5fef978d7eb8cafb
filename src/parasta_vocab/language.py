"""The language of a text, told by small words and endings, or else by the terms of the vocabularies that it holds.

Whoever asks has a text of which somebody says, or nobody says, what language it is in. `guess` answers whenever the text
shows one language more than others, `clear_language` only where a finding may be made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.forms import form_table

ENOUGH: Final = 2000
"""So many characters show the language of a text."""
WORD: Final = r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*"
"""A word as a regular expression."""
TERM: Final = 2
"""A word of a term shows so much; a small word half of it."""
NONE: Final = (0, 0, 0)
Points = tuple[int, int, int]
"""How much something shows of being Finnish, Swedish or English."""
_CLEAR: Final = 2
_TIMES: Final = 3
"""So many marks more, and so many times as many, as of any other language make a text clear."""
_WORD: Final = re.compile(WORD)
_RUNNING: Final = re.compile(rf"(?<![\w@.]){WORD}(?![\w@]|\.\w)")
"""A word of running text, no part of an address, a file name or an identifier."""
_QUOTED: Final = re.compile(r"\([^()]*\)|[”“][^”“]*[”“]|\"[^\"]*\"|«[^«»]*»")
"""What may be in another language than the text around it."""
_SMALL: Final = {
    "fi": "ja on ei että tai sekä kun joka jotka jos niin ovat mukaan ennen hän he tämä tämän se sen siitä ne kanssa myös eli voi voidaan "
    "kuin vai mutta koska jonka jossa joiden jolloin ole olla oli mitä miten missä kuka aina vain vielä sinun sinä te me meidän "
    "jota josta johon jolla jolta jolle",
    "sv": "och att som för är den det de på av med till ett en om när vid inte har samt efter före kan ska skall eller hur vad vi du han "
    "hon deras sin sitt sina från under inom detta dessa blir också där måste utan vars",
    "en": "the and of to in is are for that with on as by or be this from at it an a which has have not their they you who when what "
    "before after can must should will",
}
"""Small words that are common in the language; nearly every definition has one."""
_SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = {lang: frozenset(words.split()) for lang, words in _SMALL.items()}
_ALL_SMALL: Final = frozenset.union(*_SMALL_WORDS.values())
_ENDINGS: Final = {
    "fi": "nen ssa ssä lla llä sta stä lta ltä iin een jen den minen misen aan ään set tty ttu",
    "sv": "ningen ande arna erna else het skap aren are ende igt iga",
    "en": "tion ness ment ity ly ed",
}
"""Endings of longer words that are common in one of the languages and rare in the others."""
_ENDED: Final[Mapping[str, tuple[str, ...]]] = {lang: tuple(endings.split()) for lang, endings in _ENDINGS.items()}
_SHORTEST: Final = 3
"""So many letters stand before an ending at least."""


class Evidence(dict[str, Points]):
    """How much each word shows of being in a language, by its small words and by the terms; each is looked up once."""

    def __missing__(self, word: str) -> Points:
        plain = word.casefold()
        if plain in _ALL_SMALL:
            fi, sv, en = _small(plain)
        else:
            fi, sv, en = (TERM * (form_table(lang).resolve(plain) is not None) for lang in LANGUAGES)
        points = self[word] = (fi, sv, en) if fi or sv or en else NONE
        return points


def guess(text: str, evidence: Evidence | None = None) -> str:
    """Return the language that a text shows by most small words, else by most terms, or nothing where it shows none.

    >>> guess("Näytöstä sovitaan ennen jakson alkua ja kirjataan suunnitelmaan."), guess("Yrkesprovet"), guess("1.1.2026")
    ('fi', 'sv', '')
    """
    known = Evidence() if evidence is None else evidence
    shown = [known[word] for word in _WORD.findall(text[:ENOUGH])]
    small, terms = ([points for points in shown if (max(points) < TERM) == is_small] for is_small in (True, False))
    return _most(small) or _most(terms)


def clear_language(text: str) -> str:
    """Return the language that a text shows clearly by its small words and endings, or nothing.

    What stands in brackets or quotation marks does not count, and endings alone show nothing: names of offices and acts have them.

    >>> clear_language("Opiskelija ja työpaikkaohjaaja sopivat tehtävistä ennen jakson alkua.")
    'fi'
    >>> clear_language("Utbildningsavtal")
    ''
    """
    words = _RUNNING.findall(_QUOTED.sub(" ", text[:ENOUGH]))
    counts = _counts(map(_marks, words))
    first, second = sorted(counts, key=lambda lang: -counts[lang])[:2]
    is_clear = counts[first] >= max(counts[second] + _CLEAR, _TIMES * counts[second])
    return first if is_clear and has_small_word(first, map(str.casefold, words)) else ""


def has_small_word(lang: str, words: Iterable[str]) -> bool:
    """Tell whether there is a small word of a language among these words, given in small letters."""
    return not _SMALL_WORDS[lang].isdisjoint(words)


def _small(word: str) -> Points:
    fi, sv, en = (int(word in _SMALL_WORDS[lang]) for lang in LANGUAGES)
    return fi, sv, en


def _marks(word: str) -> Points:
    """Return what a word shows by itself: a small word, or an ending; names, which have a capital, show nothing by theirs."""
    plain = word.casefold()
    if plain in _ALL_SMALL:
        return _small(plain)
    fi, sv, en = (int(word[_SHORTEST:].endswith(_ENDED[lang])) if plain == word else 0 for lang in LANGUAGES)
    return fi, sv, en


def _counts(shown: Iterable[Points]) -> dict[str, int]:
    return dict(zip(LANGUAGES, map(sum, zip(NONE, *shown, strict=True)), strict=True))


def _most(shown: Iterable[Points]) -> str:
    counts = _counts(shown)
    first, second = sorted(counts, key=lambda lang: -counts[lang])[:2]
    return first if counts[first] > counts[second] else ""
