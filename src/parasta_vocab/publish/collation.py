"""The alphabetical order of Finnish, Swedish and English words, as printed indexes keep it.

No library fits: PyICU must be compiled, icu4py has no collator, pyuca knows no language. What our languages need fits on this page
(SFS 4600:2022, the CLDR orders of `fi` and `sv`): word by word; å ä ö after z and w after v, as letters of their own; ü beside y; case,
hyphens, other marks and foreign accents decide only between words that have the same letters.
"""

from __future__ import annotations

import unicodedata
from typing import Final

Key = tuple[tuple[tuple[int, str], ...], str, str]

_NORDIC: Final = {"å": "å", "ä": "ä", "ö": "ö", "æ": "ä", "ø": "ö", "œ": "ö", "ü": "y", "ű": "y", "ő": "ö", "õ": "ö"}
_FOREIGN: Final = {"æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l"}
_LETTERS: Final = {"fi": _FOREIGN | _NORDIC, "sv": _FOREIGN | _NORDIC, "en": _FOREIGN}
_AFTER_Z: Final = "åäö"
_SPACE, _DIGIT, _LETTER, _LAST, _ELSE = range(5)


def collation_key(text: str, lang: str) -> Key:
    """Return what a text is sorted by in a language.

    >>> sorted(["öljy", "zoomi", "Ääni", "ål", "web", "vuosi", "vapaa aika", "vapaa-aika"], key=lambda word: collation_key(word, "sv"))
    ['vapaa aika', 'vapaa-aika', 'vuosi', 'web', 'zoomi', 'ål', 'Ääni', 'öljy']
    """
    return tuple(map(_rank, _plain(text, lang))), text.casefold(), text


def index_letter(text: str, lang: str) -> str:
    """Return the heading of an index under which a text stands; `0–9` for what begins with no letter.

    >>> index_letter("-öljy", "fi"), index_letter("8 §", "fi")
    ('Ö', '0–9')
    """
    first = _plain(text, lang)[:1]
    return first.upper() if first.isalpha() else "0–9"


def _plain(text: str, lang: str) -> str:
    """Return the letters, digits and single spaces that a text counts as."""
    known = _LETTERS[lang]
    spelled = (known.get(character) or _base(character) for character in unicodedata.normalize("NFC", text).casefold())
    return " ".join("".join(spelled).split())


def _base(character: str) -> str:
    parts = unicodedata.normalize("NFKD", character)
    return "".join(part for part in parts if part.isalnum() or part.isspace())


def _rank(letter: str) -> tuple[int, str]:
    if letter in _AFTER_Z:
        return _LAST, str(_AFTER_Z.index(letter))
    if letter == " ":
        return _SPACE, ""
    if letter.isdigit():
        return _DIGIT, letter
    return (_LETTER if letter.isascii() else _ELSE), letter
