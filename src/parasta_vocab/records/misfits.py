"""What stands in a record file that its schema has no place for: unknown keys and languages, a key twice, a value of another type.

A key that is not known says nothing, and what stands under it would be lost without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.fields import Field, SchemaClass
from parasta_vocab.records.missing import Misfit, is_keyed, iter_objects, needed
from parasta_vocab.source.document import Document, Path
from parasta_vocab.source.place import Place
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab.index import closest

_BY_LANGUAGE: Final = frozenset(("text", "texts"))
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_IRI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\]+")


def iter_misfits(document: Document, top: str, classes: Mapping[str, SchemaClass]) -> Iterator[tuple[Place, Text]]:
    """Yield where something stands that has no place in a file whose class is `top`, and what is wrong with it."""
    for path, reason in _of_object(document.data, (), classes[top], classes):
        yield document.key_place(path), reason
    for twin in document.duplicates:
        yield twin.place, PHRASES["record_key_twice"].filled(key=twin.key)


def placed(place: str, reason: Text) -> Text:
    """Return a reason as a line that begins with its place."""
    return Text(*(f"{place}: {reason.show(lang)}" for lang in LANGUAGES))


def _of_object(value: Any, path: Path, cls: SchemaClass, classes: Mapping[str, SchemaClass]) -> Iterator[Misfit]:
    if not isinstance(value, dict):
        yield path, PHRASES["record_mapping"]
        return
    for key, item in value.items():
        here = (*path, key)
        if (field := cls.fields.get(key)) is None:
            yield here, _unknown(key, cls.fields)
        elif _is_nothing(item):
            yield here, needed(field, classes) if field.required else PHRASES["record_empty"]
        else:
            yield from _of_field(item, here, field, classes)


def _of_field(value: Any, path: Path, field: Field, classes: Mapping[str, SchemaClass]) -> Iterator[Misfit]:
    if field.kind in _BY_LANGUAGE:
        yield from _of_text(value, path, field)
    elif field.kind != "object":
        yield from _of_values(value, path, field, many=field.many)
    elif not field.many:
        yield from _of_object(value, path, classes[field.target], classes)
    elif isinstance(value, dict if (keyed := is_keyed(field, classes)) else list):
        for inner, item in iter_objects(value, path):
            yield from _of_object(item, inner, classes[field.target], classes)
    else:
        yield path, PHRASES["record_mapping" if keyed else "record_list"]


def _of_text(value: Any, path: Path, field: Field) -> Iterator[Misfit]:
    if not isinstance(value, dict):
        yield path, PHRASES["record_by_language"]
        return
    for lang, item in value.items():
        if lang not in LANGUAGES:
            yield (*path, lang), _unknown(lang, dict.fromkeys(LANGUAGES))
        else:
            yield from _of_values(item, (*path, lang), field, many=field.kind == "texts")


def _of_values(value: Any, path: Path, field: Field, *, many: bool) -> Iterator[Misfit]:
    if _is_nothing(value):
        yield path, PHRASES["record_empty"]
    elif many and not isinstance(value, list):
        yield path, PHRASES["record_list"]
    elif many:
        yield from (((*path, index), reason) for index, item in enumerate(value) if (reason := _of_value(item, field)))
    elif reason := _of_value(value, field):
        yield path, reason


def _of_value(value: Any, field: Field) -> Text | None:
    """Return what is wrong with a single value, or None."""
    if _is_nothing(value):
        return PHRASES["record_empty"]
    if isinstance(value, (dict, list)):
        return PHRASES["record_value"]
    if isinstance(value, bool):
        return None if field.kind == "boolean" else PHRASES["record_quoted"].filled(value=str(value).lower())
    return _of_word(value, field)


def _of_word(value: str, field: Field) -> Text | None:
    if field.kind == "boolean":
        return PHRASES["record_boolean"]
    if field.kind == "date" and not _is_day(value):
        return PHRASES["record_day"].filled(value=value)
    if field.kind == "iri" and not _IRI.fullmatch(value):
        return PHRASES["record_iri"].filled(value=value)
    if field.choices and value not in field.choices:
        return PHRASES["record_choice"].filled(value=value, choices=", ".join(field.choices))
    return None


def _is_nothing(value: Any) -> bool:
    return value is None or value == ""


def _is_day(value: str) -> bool:
    try:
        return bool(_DAY.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        return False


def _unknown(key: str, known: Mapping[str, Any]) -> Text:
    if set(known) == set(LANGUAGES):
        return PHRASES["record_language"].filled(key=key)
    near = closest(key, known)[:1]
    hint = PHRASES["record_closest"].filled(key=near[0]) if near else Text()
    return PHRASES["record_key"].filled(key=key, hint=hint)
