"""Holds the record files against their own schema, all errors at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from typing import Any

import jsonschema_rs

from parasta_vocab.build import linkml
from parasta_vocab.build.json_schema import DIALECT
from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.links import iter_dangling
from parasta_vocab.records.misfits import iter_misfits, placed
from parasta_vocab.records.missing import iter_missing
from parasta_vocab.records.read import FILES, TOPS, Records, refuse
from parasta_vocab.source.document import Document
from parasta_vocab.source.place import Place
from parasta_vocab.text import LANGUAGES, Text


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
    broken = list(_untold(records))
    dangling = list(iter_dangling(records.records, records.about["schemes"], classes))
    for scheme, document in records.documents:
        told = [*iter_misfits(document, TOPS[scheme], classes), *iter_missing(document, TOPS[scheme], classes)]
        told += [(place, reason) for holder, place, reason in dangling if holder is document]
        places = {place for place, _ in told}
        errors = validators[scheme].iter_errors(document.data)
        found = [*told, *(fault for error in errors for fault in _faults(error, document) if fault[0] not in places)]
        broken += [placed(f"{document.source}:{place}", reason) for place, reason in sorted(found, key=itemgetter(0))]
    refuse("vocab/src", broken)


def _untold(records: Records) -> Iterator[Text]:
    """Yield a line for each scheme that is published and that the file on the schemes does not tell of."""
    _, about = records.documents[0]
    for scheme in FILES:
        if scheme not in about.data.get("schemes", ()):
            yield placed(f"{about.source}:{about.key_place(('schemes',))}", PHRASES["record_missing"].filled(key=scheme, hint=""))


def _faults(error: Any, document: Document) -> Iterator[tuple[Place, Text]]:
    """Yield where a value breaks the schema, and how; unknown keys have been told by name."""
    place = document.key_place(tuple(error.instance_path))
    if error.kind.name == "required":  # a language
        yield place, PHRASES["record_missing"].filled(key=error.kind.property, hint="")
    elif error.kind.name != "additionalProperties":
        yield place, Text(*[error.message[:300]] * len(LANGUAGES))
