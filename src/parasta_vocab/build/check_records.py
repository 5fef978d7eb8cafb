"""Holds the record files against their own schema, all errors at once, each with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema_rs

from parasta_vocab.build import linkml
from parasta_vocab.build.json_schema import DIALECT
from parasta_vocab.build.records import FILES, Records
from parasta_vocab.errors import BrokenRecord


def check_records(records: Records, schema: Path) -> None:
    """Check every file.

    Raises:
        BrokenRecord: With every place where a file breaks the schema, one a line.
    """
    definitions = linkml.json_schema(schema)
    broken: list[str] = []
    for scheme, document in records.documents:
        top = "SchemeFile" if scheme == "schemes" else FILES[scheme]
        validator = jsonschema_rs.validator_for({"$schema": DIALECT, "$ref": f"#/$defs/{top}", "$defs": definitions})
        broken += [
            f"{document.source}:{document.key_place(tuple(error.instance_path))}: {_brief(error)}"
            for error in validator.iter_errors(document.data)
        ]
        broken += [f"{document.source}:{twin.place}: the key {twin.key} stands twice" for twin in document.duplicates]
    if broken:
        raise BrokenRecord("vocab/src", "\n" + "\n".join(broken))


def _brief(error: Any) -> str:
    return str(error.message)[:300]
