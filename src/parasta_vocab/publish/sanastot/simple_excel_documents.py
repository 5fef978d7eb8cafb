"""A simpleExcel workbook → documents of new concepts, as the import of the platform makes them.

Source: `v2/mapper/ExcelMapper.java` of VRK-YTI/yti-terminology-api. The first sheet is read, one concept a row; ids are given; several
values stand on lines of their own and are kept in reverse order. It stops with status 500 at a cell that is no text, at a second column of
the same name without language and at an empty row in the middle; here the first two are refused with a reason, and the row is passed over. It
checks the concepts by no rule; here what RDF cannot say is refused.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import TERMINOLOGY, scheme
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import CHOICES, CONCEPT, Kind
from parasta_vocab.publish.sanastot.rules import iter_broken_concept
from parasta_vocab.publish.sanastot.simple_excel_faults import (
    DUPLICATE,
    LANGUAGE_MISSING,
    LANGUAGE_UNKNOWN,
    NO_LABEL,
    NO_LABEL_COLUMN,
    NOT_SUPPORTED,
    BrokenWorkbook,
)
from parasta_vocab.publish.sanastot.structure import INVALID
from parasta_vocab.publish.sanastot.tidy import tidied
from parasta_vocab.source.excel import Cell, Sheet, read_workbook
from parasta_vocab.source.place import CellPlace

FIELDS: Final = {
    "prefLabel": "recommendedTerms",
    "altLabel": "synonyms",
    "notRecommendedSynonym": "notRecommendedTerms",
    "status": "status",
    "definition": "definition",
    "note": "notes",
    "example": "examples",
    "related": "related",
}
"""Name of a column to the field of a ConceptDTO."""
_PLAIN: Final = frozenset({"status", "related"})
"""The columns without a language."""
_WHOLE: Final = frozenset({"prefLabel", "definition"})
"""The columns whose cells are one value, whatever lines they have."""
_BLANKS: Final = "".join(map(chr, range(0x21)))
"""What Java calls white space at the ends of a text."""
_HARD_SPACE: Final = "\N{NO-BREAK SPACE}"
_DRAFT: Final = "DRAFT"


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    lang: str
    number: int


def read_simple_excel_documents(content: bytes, source: str, into: Terminology) -> Terminology:
    """Return the concepts that a workbook has for a terminology, under the first ids `concept-0`, `concept-1` … that are free there.

    Raises:
        BrokenWorkbook: A column or a row breaks a rule of the platform.
        UnreadableSource: The bytes are no .xlsx file or hold too much, a cell is no text or has what cannot be kept.
        MissingExtra: openpyxl is not installed.
    """
    sheet = next(iter(read_workbook(content, source)), None)
    if sheet is None:
        raise UnreadableSource(source, PHRASES["simple_excel_no_sheet"])
    concepts = {document["identifier"]: document for document in _Reader(source, sheet, into).documents()}
    return Terminology(into.about, concepts)


class _Reader:
    """Reads one sheet for one terminology."""

    def __init__(self, source: str, sheet: Sheet, into: Terminology) -> None:
        self.source, self.sheet, self.into = source, sheet, into
        self.home, self.languages = scheme(into.prefix), into.about.get("languages", ())

    def documents(self) -> Iterator[Document]:
        columns = self._columns()
        ids = _free_ids({*self.into.concepts, *self.into.collections})
        for number, cells in self.sheet.rows.items():
            if number > 1 and any(self._says(cell) for cell in cells.values()):
                yield self._concept(next(ids), number, cells, columns)

    def _columns(self) -> tuple[_Column, ...]:
        found: list[_Column] = []
        for number, cell in self.sheet.rows.get(1, {}).items():
            column = self._column(self._text(cell).replace(_HARD_SPACE, "").strip(_BLANKS), number, cell)
            if any((column.name, column.lang) == (other.name, other.lang) for other in found):
                raise self._broken(DUPLICATE, cell, number, value=self._text(cell))
            found.append(column)
        if found and not any(column.name == "prefLabel" for column in found):
            raise BrokenWorkbook(NO_LABEL_COLUMN, self.source, CellPlace(self.sheet.name, "1:1"), 1)
        return tuple(found)

    def _column(self, header: str, number: int, cell: Cell) -> _Column:
        name, *rest = header.rstrip("_").split("_")
        lang = rest[0] if len(rest) == 1 else ""
        if name not in FIELDS:
            raise self._broken(NOT_SUPPORTED, cell, number, value=header, names=", ".join(FIELDS))
        if lang and lang not in self.languages:
            raise self._broken(LANGUAGE_UNKNOWN, cell, number, value=header)
        if not lang and name not in _PLAIN:
            raise self._broken(LANGUAGE_MISSING, cell, number, value=header, name=name)
        return _Column(name, lang, number)

    def _broken(self, key: str, cell: Cell, column: int, **facts: object) -> BrokenWorkbook:
        return BrokenWorkbook(key, self.source, cell.place, 1, column, **facts)

    def _concept(self, id_: str, number: int, cells: Mapping[int, Cell], columns: tuple[_Column, ...]) -> Document:
        row = CellPlace(self.sheet.name, f"{number}:{number}")
        filled = [(column, self._text(cells[column.number])) for column in columns if self._says(cells.get(column.number))]
        if not any(column.name == "prefLabel" for column, _ in filled):
            raise BrokenWorkbook(NO_LABEL, self.source, row, number)
        status = next((_status(text) for column, text in reversed(filled) if column.name == "status"), _DRAFT)
        body: dict[str, Any] = {"identifier": id_, "status": status, "definition": {}}
        for column, text in filled:
            if column.name == "definition":
                body["definition"][column.lang] = text
            elif column.name != "status":
                values = [text] if column.name in _WHOLE else _lines(text)
                body.setdefault(FIELDS[column.name], []).extend(self._value(column, value, status) for value in values)
        for broken in iter_broken_concept(body, new=True, languages=self.languages):
            if broken.code == INVALID:
                raise self._refused("upload_broken", row, message=broken.message)
        return tidied(body, CONCEPT, self.home)

    def _value(self, column: _Column, value: str, status: str) -> Document | str:
        if column.name == "related":
            return value if value.startswith(TERMINOLOGY) else self.home + value
        if CONCEPT[FIELDS[column.name]] is Kind.TERMS:
            return {"language": column.lang, "label": value, "status": status}
        return {"language": column.lang, "value": value}

    def _says(self, cell: Cell | None) -> bool:
        return cell is not None and bool(self._text(cell).replace(_HARD_SPACE, "").strip(_BLANKS))

    def _text(self, cell: Cell) -> str:
        if cell.kind != "text":
            raise self._refused("simple_excel_no_text", cell.place)
        return str(cell.value)

    def _refused(self, phrase: str, place: CellPlace, **facts: object) -> UnreadableSource:
        return UnreadableSource(self.source, PHRASES[phrase].filled(place=place, **facts))


def _free_ids(taken: Container[str]) -> Iterator[str]:
    return (id_ for number in count() if (id_ := f"concept-{number}") not in taken)


def _status(text: str) -> str:
    return text.upper() if text.upper() in CHOICES["status"] else _DRAFT


def _lines(text: str) -> list[str]:
    """Return the lines of a cell that say something, the last one first: the platform's pages show such lists from the end."""
    return [line for line in reversed(text.split("\n")) if line.strip(_BLANKS)]
