"""What `parasta annotate` runs: every file in turn, whatever becomes of the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from parasta_vocab.annotate.extract.read import FORMATS, parse_text, read_text
from parasta_vocab.annotate.match import Annotated, Annotations, annotate
from parasta_vocab.errors import EngineFailed, NothingToCheck, ParastaError
from parasta_vocab.source.document import MAX_BYTES
from parasta_vocab.source.find import STDIN_NAME, find_files
from parasta_vocab.source.read import STDIN, printable
from parasta_vocab.validation.report import Unreadable


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: the format and the language where they are given, the concept schemes, and whether discouraged terms only."""

    source_format: str | None = None
    lang: str = ""
    schemes: tuple[str, ...] = ()
    discouraged_only: bool = False


def annotate_files(arguments: Iterable[str], wanted: Wanted) -> Annotations:
    """Annotate every file that the arguments mean, each once; what cannot be read stands beside the others."""
    texts: list[Annotated] = []
    unreadable: list[Unreadable] = []
    for found in _find(arguments):
        if isinstance(found, NothingToCheck):
            unreadable.append(Unreadable(str(found.where), found))
            continue
        try:
            texts.append(_annotate(found, wanted))
        except ParastaError as error:
            unreadable.append(Unreadable(printable(str(found)), error))
        except Exception as error:  # a fault of ours in one file must not keep the others from being read
            if os.environ.get("PARASTA_DEBUG"):
                raise
            unreadable.append(Unreadable(printable(str(found)), EngineFailed(f"{type(error).__name__}: {error}")))
    return Annotations(tuple(texts), tuple(unreadable))


def _find(arguments: Iterable[str]) -> Iterator[Path | NothingToCheck]:
    seen: set[Path] = set()
    for argument in arguments:
        try:
            paths = [Path(STDIN)] if argument == STDIN else [found.path for found in find_files(argument, FORMATS)]
        except NothingToCheck as error:
            yield error
            continue
        yield from (path for path in paths if path not in seen)
        seen.update(paths)


def _annotate(path: Path, wanted: Wanted) -> Annotated:
    if str(path) == STDIN:
        content = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""
        extract = parse_text(content, STDIN_NAME, wanted.source_format)
    else:
        extract = read_text(path, printable(str(path)), wanted.source_format)
    return annotate(extract, wanted.lang, wanted.schemes, discouraged_only=wanted.discouraged_only)
