"""What the platform does not take of a simpleExcel workbook, by its own keys.

Source: `v2/exception/ExcelParseException.java` and `TerminologyExceptionHandlerAdvice.java` of VRK-YTI/yti-terminology-api.
"""

from __future__ import annotations

from typing import Any, Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.place import CellPlace
from parasta_vocab.text import Text

NOT_SUPPORTED: Final = "header-column-not-supported"
LANGUAGE_UNKNOWN: Final = "terminology-missing-language"
LANGUAGE_MISSING: Final = "column-missing-language"
DUPLICATE: Final = "duplicate-key-value"
NO_LABEL_COLUMN: Final = "pref-label-column-missing"
NO_LABEL: Final = "pref-label-row-missing"
KEYS: Final = (NOT_SUPPORTED, LANGUAGE_UNKNOWN, LANGUAGE_MISSING, DUPLICATE, NO_LABEL_COLUMN, NO_LABEL)


class BrokenWorkbook(UnreadableSource):
    """A workbook breaks a rule that the platform answers with a key; `line` and `column` count from 1, and a whole row has no column."""

    def __init__(self, key: str, source: str, place: CellPlace, line: int, column: int | None = None, **facts: object) -> None:
        reason: Text = PHRASES[f"simple_excel_{key}"].filled(place=place, **facts)
        super().__init__(source, reason, line, column)
        self.key, self.sheet = key, place.sheet

    def body(self, lang: str) -> dict[str, Any]:
        """Return the answer of the platform, whose rows and columns count from 0; its message is in the language."""
        row, column = (None if number is None else number - 1 for number in (self.line, self.column))
        shown = None if column is None else str(column)
        return {"key": self.key, "rowNumber": row, "sheet": self.sheet, "column": shown, "message": self.reason.show(lang)}
