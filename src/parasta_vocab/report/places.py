"""Places as CI systems want them: paths from the current folder with forward slashes, and lines where there are any."""

from __future__ import annotations

from pathlib import Path, PurePath
from urllib.parse import quote

from parasta_vocab.source.place import Location, TextPlace


def shown_path(source: str) -> str:
    """Return the path of a source from the current folder, or the whole path where it is not below it.

    >>> shown_path("./a/../b/ä.yaml")
    'b/ä.yaml'
    """
    path = PurePath(source)
    here = Path.cwd()
    if path.is_absolute() and path.is_relative_to(here):
        path = path.relative_to(here)
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts and parts[-1] != ".." and parts != [path.anchor]:
            parts.pop()
        else:
            parts.append(part)
    return PurePath(*parts).as_posix()


def source_uri(source: str) -> str:
    """Return a source as a URI reference: relative where its path is, else one of the scheme `file`.

    >>> source_uri("a b/ä.yaml")
    'a%20b/%C3%A4.yaml'
    """
    path = shown_path(source)
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(path)


def line_of(location: Location) -> int | None:
    """Return the line, or None where the place is not in a text."""
    return location.place.line if isinstance(location.place, TextPlace) else None


def column_of(location: Location) -> int | None:
    """Return the column, or None where the place is not in a text."""
    return location.place.column if isinstance(location.place, TextPlace) else None


def other_place(location: Location) -> str:
    """Return a place that is not in a text, such as the cell of a workbook, or nothing.

    >>> from parasta_vocab.source.place import CellPlace
    >>> other_place(Location("a.xlsx", CellPlace("Steps", "B7")))
    'Steps!B7'
    """
    return "" if location.place is None or isinstance(location.place, TextPlace) else str(location.place)
