"""The language of running text, told by its small words, or else by the terms that it may hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from parasta_vocab.annotate.extract.passage import Passage
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.forms import form_table

ENOUGH: Final = 2000
"""So many characters of a passage show its language."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = {
    "fi": "ja on ei että tai sekä kun joka jotka jos niin ovat mukaan ennen hän he tämä tämän se sen siitä ne kanssa myös eli voi voidaan "
    "kuin vai mutta koska jonka jossa joiden jolloin ole olla oli mitä miten missä kuka aina vain vielä sinun sinä te me meidän",
    "sv": "och att som för är den det de på av med till ett en om när vid inte har samt efter före kan ska skall eller hur vad vi du han "
    "hon deras sin sitt sina från under inom detta dessa blir också där måste utan",
    "en": "the and of to in is are for that with on as by or be this from at it an which has have not their they you who when what before "
    "after can must should will",
}
_SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = {lang: frozenset(words.split()) for lang, words in _SMALL.items()}


def languages_of(text: str, passages: Iterable[Passage]) -> list[str]:
    """Return the language of each passage.

    What a passage says of itself counts first; then the language with the most small words; then, of languages with equally
    many, the one whose terms have the most of its words; then that of most passages; then Finnish.
    """
    found = [passage.lang or guess(text[passage.start : min(passage.end, passage.start + ENOUGH)]) for passage in passages]
    votes = Counter(lang for lang in found if lang)
    usual = max(LANGUAGES, key=lambda lang: votes[lang])
    return [lang or usual for lang in found]


def guess(text: str) -> str:
    """Return the language that a text shows, or nothing where it shows none.

    >>> guess("Näytöstä sovitaan ennen jakson alkua ja kirjataan suunnitelmaan."), guess("Yrkesprovet"), guess("1.1.2026")
    ('fi', 'sv', '')
    """
    words = _WORD.findall(text.casefold())
    best = _clear_winner({lang: sum(word in small for word in words) for lang, small in _SMALL_WORDS.items()})
    return best or _clear_winner({lang: sum(word in form_table(lang).words for word in words) for lang in LANGUAGES})


def _clear_winner(counts: Mapping[str, int]) -> str:
    first, second = sorted(counts, key=lambda lang: -counts[lang])[:2]
    return first if counts[first] > counts[second] else ""
