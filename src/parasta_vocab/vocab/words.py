"""Running text → words as the tables of forms spell them.

A word may hold hyphens, colons and apostrophes (TE-toimisto, HOKS:n), and it may be broken by a hyphen at the end of a line or by
soft hyphens anywhere. Punctuation marks and empty lines are words of their own, so that no term reaches across them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LETTERS: Final = "[^\\W_]"
_PART: Final = f"{_LETTERS}+(?:(?:\u00ad(?![^\\S\\n]*\\r?\\n)|[\u0300-\u036f]){_LETTERS}*)*"
WORD: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+"
    f"|{_PART}(?:(?:[-\u2010\u2011:'’]|[-\u2010\u00ad][^\\S\\n]*\\r?\\n[^\\S\\n]*(?=[a-zåäö])){_PART})*[-\u2010\u2011]?"
    r"|\n[^\S\n]*\r?\n|[^\w\s]|_"
)
"""One word, one punctuation mark, one address, or an empty line."""
_PLAIN: Final = str.maketrans({"\u00ad": None, "\u2010": "-", "\u2011": "-", "’": "'"})


def normal(word: str) -> str:
    """Return a word as the tables spell it: small letters, composed characters, plain hyphens, no soft ones.

    >>> normal("Koulutus\u00adsopimus")
    'koulutussopimus'
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.translate(_PLAIN)).casefold()


def spelled(text: str) -> str:
    """Return a text as a key of the tables: its words, each in its normal spelling, with single spaces between.

    >>> spelled("elinkeino-, liikenne- ja  ympäristökeskus")
    'elinkeino- , liikenne- ja ympäristökeskus'
    """
    return " ".join(normal(found[0]) for found in WORD.finditer(text))
