"""Passages of running text, each with its language; a passage in two languages is parted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from parasta_vocab.annotate.extract.passage import Passage
from parasta_vocab.language import ENOUGH, NONE, TERM, WORD, Evidence, Points, guess
from parasta_vocab.text import LANGUAGES

_TOKEN: Final = re.compile(rf"(?P<word>{WORD})|[\n\t|/()]|[^\S\n]{{2,}}|[.!?:;](?=\s)|\s[–—-]\s")
"""A word, or what may stand between two languages: the end of a line, a sentence or a cell, a slash, a bracket, a dash."""


def by_language(text: str, passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages, each with its language; one that shows two languages becomes several passages.

    What a passage says of itself counts first; then the language with the most small words; then, of languages with equally
    many, the one whose terms have the most of its words; then that of most passages; then Finnish. A part between the ends of
    lines, sentences or cells, slashes or brackets is in another language than the passage if its words clearly are.
    """
    evidence = Evidence()
    given = list(passages)
    found = [passage.lang or guess(text[passage.start : min(passage.end, passage.start + ENOUGH)], evidence) for passage in given]
    votes = Counter(lang for lang in found if lang)
    usual = max(LANGUAGES, key=lambda lang: votes[lang])
    for passage, lang in zip(given, found, strict=True):
        if passage.lang:
            yield passage
        else:
            yield from _parted(text, Passage(passage.start, passage.end, lang or usual), evidence)


def _parted(text: str, passage: Passage, evidence: Evidence) -> Iterator[Passage]:
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


def _pieces(text: str, passage: Passage, evidence: Evidence) -> Iterator[tuple[int, list[str]]]:
    """Yield where each piece begins and which languages its words show best: one, several alike, or none."""
    start, points = passage.start, NONE
    for found in _TOKEN.finditer(text, passage.start, passage.end):
        if word := found["word"]:
            if (more := evidence[word]) is not NONE:
                points = (points[0] + more[0], points[1] + more[1], points[2] + more[2])
        elif points is not NONE:
            yield start, _best(points)
            start, points = found.start() if found[0] == "(" else found.end(), NONE
    yield start, _best(points)


def _best(points: Points) -> list[str]:
    most = max(points)
    return [lang for lang, count in zip(LANGUAGES, points, strict=True) if count == most] if most >= TERM else []
