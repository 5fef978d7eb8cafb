"""What `parasta vocab lint` runs: every file and every folder of records in turn, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from parasta_vocab.cli.findings import find_all, guarded, name_of, progress, read_found
from parasta_vocab.data import root
from parasta_vocab.errors import NothingToCheck, UnreadableSource
from parasta_vocab.lint.run import KIND, has_concepts, lint_document, lint_records
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import RdfDocument
from parasta_vocab.source.find import Found
from parasta_vocab.source.read import printable
from parasta_vocab.validation.report import Report, merged

RECORDS: Final = Path("vocab/src")
"""Where the records lie, below the current folder or below the data root."""
HEAD: Final = "schemes.yaml"
"""The file that makes a folder one of records."""
_VOCABULARY_SUFFIXES: Final = frozenset((".ttl", ".nt", ".rdf", ".owl", ".xml", ".jsonld"))


def lint_all(paths: Iterable[str], source_format: str | None, chosen: Collection[str] | None) -> Report:
    """Lint what the arguments mean; without any, the records of the current folder, else the shipped ones."""
    given = list(paths) or [str(RECORDS if (RECORDS / HEAD).is_file() else root() / RECORDS)]
    folders = [path for path in given if _is_records(path)]
    found, missing = find_all(path for path in given if path not in folders)
    reports = [guarded(printable(path), partial(lint_records, Path(path), chosen)) for path in folders]
    with progress(len(found)) as advance:
        for item in found:
            reports.append(guarded(name_of(item), partial(_lint, item, source_format, chosen)))
            advance()
    done = [report for report in reports if report is not None]
    if not done and not missing:
        missing = [NothingToCheck(printable(path), PHRASES["no_vocabulary"]) for path in given]
    return merged([Report((), (), kind=KIND), *done]).with_unreadable(missing)


def _is_records(path: str) -> bool:
    try:
        return (Path(path) / HEAD).is_file()
    except (OSError, ValueError):  # a name that is too long, or holds a zero byte
        return False


def _lint(item: Found, source_format: str | None, chosen: Collection[str] | None) -> Report | None:
    """Return the report of a file, or nothing for a file found in a folder that is no vocabulary."""
    if not item.named and item.path.suffix.lower() not in _VOCABULARY_SUFFIXES:
        return None
    document = read_found(item, source_format)
    if not isinstance(document, RdfDocument):
        if item.named:
            raise UnreadableSource(name_of(item), PHRASES["not_a_vocabulary"])
        return None
    if not item.named and not has_concepts(document):  # a context, a frame, or data of another kind
        return None
    return lint_document(document, chosen)
