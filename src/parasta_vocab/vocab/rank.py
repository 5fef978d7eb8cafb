"""How well a concept answers a search."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parasta_vocab.vocab.concept import Concept, Texts, iter_labels
from parasta_vocab.vocab.forms import all_forms_of, base_words, share_a_term
from parasta_vocab.vocab.function_words import FUNCTION_WORDS
from parasta_vocab.vocab.words import spelled

Words = Sequence[tuple[str, ...]]
"""The words of a search, each in the forms in which it may stand."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for: its words as labels have them, and in every form in which they may stand in a text."""

    bases: Words
    forms: Words


@lru_cache(maxsize=64)
def wanted(text: str) -> Wanted:
    """Return what is searched for with a text; marks between the words do not count, nor small words that are in no term of the others."""
    every = [word for word in spelled(text.casefold()).split(" ") if any(map(str.isalnum, word))] or text.casefold().split()
    telling = [word for word in every if word not in FUNCTION_WORDS]
    words = [word for word in every if word in telling or any(share_a_term(word, other) for other in telling)] or every
    return Wanted([base_words(word) for word in words], [all_forms_of(word) for word in words])


def rank_of(concept: Concept, sought: Wanted) -> int | None:
    """Return the rank that `Vocabulary.iter_ranked` tells of, or None for no hit."""
    words = sought.forms
    terms = [text.casefold() for _, text in concept.pref_label.items()]
    preferred = " ".join(terms)
    if _stand_in(preferred, words):
        return _rank_in(terms, sought.bases)
    labels = " ".join([concept.id, *iter_labels(concept), *_flat(concept.hidden_label), *_flat(concept.discouraged_label)]).casefold()
    if _stand_in(f"{preferred} {labels}", words):
        return 4
    texts = " ".join([*(text for _, text in concept.definition.items()), *_flat(concept.note)]).casefold()
    return 5 if _stand_in(f"{preferred} {labels} {texts}", words) else None


def _stand_in(text: str, words: Words) -> bool:
    return all(any(form in text for form in forms) for forms in words)


def _rank_in(terms: Sequence[str], words: Words) -> int:
    """Return 0 if words that stand in the preferred labels are one of them, 1 if they end one of as many, 2 if they end another, else 3."""
    if not words:
        return 3
    parts = [term.split() for term in terms]
    if any(len(part) == len(words) and _fit(part, words, str.__eq__) for part in parts):
        return 0
    ending = [part for part in parts if len(part) >= len(words) and _fit(part[-len(words) :], words, str.endswith)]
    return 1 if any(len(part) == len(words) for part in ending) else 2 if ending else 3


def _fit(parts: Sequence[str], words: Words, fits: Callable[[str, str], bool]) -> bool:
    return all(any(fits(part, form) for form in forms) for part, forms in zip(parts, words, strict=True))


def _flat(texts: Texts) -> Iterator[str]:
    return (text for several in texts.values() for text in several)
