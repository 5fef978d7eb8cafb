"""What people have written into a work list that is made again: read from the old workbook, set against the new findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.worklist import COLUMNS, Row, headers
from parasta_vocab.source.excel import MAX_ROWS, Cell, Sheet, read_workbook
from parasta_vocab.text import LANGUAGES

FILLED_IN: Final = ("owner", "done", "comment")
"""The columns that people fill in."""
_NEEDED: Final = {*FILLED_IN, "file", "rule", "fingerprint"}
"""The columns without which a sheet is no work list."""
_ADDED: Final = "added "
"""What the keys of columns begin with that people have added; their headers follow."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The rows of a work list into which people have written, and the headers of the columns that they have added."""

    rows: tuple[Row, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns of the new work list; what people have added stands behind the columns that they fill in."""
        end = COLUMNS.index(FILLED_IN[-1]) + 1
        return (*COLUMNS[:end], *(_ADDED + header for header in self.added), *COLUMNS[end:])

    def headers(self, lang: str) -> list[str]:
        """Return the names of the columns."""
        names = dict(zip(COLUMNS, headers(lang), strict=True))
        return [names.get(column) or column.removeprefix(_ADDED) for column in self.columns]

    def is_open(self, column: str) -> bool:
        """Tell whether people write into a column."""
        return column in FILLED_IN or column.startswith(_ADDED)


@dataclass(frozen=True, slots=True)
class Carried:
    """The rows of the new work list with what people have written, how many they are, and the filled rows without a finding."""

    rows: tuple[Row, ...]
    count: int
    gone: tuple[Row, ...]


def read_filled(content: bytes, source: str) -> Filled:
    """Return what people have written into a work list, whatever its language.

    Raises:
        UnreadableSource: The workbook cannot be read, or has a sheet that is no work list.
        MissingExtra: openpyxl is not installed.
    """
    try:
        sheets = read_workbook(content, source)
    except UnreadableSource:
        raise UnreadableSource(source, PHRASES["work_list_unreadable"].filled(most=MAX_ROWS)) from None
    rows: list[Row] = []
    added: dict[str, None] = {}
    for sheet in sheets:
        if not sheet.rows:
            continue
        names = _names(sheet)
        if names is None:
            raise UnreadableSource(source, PHRASES["no_work_list"].filled(sheet=sheet.name))
        added |= dict.fromkeys(name.removeprefix(_ADDED) for name in names.values() if name.startswith(_ADDED))
        rows += _filled(sheet, names)
    return Filled(tuple(rows), tuple(added))


def _names(sheet: Sheet) -> Mapping[int, str] | None:
    """Return the column that each number stands for, or None where the first row is not that of a work list."""
    first = {number: str(cell.value).strip() for number, cell in sheet.rows.get(1, {}).items()}
    for lang in LANGUAGES:
        known = dict(zip(headers(lang), COLUMNS, strict=True))
        names = {number: known.get(header, _ADDED + header) for number, header in first.items() if header}
        if set(names.values()) >= _NEEDED:
            return names
    return None


def _filled(sheet: Sheet, names: Mapping[int, str]) -> Iterator[Row]:
    """Yield the rows in which people have written; one that is about no finding is theirs as a whole."""
    for number, cells in sheet.rows.items():
        row = {names[column]: _value(cell) for column, cell in cells.items() if column in names}
        theirs = [column for column in row if column in FILLED_IN or column.startswith(_ADDED) or not row.get("rule")]
        if number > 1 and any(row[column] != "" for column in theirs):
            yield row


def _value(cell: Cell) -> str | int:
    """Return what a cell holds; a formula is a text."""
    return cell.value if cell.kind == "number" and isinstance(cell.value, int) else str(cell.value).strip()


def carry(rows: Sequence[Row], filled: Filled) -> Carried:
    """Return new rows with what people have written into the old ones.

    An old row belongs to a new one if file, rule and fingerprint are the same; what is left over, if rule and fingerprint are, and
    no other row has the same: the file was renamed, or the command is run in another folder.
    """
    first = _same_file(rows, filled.rows)
    left = [number for number in range(len(filled.rows)) if number not in first]
    free = sorted(set(range(len(rows))) - set(first.values()))
    second = _same_finding([rows[at] for at in free], [filled.rows[number] for number in left])
    found = first | {left[old]: free[new] for old, new in second.items()}
    done = list(rows)
    for old, new in found.items():
        done[new] = {**rows[new], **{column: cell for column, cell in filled.rows[old].items() if filled.is_open(column)}}
    return Carried(tuple(done), len(found), tuple(row for number, row in enumerate(filled.rows) if number not in found))


def _same_file(rows: Sequence[Row], filled: Sequence[Row]) -> dict[int, int]:
    """Return which new row each filled one belongs to, by their numbers."""
    places = {_mark(row, "file", "rule", "fingerprint"): number for number, row in enumerate(rows)}
    marks = {number: _mark(row, "file", "rule", "fingerprint") for number, row in enumerate(filled) if row.get("rule")}
    return {number: places.pop(mark) for number, mark in marks.items() if mark in places}


def _same_finding(rows: Sequence[Row], filled: Sequence[Row]) -> dict[int, int]:
    """Return the same of rows whose files have other names, where there is no doubt."""
    new, old = ([_mark(row, "rule", "fingerprint") for row in each] for each in (rows, filled))
    in_new, in_old = Counter(new), Counter(old)
    places = {mark: number for number, mark in enumerate(new) if in_new[mark] == 1 and mark[-1]}
    return {number: places[mark] for number, mark in enumerate(old) if mark in places and in_old[mark] == 1}


def _mark(row: Row, *columns: str) -> tuple[str, ...]:
    return tuple(str(row.get(column, "")) for column in columns)
