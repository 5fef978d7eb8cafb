"""Records → patterns that find the discouraged terms in running text, inflected forms included.

A stemmer gives the part of each word that inflection leaves alone; in long Finnish words two more letters go, because of
consonant gradation (toimikunta, toimikunnan).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from parasta_vocab.records.document import iri_of
from parasta_vocab.records.read import Records

_STEMMERS: Final = {"fi": "finnish", "sv": "swedish", "en": "english"}
_LONG: Final = 9


def discouraged(records: Records) -> list[dict[str, Any]]:
    """Return language, term, pattern, concept and preferred label of each discouraged term."""
    return [
        {
            "lang": lang,
            "term": term,
            "pattern": term_pattern(term, lang),
            "concept": iri_of(record),
            "preferred": record.data["pref_label"],
        }
        for record in records.records
        for lang, terms in record.data.get("discouraged_label", {}).items()
        for term in terms
    ]


def term_pattern(term: str, lang: str) -> str:
    """Return a regular expression for a term and its inflected forms and compounds."""
    return r"\b" + r"\s+".join(_word_patterns(term, lang))


def _word_patterns(term: str, lang: str) -> Iterator[str]:
    import snowballstemmer

    stemmer = snowballstemmer.stemmer(_STEMMERS[lang])
    for word in term.split():
        if word.isupper():  # an acronym keeps its capitals: HOPS, HOPSin, HOPS:n
            yield rf"{re.escape(word)}(?::?[a-zåäö]{{1,6}})?\b"
            continue
        stem = stemmer.stemWord(word.casefold())
        if lang == "fi":
            stem = _finnish_stem(word.casefold(), stem)
        longest = max(6 if lang == "fi" else 4, len(word) - len(stem) + 1)
        tail = r"[\w-]*" if len(stem) >= _LONG - 2 else rf"\w{{0,{longest}}}\b"
        if word[:2].isupper():  # so does the acronym of a compound: TOP-sopimus, TOP-sopimuksen
            yield _either_grade(word[: len(stem)], lang) + tail
        else:
            yield rf"(?i:{_either_grade(stem, lang)}){tail}"


def _finnish_stem(word: str, stem: str) -> str:
    """Return less of a word where its last consonants vary more than the stemmer knows: oppimisen, sopimuksen, esimiehen."""
    if len(stem) >= _LONG:
        return stem[:-2]
    if word.endswith("nen"):
        return word[:-3]
    return word[:-1] if word.endswith("s") else stem


def _either_grade(stem: str, lang: str) -> str:
    """Return a pattern for a stem; the Finnish stemmer makes its last consonant single, the word may have it double."""
    pattern = re.escape(stem)
    return re.sub(r"([^\W\daeiouyåäö])([aeiouyåäö]*)$", r"\1{1,2}\2", pattern) if lang == "fi" else pattern
