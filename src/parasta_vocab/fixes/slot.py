"""What belongs at a path of a process description, as its schema says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from parasta_vocab.data import read_json
from parasta_vocab.source.document import Path
from parasta_vocab.validation.graph import fields
from parasta_vocab.validation.structure import SCHEMA


@dataclass(frozen=True, slots=True)
class Slot:
    """A key of a class; the fields are those of `schema/generated/fields.json`, and `options` are the ids that it may hold."""

    key: str
    kind: str
    target: str
    many: bool
    options: tuple[str, ...]


def slot_at(path: Path) -> Slot | None:
    """Return what belongs at a path, or None where the schema has no such key.

    >>> slot_at(("processes", 0, "steps", 2, "responsible")).target
    'Role'
    """
    keys = [part for part in path if isinstance(part, str)]
    cls = class_at(tuple(keys[:-1]))
    return None if cls is None or not keys else _slots(cls).get(keys[-1])


def class_at(path: Path) -> str | None:
    """Return the class of the thing at a path, or None where there is none.

    >>> class_at(("processes", 0, "steps")), class_at(("processes", 0, "name"))
    ('Step', None)
    """
    cls = "ProcessDescription"
    for part in path:
        if isinstance(part, str):
            slot = _slots(cls).get(part)
            if slot is None or slot.kind != "object":
                return None
            cls = slot.target
    return cls


def known_keys(cls: str) -> frozenset[str]:
    """Return the keys that a thing of a class may have."""
    return frozenset(_properties(cls)) - {"@context"}


def is_id(name: str) -> bool:
    """Tell whether a name has the form of an id.

    >>> is_id("arvio"), is_id("Arvio")
    (True, False)
    """
    return re.fullmatch(_properties("Step")["id"]["pattern"], name) is not None


def slots_of(predicate: str) -> tuple[Slot, ...]:
    """Return every key that is written for a predicate."""
    return tuple(_slots(name)[key] for name, cls in fields().items() for key, slot in cls["slots"].items() if slot["iri"] == predicate)


@cache
def _slots(cls: str) -> Mapping[str, Slot]:
    return {
        key: Slot(key, slot["kind"], slot["target"], slot["many"], _options(_properties(cls).get(key, {})))
        for key, slot in fields()[cls]["slots"].items()
    }


def _properties(cls: str) -> dict[str, Any]:
    schema = read_json(SCHEMA)
    found: dict[str, Any] = (schema if cls == "ProcessDescription" else schema["$defs"][cls]).get("properties", {})
    return found


def _options(value: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the ids that a property of the JSON Schema allows, whether it holds one, a list, or one's own beside them."""
    if "$ref" in value:
        return _options(read_json(SCHEMA)["$defs"][value["$ref"].rsplit("/", 1)[-1]])
    inner = [*value.get("anyOf", ()), *([value["items"]] if "items" in value else ())]
    return tuple(value.get("enum", ())) or tuple(option for part in inner for option in _options(part))
