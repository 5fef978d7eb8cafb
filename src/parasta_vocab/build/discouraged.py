"""Records → patterns that find the discouraged terms in running text, inflected forms included.

A stemmer gives the part of each word that inflection leaves alone; in long Finnish words two more letters go, because of
consonant gradation (toimikunta, toimikunnan).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from parasta_vocab.build.records import Records
from parasta_vocab.build.skos import iri_of

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
        if word.isupper() or (len(word) > 1 and word[:2].isupper()):  # an acronym keeps its capitals: HOPS, HOPSin, HOPS:n
            yield rf"{re.escape(word)}(?::?\w{{1,6}})?\b"
            continue
        stem = stemmer.stemWord(word.casefold())
        if lang == "fi" and len(stem) >= _LONG:
            stem = stem[:-2]
        tail = r"[\w-]*" if len(stem) >= _LONG - 2 else r"\w{0,4}\b"
        yield rf"(?i:{re.escape(stem)}){tail}"
