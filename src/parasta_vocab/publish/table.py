"""CSV for programs (RFC 4180): one concept a row, columns that stay, UTF-8 without a mark at the beginning.

Who works in Excel takes a workbook: a Finnish or Swedish Excel expects semicolons, so a mark (BOM) alone would not help.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any, Final

from parasta_vocab.alignment.counterparts import rows_by_subject
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Concept, Vocabulary
from parasta_vocab.vocab.sources import show_source

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
_REGISTERS: Final = ("register", "path", "code", "ehoks", "koski")
"""What a record says of the registers: where a data element stands in which of them, and the names that they have for the concept."""
_MATCHES: Final = ("ehoks", "koski")
"""The alignments with registers, by name: what a concept corresponds to there, and how closely."""


def _localised(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}_{lang}" for name in names for lang in LANGUAGES)


COLUMNS: Final = (
    *("id", "iri", "kinds", "status"),
    *_localised("pref_label", "label_status", "alt_label", "hidden_label", "discouraged_label"),
    *("neuter", *_localised("plural", "subject_field", "definition", "note", "example")),
    *(*_LINKS, "source", *_DAYS),
    *_localised("change_note", "history_note", "editorial_note"),
    *_localised("group", "source"),
    *("law", *_REGISTERS, *(f"{name}_match" for name in _MATCHES)),
)
"""The columns in their order; a new one is added at the end. `source` is as recorded, `source_fi` and its peers as people read it."""


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
        yield f"group_{lang}", [group.pref_label.show(lang) for group in vocabulary.collections.values() if concept.iri in group.members]
        yield f"source_{lang}", [show_source(source, lang) for source in concept.source]
    yield from ((name, [vocabulary.get(iri).id for iri in getattr(concept, name)]) for name in _LINKS)
    yield from (("neuter", concept.neuter), ("source", concept.source))
    yield from ((name, [day.isoformat()]) for name in _DAYS if (day := getattr(concept, name)))
    yield "law", map(_law, concept.properties.get("law", ()))
    yield from ((name, _several(concept.properties.get(name, ()))) for name in _REGISTERS)
    rows = rows_by_subject().get(concept.iri, ())
    yield from ((f"{name}_match", [f"{row.predicate_id} {row.object_id}" for held, row in rows if held.name == name]) for name in _MATCHES)


def _law(place: Mapping[str, Any]) -> str:
    section = f", {place['section']} §" if place.get("section") else ""
    return f"{place['act']}{section}{'' if place.get('verified') else ' (not verified)'}"


def _several(value: str | Iterable[str]) -> Iterable[str]:
    return [value] if isinstance(value, str) else value
