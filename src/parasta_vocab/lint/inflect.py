"""Whether a word is a form of another one, by the common types of Finnish and Swedish nouns.

From the basic form come its stems, and a form is a stem with an ending that fits it. Rules that make forms do less harm than
those that take endings off: what they do not know they miss, and they seldom take one word for another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from parasta_vocab.lint import finnish, swedish

_RULES: Final = {"fi": (finnish.finnish_stems, finnish.AFTER), "sv": (swedish.swedish_stems, swedish.AFTER)}
INFLECTED: Final = frozenset(_RULES)
"""The languages that have rules here; of English the stems of words tell enough."""
_CHANGED: Final = {"fi": 4, "sv": 5}
"""So many of the last letters of a word may change: *kunta, kunnan; dotter, döttrar*."""


@lru_cache(maxsize=20_000)
def _pattern(base: str, lang: str) -> re.Pattern[str]:
    stems_of, after = _RULES[lang]
    stems: dict[str, list[str]] = {}
    for stem, endings in stems_of(base):
        stems.setdefault(endings, []).append(re.escape(stem))
    forms = (f"(?:{'|'.join(dict.fromkeys(several))})(?:{endings}){after}" for endings, several in stems.items())
    return re.compile("|".join([re.escape(base), *forms]))


def is_form(word: str, base: str, lang: str) -> bool:
    """Tell whether a Finnish or Swedish word is a form of a noun or an adjective; both stand in small letters.

    >>> is_form("arvosanoilla", "arvosana", "fi"), is_form("böckerna", "bok", "sv"), is_form("ohjaus", "ohjaaja", "fi")
    (True, True, False)
    """
    if word == base or lang not in _RULES or len(base) < len("ab"):
        return word == base
    return word.startswith(base[: max(1, len(base) - _CHANGED[lang])]) and _pattern(base, lang).fullmatch(word) is not None


def beginning(term: str, lang: str) -> str:
    """Return a blank and the letters that no form of a term changes at its beginning: " koul" for koulutus, " t" for työ."""
    first = term.split(" ", 1)[0].lower()
    return f" {first[: max(1, len(first) - _CHANGED[lang])]}"


def are_forms(words: Sequence[str], term: Sequence[str], lang: str) -> bool:
    """Tell whether words are one by one forms of those of a term."""
    return len(words) == len(term) and all(is_form(word, base, lang) for word, base in zip(words, term, strict=True))
