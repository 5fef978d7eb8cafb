"""Where something stands in a file that a provider wrote."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """A place in a text file; line and column count from 1, columns in characters."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class NodePlace:
    """A place in data that has no text: a JSON Pointer in a mapping, or the IRI of a node in a graph."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, order=True)
class CellPlace:
    """A cell, a row, a range or, where `cell` is empty, a whole sheet of a workbook: `Concepts!B7`."""

    sheet: str
    cell: str = ""

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}" if self.cell else self.sheet


Place = TextPlace | NodePlace | CellPlace
"""Any kind of place; other formats will add kinds of their own."""


@dataclass(frozen=True, slots=True)
class Location:
    """A file and a place in it; `place` is None where the finding concerns the file as a whole."""

    source: str
    place: Place | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.source, self.place) if part)
