"""The row of headers of a sheet: which column is which, wherever it was moved to, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from parasta_vocab.changes.import_words import WORDS
from parasta_vocab.changes.proposal import Refusal, Remark
from parasta_vocab.records.cells import tidy
from parasta_vocab.records.column_names import LOCKED, NAMES
from parasta_vocab.records.columns import Column, columns
from parasta_vocab.source.excel import Cell, Sheet
from parasta_vocab.source.place import CellPlace
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab.index import closest

DEEPEST: Final = 10
"""The row of headers is looked for so far down."""
_LOCKED: Final = tuple(getattr(LOCKED, lang).casefold() for lang in LANGUAGES)


@dataclass(frozen=True, slots=True)
class Headers:
    """The row of headers and the column that each of its cells names."""

    row: int
    columns: dict[int, Column]
    refusals: tuple[Refusal, ...] = ()
    remarks: tuple[Remark, ...] = ()


def find_header(sheet: Sheet) -> int | None:
    """Return the first row that has the header of the ids, or None."""
    ids = {_plain(getattr(NAMES["id"], lang)) for lang in LANGUAGES}
    rows = [(number, cells) for number, cells in sheet.rows.items() if number <= DEEPEST]
    return next((number for number, cells in rows if any(_plain(cell.value) in ids for cell in cells.values())), None)


def read_headers(sheet: Sheet, cls: str, row: int | None) -> Headers:
    """Return the columns of a sheet, with what is wrong with its headers."""
    if row is None:
        return Headers(0, {}, (Refusal(CellPlace(sheet.name, "A1"), "", WORDS["no_header"].filled(name=NAMES["id"])),))
    if any(row in rows for _, rows, _ in sheet.merged):
        return Headers(row, {}, (Refusal(CellPlace(sheet.name, str(row)), "", WORDS["header_merged"]),))
    found: dict[int, Column] = {}
    first: dict[str, Cell] = {}
    refusals, unknown = [], []
    for index, cell in sheet.rows[row].items():
        column = _by_name(cls).get(_plain(cell.value))
        if column is None:
            unknown.append(cell)
        elif column.key in first:
            facts = {"name": column.name, "first": str(first[column.key].place)}
            refusals.append(Refusal(cell.place, "", WORDS["header_twice"].filled(**facts)))
        else:
            found[index], first[column.key] = column, cell
    missing = [column for column in columns(cls) if column.key not in first and column.form not in {"shown", "comment"}]
    remarks = [Remark(CellPlace(sheet.name), WORDS["header_missing"].filled(name=_shown(column))) for column in missing]
    for cell in unknown:
        refused, remark = _unknown(cell, missing)
        refusals += refused
        remarks += remark
    return Headers(row, found, tuple(refusals), tuple(remarks))


def _unknown(cell: Cell, missing: list[Column]) -> tuple[list[Refusal], list[Remark]]:
    """Return what is said of an unknown header: one that looks like a missing one was renamed, others are the reviewer's own."""
    text = str(cell.value).strip()
    meant = closest(text, [column.header(lang) for column in missing for lang in LANGUAGES])
    if meant:
        return [Refusal(cell.place, "", WORDS["header_renamed"].filled(name=text, meant=meant[0]))], []
    return [], [Remark(cell.place, WORDS["header_unknown"].filled(name=text))] if text else []


def _shown(column: Column) -> Text:
    return Text(*(column.header(lang) for lang in LANGUAGES))


@cache
def _by_name(cls: str) -> dict[str, Column]:
    """Return the columns of a class by their keys and by their headers in every language."""
    named = {_plain(column.header(lang)): column for column in columns(cls) for lang in LANGUAGES}
    return {column.key: column for column in columns(cls)} | named


def _plain(value: object) -> str:
    """Return a header as it is compared: in small letters, on one line, without the word that says it is locked."""
    text = " ".join(tidy(str(value)).casefold().split())
    return next((text.removesuffix(word).strip() for word in _LOCKED if text.endswith(word)), text)
