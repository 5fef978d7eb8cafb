"""What `parasta check` runs: every file in turn, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from parasta_vocab.cli.findings import guarded, name_of, read_found
from parasta_vocab.source.document import Document, RdfDocument
from parasta_vocab.source.find import Found
from parasta_vocab.source.read import printable
from parasta_vocab.validation.check import check_document, is_description
from parasta_vocab.validation.report import Report, merged


def check_files(found: Iterable[Found], source_format: str | None, advance: Callable[[], None]) -> tuple[Report, list[str]]:
    """Check every file; return one report, and the files in folders that are no process descriptions."""
    reports: list[Report] = []
    passed_over: list[str] = []
    for item in found:
        report = guarded(name_of(item), lambda item=item: _check(item, source_format))  # type: ignore[misc] # mypy does not infer a lambda with a default
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
    document = read_found(item, source_format)
    if not item.named and not is_description(document):
        return Report((), ()) if _is_schema(document) else None
    return check_document(document)
