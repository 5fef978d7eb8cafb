"""The work list as a workbook; it needs the extra `excel`, so importing this module may raise `MissingExtra`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any, Final

from parasta_vocab.extras import needs
from parasta_vocab.report.ci_words import CI_WORDS
from parasta_vocab.report.filled import Carried, Filled, carry
from parasta_vocab.report.worklist import Row, iter_rows
from parasta_vocab.validation.report import Report
from parasta_vocab.vocab import vocabulary

with needs("excel"):
    from xlsxwriter import Workbook

MOST_ROWS: Final = 1_000_000
"""A sheet takes a few more."""
_LONGEST: Final = 32_767
"""A cell takes so many characters."""
_WIDTHS: Final = {
    "severity": 11,
    "file": 30,
    "line": 6,
    "place": 12,
    "name": 28,
    "message": 60,
    "basis": 28,
    "owner": 16,
    "done": 8,
    "comment": 24,
    "rule": 28,
    "fingerprint": 22,
}
_WIDTH: Final = 16
"""That of a column which people have added."""
_LINE: Final = 15
"""The height of a line; programs other than Excel do not find that of a row by themselves."""
_TALLEST: Final = 400
_CELL: Final = {"valign": "top", "border": 1, "border_color": "#D9D9D9"}
_TEXT: Final = {**_CELL, "text_wrap": True, "num_format": "@"}


def render_xlsx(report: Report, lang: str) -> bytes:
    """Return the workbook: header frozen, a filter on each column, and room for who does it and whether it is done."""
    return render_again(report, lang, Filled())[0]


def render_again(report: Report, lang: str, filled: Filled) -> tuple[bytes, Carried]:
    """Return the workbook with what people have written into the one before, and what was carried over.

    Filled rows whose findings are gone are on a sheet of their own.
    """
    carried = carry(list(iter_rows(report, lang)), filled)
    memory = BytesIO()
    with Workbook(memory, {"in_memory": True}) as book:
        created = datetime.combine(vocabulary().scheme.modified, time())  # not now: the same report is the same file
        book.set_properties({"title": CI_WORDS["lint_title" if report.kind == "vocabulary" else "title"].show(lang), "created": created})
        for number, start in enumerate(range(0, max(len(carried.rows), 1), MOST_ROWS), start=1):
            name = CI_WORDS["sheet"].show(lang)
            _write_sheet(book, name if number == 1 else f"{name} {number}", carried.rows[start : start + MOST_ROWS], filled, lang)
        if carried.gone:
            _write_sheet(book, CI_WORDS["gone_sheet"].show(lang), carried.gone, filled, lang)
    return memory.getvalue(), carried


def _write_sheet(book: Any, name: str, rows: Sequence[Row], filled: Filled, lang: str) -> None:
    columns = filled.columns
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "valign": "vcenter"})
    plain, number, open_ = book.add_format(_TEXT), book.add_format(_CELL), book.add_format({**_TEXT, "bg_color": "#FFF7D6"})
    for column, (key, title) in enumerate(zip(columns, filled.headers(lang), strict=True)):
        sheet.set_column(column, column, _WIDTHS.get(key, _WIDTH), None, {"hidden": key == "fingerprint"})
        sheet.write_string(0, column, title, head)
    for line, row in enumerate(rows, start=1):
        sheet.set_row(line, _height(row))
        for column, key in enumerate(columns):
            cell, style = row.get(key, ""), open_ if filled.is_open(key) else plain
            if isinstance(cell, int):
                sheet.write_number(line, column, cell, number)
            elif cell:
                sheet.write_string(line, column, cell[:_LONGEST], style)
            else:
                sheet.write_blank(line, column, None, style)
    last = max(len(rows), 1)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    done = columns.index("done")
    sheet.data_validation(1, done, last, done, {"validate": "list", "source": [CI_WORDS["yes"].show(lang)]})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.print_area(0, 0, last, columns.index("rule") - 1)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _height(row: Row) -> int:
    lines = max(1 + len(str(cell)) // _WIDTHS.get(key, _WIDTH) for key, cell in row.items())
    return min(_LINE * lines, _TALLEST)
