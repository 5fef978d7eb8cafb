"""Holds the record files against their own schema, all errors at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs

from parasta_vocab.build import linkml
from parasta_vocab.build.json_schema import DIALECT
from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.misfits import iter_misfits
from parasta_vocab.records.read import TOPS, Records
from parasta_vocab.source.document import Document
from parasta_vocab.source.place import Place


def check_records(records: Records, schema: Path) -> None:
    """Check every file.

    Raises:
        BrokenRecord: With every place where a file breaks the schema, one a line.
    """
    definitions = linkml.json_schema(schema)
    classes = linkml.classes(schema)
    validators = {
        scheme: jsonschema_rs.validator_for({"$schema": DIALECT, "$ref": f"#/$defs/{top}", "$defs": definitions})
        for scheme, top in TOPS.items()
    }
    broken: list[str] = []
    for scheme, document in records.documents:
        misfits = {place: reason.en for place, reason in iter_misfits(document, TOPS[scheme], classes)}
        errors = validators[scheme].iter_errors(document.data)
        found = [*misfits.items(), *(fault for error in errors for fault in _faults(error, document) if fault[0] not in misfits)]
        broken += [f"{document.source}:{place}: {text}" for place, text in sorted(found)]
    if broken:
        raise BrokenRecord("vocab/src", "\n" + "\n".join(broken))


def _faults(error: Any, document: Document) -> Iterator[tuple[Place, str]]:
    """Yield where a value breaks the schema, and how; unknown keys have been told by name."""
    if error.kind.name != "additionalProperties":
        yield document.key_place(tuple(error.instance_path)), error.message[:300]
