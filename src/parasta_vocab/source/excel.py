"""The only door to openpyxl: the bytes of an .xlsx file → sheets of cells, each with its place.

Nothing is calculated, no link is followed, and no macro is run. What cannot be trusted to fit in memory, and every file of
another kind, is refused before the library sees it.
"""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.extras import needs
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_BYTES
from parasta_vocab.source.place import CellPlace

MAX_UNPACKED: Final = 64 * 1024 * 1024
"""So many bytes a workbook may hold when it is unpacked."""
MAX_PARTS: Final = 2_000
MAX_CELLS: Final = 200_000
MAX_ROWS: Final = 10_000
MAX_COLUMNS: Final = 300
_OLE: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How Excel writes a character that XML cannot hold."""
_SURROGATES: Final = range(0xD800, 0xE000)
_FAULTS: Final = (
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    SyntaxError,
    OSError,
    EOFError,
    RuntimeError,
    BadZipFile,
    zlib.error,
)
"""What openpyxl lets through when a part of the file is not as it should be."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that holds something; `kind` is `text`, `number`, `boolean`, `date`, `formula` or `error`."""

    place: CellPlace
    kind: str
    value: Any
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its cells by row and column, both from 1, and the ranges of its merged cells."""

    name: str
    visible: bool
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[tuple[str, range, range], ...] = ()
    hidden_rows: tuple[int, ...] = field(default=())


def read_workbook(content: bytes, source: str) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook.

    Raises:
        UnreadableSource: The bytes are no .xlsx file, are protected by a password, or hold too much.
        MissingExtra: openpyxl is not installed.
    """
    _check(content, source)
    with needs("excel"):
        from openpyxl import load_workbook
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it passes over, such as drawings
            book = load_workbook(BytesIO(content), keep_links=False)
        sheets = [sheet for sheet in book.worksheets if _bounded(sheet, source)]
        return tuple(_sheet(sheet) for sheet in sheets)
    except _FAULTS as error:
        problem = " ".join(str(error).split())[:120] or type(error).__name__
        raise _refused(source, "workbook_broken", problem=problem) from None


def _refused(source: str, phrase: str, **facts: object) -> UnreadableSource:
    return UnreadableSource(source, PHRASES[phrase].filled(**facts))


def _check(content: bytes, source: str) -> None:
    """Refuse what is no workbook, and what would unpack to more than memory should hold."""
    if len(content) > MAX_BYTES:
        raise _refused(source, "workbook_too_large", limit=f"{MAX_BYTES // 1024 // 1024} MB")
    if content.startswith(_OLE):
        raise _refused(source, "workbook_password" if _ENCRYPTED in content else "workbook_old")
    if not content.startswith(b"PK"):
        raise _refused(source, "workbook_other")
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check_parts(archive, source)
    except _FAULTS as error:
        raise _refused(source, "workbook_broken", problem=error) from None


def _check_parts(archive: ZipFile, source: str) -> None:
    names = archive.namelist()
    if "[Content_Types].xml" not in names:
        raise _refused(source, "workbook_open_document" if "mimetype" in names else "workbook_other")
    left, cells = MAX_UNPACKED, 0
    if len(names) > MAX_PARTS:
        raise _refused(source, "workbook_too_large", limit=f"{MAX_PARTS}")
    for name in names:
        with archive.open(name) as part:
            text = part.read(left + 1)
        left -= len(text)
        if left < 0:
            raise _refused(source, "workbook_too_large", limit=f"{MAX_UNPACKED // 1024 // 1024} MB")
        if name == "[Content_Types].xml" and (b"macroEnabled" in text or b"spreadsheetml.sheet" not in text):
            raise _refused(source, "workbook_macros" if b"macroEnabled" in text else "workbook_other")
        if name.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in text or b"<!ENTITY" in text or b"\0" in text):
            raise UnreadableSource(source, PHRASES["xml_entities"])
        cells += text.count(b"<c ") + text.count(b"<c>") if name.startswith("xl/worksheets/") else 0
        if cells > MAX_CELLS:
            raise _refused(source, "workbook_cells", limit=MAX_CELLS)


def _bounded(sheet: Any, source: str) -> bool:
    if sheet.max_row > MAX_ROWS or sheet.max_column > MAX_COLUMNS:
        facts = {"sheet": sheet.title, "rows": sheet.max_row, "columns": sheet.max_column, "most": MAX_ROWS, "widest": MAX_COLUMNS}
        raise _refused(source, "workbook_far", **facts)
    return True


def _sheet(sheet: Any) -> Sheet:
    rows: dict[int, dict[int, Cell]] = {}
    for row in sheet.iter_rows():
        cells = {cell.column: found for cell in row if (found := _cell(cell, sheet.title))}
        if cells:
            rows[row[0].row] = cells
    merged = tuple(
        (item.coord, range(item.min_row, item.max_row + 1), range(item.min_col, item.max_col + 1))
        for item in sorted(sheet.merged_cells.ranges, key=lambda item: (item.min_row, item.min_col))
    )
    hidden = tuple(number for number, facts in sheet.row_dimensions.items() if facts.hidden and number in rows)
    return Sheet(sheet.title, sheet.sheet_state == "visible", rows, merged, hidden)


_KINDS: Final = {"s": "text", "inlineStr": "text", "n": "number", "b": "boolean", "d": "date", "f": "formula", "e": "error"}


def _cell(cell: Any, sheet: str) -> Cell | None:
    comment = getattr(cell, "comment", None)
    note = _unescaped(comment.text).strip() if comment is not None and comment.text else ""
    value = cell.value
    if value is None and not note:
        return None
    kind = _KINDS.get(cell.data_type, "error")
    if kind == "text" or value is None:
        kind, value = "text", _unescaped(str(value or ""))
    elif kind == "date":
        value = _day(value)
    elif kind == "formula":
        value = str(getattr(value, "text", value))
    return Cell(CellPlace(sheet, cell.coordinate), kind, value, note)


def _unescaped(text: str) -> str:
    plain = _ESCAPED.sub(lambda found: chr(code) if (code := int(found[1], 16)) not in _SURROGATES else "\N{REPLACEMENT CHARACTER}", text)
    return plain.replace("\r\n", "\n").replace("\r", "\n")


def _day(value: Any) -> str:
    """Return a date as year-month-day; a time of day stays a time."""
    if isinstance(value, datetime) and value.time() != datetime.min.time():
        return value.isoformat(sep=" ")
    return value.isoformat()[:10] if isinstance(value, date) else str(value)
