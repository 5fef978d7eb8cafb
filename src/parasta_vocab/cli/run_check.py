"""What `parasta check` runs: every file in turn, whatever becomes of the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable

from parasta_vocab.errors import EngineFailed, ParastaError
from parasta_vocab.source.document import MAX_BYTES, Document, RdfDocument
from parasta_vocab.source.find import Found
from parasta_vocab.source.read import STDIN, parse_source, printable, read_source
from parasta_vocab.validation.check import check_document, is_description
from parasta_vocab.validation.report import Report, Unreadable, merged

STDIN_NAME = "<stdin>"


def check_files(found: Iterable[Found], source_format: str | None, advance: Callable[[], None]) -> tuple[Report, list[str]]:
    """Check every file; return one report, and the files in folders that are no process descriptions."""
    reports: list[Report] = []
    passed_over: list[str] = []
    for item in found:
        report = _check(item, source_format)
        if report is None:
            passed_over.append(printable(str(item.path)))
        else:
            reports.append(report)
        advance()
    return merged(reports), passed_over


def _is_schema(document: Document | RdfDocument) -> bool:
    """Tell whether this is a JSON Schema, such as the one that `parasta init` puts beside the starter file."""
    return isinstance(document, Document) and isinstance(document.data, dict) and "$schema" in document.data


def _check(item: Found, source_format: str | None) -> Report | None:
    name = STDIN_NAME if str(item.path) == STDIN else printable(str(item.path))
    try:
        if name == STDIN_NAME:
            content = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""
            document = parse_source(content, name, source_format)
        else:
            document = read_source(item.path, source_format)
        if not item.named and not is_description(document):
            return Report((), ()) if _is_schema(document) else None
        return check_document(document)
    except ParastaError as error:
        return Report((), (), (Unreadable(name, error),))
    except Exception as error:  # a fault of ours in one file must not keep the others from being checked
        if os.environ.get("PARASTA_DEBUG"):
            raise
        return Report((), (), (Unreadable(name, EngineFailed(f"{type(error).__name__}: {error}")),))
