"""A Finnish term → all its forms in case and number.

Every word of a term that stands in the nominative inflects, and all of them in the same case: the head, the adjectives and
participles that agree with it, and what is joined to it by a conjunction. Genitives, adverbs and what follows the head stay.
Possessive suffixes and clitics are taken off at run time (`parasta_vocab.vocab.forms`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from parasta_vocab.build.inflect.lexicon import Inflected, Lexicon
from parasta_vocab.vocab.words import WORD, normal

_JOINTS: Final = frozenset({"ja", "tai", "sekä", "eli", "että", ",", ":", "/"})
"""What stands between two heads."""
_ACRONYM: Final = re.compile(r"[a-zåäö]?[A-ZÅÄÖ]{2,}|[bcdfghjklmnpqrstvwxz]{2,4}")
_BARE_ENDINGS: Final = (
    " |n in|a ä ta tä ia iä|ssa ssä issa issä|sta stä ista istä|an än en in on un ön hin hon hun iin een|lla llä illa illä|lta ltä ilta iltä|lle ille|na nä ina inä|ksi iksi|tta ttä itta ittä|",
    "t it|ien jen|ja jä eja ejä ita itä|issa issä eissa eissä|ista istä eista eistä|ihin eihin|illa illä eilla eillä|ilta iltä eilta eiltä|ille eille|ina inä eina einä|iksi eiksi|itta ittä eitta eittä|in ein",
)
"""How acronyms end, in the singular and the plural and in the order of the cases; a colon may stand before each ending."""
_NEN: Final = (
    "nen|sen|sta|sessa|sesta|seen|sella|selta|selle|sena|seksi|setta|",
    "set|sten sien|sia|sissa|sista|siin|silla|silta|sille|sina|siksi|sitta|sin",
)


def finnish_forms(term: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield every form of a term in its normal spelling, the term itself first; some come more than once."""
    words = [found[0] for found in WORD.finditer(term)]
    slots = _slots(words, lexicon)
    fixed = [normal(word) for word in words]
    yield " ".join(fixed)
    for number in ("sg", "pl"):
        chosen = [slot.numbers["pl" if slot.number == "pl" else number] if slot else () for slot in slots]
        for case in range(min((len(forms) for slot, forms in zip(slots, chosen, strict=True) if slot), default=0)):
            variants = [list(map(normal, forms[case])) if slot else [word] for word, slot, forms in zip(fixed, slots, chosen, strict=True)]
            yield from map(" ".join, product(*variants))  # nothing where a word has no form in this case


def compound_stem(term: str) -> str:
    """Return a term as the first part of a compound: koulutustyöpaikka(kortti), but työssäoppimis(kortti)."""
    return f"{normal(term)[:-3]}s" if term.endswith("nen") else normal(term)


def _slots(words: list[str], lexicon: Lexicon) -> list[Inflected | None]:
    """Return how each word inflects, or None for those that stay; some word inflects, at least the last."""
    slots = [inflected(word, lexicon) for word in words]
    headed = False
    for place in reversed(range(len(words))):
        slot = slots[place]
        if words[place] in _JOINTS:
            headed = False
        elif slot and not slot.modifier:
            slots[place] = None if headed else slot  # before a head: half of a compound that is written as two words
            headed = True
    if not any(slots):
        slots[-1] = lexicon.read(words[-1], head=True)
    return slots


def inflected(word: str, lexicon: Lexicon) -> Inflected | None:
    """Return how one word of a term inflects, or None if it keeps its form."""
    last = word.rpartition("-")[2]
    if not last or not last[0].isalpha():
        return None
    if _ACRONYM.fullmatch(last):
        return Inflected("sg", modifier=False, numbers=dict(zip(("sg", "pl"), map(_acronym, (word, word), _BARE_ENDINGS), strict=True)))
    if re.fullmatch(r"\w?[A-ZÅÄÖ]{2,}:?(\w{1,4})", last) and last.lstrip("eABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ:") in _ALL_ENDINGS:
        return None
    if last.endswith("nen"):
        modifier = not last.endswith("minen")
        return Inflected(
            "sg", modifier=modifier, numbers={number: _nen(word, endings) for number, endings in zip(("sg", "pl"), _NEN, strict=True)}
        )
    return lexicon.read(word)


_ALL_ENDINGS: Final = frozenset(" ".join(_BARE_ENDINGS).replace("|", " ").split())


def _acronym(word: str, endings: str) -> tuple[tuple[str, ...], ...]:
    cases = (case.split() or [""] * (case == " ") for case in endings.split("|"))
    return tuple(tuple(word + mark + ending for ending in case for mark in (("", ":") if ending else ("",))) for case in cases)


def _nen(word: str, endings: str) -> tuple[tuple[str, ...], ...]:
    """Return the forms of a word in -nen, in the harmony of its last vowel that has one."""
    front = next((letter in "äöy" for letter in reversed(word.casefold()) if letter in "äöyaou"), True)
    harmony = str.maketrans("a", "ä") if front else {}
    return tuple(tuple(word[:-3] + ending.translate(harmony) for ending in case.split()) for case in endings.split("|"))
