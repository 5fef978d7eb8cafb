"""What a file from reviewers proposes, and what becomes of it: values that reader, comparison, report and writer share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.records.cells import Value
from parasta_vocab.records.columns import Column
from parasta_vocab.records.read import Record
from parasta_vocab.source.place import CellPlace, Place, TextPlace
from parasta_vocab.text import Text


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file states in one column of a row; `fault` says why it cannot be taken."""

    value: Value
    place: Place
    fault: Text | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One record as a file states it: by column only what the file has; `fault` is one of the row as a whole.

    `marks` tell what the columns were when the file was made; None where the file knows no marks (NTRF).
    """

    cls: str
    id: str
    place: Place
    stated: Mapping[str, Stated]
    marks: Mapping[str, str] | None = None
    fault: Text | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a row, or what in it, is not taken; `ours` and `theirs` are the two texts where the files and the row disagree."""

    place: Place
    id: str
    reason: Text
    ours: str = ""
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something worth knowing that stops nothing."""

    place: Place
    text: Text
    id: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reviewer wrote beside a record; it is shown and never imported."""

    place: Place
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file proposes; `absent` names the records that it should have and has not.

    `conflicts` are single values that both sides have changed: they are not in the rows, of which the rest may be taken. `unpublished` is
    what the records say and the other side does not know yet; None where nobody can know that, as of a file.
    """

    source: str
    rows: tuple[Row, ...]
    refusals: tuple[Refusal, ...] = ()
    remarks: tuple[Remark, ...] = ()
    comments: tuple[Comment, ...] = ()
    absent: tuple[tuple[str, str], ...] = ()
    conflicts: tuple[Refusal, ...] = ()
    unpublished: tuple[RecordChange, ...] | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that a row gives another text."""

    column: Column
    before: Value
    after: Value
    place: Place


@dataclass(frozen=True, slots=True)
class RecordChange:
    """All that a row changes in one record; `record` is None where the row brings a new one."""

    cls: str
    id: str
    scheme: str
    label: Text
    place: Place
    fields: tuple[FieldChange, ...]
    record: Record | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do: the changes that can be taken, and what is refused; `unpublished` as in `Proposal`."""

    source: str
    changes: tuple[RecordChange, ...]
    refusals: tuple[Refusal, ...] = ()
    remarks: tuple[Remark, ...] = ()
    comments: tuple[Comment, ...] = field(default=())
    absent: tuple[tuple[str, str], ...] = ()
    unpublished: tuple[RecordChange, ...] | None = None


def place_text(place: Place) -> Text:
    """Return a place as people read it: a row of a sheet with the word for it, anything else as it is.

    >>> place_text(CellPlace("Käsitteet", "75")).fi
    'Käsitteet, rivi 75'
    """
    if isinstance(place, CellPlace) and place.cell.isdigit():
        return _ROW.filled(sheet=place.sheet, row=place.cell)
    return Text(str(place), str(place), str(place))


_ROW: Final = Text("{sheet}, rivi {row}", "{sheet}, rad {row}", "{sheet}, row {row}")


def place_key(place: Place) -> tuple[str, int, int, str]:
    """Return by what places of one file are put in order: sheet, row, column."""
    if isinstance(place, CellPlace):
        letters = place.cell.rstrip("0123456789:").partition(":")[0].rstrip("0123456789")
        digits = "".join(char for char in place.cell.partition(":")[0] if char.isdigit())
        column = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(letters)))
        return place.sheet, int(digits or 0), column, place.cell
    if isinstance(place, TextPlace):
        return "", place.line, place.column, ""
    return str(place), 0, 0, ""
