"""One cell of the review workbook → what it states, or why it cannot be taken."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from parasta_vocab.changes.import_words import WORDS
from parasta_vocab.changes.proposal import Stated
from parasta_vocab.records.cells import NO, SEVERAL, YES, Value, tidy
from parasta_vocab.records.columns import Column
from parasta_vocab.source.excel import Cell
from parasta_vocab.text import LANGUAGES

_FINNISH_DAY: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_YES_NO: Final = {getattr(word, lang): said for word, said in ((YES, "true"), (NO, "false")) for lang in LANGUAGES} | {
    "true": "true",
    "false": "false",
}
_SAFE: Final = 1e15
"""Whole numbers below this are kept by Excel digit by digit."""


def stated(column: Column, cell: Cell) -> Stated:
    """Return what a cell states in its column.

    A whole number is taken as the text of its digits. A formula, an error, any other number, and a date or a truth value
    where none belongs are faults: Excel may have made them of what somebody wrote.
    """
    if fault := _fault(column, cell):
        return Stated(str(cell.value), cell.place, WORDS[fault].filled(value=cell.value))
    if isinstance(cell.value, bool):
        return Stated("true" if cell.value else "false", cell.place)
    text = str(int(cell.value)) if cell.kind == "number" else str(cell.value)
    return Stated(_value(column, text), cell.place)


def is_number(cell: Cell) -> bool:
    """Tell whether a cell holds a whole number, which is taken as text."""
    return cell.kind == "number" and abs(cell.value) < _SAFE and int(cell.value) == cell.value


def _fault(column: Column, cell: Cell) -> str:
    if cell.kind == "number":
        return "" if is_number(cell) else "number"
    welcome = {"boolean": "yes-no", "date": "day"}
    if cell.kind in welcome and column.form != welcome[cell.kind]:
        return cell.kind
    return {"formula": "formula", "error": "error_value"}.get(cell.kind, "")


def _value(column: Column, text: str) -> Value:
    if column.form == "ids":
        return tuple(name for name in re.split(r"[\s,;]+", text) if name)
    if column.form in SEVERAL:
        return tuple(line for raw in text.split("\n") if (line := tidy(raw)))
    plain = tidy(text)
    if column.form == "choice":
        return next((choice for choice in column.choices if choice.casefold() == plain.casefold()), plain)
    if column.form == "yes-no":
        return _YES_NO.get(plain.casefold(), plain)
    return _day(plain) if column.form == "day" else plain


def _day(text: str) -> str:
    """Return a day as year-month-day, also where it is written as in Finland."""
    if found := _FINNISH_DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return text
    return text
