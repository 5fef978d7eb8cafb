"""Rules that are better said in Python than in SHACL; each finder yields the offences against the rules it is named for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.native.discouraged import find_discouraged_terms
from parasta_vocab.validation.native.flow import find_endless_loops, find_unreachable_steps
from parasta_vocab.validation.native.identity import find_duplicate_ids, find_invalid_business_ids
from parasta_vocab.validation.native.language import find_language_gaps, find_wrong_languages
from parasta_vocab.validation.native.terms import find_unknown_terms
from parasta_vocab.validation.result import Result

Finder = Callable[[DataGraph], Iterator[Result]]

FINDERS: Final[tuple[Finder, ...]] = (
    find_duplicate_ids,
    find_invalid_business_ids,
    find_unknown_terms,
    find_unreachable_steps,
    find_endless_loops,
    find_wrong_languages,
    find_discouraged_terms,
)
"""The finders that look at all files of a set together, in the order in which they run."""

FINDERS_OF_FILE: Final[tuple[Finder, ...]] = (find_language_gaps,)
"""The finders that look at each file by itself: which languages a file has is its own promise."""
