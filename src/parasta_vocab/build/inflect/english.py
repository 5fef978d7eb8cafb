"""An English term → its forms: plural, and both with the genitive; head first where a preposition follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parasta_vocab.vocab.words import WORD, normal

_AFTER_HEAD: Final = frozenset(
    ["of", "for", "to", "on", "in", "at", "by", "from", "with", "that", "which", "who", "as", "under", "during", "based", "into"]
)
_JOINTS: Final = frozenset({"and", "or", ",", ":", "/"})
_IRREGULAR: Final = {"person": "people", "criterion": "criteria", "analysis": "analyses", "basis": "bases", "feedback": "feedback"}


def english_forms(term: str, *, plural: bool = False) -> Iterator[str]:
    """Yield every form of a term in its normal spelling, the term itself first."""
    words = [normal(found[0]) for found in WORD.finditer(term)]
    end = next((place for place, word in enumerate(words) if word in _AFTER_HEAD and place), len(words))
    yield from _with_genitive(words)
    heads = {place for place in range(end) if place == end - 1 or words[place + 1] in _JOINTS}
    if not plural and words[end - 1] not in _JOINTS:
        yield from _with_genitive([_plural(word) if place in heads and word.isalpha() else word for place, word in enumerate(words)])
        yield from _with_genitive([_plural(word) if place == end - 1 else word for place, word in enumerate(words)])


def _with_genitive(words: list[str]) -> Iterator[str]:
    whole = " ".join(words)
    yield whole
    yield f"{whole}'" if whole.endswith("s") else f"{whole}'s"


def _plural(noun: str) -> str:
    """Return the plural of a noun.

    >>> [_plural(noun) for noun in ("agreement", "body", "process", "criterion", "day")]
    ['agreements', 'bodies', 'processes', 'criteria', 'days']
    """
    for last, plural in _IRREGULAR.items():
        if noun.endswith(last):
            return noun[: -len(last)] + plural
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
