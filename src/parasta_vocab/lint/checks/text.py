"""Texts for readers: in a language, not empty, not too long, without surplus spaces; all looked at in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parasta_vocab.lint.subject import Subject, property_name
from parasta_vocab.lint.words import STEMMED
from parasta_vocab.namespaces import DCTERMS
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.native.language import is_placeholder
from parasta_vocab.validation.result import Result

LABEL_LIMIT: Final = 150
TEXT_LIMIT: Final = 5000
"""The longest label and the longest text that the national terminology service takes."""
TITLE: Final = f"{DCTERMS}title"
LABELS: Final = frozenset((*terms.LABELS, TITLE, terms.LITERAL_FORM, *terms.DISCOURAGED))
SPOKEN: Final = frozenset((*terms.LABELS, terms.DEFINITION, terms.NOTE, terms.SCOPE_NOTE, terms.EXAMPLE, TITLE, f"{DCTERMS}description"))
"""Properties whose texts are for readers, so that each needs a language."""
_EVERY: Final = (*terms.LABELS, TITLE, terms.LITERAL_FORM, *terms.DISCOURAGED, *terms.DOCUMENTATION, f"{DCTERMS}description")
_TAG: Final = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-x(?:-[a-z0-9]{1,8})+)?"
)
"""A language tag as BCP 47 has it, without extensions and grandfathered tags."""
_ENDS: Final = frozenset(".!?…)”\"'»:")
_PLACEHOLDERS: Final = frozenset(
    written
    for start in ("tod", "tbd", "xxx", "asd", "täy", "fyl", "kom", "fil", "to ", "...", "…", "–", "-", "?", "", "---", "--")
    for written in (start, start.capitalize(), start.upper())
)
"""The first letters that a placeholder may have; the rest is looked at only after them."""


def find_text_faults(subject: Subject) -> Iterator[Result]:
    """Yield what is wrong with each text; most are in order, which one condition sees."""
    for predicate in _EVERY:
        limit = LABEL_LIMIT if predicate in LABELS else TEXT_LIMIT
        is_label, sentences = predicate in LABELS, predicate == terms.NOTE
        for thing, values in subject.graph.statements.get(predicate, {}).items():
            for value in values:
                if type(value) is not Literal:
                    continue
                text = value.text
                if (
                    value.lang in STEMMED
                    and text == text.strip()
                    and "  " not in text
                    and len(text) <= limit
                    and (is_label or text[:3] not in _PLACEHOLDERS)
                    and (not sentences or is_sentence(text))
                ):
                    continue
                yield from _faults(thing, predicate, value, limit)


def _faults(thing: str, predicate: str, value: Literal, limit: int) -> Iterator[Result]:
    if predicate in terms.DOCUMENTATION and is_placeholder(value.text):
        yield Result("empty-documentation", thing, predicate, value, facts={"property": property_name(predicate)})
        return
    if predicate == terms.NOTE and value.lang in STEMMED and not is_sentence(value.text.strip()):
        yield Result("note-not-a-sentence", thing, predicate, value)
    if len(value.text) > limit:
        facts: dict[str, str | Text] = {"count": str(len(value.text)), "limit": str(limit), "property": property_name(predicate)}
        yield Result("long-label" if predicate in LABELS else "long-text", thing, predicate, value, facts=facts)
    if predicate in SPOKEN and value.text.strip():
        yield from _spoken_faults(thing, predicate, value)


def _spoken_faults(thing: str, predicate: str, value: Literal) -> Iterator[Result]:
    if value.text != value.text.strip() or "  " in value.text:
        yield Result("surplus-space", thing, predicate, value)
    if not value.lang:
        if not value.datatype:
            yield Result("text-without-language", thing, predicate, value)
    elif not _TAG.fullmatch(value.lang.lower()):
        yield Result("invalid-language-tag", thing, predicate, value, facts={"tag": quoted(value.lang)})


def is_sentence(text: str) -> bool:
    """Tell whether a text begins with a capital, a figure or a name such as eHOKS, and ends as a sentence does."""
    return text[-1:] in _ENDS and (not text[0].islower() or not text.split(maxsplit=1)[0].rstrip(",.:").islower())
