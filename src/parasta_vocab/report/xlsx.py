"""The work list as a workbook; it needs the extra `excel`, so importing this module may raise `MissingExtra`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any, Final

from parasta_vocab.extras import needs
from parasta_vocab.report.ci_words import CI_WORDS
from parasta_vocab.report.worklist import COLUMNS, Row, headers, iter_rows
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
_PRINTED: Final = COLUMNS.index("comment")
"""The last column that goes on paper."""
_LINE: Final = 15
"""The height of a line; programs other than Excel do not find that of a row by themselves."""
_TALLEST: Final = 400
_FILLED_IN: Final = frozenset({"owner", "done", "comment"})
_CELL: Final = {"valign": "top", "border": 1, "border_color": "#D9D9D9"}
_TEXT: Final = {**_CELL, "text_wrap": True, "num_format": "@"}


def render_xlsx(report: Report, lang: str) -> bytes:
    """Return the workbook: header frozen, a filter on each column, and room for who does it and whether it is done."""
    memory = BytesIO()
    with Workbook(memory, {"in_memory": True}) as book:
        created = datetime.combine(vocabulary().scheme.modified, time())  # not now: the same report is the same file
        book.set_properties({"title": CI_WORDS["lint_title" if report.kind == "vocabulary" else "title"].show(lang), "created": created})
        rows = list(iter_rows(report, lang))
        for number, start in enumerate(range(0, max(len(rows), 1), MOST_ROWS), start=1):
            name = CI_WORDS["sheet"].show(lang)
            _write_sheet(book, name if number == 1 else f"{name} {number}", rows[start : start + MOST_ROWS], lang)
    return memory.getvalue()


def _write_sheet(book: Any, name: str, rows: Sequence[Row], lang: str) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "valign": "vcenter"})
    plain, number, open_ = book.add_format(_TEXT), book.add_format(_CELL), book.add_format({**_TEXT, "bg_color": "#FFF7D6"})
    for column, (key, title) in enumerate(zip(COLUMNS, headers(lang), strict=True)):
        sheet.set_column(column, column, _WIDTHS[key])
        sheet.write_string(0, column, title, head)
    for line, row in enumerate(rows, start=1):
        sheet.set_row(line, _height(row))
        for column, key in enumerate(COLUMNS):
            cell = row.get(key, "")
            if isinstance(cell, int):
                sheet.write_number(line, column, cell, number)
            elif cell:
                sheet.write_string(line, column, cell[:_LONGEST], plain)
            else:
                sheet.write_blank(line, column, None, open_ if key in _FILLED_IN else plain)
    last = max(len(rows), 1)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    done = COLUMNS.index("done")
    sheet.data_validation(1, done, last, done, {"validate": "list", "source": [CI_WORDS["yes"].show(lang)]})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.print_area(0, 0, last, _PRINTED)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _height(row: Row) -> int:
    lines = max(1 + len(str(cell)) // _WIDTHS[key] for key, cell in row.items())
    return min(_LINE * lines, _TALLEST)
