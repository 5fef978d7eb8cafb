"""SSSOM/TSV ↔ values: metadata as YAML in lines that begin with `#`, then one mapping a row.

The csv module does the work rather than a library of SSSOM, because a finding needs the line of its row and a file that
was only looked at must come out as it went in; the tests hold the files against the official validator.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from itertools import takewhile, zip_longest
from pathlib import Path

from parasta_vocab.alignment.mapping import REQUIRED, SUFFIX, Mapping, MappingSet
from parasta_vocab.data import root
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.read import read_text
from parasta_vocab.source.yaml import parse_yaml


def shipped() -> tuple[Path, ...]:
    """Return the alignments of the vocabulary, by name."""
    return tuple(sorted((root() / "vocab/mappings").glob(f"*{SUFFIX}")))


def read_sets(paths: Iterable[Path]) -> tuple[MappingSet, ...]:
    """Return the mapping sets that files hold.

    Raises:
        UnreadableSource: A file cannot be opened, is not UTF-8, or is no SSSOM/TSV.
    """
    return tuple(parse_set(read_text(path), str(path)) for path in paths)


def parse_set(text: str, source: str) -> MappingSet:
    """Return the mapping set that a text holds.

    Raises:
        UnreadableSource: The metadata is not YAML, or the columns that SSSOM asks for are missing.
    """
    lines = list(io.StringIO(text, newline=None))
    head = list(takewhile(lambda line: line.startswith("#"), lines))
    metadata = parse_yaml("".join(line[1:] for line in head), source).data if head else {}
    reader = csv.reader(io.StringIO("".join(lines[len(head) :]), newline=""), delimiter="\t", strict=True)
    try:
        columns = tuple(next(reader, ()))
        rows = [(len(head) + reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        raise UnreadableSource(source, PHRASES["tsv_syntax"].filled(problem=error), len(head) + reader.line_num) from None
    if missing := [name for name in REQUIRED if name not in columns]:
        raise UnreadableSource(source, PHRASES["not_sssom"].filled(names=", ".join(missing)), len(head) + 1)
    return MappingSet(
        source,
        "".join(head),
        metadata if isinstance(metadata, dict) else {},
        columns,
        tuple(Mapping(dict(zip_longest(columns, cells[: len(columns)], fillvalue="")), line) for line, cells in rows if cells),
        tuple(line for line, cells in rows if cells and len(cells) != len(columns)),
    )


def render_set(mappings: MappingSet) -> str:
    """Return a mapping set as SSSOM/TSV; metadata, columns and rows stand in the order in which they were read."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
    writer.writerow(mappings.columns)
    writer.writerows([row.cells.get(name, "") for name in mappings.columns] for row in mappings)
    return mappings.head + stream.getvalue()
