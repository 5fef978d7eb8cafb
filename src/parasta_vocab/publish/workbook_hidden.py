"""What a reader of the review workbook does not see: lists to choose from, the marks of the records, the language of the file."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from parasta_vocab.records.cells import mark, said
from parasta_vocab.records.column_names import FORM, LISTS
from parasta_vocab.records.columns import columns
from parasta_vocab.records.read import Records


def write_lists(sheet: Any, records: Records) -> dict[str, str]:
    """Write the ids that lists offer and return the range of each, because Excel takes no longer list than 255 characters."""
    sheet.very_hidden()
    offered = {
        "group": [group.id for group in records.groups],
        **{cls: [record.id for record in records.records if record.cls == cls] for cls in ("ActorGroup", "Stage")},
    }
    for index, names in enumerate(offered.values()):
        sheet.write_column(0, index, names)
    return {
        target: f"='{LISTS}'!${'ABC'[index]}$1:${'ABC'[index]}${max(len(names), 1)}"
        for index, (target, names) in enumerate(offered.items())
    }


def write_marks(sheet: Any, records: Records, wanted: Sequence[str]) -> None:
    """Write what every record is now, as marks, so that the reader can tell later who changed what."""
    sheet.very_hidden()
    sheet.protect()
    sheet.write_string(0, 0, FORM)
    for row, record in enumerate((item for item in records.records if item.cls in wanted), 1):
        values = {column.key: said(column, record) for column in columns(record.cls) if column.form not in {"shown", "comment"}}
        marks = " ".join(f"{key}:{mark(value)}" for key, value in values.items() if value)
        sheet.write_row(row, 0, (record.cls, record.id, marks))


def finished(content: bytes, lang: str) -> bytes:
    """Return the workbook with what XlsxWriter cannot write: its language, and rows that grow with their text."""
    memory = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(memory, "w") as after:
        for part in before.infolist():
            data = before.read(part)
            if part.filename == "docProps/core.xml":
                data = data.replace(b"</cp:coreProperties>", f"<dc:language>{lang}</dc:language></cp:coreProperties>".encode())
            elif part.filename.startswith("xl/worksheets/"):
                data = data.replace(b' customHeight="1"', b"")
            after.writestr(part, data)
    return memory.getvalue()
