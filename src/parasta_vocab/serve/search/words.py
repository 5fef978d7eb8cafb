"""Words of texts and of questions, and which word of a text a word of a question may mean."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
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


class Words:
    """The words of texts, so laid out that those that a word of a question may mean are found without a look at each of the others.

    >>> Words({"sopimus": "sopimus", "koulutussopimus": "koulutussopimus", "näyttö": "näyt"}).fitting("sopimukset", ["sopimus"])
    {'sopimus': 0.9}
    """

    def __init__(self, keys: Mapping[str, str]) -> None:
        """Take words with their keys."""
        self._lines = "\n".join(("", *keys, ""))
        self._by_key: dict[str, list[str]] = {}
        for word, key in keys.items():
            self._by_key.setdefault(key, []).append(word)

    def fitting(self, word: str, keys: Iterable[str]) -> dict[str, float]:
        """Return how well a word of a question, which may be a form of words with these keys, fits each of the words; those it does not fit are left out."""
        found = {other: SAME for key in keys for other in self._by_key.get(key, ())}
        for other in self._holding(word):
            found[other] = EXACT if other == word else BEGINS if other.startswith(word) else WITHIN
        if not found and len(word) >= _ROUGH:
            half = len(word) // 2  # wherever the letter is other, one half is the same
            around = (*self._holding(f"\n{word[:half]}"), *self._holding(f"{word[half:]}\n"))
            found = {other: NEAR for other in around if is_near(word, other)}
        return found

    def _holding(self, part: str) -> Iterator[str]:
        """Yield the words that hold a part; a line break is before and after each."""
        at = self._lines.find(part)
        while at >= 0:
            start = self._lines.rfind("\n", 0, at + 1) + 1
            end = self._lines.find("\n", start)
            yield self._lines[start:end]
            at = self._lines.find(part, end)


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
