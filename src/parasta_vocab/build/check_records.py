"""Holds the record files against their own schema, all errors at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs

from parasta_vocab.build import linkml
from parasta_vocab.build.json_schema import DIALECT
from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.read import FILES, Records
from parasta_vocab.source.document import Document
from parasta_vocab.source.place import Place


def check_records(records: Records, schema: Path) -> None:
    """Check every file.

    Raises:
        BrokenRecord: With every place where a file breaks the schema, one a line.
    """
    definitions = linkml.json_schema(schema)
    tops = {"schemes": "SchemeFile"} | FILES
    validators = {
        scheme: jsonschema_rs.validator_for({"$schema": DIALECT, "$ref": f"#/$defs/{top}", "$defs": definitions})
        for scheme, top in tops.items()
    }
    broken: list[str] = []
    for scheme, document in records.documents:
        errors = validators[scheme].iter_errors(document.data)
        found = [(place, text) for error in errors for place, text in _faults(error, document)]
        found += [(twin.place, f"the key {twin.key} stands twice") for twin in document.duplicates]
        broken += [f"{document.source}:{place}: {text}" for place, text in sorted(found)]
    if broken:
        raise BrokenRecord("vocab/src", "\n" + "\n".join(broken))


def _faults(error: Any, document: Document) -> Iterator[tuple[Place, str]]:
    """Yield one fault an error, or one a key where keys are unknown."""
    path = tuple(error.instance_path)
    if error.kind.name == "additionalProperties":
        for key in error.kind.unexpected:
            yield document.key_place((*path, key)), f"unknown key: {key}"
    else:
        yield document.key_place(path), error.message[:300]
