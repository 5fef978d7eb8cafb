"""What `parasta vocab lint` runs: every file and every folder of records in turn, whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Final

from parasta_vocab.checking.guard import guarded
from parasta_vocab.cli.findings import find_all, progress
from parasta_vocab.data import root
from parasta_vocab.errors import NothingToCheck, UnreadableSource
from parasta_vocab.lint.run import KIND, has_concepts, lint_document, lint_records
from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.read import ABOUT
from parasta_vocab.source.document import RdfDocument
from parasta_vocab.source.find import Found
from parasta_vocab.source.read import parse_source, printable
from parasta_vocab.text import Text
from parasta_vocab.validation.report import Report, merged

RECORDS: Final = Path("vocab/src")
"""Where the records lie, below the current folder or below the data root."""
_VOCABULARY_SUFFIXES: Final = frozenset((".ttl", ".nt", ".rdf", ".owl", ".xml", ".jsonld"))


def lint_all(paths: Iterable[str], source_format: str | None, chosen: Collection[str] | None, *, skip_others: bool = False) -> Report:
    """Lint what the arguments mean; without any, the records that `own_records` finds.

    With `skip_others`, a file that is no vocabulary is passed over even if it is named.
    """
    given = list(paths) or [str(own_records()[0])]
    folders = [path for path in given if _is_records(path)]
    found, missing = find_all(path for path in given if path not in folders)
    reports = [guarded(printable(path), partial(lint_records, Path(path), chosen)) for path in folders]
    with progress(len(found)) as advance:
        for item in found:
            asked = replace(item, named=item.named and not skip_others)
            reports.append(guarded(item.name, partial(_lint, asked, source_format, chosen)))
            advance()
    done = [report for report in reports if report is not None]
    if not done and not missing and not skip_others:
        missing = [NothingToCheck(printable(path), PHRASES["no_vocabulary"]) for path in given]
    return merged([Report((), (), kind=KIND), *done]).with_unreadable(missing)


def input_files(paths: Iterable[str], *, skip_others: bool = False) -> list[Found]:
    """Return the files that are read for the arguments, those of the records among them."""
    given = list(paths) or [str(own_records()[0])]
    folders = [path for path in given if _is_records(path)]
    records = [Found(file, named=True) for folder in folders for file in sorted(Path(folder).rglob("*.yaml"))]
    found, _ = find_all(path for path in given if path not in folders)
    return [*records, *(replace(item, named=item.named and not skip_others) for item in found)]


def is_vocabulary(item: Found, source_format: str | None) -> bool:
    """Tell whether a file found in a folder is linted.

    Raises:
        UnreadableSource: It cannot be read.
    """
    if item.path.suffix.lower() not in _VOCABULARY_SUFFIXES:
        return False
    document = parse_source(item.content(), item.name, source_format)
    return isinstance(document, RdfDocument) and has_concepts(document)


def own_records() -> tuple[Path, Text]:
    """Return the folder of the records that are linted when no path is given, and a sentence on which they are."""
    if (RECORDS / ABOUT).is_file():
        return RECORDS, PHRASES["linting_folder"].filled(folder=RECORDS)
    return root() / RECORDS, PHRASES["linting_shipped"].filled(head=RECORDS / ABOUT, version=version("parasta-vocab"))


def _is_records(path: str) -> bool:
    try:
        return (Path(path) / ABOUT).is_file()
    except (OSError, ValueError):  # a name that is too long, or holds a zero byte
        return False


def _lint(item: Found, source_format: str | None, chosen: Collection[str] | None) -> Report | None:
    """Return the report of a file, or nothing for a file found in a folder that is no vocabulary."""
    if not item.named and item.path.suffix.lower() not in _VOCABULARY_SUFFIXES:
        return None
    document = parse_source(item.content(), item.name, source_format)
    if not isinstance(document, RdfDocument):
        if item.named:
            raise UnreadableSource(item.name, PHRASES["not_a_vocabulary"])
        return None
    if not item.named and not has_concepts(document):  # a context, a frame, or data of another kind
        return None
    return lint_document(document, chosen)
