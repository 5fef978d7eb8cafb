"""The first sheet of the review workbook: what to do with it, in three languages side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from parasta_vocab.publish.workbook_words import (
    ABOUT,
    CERTAINTIES,
    CERTAINTY_MEANINGS,
    COLOURS,
    EDITABLE,
    GUIDE,
    LANGUAGES_OF_TEXT,
    READ_ONLY,
    STATUS_MEANINGS,
    STATUSES,
    TITLE,
    YELLOW,
)
from parasta_vocab.records.about import title_of
from parasta_vocab.text import LANGUAGES, Text

WIDTH: Final = 58
_A4: Final = 9
_POINTS: Final = 14.5
"""The height of a line."""
_BODY: Final = {"font_name": "Calibri", "font_size": 11, "text_wrap": True, "valign": "top", "indent": 1}


def write_guide(book: Any, sheet: Any, about: Mapping[str, Any], lang: str) -> None:
    """Write the guide: one column a language, the language of the workbook first."""
    order = [lang, *(code for code in LANGUAGES if code != lang)]
    styles = {
        "title": book.add_format({**_BODY, "bold": True, "font_size": 15}),
        "language": book.add_format({**_BODY, "bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF"}),
        "heading": book.add_format({**_BODY, "bold": True, "top": 1, "top_color": "#7F7F7F"}),
        "text": book.add_format(_BODY),
        "locked": book.add_format({**_BODY, "bg_color": "#EDEDED", "font_color": "#404040"}),
        "white": book.add_format({**_BODY, "border": 4, "border_color": "#A6A6A6"}),
        "comment": book.add_format({**_BODY, "bg_color": "#FFF7D6"}),
    }
    lines = [
        ("title", TITLE),
        ("text", ABOUT.filled(title=title_of(about), version=about["version"], day=about["issued"])),
        ("language", Text(*(LANGUAGES_OF_TEXT[code] for code in LANGUAGES))),
    ]
    for heading, text in GUIDE:
        lines += [("heading", heading), ("text", text)]
    lines += [("heading", COLOURS), ("white", EDITABLE), ("locked", READ_ONLY), ("comment", YELLOW)]
    for heading, meanings in ((STATUSES, STATUS_MEANINGS), (CERTAINTIES, CERTAINTY_MEANINGS)):
        lines.append(("heading", heading))
        lines += [("text", Text(*(f"{code}: {meaning.show(one)}" for one in LANGUAGES))) for code, meaning in meanings.items()]
    sheet.set_column(0, len(order) - 1, WIDTH)
    for row, (style, text) in enumerate(lines):
        shown = [text.show(code) for code in order]
        sheet.set_row(row, _height(shown, style))
        for column, words in enumerate(shown):
            sheet.write_string(row, column, words, styles[style])
    _lay_out(sheet, len(lines), len(order))


def _height(texts: list[str], style: str) -> float:
    """Return the height of a row, because not every program finds it by itself."""
    if style == "title":
        return 24
    return _POINTS * max(1 + len(text) // (WIDTH + 4) for text in texts) + 3


def _lay_out(sheet: Any, rows: int, columns: int) -> None:
    sheet.freeze_panes(3, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    sheet.print_area(0, 0, rows - 1, columns - 1)
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_columns": True, "format_rows": True})
