"""What a record says in a column, as one value that can be compared, shown in a cell, and written into the file again."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from typing import Any, Final

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.columns import Column
from parasta_vocab.records.read import Record
from parasta_vocab.text import Text

Value = str | tuple[str, ...]
"""The value of a cell: a text, or a tuple where the column takes several; empty where there is none."""
SEVERAL: Final = frozenset({"lines", "ids", "law"})
YES: Final = Text("kyllä", "ja", "yes")
NO: Final = Text("ei", "nej", "no")
LONGEST: Final = 32_767
"""So many characters Excel keeps in a cell."""
_LAW: Final = re.compile(r"(?P<act>[0-9]+/[0-9]{4})(?: (?P<section>.+?) §)?(?P<unread> \?)?")


def said(column: Column, record: Record) -> Value:
    """Return what a record says in a column."""
    if column.key == "id":
        return record.id
    if column.form == "home":
        return record.stage or str(record.document.data.get("group", ""))
    value: Any = record.data
    for key in column.path:
        value = value.get(key) if isinstance(value, dict) else None
    return canonical(column, value)


def canonical(column: Column, value: Any) -> Value:
    """Return a value of a record file as the value of a cell."""
    if column.form == "law":
        return tuple(_law_line(item) for item in value or ())
    if column.form in SEVERAL:
        items = value if isinstance(value, (list, tuple)) else [value]
        return tuple(text for item in items if (text := tidy(str(item or ""))))
    if isinstance(value, bool):
        return "true" if value else "false"
    return tidy(str(value or ""))


def _law_line(place: Any) -> str:
    section = f" {place['section']} §" if place.get("section") else ""
    return f"{place['act']}{section}{'' if place.get('verified') else ' ?'}"


def tidy(text: str) -> str:
    """Return a text in composed characters, without blanks around it and with single ones within."""
    return re.sub(r"[ \t]+", " ", unicodedata.normalize("NFC", text)).strip()


def cell_text(column: Column, value: Value, lang: str) -> str:
    """Return a value as it stands in the cell."""
    if isinstance(value, tuple):
        return "\n".join(value)
    if column.form == "yes-no" and value:
        return (YES if value == "true" else NO).show(lang)
    return value


def check_fits(record: Record, column: Column, text: str) -> None:
    """Refuse what a cell cannot give back.

    Raises:
        BrokenRecord: A text has a line break in it, or is longer than a cell.
    """
    value: Any = record.data
    for key in column.path:
        value = value.get(key) if isinstance(value, dict) else None
    several = value if isinstance(value, (list, tuple)) else [value]
    if column.form != "law" and any(isinstance(item, str) and len(item.strip().splitlines()) > 1 for item in several):
        raise BrokenRecord(record.place(*column.path), "a text with a line break; each text of a record stands on one line")
    if len(text) > LONGEST:
        raise BrokenRecord(record.place(*column.path), f"longer than a cell of a workbook, which holds {LONGEST} characters")


def to_record(column: Column, value: Value) -> Any:
    """Return a value as the record file has it, or None where there is none."""
    if not value:
        return None
    if column.form == "law":
        return [_law_place(line) for line in value]
    if column.form in SEVERAL:
        return value[0] if column.key == "group" else list(value)
    return value == "true" if column.form == "yes-no" else value


def _law_place(line: str) -> dict[str, Any]:
    found = _LAW.fullmatch(line)
    assert found is not None  # what is no place of law was refused before
    section = {"section": found["section"]} if found["section"] else {}
    return {"act": found["act"], **section, "verified": found["unread"] is None}


def is_law(line: str) -> bool:
    """Tell whether a line is a place in an act, such as `531/2017 71 §`, with ` ?` after it where it has not been read."""
    return _LAW.fullmatch(line) is not None


def mark(value: Value) -> str:
    """Return the mark that tells whether a value was changed since the workbook was made."""
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()[:12]
