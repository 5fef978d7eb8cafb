"""Words that the vocabulary discourages, in any inflected form, and what to say instead."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from parasta_vocab.text import quoted
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.native.language import iter_texts
from parasta_vocab.validation.result import Result
from parasta_vocab.vocab.forms import DISCOURAGED, Term, form_table
from parasta_vocab.vocab.match import iter_hits

_MOST: Final = 50_000
"""So many words are remembered."""


def find_discouraged_terms(graph: DataGraph) -> Iterator[Result]:
    """Yield each discouraged term once a text; an accepted longer term around it is left alone."""
    for subject, predicate, text in iter_texts(graph):
        terms = {found: term for term, found in find_terms(text.text, text.lang)}
        for found, term in terms.items():
            facts = {"term": quoted(found), "preferred": quoted(term.preferred.show(text.lang))}
            yield Result("discouraged-term", subject, predicate, text, facts=facts)


def find_terms(text: str, lang: str) -> Iterator[tuple[Term, str]]:
    """Yield each discouraged term of a text with the words as they stand there; the longest term wins.

    >>> [found for _, found in find_terms("Sovimme työssäoppimisesta.", "fi")]
    ['työssäoppimisesta']
    """
    known = _known(lang)
    if len(known) > _MOST:
        known.clear()
    hits = ((hit, hit.terms[0]) for hit in iter_hits(text, form_table(lang, DISCOURAGED), known=known))
    return ((term, text[hit.start : hit.end]) for hit, term in hits if term.kind == DISCOURAGED)


@cache
def _known(lang: str) -> dict[str, str | None]:
    """Return what became of the words that were looked up before, in this file or in others: most words come again."""
    return {}
