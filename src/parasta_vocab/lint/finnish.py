"""The common types of Finnish nouns and adjectives: from the basic form to the stems, each with the endings that it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

Stem = tuple[str, str]
"""A stem, and the pattern of the endings that it takes."""
AFTER: Final = r"(?:ni|si|ns[aä]|mme|nne|[aeiouyäö]n)?(?:kin|k[aä][aä]n|k[oö]|h[aä]n|p[aä])?"
"""Possessive suffixes and clitics, which stand after the ending."""
_VOWELS: Final = "aeiouyäöå"
_CLOSED: Final = "n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|kse|tt[aä]"
_OPEN: Final = f"|{_CLOSED}|n[aä]|[aä]|[{_VOWELS}]n|h[{_VOWELS}]n?|seen"
_PLURAL: Final = "(?:ss|st|ll|lt|n|tt|t)[aä]|[aä]|lle|ksi|kse|i?n|[hs]i+n|d?en|tten|ne"
_CONSONANT: Final = "t[aä]|ten|n[aä]"
"""The endings after the weak grade, after other stems in the singular, in the plural, and after a consonant."""
_WEAK: Final = {
    strong: tuple(weak.split("/"))
    for strong, weak in (
        pair.split(":")
        for pair in [
            "kk:k",
            "pp:p",
            "tt:t",
            "nk:ng",
            "nt:nn",
            "lt:ll",
            "rt:rr",
            "mp:mm",
            "lk:l/lj",
            "rk:r/rj",
            "hk:h",
            "t:d",
            "p:v",
            "k:/v/j",
        ]
    )
} | {"st": (), "sk": (), "tk": ()}
"""The end of the consonants before the last vowel in the strong grade, and what it is in the weak grade."""
_STRONG: Final = dict(
    pair.split(":") for pair in ["ng:nk", "nn:nt", "ll:lt", "rr:rt", "mm:mp", "st:st", "sk:sk", "k:kk", "p:pp", "t:tt", "d:t", "v:p"]
)
_E_STEM: Final = re.compile(r".*(?:[^s]s|[lrnmv]|h[td]|k)i")
"""Words in -i that may have e before their endings: kieli, lehti, kuusi; not kurssi, tunti."""
_CHANGING: Final = re.compile(r"(.*?)([bcdfghjklmnpqrstvwxz]*)([aeiouyäöå]+)")


def finnish_stems(word: str) -> Iterator[Stem]:
    """Yield the stems of a Finnish word."""
    last = word[-1]
    if last not in _VOWELS:
        yield word, f":?(?:i(?:{_OPEN})|i?[{_VOWELS}]?n|[ei]i(?:{_PLURAL})|ej[aä]|ien|t?[aä]|t)"  # hoksin, hoks:n
    if word.endswith("mies"):
        yield from _third(f"{word[:-1]}h", word)
    elif word.endswith("nen"):
        yield from _third(f"{word[:-3]}s", f"{word[:-3]}s")
    elif last == "s":
        yield from _ending_in_s(word)
    elif last in "nlr" and word[-2] in _VOWELS:
        yield from _ending_in_n(word)
    elif last == "e":
        yield word, "|tt[aä]"
        yield from ((f"{stem}ee", _OPEN) for stem in _stronger(word))
        yield from ((f"{stem}ei", _PLURAL) for stem in _stronger(word))
    elif last in _VOWELS:
        yield from _ending_in_vowel(word)


def _third(stem: str, consonant: str) -> Iterator[Stem]:
    """Yield stems in a consonant that has e after it, i in the plural, and another consonant before t: osaamise-, osaamis-."""
    yield f"{stem}e", _OPEN
    yield f"{stem}i", _PLURAL
    yield consonant, _CONSONANT


def _ending_in_s(word: str) -> Iterator[Stem]:
    stem = word[:-1]
    yield word, "|t[aä]|ten"
    if stem.endswith(("a", "ä", "i")):  # asiakas, kaunis
        yield from ((strong + stem[-1] * 2, _OPEN) for strong in _stronger(stem))
        yield from ((f"{strong}{'i' if stem.endswith('i') else stem[-1]}i", _PLURAL) for strong in _stronger(stem))
        yield from ((f"{strong}ei", _PLURAL) for strong in _stronger(stem) if stem.endswith("i"))
    if not stem.endswith(("a", "ä")) or stem[-2:-1] in tuple(_VOWELS):  # päätös, vastaus
        yield from _third(f"{stem}ks", word)
    if stem.endswith(("uu", "yy", "eu", "iu", "ey")):  # kumppanuus, oikeus
        yield from ((f"{stem}{end}", endings) for end, endings in (("de", _CLOSED), ("te", _OPEN), ("t", "t[aä]")))


def _ending_in_n(word: str) -> Iterator[Stem]:
    """Yield the stems of words such as puhelin, jäsen, manner."""
    yield word, "|t[aä]|ten"
    for strong in (word[:-2], *_stronger(word[:-1])):
        stem = f"{strong}{word[-2]}{'m' if word.endswith('in') else word[-1]}"
        yield f"{stem}e", _OPEN
        yield f"{stem}i", _PLURAL


def _ending_in_vowel(word: str) -> Iterator[Stem]:
    last, before = word[-1], word[:-1]
    weaker = list(_weaker(word))
    yield word, f"{_OPEN}|t[aä]" if word[-2] in _VOWELS else _OPEN
    yield from ((f"{weak}{last}", _CLOSED) for weak in weaker if last != "i" or weak[-1] not in "eouyö")  # not joissa
    grades = (before, *weaker)
    if word.endswith(("uo", "yö", "ie")) or word[-2:] in {"aa", "ää"}:  # työ, maa
        yield f"{word[:-2]}{word[-1]}i", _PLURAL
    elif last in "aä":
        vowels = ("i", "oi", "oj") if last == "a" else ("i", "öi", "öj")
        yield from ((f"{grade}{vowel}", _PLURAL) for grade in grades for vowel in vowels)
    elif last == "i":
        yield from (
            (f"{grade}{vowel}", _PLURAL) for grade in grades for vowel in ("i", "ei", "ej") if vowel != "i" or grade[-1] not in _VOWELS
        )
        if _E_STEM.fullmatch(word):
            yield from _e_stems(before, grades)
    else:
        yield from ((f"{grade}{last}{vowel}", _PLURAL) for grade in grades for vowel in "ij")


def _e_stems(before: str, grades: Sequence[str]) -> Iterator[Stem]:
    """Yield the stems of words such as kieli, lehti, käsi, lapsi."""
    yield from ((f"{grade}e", _OPEN) for grade in grades)
    yield before, _CONSONANT
    yield from ((f"{before[:-1]}n", _CONSONANT) for _ in before[-1:] if before.endswith("m"))  # lumi
    if before.endswith(("ps", "ks")):
        yield f"{before[:-2]}s", _CONSONANT  # lapsi
    elif before.endswith("s"):
        root = before[:-1]
        weak = {"n": "nn", "l": "ll", "r": "rr"}.get(root[-1:], f"{root[-1:]}d")
        yield from ((f"{root[:-1]}{weak}e", _CLOSED), (f"{root}te", _OPEN), (f"{root}t", "t[aä]"))


def _weaker(word: str) -> Iterator[str]:
    """Yield a word without its last vowel in the weak grade, if it has one."""
    found = _CHANGING.fullmatch(word)
    if not found or not found[1]:
        return
    before, consonants, vowels = found.groups()
    strong = next((end for end in sorted(_WEAK, key=len, reverse=True) if consonants.endswith(end)), "")
    for weak in _WEAK.get(strong, ()):
        yield f"{before}{consonants.removesuffix(strong)}{weak}{vowels[:-1]}"
    if consonants == "k" and before.endswith("i"):
        yield f"{before[:-1]}j{vowels[:-1]}"  # aika, ajan


def _stronger(word: str) -> Iterator[str]:
    """Yield a word without its last vowel, as it is and in the strong grade."""
    yield word[:-1]
    weak = next((end for end in sorted(_STRONG, key=len, reverse=True) if word[:-1].endswith(end)), "")
    if weak:
        yield f"{word[:-1].removesuffix(weak)}{_STRONG[weak]}"
