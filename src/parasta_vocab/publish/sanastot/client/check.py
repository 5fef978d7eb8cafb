"""The rules of the terminology API held against our records before anything is sent: what is broken, and where in the record files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.publish.ntrf import IN_RECORD
from parasta_vocab.publish.sanastot.broken import Broken, Located
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.doubts import iter_doubts
from parasta_vocab.publish.sanastot.rules import iter_broken
from parasta_vocab.records.document import iri_of
from parasta_vocab.records.read import Records
from parasta_vocab.source.document import Path

_TERMS: Final = {
    "recommendedTerms": "pref_label",
    "synonyms": "alt_label",
    "notRecommendedTerms": "discouraged_label",
    "searchTerms": "hidden_label",
}
_TEXTS: Final = {"notes": "note", "examples": "example"}
_OTHERS: Final = {
    "definition": "definition",
    "sources": "source",
    "changeNote": "change_note",
    "historyNote": "history_note",
    "editorialNotes": "editorial_note",
    "status": "status",
    "broader": "broader_generic",
    "isPartOf": "broader_partitive",
    "related": "related",
}
"""Field of a concept to the key of a record."""
_ORGANIZATIONS: Final = "organizations"


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a record breaks: `place` is file, line and column; `prefix` names the terminology."""

    place: str
    prefix: str
    kind: str
    id: str
    broken: Broken


def iter_problems(terminology: Terminology, records: Records) -> Iterator[Problem]:
    """Yield what the endpoint would refuse.

    Who answers for a terminology is no part of the records: that an organisation is missing is seen when one must be created.
    """
    for item in iter_broken(terminology):
        if item.kind == "terminology" and item.broken.field == _ORGANIZATIONS:
            continue
        yield _problem(item, terminology, records)


def iter_doubtful(terminology: Terminology, records: Records) -> Iterator[Problem]:
    """Yield what the endpoint takes but may be a mistake, of records that break no rule."""
    return (_problem(item, terminology, records) for item in iter_doubts(terminology))


def _problem(item: Located, terminology: Terminology, records: Records) -> Problem:
    return Problem(place_of(item, terminology, records), terminology.prefix, item.kind, item.id, item.broken)


def place_of(item: Located, terminology: Terminology, records: Records) -> str:
    """Return file, line and column of the record key that a rule is about, or of what is nearest around it."""
    scheme, path = terminology.prefix, item.broken.path
    about = records.documents[0][1]
    if item.kind == "terminology":
        place: Path = ("schemes", scheme, *({"label": ("title",)}.get(str(path[0]), path[:1]) if path else ()), *path[1:])
        return f"{about.source}:{about.key_place(place)}"
    iri = namespaces.scheme(scheme) + item.id
    record = next((record for record in records.of(scheme) if iri_of(record) == iri), None)
    if record is not None:
        document = terminology.concepts.get(item.id) or terminology.collections.get(item.id) or {}
        keys = _keys(path, document)
        if keys and (*record.path, keys[0]) not in record.document.key_places and keys[0] in record.document.data:
            return f"{record.document.source}:{record.document.key_place(keys)}"  # said once for all records of the file
        return record.place(*keys)
    for name, document_of_group in records.documents:
        if name == scheme and namespaces.group(scheme) + str(document_of_group.data.get("group", "")) == iri:
            label = ("group_label", *path[1:]) if path[:1] == ("label",) else ("group",)
            return f"{document_of_group.source}:{document_of_group.key_place(label)}"
    return f"{about.source}:{about.key_place(('schemes', scheme))}"


def _keys(path: Path, document: Document) -> Path:
    """Return where a record states what stands at a path of its document."""
    field, rest = (str(path[0]), path[1:]) if path else ("", ())
    if field == "label":
        return ("pref_label", *rest)
    if field == "subjectArea":
        return ("subject_field", IN_RECORD)
    if field == "description":
        return ("definition", *rest)
    if (field in _TERMS or field in _TEXTS) and rest:
        key = _TERMS.get(field) or _TEXTS[field]
        lang, number = _nth(document.get(field, []), int(rest[0]))
        return (key, lang) if key == "pref_label" else (key, lang, number)
    return (_OTHERS[field], *rest) if field in _OTHERS else ()


def _nth(items: list[Any], index: int) -> tuple[str, int]:
    """Return the language of an item, and the how manieth of its language it is."""
    lang = str(items[index].get("language", "")) if index < len(items) else ""
    return lang, sum(item.get("language") == lang for item in items[:index])
