"""The language of running text, told by its small words, or else by the terms that it may hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from parasta_vocab.annotate.extract.passage import Passage
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.forms import form_table

ENOUGH: Final = 2000
"""So many characters of a passage show its language."""
_TOKEN: Final = re.compile(r"(?P<word>[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*)|[\n\t|/()]|[^\S\n]{2,}|[.!?:;](?=\s)|\s[–—-]\s")
"""A word, or what may stand between two languages: the end of a line, a sentence or a cell, a slash, a bracket, a dash."""
_SMALL: Final = {
    "fi": "ja on ei että tai sekä kun joka jotka jos niin ovat mukaan ennen hän he tämä tämän se sen siitä ne kanssa myös eli voi voidaan "
    "kuin vai mutta koska jonka jossa joiden jolloin ole olla oli mitä miten missä kuka aina vain vielä sinun sinä te me meidän",
    "sv": "och att som för är den det de på av med till ett en om när vid inte har samt efter före kan ska skall eller hur vad vi du han "
    "hon deras sin sitt sina från under inom detta dessa blir också där måste utan",
    "en": "the and of to in is are for that with on as by or be this from at it an which has have not their they you who when what before "
    "after can must should will",
}
_SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = {lang: frozenset(words.split()) for lang, words in _SMALL.items()}
_ALL_SMALL: Final = frozenset.union(*_SMALL_WORDS.values())
_TERM: Final = 2
"""A word of a term shows so much; a small word half of it, and a piece that shows less than this has the language around it."""
_NONE: Final = (0, 0, 0)
_Points = tuple[int, int, int]


class _Evidence(dict[str, _Points]):
    """How much each word shows of being Finnish, Swedish or English; each is looked up once."""

    def __missing__(self, word: str) -> _Points:
        plain = word.casefold()
        if plain in _ALL_SMALL:
            fi, sv, en = (int(plain in _SMALL_WORDS[lang]) for lang in LANGUAGES)
        else:
            fi, sv, en = (_TERM * (form_table(lang).resolve(plain) is not None) for lang in LANGUAGES)
        points = self[word] = (fi, sv, en) if fi or sv or en else _NONE
        return points


def by_language(text: str, passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages, each with its language; one that shows two languages becomes several passages.

    What a passage says of itself counts first; then the language with the most small words; then, of languages with equally
    many, the one whose terms have the most of its words; then that of most passages; then Finnish. A part between the ends of
    lines, sentences or cells, slashes or brackets is in another language than the passage if its words clearly are.
    """
    evidence = _Evidence()
    given = list(passages)
    found = [passage.lang or _guess(text[passage.start : min(passage.end, passage.start + ENOUGH)], evidence) for passage in given]
    votes = Counter(lang for lang in found if lang)
    usual = max(LANGUAGES, key=lambda lang: votes[lang])
    for passage, lang in zip(given, found, strict=True):
        if passage.lang:
            yield passage
        else:
            yield from _parted(text, Passage(passage.start, passage.end, lang or usual), evidence)


def guess(text: str) -> str:
    """Return the language that a text shows, or nothing where it shows none.

    >>> guess("Näytöstä sovitaan ennen jakson alkua ja kirjataan suunnitelmaan."), guess("Yrkesprovet"), guess("1.1.2026")
    ('fi', 'sv', '')
    """
    return _guess(text, _Evidence())


def _guess(text: str, evidence: _Evidence) -> str:
    shown = [evidence[found] for found in _TOKEN.findall(text) if found]
    small, terms = ([points for points in shown if (max(points) < _TERM) == is_small] for is_small in (True, False))
    return _clear_winner(small) or _clear_winner(terms)


def _clear_winner(shown: Iterable[_Points]) -> str:
    counts = dict(zip(LANGUAGES, map(sum, zip(_NONE, *shown, strict=True)), strict=True))
    first, second = sorted(counts, key=lambda lang: -counts[lang])[:2]
    return first if counts[first] > counts[second] else ""


def _parted(text: str, passage: Passage, evidence: _Evidence) -> Iterator[Passage]:
    """Yield a passage as it is, or its parts in the order of the text if they show two languages."""
    pieces = list(_pieces(text, passage, evidence))
    lang = passage.lang
    first = next((best[0] for _, best in pieces if len(best) == 1), lang)
    if all(not best or lang in best for _, best in pieces) and first == lang:
        yield passage
        return
    spoken, now = [], first
    for start, best in pieces:
        now = now if not best or now in best else lang if lang in best else best[0]
        spoken.append((start, now))
    runs = [next(several) for _, several in groupby(spoken, key=lambda item: item[1])]
    ends = [*(start for start, _ in runs[1:]), passage.end]
    for (start, now), end in zip(runs, ends, strict=True):
        yield Passage(start, end, now)


def _pieces(text: str, passage: Passage, evidence: _Evidence) -> Iterator[tuple[int, list[str]]]:
    """Yield where each piece begins and which languages its words show best: one, several alike, or none."""
    start, points = passage.start, _NONE
    for found in _TOKEN.finditer(text, passage.start, passage.end):
        if word := found["word"]:
            if (more := evidence[word]) is not _NONE:
                points = (points[0] + more[0], points[1] + more[1], points[2] + more[2])
        elif points is not _NONE:
            yield start, _best(points)
            start, points = found.start() if found[0] == "(" else found.end(), _NONE
    yield start, _best(points)


def _best(points: _Points) -> list[str]:
    most = max(points)
    return [lang for lang, count in zip(LANGUAGES, points, strict=True) if count == most] if most >= _TERM else []
