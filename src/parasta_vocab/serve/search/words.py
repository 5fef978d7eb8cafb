"""Words of texts and of questions, and which word of a text a word of a question may mean."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from parasta_vocab.lint.words import WORD, Keys, split_words
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.forms import base_words

_MOST: Final = 10
"""More words of a question are not looked for."""
_ROUGH: Final = 4
"""From so many letters on, one may be wrong."""
EXACT, SAME, BEGINS, WITHIN, NEAR = 1.0, 0.9, 0.8, 0.5, 0.3
"""How well a word fits: it is the same; a form of the same; it begins so; it holds it; one letter is other."""
_KEYS: Final = {lang: Keys(lang) for lang in LANGUAGES}


def key_of(word: str, lang: str) -> str:
    """Return what is the same for the forms of a word; the word itself in a language that we do not know."""
    keys = _KEYS.get(lang)
    return keys[word] if keys is not None else word


@lru_cache(maxsize=1024)
def asked(question: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the words of a question, each with the keys of the words that it may be a form of."""
    words = dict.fromkeys(split_words(question)[:_MOST])
    return tuple((word, frozenset(key_of(base, lang) for base in base_words(word) for lang in LANGUAGES)) for word in words)


def fits(word: str, keys: Iterable[str], known: Mapping[str, str]) -> dict[str, float]:
    """Return how well a word of a question fits each of the words of a text, which are given with their keys; those it does not fit are left out.

    >>> fits("sopimukset", ["sopimus"], {"sopimus": "sopimus", "koulutussopimus": "koulutussopimus", "näyttö": "näyt"})
    {'sopimus': 0.9}
    """
    wanted = set(keys)
    found: dict[str, float] = {}
    for other, key in known.items():
        if word in other:
            found[other] = EXACT if other == word else BEGINS if other.startswith(word) else WITHIN
        elif key in wanted:
            found[other] = SAME
    if not found and len(word) >= _ROUGH:
        found = {other: NEAR for other in known if is_near(word, other)}
    return found


def is_near(one: str, other: str) -> bool:
    """Tell whether two different words are the same but for one letter that is changed, added or left out.

    >>> is_near("näyttö", "näytö"), is_near("sopimus", "sopinut")
    (True, False)
    """
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    same = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    return short[same:] == long[same + 1 :] or short[same + 1 :] == long[same + 1 :]


def marked(text: str, words: Iterable[str], longest: int = 300) -> str | None:
    """Return a text as safe HTML with `<em>` around the words that are given in small letters, cut to what is around the first; None without any."""
    wanted = set(words)
    places = [found for found in WORD.finditer(text) if found[0].lower() in wanted]
    if not places:
        return None
    start = 0 if len(text) <= longest else max(0, places[0].start() - longest // 3)
    start = text.find(" ", start) + 1 if start else 0
    end = len(text) if len(text) - start <= longest else max(text.rfind(" ", start, start + longest), places[0].end())
    pieces, last = [], start
    for found in places:
        if found.start() >= last and found.end() <= end:
            pieces += [html.escape(text[last : found.start()], quote=False), f"<em>{html.escape(found[0], quote=False)}</em>"]
            last = found.end()
    return "".join([*pieces, html.escape(text[last:end], quote=False)])
