"""What stands in a record file that its schema has no place for: unknown keys and languages, a key twice, a list or text amiss.

A key that is not known says nothing, and what stands under it would be lost without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.fields import Field, SchemaClass
from parasta_vocab.source.document import Document, Path
from parasta_vocab.source.place import Place
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab.index import closest

Misfit = tuple[Path, Text]
_BY_LANGUAGE: Final = frozenset(("text", "texts"))


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
        elif item is not None:
            yield from _of_field(item, here, field, classes)


def _of_field(value: Any, path: Path, field: Field, classes: Mapping[str, SchemaClass]) -> Iterator[Misfit]:
    if field.kind in _BY_LANGUAGE:
        yield from _of_text(value, path, many=field.kind == "texts")
    elif field.kind != "object":
        yield from _of_values(value, path, many=field.many)
    elif not field.many:
        yield from _of_object(value, path, classes[field.target], classes)
    elif isinstance(value, (dict, list)):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _of_object(item, (*path, key), classes[field.target], classes)
    else:
        yield path, PHRASES["record_mapping"]


def _of_text(value: Any, path: Path, *, many: bool) -> Iterator[Misfit]:
    if not isinstance(value, dict):
        yield path, PHRASES["record_by_language"]
        return
    for lang, item in value.items():
        if lang not in LANGUAGES:
            yield (*path, lang), _unknown(lang, dict.fromkeys(LANGUAGES))
        elif item is not None:
            yield from _of_values(item, (*path, lang), many=many)


def _of_values(value: Any, path: Path, *, many: bool) -> Iterator[Misfit]:
    if many and not isinstance(value, list):
        yield path, PHRASES["record_list"]
    elif not many and isinstance(value, (dict, list)):
        yield path, PHRASES["record_value"]
    elif many:
        yield from (((*path, index), PHRASES["record_value"]) for index, item in enumerate(value) if isinstance(item, (dict, list)))


def _unknown(key: str, known: Mapping[str, Any]) -> Text:
    if set(known) == set(LANGUAGES):
        return PHRASES["record_language"].filled(key=key)
    near = closest(key, known)[:1]
    hint = PHRASES["record_closest"].filled(key=near[0]) if near else Text()
    return PHRASES["record_key"].filled(key=key, hint=hint)
