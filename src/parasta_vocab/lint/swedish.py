"""The common types of Swedish nouns: from the basic form to the stems, each with the endings that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

AFTER: Final = "s?"
"""The genitive, which stands after the ending."""
_ENDINGS: Final = "|e?n|e?t|a?r|er|or|na|ena|arna|erna|orna|rna"
_UMLAUT: Final = {
    "bok": "böck",
    "son": "sön",
    "fot": "fött",
    "rot": "rött",
    "man": "män",
    "hand": "händ",
    "land": "länd",
    "stad": "städ",
    "tand": "tänd",
    "natt": "nätt",
    "strand": "stränd",
    "kraft": "kräft",
    "dotter": "döttr",
    "bror": "bröd",
    "far": "fäd",
    "mor": "mödr",
}
_CHANGES: Final = (
    ("are", "ar", "na|es?"),
    ("ande", "ande", "na"),
    ("ende", "ende", "na"),
    ("a", "", "or|orna"),
    ("e", "", "arna"),
    ("el", "l", "ar|arna|er|erna|et|en"),
    ("er", "r", "ar|arna|et|en"),
    ("mmer", "mr", "et|en"),
    ("en", "n", "ar|arna|et|en"),
    ("ium", "i", "et|er|erna"),
    ("um", "", "et|er|erna|en"),
    ("examen", "examin", "a"),
    ("an", "ning", "ar|arna"),
    ("m", "mm", "en|et|ar|arna|er|erna"),
    ("n", "nn", "en|et|ar|arna|er|erna"),
)
"""An ending, what stands for it before other endings, and those: lärare, skola, regel, kriterium, ansökan, program."""


def swedish_stems(word: str) -> Iterator[tuple[str, str]]:
    """Yield the stems of a Swedish word, each with the pattern of its endings."""
    yield word, _ENDINGS
    for ending, instead, endings in _CHANGES:
        if word.endswith(ending) and len(word) > len(ending):
            yield f"{word.removesuffix(ending)}{instead}", endings
        elif word == ending:
            yield instead, endings
    for last, plural in _UMLAUT.items():
        if word.endswith(last):
            yield f"{word.removesuffix(last)}{plural}", "|er|erna|en|nen|na|ar|arna"
