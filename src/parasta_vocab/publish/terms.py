"""What is known of each single term of a concept: its role, language, gender, number, status and source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Concept

PREFERRED: Final = "preferred"
ALTERNATIVE: Final = "alternative"
DISCOURAGED: Final = "discouraged"
HIDDEN: Final = "hidden"
ROLES: Final = (PREFERRED, ALTERNATIVE, DISCOURAGED, HIDDEN)
"""What a term can be to its concept, in the order in which a termbank shows them."""
_LANGUAGE_NAMES: Final = {"fi": "finnish", "sv": "swedish", "en": "english"}
_NAMES_A_TERM: Final = re.compile(r"\b(?:labels?|names?|forms?|terms)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a concept; `status` says of a preferred term how well it is known, where the record says it."""

    role: str
    lang: str
    text: str
    neuter: bool = False
    plural: bool = False
    status: str = ""
    source: tuple[str, ...] = ()


def iter_terms(concept: Concept) -> Iterator[Term]:
    """Yield the terms of a concept by role and, within it, by language, in the order of the record."""
    by_role = {
        PREFERRED: {lang: (text,) for lang, text in concept.pref_label.items()},
        ALTERNATIVE: concept.alt_label,
        DISCOURAGED: concept.discouraged_label,
        HIDDEN: concept.hidden_label,
    }
    for role, texts in by_role.items():
        for lang in LANGUAGES:
            for text in texts.get(lang, ()):
                shown = role != HIDDEN
                yield Term(
                    role,
                    lang,
                    text,
                    neuter=shown and lang == "sv" and text in concept.neuter,
                    plural=shown and text in concept.plural.get(lang, ()),
                    status=concept.label_status.get(lang, "") if role == PREFERRED else "",
                    source=tuple(_sources(concept, role, lang)),
                )


def _sources(concept: Concept, role: str, lang: str) -> Iterator[str]:
    """Yield the sources that the record names for terms of this role and language, such as `Swedish label: …`."""
    for source in concept.source:
        head, found, rest = source.partition(": ")
        said = head.casefold()
        if not found or not _NAMES_A_TERM.search(head) or "group" in said:
            continue
        langs = [code for code, name in _LANGUAGE_NAMES.items() if name in said] or LANGUAGES
        if lang in langs and role == _role(said):
            yield rest


def _role(said: str) -> str:
    if "discouraged" in said or "earlier" in said:
        return DISCOURAGED
    return ALTERNATIVE if "alternative" in said or "full" in said else PREFERRED
