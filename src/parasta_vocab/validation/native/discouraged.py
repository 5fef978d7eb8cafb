"""Words that the vocabulary discourages, in any inflected form, and what to say instead.

The stems come from the build (`schema/generated/discouraged.json`), so that no stemmer is needed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from parasta_vocab.data import read_json
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.native.language import iter_texts
from parasta_vocab.validation.result import Result


def find_discouraged_terms(graph: DataGraph) -> Iterator[Result]:
    """Yield each discouraged term once a text; an accepted longer term around it is left alone."""
    for subject, predicate, text in iter_texts(graph):
        terms = {found: entry for entry, found in find_terms(text.text, text.lang)}
        for found, entry in terms.items():
            preferred = Text.of(entry["preferred"]).show(text.lang)
            facts = {"term": quoted(found), "preferred": quoted(preferred)}
            yield Result("discouraged-term", subject, predicate, text, facts=facts)


def find_terms(text: str, lang: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield each discouraged term of a text with the words as they stand there; the longest term wins.

    >>> [found for _, found in find_terms("Sovimme työssäoppimisesta.", "fi")]
    ['työssäoppimisesta']
    """
    taken: set[int] = set()
    for entry, pattern in _patterns(lang):
        for match in pattern.finditer(text):
            if match.start() not in taken:
                taken.update(range(*match.span()))
                yield entry, match.group()


@cache
def _patterns(lang: str) -> tuple[tuple[Mapping[str, Any], re.Pattern[str]], ...]:
    entries = [entry for entry in read_json("schema/generated/discouraged.json") if entry["lang"] == lang]
    entries.sort(key=lambda entry: -len(entry["term"]))
    return tuple((entry, re.compile(entry["pattern"])) for entry in entries)
