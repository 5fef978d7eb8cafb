"""What the platform takes, but may be a mistake: a recommended term that two concepts of a terminology have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parasta_vocab.publish.sanastot.broken import Located, broken
from parasta_vocab.publish.sanastot.documents import Terminology

TWICE: Final = "duplicate-recommended-term"


def iter_doubts(terminology: Terminology) -> Iterator[Located]:
    """Yield each recommended term that an earlier concept has in the same language; case does not matter, homograph numbers do.

    The documents must break no rule (`rules.iter_broken`).
    """
    seen: dict[tuple[str, str, int | None], str] = {}
    for id_, concept in terminology.concepts.items():
        for place, term in enumerate(concept.get("recommendedTerms", ())):
            lang, label = term["language"], term["label"]
            first = seen.setdefault((lang, label.casefold(), term.get("homographNumber")), id_)
            if first != id_:
                path = ("recommendedTerms", place, "label")
                yield Located("concept", id_, broken(path, label, TWICE, "sanastot_twice", term=label, lang=lang, other=first))
