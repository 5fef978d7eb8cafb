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


@dataclass(frozen=True, slots=True, order=True)
class FilePlace:
    """A place in one of several files that are checked as one."""

    source: str
    place: TextPlace | NodePlace | CellPlace

    def __str__(self) -> str:
        return f"{self.source}:{self.place}"


Place = TextPlace | NodePlace | CellPlace | FilePlace
"""Any kind of place; other formats will add kinds of their own."""


def in_file(source: str, place: Place) -> FilePlace:
    """Return a place together with the file it is in."""
    return place if isinstance(place, FilePlace) else FilePlace(source, place)


@dataclass(frozen=True, slots=True)
class Location:
    """A file and a place in it; `place` is None where the finding concerns the file as a whole."""

    source: str
    place: Place | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.source, self.place) if part)


def location(source: str, place: Place) -> Location:
    """Return where a place is: in the file that it names itself, or else in this one."""
    return Location(place.source, place.place) if isinstance(place, FilePlace) else Location(source, place)
