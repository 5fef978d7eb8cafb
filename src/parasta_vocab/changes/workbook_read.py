"""The review workbook → what it proposes: rows by sheet and header, and what is wrong with sheets, headers and rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from parasta_vocab.changes.import_words import WORDS
from parasta_vocab.changes.proposal import Comment, Proposal, Refusal, Remark, Row, Stated, place_text
from parasta_vocab.changes.workbook_cells import is_number, stated
from parasta_vocab.changes.workbook_headers import find_header, read_headers
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.cells import tidy
from parasta_vocab.records.column_names import FORM, INSTRUCTIONS, LISTS, MARKS, SHEETS
from parasta_vocab.records.columns import Column
from parasta_vocab.source.excel import Cell, Sheet, read_workbook
from parasta_vocab.source.place import CellPlace
from parasta_vocab.text import LANGUAGES, Text

Marks = Mapping[tuple[str, str], Mapping[str, str]]
"""Class and id of a record to the mark of each column."""


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    marks: Marks
    rows: list[Row] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    sheets: dict[str, str] = field(default_factory=dict)


def read_review(content: bytes, source: str) -> Proposal:
    """Return what a review workbook proposes.

    Raises:
        UnreadableSource: The bytes are no workbook, or one without the marks of the export.
        MissingExtra: openpyxl is not installed.
    """
    sheets = read_workbook(content, source)
    reading = _Reading(_marks(sheets, source))
    for sheet in sheets:
        if sheet.name not in {MARKS, LISTS, *_names(INSTRUCTIONS)}:
            _read_sheet(sheet, reading)
    for cls in {cls: None for cls, _ in reading.marks if cls not in reading.sheets}:
        reading.remarks.append(Remark(CellPlace(SHEETS[cls].en), WORDS["sheet_missing"]))
    rows = tuple(_once_each(reading.rows))
    seen = {(row.cls, row.id) for row in rows}
    absent = tuple(key for key in reading.marks if key[0] in reading.sheets and key not in seen)
    return Proposal(source, rows, tuple(reading.refusals), tuple(reading.remarks), tuple(reading.comments), absent)


def _names(text: Text) -> set[str]:
    return {getattr(text, lang) for lang in LANGUAGES}


def _marks(sheets: tuple[Sheet, ...], source: str) -> Marks:
    sheet = next((item for item in sheets if item.name == MARKS), None)
    rows = [[str(cell.value) for cell in row.values()] for row in sheet.rows.values()] if sheet else []
    if not rows or rows[0] != [FORM]:
        raise UnreadableSource(source, PHRASES["workbook_without_marks"])
    whole = [(cls, name, marks) for cls, name, *marks in rows[1:] if cls in SHEETS]
    return {(cls, name): dict(pair.split(":", 1) for pair in " ".join(marks).split() if ":" in pair) for cls, name, marks in whole}


def _read_sheet(sheet: Sheet, reading: _Reading) -> None:
    place = CellPlace(sheet.name)
    cls = next((cls for cls, name in SHEETS.items() if tidy(sheet.name).casefold() in {one.casefold() for one in _names(name)}), None)
    header = find_header(sheet)
    if cls is None:
        known = ", ".join(name.en for name in SHEETS.values())
        if header is None:
            reading.remarks.append(Remark(place, WORDS["sheet_unknown"].filled(names=known)))
        else:
            reading.refusals.append(Refusal(place, "", WORDS["sheet_renamed"].filled(names=known)))
        return
    if cls in reading.sheets:
        reading.refusals.append(Refusal(place, "", WORDS["sheet_twice"].filled(name=reading.sheets[cls])))
        return
    headers = read_headers(sheet, cls, header)
    reading.refusals += headers.refusals
    reading.remarks += headers.remarks
    if headers.refusals:
        return
    reading.sheets[cls] = sheet.name
    if not sheet.visible:
        reading.remarks.append(Remark(place, WORDS["sheet_hidden"]))
    if sheet.hidden_rows:
        reading.remarks.append(Remark(place, WORDS["rows_hidden"].filled(count=len(sheet.hidden_rows))))
    for number, cells in sheet.rows.items():
        if number > headers.row:
            _read_row(sheet, cls, number, cells, headers.columns, reading)


def _read_row(sheet: Sheet, cls: str, number: int, cells: Mapping[int, Cell], columns: Mapping[int, Column], reading: _Reading) -> None:
    known = {index: column for index, column in columns.items() if column.form != "shown"}
    values = {known[index].key: stated(known[index], cell) for index, cell in cells.items() if index in known}
    name = str(values["id"].value) if "id" in values else ""
    comment = values.pop("comment", None)
    if comment and comment.value:
        reading.comments.append(Comment(comment.place, name, str(comment.value)))
    reading.comments += [Comment(cell.place, name, cell.note) for cell in cells.values() if cell.note]
    if not any(value.value for value in values.values()):
        return
    for index, cell in cells.items():
        if index in known and known[index].form != "comment" and is_number(cell):
            reading.remarks.append(Remark(cell.place, WORDS["number_taken"].filled(value=int(cell.value))))
    merged = [ref for ref, rows, reach in sheet.merged if number in rows and any(index in reach for index in known)]
    place = CellPlace(sheet.name, merged[0] if merged else str(number))
    fault = WORDS["row_merged"] if merged else None if name else WORDS["row_without_id"]
    blanks = {column.key: Stated("", CellPlace(sheet.name, f"{letters(index)}{number}")) for index, column in known.items()}
    blanks.pop("comment", None)
    reading.rows.append(Row(cls, name, place, _whole(known, blanks | values), reading.marks.get((cls, name), {}), fault))


def _whole(known: Mapping[int, Column], values: dict[str, Stated]) -> dict[str, Stated]:
    """Return the values of a row in the order of the columns, an empty one of a column of several as an empty tuple."""
    by_key = {column.key: column for column in known.values()}
    several = {"lines", "ids", "law"}
    return {key: Stated((), value.place) if by_key[key].form in several and not value.value else value for key, value in values.items()}


def letters(column: int) -> str:
    """Return the letters of a column, counted from 1.

    >>> letters(28)
    'AB'
    """
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _once_each(rows: list[Row]) -> Iterator[Row]:
    """Yield the rows; those whose id stands on several carry it as their fault."""
    places: dict[tuple[str, str], list[Text]] = {}
    for row in rows:
        places.setdefault((row.cls, row.id), []).append(place_text(row.place))
    for row in rows:
        several = places[row.cls, row.id]
        named = Text(*("; ".join(place.show(lang) for place in several) for lang in LANGUAGES))
        twice = WORDS["row_twice"].filled(id=row.id, places=named) if row.id and len(several) > 1 else None
        yield Row(row.cls, row.id, row.place, row.stated, row.marks, row.fault or twice)
