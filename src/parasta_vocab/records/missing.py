"""What a record file must have and has not, and what to write there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.fields import Field, SchemaClass
from parasta_vocab.source.document import Document, Path
from parasta_vocab.source.place import Place
from parasta_vocab.text import Text

Misfit = tuple[Path, Text]
"""The path of what is amiss in a file, and what is wrong with it."""
_EXAMPLES: Final = {"text": "{fi: …, sv: …, en: …}", "texts": "{fi: [a, b]}", "boolean": "true", "date": "2026-01-31", "iri": "https://…"}
"""Kind of a field to what may be written there."""


def iter_missing(document: Document, top: str, classes: Mapping[str, SchemaClass]) -> Iterator[tuple[Place, Text]]:
    """Yield where a key or its value is missing that a file whose class is `top` must have, and what to write; values amiss are for `iter_misfits`."""
    for path, reason in _missing_of(document.data, (), classes[top], classes):
        yield document.key_place(path), reason


def _missing_of(value: Any, path: Path, cls: SchemaClass, classes: Mapping[str, SchemaClass], *, keyed: bool = False) -> Iterator[Misfit]:
    """Yield what an object and those in it have not; the id of one that stands under it as a key needs no key of its own."""
    for field in cls.fields.values() if isinstance(value, dict) else ():
        here, item = (*path, field.name), value.get(field.name)
        if field.required and field.name not in value and not (keyed and field.name == "id"):
            yield path, PHRASES["record_missing"].filled(key=field.name, hint=_hint(field, classes))
        elif field.required and item in ({}, []):
            yield here, needed(field, classes)
        elif field.kind == "object" and item:
            yield from _missing_within(item, here, field, classes)


def _missing_within(value: Any, path: Path, field: Field, classes: Mapping[str, SchemaClass]) -> Iterator[Misfit]:
    cls, keyed = classes[field.target], is_keyed(field, classes)
    if not field.many:
        yield from _missing_of(value, path, cls, classes)
    elif isinstance(value, dict if keyed else list):
        for inner, item in iter_objects(value, path):
            yield from _missing_of(item, inner, cls, classes, keyed=keyed)


def iter_objects(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield the objects of a mapping or a list with their paths."""
    return (((*path, key), item) for key, item in (value.items() if isinstance(value, dict) else enumerate(value)))


def is_keyed(field: Field, classes: Mapping[str, SchemaClass]) -> bool:
    """Tell whether the objects of a field stand under their ids."""
    return field.many and "id" in classes[field.target].fields


def needed(field: Field, classes: Mapping[str, SchemaClass]) -> Text:
    """Return that a field needs a value, and what to write."""
    return PHRASES["record_needed"].filled(key=field.name, hint=_hint(field, classes))


def _hint(field: Field, classes: Mapping[str, SchemaClass]) -> Text:
    return PHRASES["record_write"].filled(example=f"{field.name}: {_example(field, classes)}")


def _example(field: Field, classes: Mapping[str, SchemaClass]) -> str:
    if field.kind == "object":
        keyed = is_keyed(field, classes)
        keys = [name for name, inner in classes[field.target].fields.items() if inner.required and not (keyed and name == "id")]
        inside = "{" + ", ".join(f"{key}: …" for key in keys) + "}"
        return f"{{…: {inside}}}" if keyed else f"[{inside}]" if field.many else inside
    if field.many:
        return "[a, b]"
    return _EXAMPLES.get(field.kind, " | ".join(field.choices) or "…")
