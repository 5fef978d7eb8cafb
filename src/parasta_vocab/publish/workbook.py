"""The review workbook: the records for people who know Excel and nothing else, made so that it can be read back.

One sheet a class of records, one row a record. `parasta_vocab.changes.workbook_read` is its reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from parasta_vocab.extras import needs
from parasta_vocab.publish.workbook_guide import write_guide
from parasta_vocab.publish.workbook_hidden import finished, write_lists, write_marks
from parasta_vocab.publish.workbook_pages import paginate, row_height
from parasta_vocab.publish.workbook_words import CHOOSE, CHOOSE_WHY, TITLE, TOO_LONG, TOO_LONG_WHY
from parasta_vocab.records.about import title_of
from parasta_vocab.records.cells import NO, YES, cell_text, check_fits, said
from parasta_vocab.records.column_names import INSTRUCTIONS, LISTS, MARKS, SHEETS
from parasta_vocab.records.columns import SCHEME_OF, TERM, Column, columns
from parasta_vocab.records.read import Record, Records
from parasta_vocab.text import Text

NEW_ROWS: Final = 20
"""Empty rows at the end of a sheet, for new records."""
_A3: Final = 8
_PRINTED: Final = frozenset({"terms", "definitions", "notes", "examples"})
"""The sections that go on paper unless the reader asks for more."""
_FONT: Final = {"font_name": "Calibri", "font_size": 10, "text_wrap": True, "valign": "top", "border": 4, "border_color": "#A6A6A6"}
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "header": {"bold": True, "valign": "vcenter", "bg_color": "#1F3864", "font_color": "#FFFFFF"},
    "header locked": {"bold": True, "valign": "vcenter", "bg_color": "#595959", "font_color": "#FFFFFF"},
    "header comment": {"bold": True, "valign": "vcenter", "bg_color": "#7F4F00", "font_color": "#FFFFFF"},
    "text": {"num_format": "@", "locked": False},
    "term": {"num_format": "@", "locked": False, "bold": True},
    "locked": {"num_format": "@", "bg_color": "#EDEDED", "font_color": "#404040"},
    "comment": {"num_format": "@", "locked": False, "bg_color": "#FFF7D6"},
}
_ALLOWED: Final = dict.fromkeys(("objects", "format_cells", "format_columns", "format_rows", "sort", "autofilter"), True)
"""What a reader may do on a protected sheet; `objects` are notes."""


@dataclass(frozen=True, slots=True)
class _Making:
    """The workbook that is being made."""

    book: Any
    formats: Mapping[str, Any]
    records: Records
    lang: str
    labels: Mapping[tuple[str, str], str]
    lists: Mapping[str, str]


def render_workbook(records: Records, lang: str = "fi", schemes: Sequence[str] = ()) -> bytes:
    """Return the workbook of all records, or of those of some schemes, with its headers in one language.

    Raises:
        BrokenRecord: A text could not be read back: it has a line break, or is longer than a cell.
        MissingExtra: XlsxWriter is not installed.
    """
    with needs("excel"):
        from xlsxwriter import Workbook
    present = {record.cls for record in records.records}
    wanted = [cls for cls in SHEETS if (not schemes or SCHEME_OF[cls] in schemes) and (cls in present or cls != "Stage")]
    memory = BytesIO()
    with Workbook(memory, {"in_memory": True}) as book:
        _describe(book, records, lang)
        formats = {name: book.add_format({**_FONT, **facts}) for name, facts in _FORMATS.items()}
        guide = book.add_worksheet(INSTRUCTIONS.show(lang))
        sheets = {cls: book.add_worksheet(SHEETS[cls].show(lang)) for cls in wanted}
        lists = write_lists(book.add_worksheet(LISTS), records)
        labels = {
            (item.scheme, item.id): item.data.get("pref_label", {}).get(lang, "") for item in records.records if item.cls != "ActorGroup"
        }
        making = _Making(book, formats, records, lang, labels, lists)
        write_guide(book, guide, records.about, lang)
        for cls, sheet in sheets.items():
            _write_sheet(making, sheet, cls)
        write_marks(book.add_worksheet(MARKS), records, wanted)
    return finished(memory.getvalue(), lang)


def _describe(book: Any, records: Records, lang: str) -> None:
    about = records.about
    issued = datetime.fromisoformat(str(about["issued"]))
    title = title_of(about).show(lang)
    maker = Text.of(about["creator"]["name"]).show(lang)
    facts = {
        "title": f"{TITLE.show(lang)}: {title}",
        "subject": title,
        "author": maker,
        "company": maker,
        "comments": str(about["license"]),
    }
    book.set_properties({**facts, "status": str(about["status"]), "created": issued})


def _write_sheet(making: _Making, sheet: Any, cls: str) -> None:
    known = columns(cls)
    rows = [record for record in making.records.records if record.cls == cls]
    spare = 0 if cls == "Stage" else NEW_ROWS
    kinds = [_kind(column) for column in known]
    for index, column in enumerate(known):
        sheet.set_column(index, index, column.width)
        _validate(making, sheet, index, column, len(rows) + spare)
    heads = [
        {"header": column.header(making.lang), "header_format": making.formats[_header(kind)]}
        for column, kind in zip(known, kinds, strict=True)
    ]
    last = len(rows) + spare
    sheet.add_table(0, 0, last, len(known) - 1, {"name": cls, "columns": heads, "style": None})
    sheet.set_row(0, row_height([head["header"] for head in heads], known))
    for number, record in enumerate(rows, 1):
        texts = [_text(making, column, record) for column in known]
        sheet.set_row(number, row_height(texts, known))
        for index, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
            _write(sheet, number, index, text, making.formats[kind])
    for number in range(len(rows) + 1, last + 1):
        for index, (column, kind) in enumerate(zip(known, kinds, strict=True)):
            open_here = (kind == "locked" and column.key == "id") or column.form == "home"
            sheet.write_blank(number, index, None, making.formats["text" if open_here else kind])
    _lay_out(making, sheet, known, len(rows))


def _kind(column: Column) -> str:
    if column.form == "comment":
        return "comment"
    if column.locked or column.form == "home":
        return "locked"
    return "term" if column.key.startswith("pref_label") else "text"


def _header(kind: str) -> str:
    return {"locked": "header locked", "comment": "header comment"}.get(kind, "header")


def _text(making: _Making, column: Column, record: Record) -> str:
    if column.form == "comment":
        return ""
    if column.key == "subject_field_shown":
        return str(record.data.get("subject_field", {}).get(making.lang, ""))
    if column.form == "shown":
        ids = record.data.get(column.key.removesuffix("_shown"), ())
        return "\n".join(making.labels[record.scheme, name] for name in ids)
    text = cell_text(column, said(column, record), making.lang)
    check_fits(record, column, text)
    return text


def _write(sheet: Any, row: int, column: int, text: str, style: Any) -> None:
    if text:
        sheet.write_string(row, column, text, style)
    else:
        sheet.write_blank(row, column, None, style)


def _validate(making: _Making, sheet: Any, index: int, column: Column, last: int) -> None:
    """Offer what may be chosen in a column, and hold a term to its length."""
    lang = making.lang
    source: Any = None
    if column.form == "choice":
        source = list(column.choices)
    elif column.form == "yes-no":
        source = [YES.show(lang), NO.show(lang)]
    elif column.form == "home" or column.key == "group":
        source = making.lists[column.target]
    if source:
        facts = {"validate": "list", "source": source, "error_title": CHOOSE.show(lang), "error_message": CHOOSE_WHY.show(lang)}
    elif column.form == "line" and column.limit == TERM:
        why = TOO_LONG_WHY.filled(limit=TERM).show(lang)
        facts = {"validate": "length", "criteria": "<=", "value": TERM, "error_title": TOO_LONG.show(lang), "error_message": why}
    else:
        return
    sheet.data_validation(1, index, last, index, facts)


def _lay_out(making: _Making, sheet: Any, known: Sequence[Column], rows: int) -> None:
    """Freeze, protect, and prepare the sheet for the printer."""
    sheet.freeze_panes(1, 2)
    sheet.protect("", _ALLOWED)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, 1)
    printed = [index for index, column in enumerate(known) if column.section in _PRINTED]
    sheet.print_area(0, 0, rows, printed[-1])
    scale, breaks = paginate(known[: printed[-1] + 1])
    sheet.set_print_scale(scale)
    sheet.set_v_pagebreaks(breaks)
    sheet.set_footer(f"&L{TITLE.show(making.lang)}, {making.records.about['version']}&C&A&R&P / &N")
