"""CSV for programs (RFC 4180): one concept a row, columns that stay, UTF-8 without a mark at the beginning.

Who works in Excel takes a workbook: a Finnish or Swedish Excel expects semicolons, so a mark (BOM) alone would not help.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Concept, Vocabulary

BETWEEN: Final = " | "
"""Stands between the values of a cell that holds several."""
_TEXT: Final = ("pref_label", "definition", "subject_field")
_TEXTS: Final = (
    "alt_label",
    "hidden_label",
    "discouraged_label",
    "plural",
    "note",
    "example",
    "change_note",
    "history_note",
    "editorial_note",
)
_LINKS: Final = ("broader_generic", "broader_partitive", "related", "successor")
_DAYS: Final = ("created", "modified", "valid_from", "valid_until")


def _localised(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}_{lang}" for name in names for lang in LANGUAGES)


COLUMNS: Final = (
    *("id", "iri", "kinds", "status"),
    *_localised("pref_label", "label_status", "alt_label", "hidden_label", "discouraged_label"),
    *("neuter", *_localised("plural", "subject_field", "definition", "note", "example")),
    *(*_LINKS, "source", *_DAYS),
    *_localised("change_note", "history_note", "editorial_note"),
)
"""The columns in their order; a new one is added at the end."""


def render_csv(vocabulary: Vocabulary) -> bytes:
    """Return the vocabulary as a table."""
    table = StringIO(newline="")
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    writer.writerows({name: _shown(values) for name, values in _row(concept, vocabulary)} for concept in vocabulary)
    return table.getvalue().encode()


def _shown(values: Iterable[str]) -> str:
    return BETWEEN.join(" ".join(value.split()) for value in values)


def _row(concept: Concept, vocabulary: Vocabulary) -> Iterator[tuple[str, Iterable[str]]]:
    yield from (("id", [concept.id]), ("iri", [concept.iri]), ("kinds", concept.kinds), ("status", [concept.status]))
    for lang in LANGUAGES:
        yield from ((f"{name}_{lang}", [getattr(getattr(concept, name), lang)]) for name in _TEXT)
        yield from ((f"{name}_{lang}", getattr(concept, name).get(lang, ())) for name in _TEXTS)
        yield f"label_status_{lang}", [concept.label_status.get(lang, "")]
    yield from ((name, [vocabulary.get(iri).id for iri in getattr(concept, name)]) for name in _LINKS)
    yield from (("neuter", concept.neuter), ("source", concept.source))
    yield from ((name, [day.isoformat()]) for name in _DAYS if (day := getattr(concept, name)))
