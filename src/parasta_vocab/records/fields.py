"""What a schema says of one class and its slots, as plain values that need no LinkML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from parasta_vocab.data import read_json


@dataclass(frozen=True, slots=True)
class Field:
    """One slot of a class.

    `kind` is `string`, `boolean`, `date`, `iri`, `text` (a language map), `texts` (lists by language), `object` (an inlined
    class), `reference` (the local id of a class), `concept` (a record of the scheme whose namespace is `target`), or
    `own or concept` (either). `target` names the class or the namespace; `choices` are the words that a string may be, empty
    where it may be any.
    """

    name: str
    iri: str
    kind: str
    target: str
    many: bool
    required: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchemaClass:
    """One class of a schema; `texts` is its description by language."""

    name: str
    iri: str
    texts: Mapping[str, str]
    parent: str | None
    fields: Mapping[str, Field]


def to_plain(classes: Mapping[str, SchemaClass]) -> dict[str, Any]:
    """Return what the run time needs of a schema: class → slot → IRI, kind and target."""
    return {
        name: {
            "iri": cls.iri,
            "slots": {
                field.name: {
                    "iri": field.iri,
                    "kind": field.kind,
                    "target": field.target,
                    "many": field.many,
                    "required": field.required,
                    "texts": dict(field.texts),
                    **({"choices": list(field.choices)} if field.choices else {}),
                }
                for field in cls.fields.values()
            },
        }
        for name, cls in classes.items()
    }


@cache
def record_classes() -> Mapping[str, SchemaClass]:
    """Return the classes of the record schema as they were shipped, so that no LinkML is needed."""
    shipped = read_json("schema/generated/record-fields.json")
    return {
        name: SchemaClass(name, cls["iri"], {}, None, {slot: Field(name=slot, **facts) for slot, facts in cls["slots"].items()})
        for name, cls in shipped.items()
    }


def camel(name: str) -> str:
    """Return a snake_case name in camelCase, as RDF properties are written."""
    return re.sub(r"_([a-z])", lambda found: found[1].upper(), name)
