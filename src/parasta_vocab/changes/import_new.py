"""A row whose id no record has: a new record if it is complete, else most likely a wrong id."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from parasta_vocab.changes.import_words import WORDS
from parasta_vocab.changes.judge import nearest
from parasta_vocab.changes.proposal import FieldChange, Refusal, Row
from parasta_vocab.records.cells import SEVERAL, Value
from parasta_vocab.records.columns import SCHEME_OF, Column, columns
from parasta_vocab.records.read import ID_PATTERN, Record, Records
from parasta_vocab.text import LANGUAGES, Text

DEFAULTS: Final = {"label_status_sv": "unverified"}
"""What a new record says where the row says nothing: that nobody has confirmed its Swedish term."""


def new_record(row: Row, records: Records) -> tuple[list[FieldChange], list[Refusal]]:
    """Return the values of a new record, or why the row brings none."""
    if reason := _no_new_record(row, records):
        return [], [Refusal(row.stated["id"].place if "id" in row.stated else row.place, row.id, reason)]
    fields = []
    for column in columns(row.cls):
        value = _value(row, column)
        if value and column.key != "id":
            place = row.stated[column.key].place if column.key in row.stated else row.place
            fields.append(FieldChange(column, () if column.form in SEVERAL else "", value, place))
    return fields, []


def _no_new_record(row: Row, records: Records) -> Text | None:
    if row.marks:
        return WORDS["id_gone"].filled(id=row.id)
    if not re.fullmatch(ID_PATTERN, row.id):
        return WORDS["id_malformed"].filled(id=row.id)
    siblings = [record for record in records.of(SCHEME_OF[row.cls]) if (record.cls == "ActorGroup") == (row.cls == "ActorGroup")]
    if any(record.id == row.id for record in siblings):
        return WORDS["id_taken"].filled(id=row.id)
    return WORDS["stage_new"] if row.cls == "Stage" else _misspelt(row, siblings) or _incomplete(row, records, siblings)


def _misspelt(row: Row, siblings: list[Record]) -> Text | None:
    """Return that the term or the definition belongs to another record already: then the id is a wrong one."""
    for key, word in (("pref_label", "id_misspelt"), ("definition", "id_copied")):
        stated = row.stated.get(f"{key}_fi")
        text = stated.value if stated else ""
        other = next((record.id for record in siblings if text and record.data.get(key, {}).get("fi") == text), None)
        if other:
            return WORDS[word].filled(id=row.id, term=text, other=other)
    return None


def _incomplete(row: Row, records: Records, siblings: list[Record]) -> Text | None:
    missing = [column for column in columns(row.cls) if column.required and not _value(row, column)]
    if not missing:
        return None
    names = Text(*(", ".join(_name(column, row, lang) for column in missing) for lang in LANGUAGES))
    reason = WORDS["id_unknown"].filled(id=row.id, missing=names, closest=nearest(row.id, frozenset(record.id for record in siblings)))
    if row.marks is not None:  # it can be filled in where it stands
        return reason
    by_hand = WORDS["id_by_hand"].filled(place=_place_of_new(row, records))
    return Text(*(reason.show(lang) + by_hand.show(lang) for lang in LANGUAGES))


def _place_of_new(row: Row, records: Records) -> str:
    """Return the record file of a new record; where the row has no home, the folder of those that may be it."""
    homes = {str(stated.value) for column in columns(row.cls) if column.form == "home" and (stated := row.stated.get(column.key))} - {""}
    files = [document for scheme, document in records.documents if scheme == SCHEME_OF[row.cls]]
    fitting = [document for document in files if document.data.get("group") in homes] or files
    paths = [Path(document.source) for document in fitting]
    return str(paths[0] if len(paths) == 1 else paths[0].parent)


def _name(column: Column, row: Row, lang: str) -> str:
    """Return what to fill in as it is called in the file: a workbook has columns, in any other the collection tells the home."""
    if row.marks is not None:
        return column.header(lang)
    return f"{column.title(lang)} ({WORDS['home'].show(lang)})" if column.form == "home" else column.title(lang)


def _value(row: Row, column: Column) -> Value:
    stated = row.stated.get(column.key)
    return stated.value if stated and stated.value else DEFAULTS.get(column.key, "")
