"""What a schema says of one class and its slots, as plain values that need no LinkML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One slot of a class.

    `kind` is `string`, `boolean`, `date`, `iri`, `text` (a language map), `texts` (lists by language), `object` (an inlined
    class), `reference` (the local id of a class), `concept` (a record of the scheme whose namespace is `target`), or
    `own or concept` (either). `target` names the class or the namespace.
    """

    name: str
    iri: str
    kind: str
    target: str
    many: bool
    required: bool
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SchemaClass:
    """One class of a schema; `texts` is its description by language."""

    name: str
    iri: str
    texts: Mapping[str, str]
    parent: str | None
    fields: Mapping[str, Field]
