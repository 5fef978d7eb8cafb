"""What a proposal would change in the records: the comparison, three ways where the file knows what the records were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, Final

from parasta_vocab.changes.import_new import new_record
from parasta_vocab.changes.import_words import WORDS
from parasta_vocab.changes.judge import Known, faults, known_ids, unmatched_terms
from parasta_vocab.changes.lock import Lock, is_reused, name_of
from parasta_vocab.changes.proposal import FieldChange, Plan, Proposal, RecordChange, Refusal, Row, Stated, place_key
from parasta_vocab.changes.wrong_language import wrong_languages
from parasta_vocab.records.cells import Value, cell_text, mark, said, to_record
from parasta_vocab.records.columns import SCHEME_OF, Column, columns
from parasta_vocab.records.read import Record, Records
from parasta_vocab.text import LANGUAGES, Text

Outcome = tuple[list[FieldChange], list[Refusal]]
Cell = tuple[str, str, str]
"""Class, id and key of the column of a value; an empty key stands for the row as a whole."""
_DATES: Final = frozenset({"created", "modified"})
"""What a release fills in; that it changed in the files is no conflict."""


def plan_import(proposal: Proposal, records: Records, lock: Lock) -> Plan:
    """Return what a proposal would change, and what of it is refused.

    A row is taken whole or not at all. New rows may name one another, so those that are refused are taken out until what
    is left holds together.
    """
    index = {(record.cls, record.id): record for record in records.records}
    new = [(row.cls, row.id) for row in proposal.rows if (row.cls, row.id) not in index]
    while True:
        known = known_ids(records.records, new, [group.id for group in records.groups])
        done = [(row, _compared(row, records, index.get((row.cls, row.id)), known, lock)) for row in proposal.rows]
        left = [(row.cls, row.id) for row, (fields, _) in done if fields and (row.cls, row.id) in new]
        if left == new:
            break
        new = left
    changes = tuple(_record_change(row, index.get((row.cls, row.id)), fields) for row, (fields, _) in done if fields)
    refused = [*proposal.refusals, *(refusal for _, (_, refusals) in done for refusal in refusals)]
    order = tuple(sorted([*refused, *proposal.conflicts], key=lambda refusal: place_key(refusal.place)))
    refused_places = {refusal.place for refusal in refused}
    remarks = tuple(remark for remark in proposal.remarks if remark.place not in refused_places)
    return Plan(proposal.source, changes, order, remarks, proposal.comments, proposal.absent, proposal.unpublished)


def with_faults(proposal: Proposal, faults: Mapping[Cell, Text]) -> Proposal:
    """Return a proposal in which more rows are at fault, for what showed only when all of it was put together."""
    return replace(proposal, rows=tuple(_with_faults(row, faults) for row in proposal.rows))


def _with_faults(row: Row, faults: Mapping[Cell, Text]) -> Row:
    found = {key: fault for (cls, name, key), fault in faults.items() if (cls, name) == (row.cls, row.id)}
    stated = {key: replace(value, fault=found.get(key, value.fault)) for key, value in row.stated.items()}
    whole = next((fault for key, fault in found.items() if key not in stated), None)
    return replace(row, stated=stated, fault=row.fault or whole)


def _compared(row: Row, records: Records, record: Record | None, known: Known, lock: Lock) -> Outcome:
    """Return the changes of a row, or why it is refused."""
    refusals = [Refusal(stated.place, row.id, stated.fault) for stated in row.stated.values() if stated.fault]
    if row.fault:
        refusals.insert(0, Refusal(row.place, row.id, row.fault))
    if refusals:
        return [], refusals
    if record is None:
        fields, refusals = new_record(row, records)
    else:
        fields, refusals = _changed(row, record)
    refusals += [Refusal(item.place, row.id, fault) for item in fields for fault in faults(item.column, item.after, row.id, row.cls, known)]
    refusals += [Refusal(item.place, row.id, reason) for item, reason in wrong_languages(fields)]
    if not refusals and fields:
        refusals = list(_of_the_whole(row, record, fields, lock))
    return ([], refusals) if refusals else (fields, [])


def _changed(row: Row, record: Record) -> Outcome:
    """Return what a row changes in a record that is there; a conflict where the files were changed as well."""
    fields, refusals, moved = [], [], []
    for column in columns(row.cls):
        stated = row.stated.get(column.key)
        if stated is None or column.key == "id":
            continue
        before = said(column, record)
        if before == stated.value:
            continue
        if _is_edited(row, column, stated.value):
            fields.append(FieldChange(column, before, stated.value, stated.place))
        if row.marks is not None and _is_edited(row, column, before) and column.key not in _DATES:
            moved.append(column)
    locked = [item for item in fields if item.column.locked or item.column.form == "home"]
    if locked:
        return [], [Refusal(item.place, row.id, WORDS["locked"].filled(before=_shown(item.column, item.before))) for item in locked]
    if fields and moved:
        names = Text(*(", ".join(dict.fromkeys(column.header(lang) for column in moved)) for lang in LANGUAGES))
        reason = WORDS["conflict"].filled(id=row.id, fields=names)
        refusals = [Refusal(item.place, row.id, reason, _plain(item, item.before), _plain(item, item.after)) for item in fields]
        return [], refusals
    return fields, []


def _is_edited(row: Row, column: Column, value: Value) -> bool:
    """Tell whether a value is another than when the file was made; without marks every difference is taken for an edit."""
    if row.marks is None:
        return True
    return mark(value) != row.marks.get(column.key) if value else column.key in row.marks


def _of_the_whole(row: Row, record: Record | None, fields: list[FieldChange], lock: Lock) -> Iterator[Refusal]:
    """Yield what is wrong with the record as it would be."""
    data = merged(record.data if record else {}, fields)
    places = {item.column.key: item.place for item in fields}
    by_key = {column.key: column for column in columns(row.cls)}
    for key, fault in unmatched_terms(data, frozenset(places), by_key):
        yield Refusal(places.get(key) or row.stated.get(key, _nowhere(row)).place, row.id, fault)
    published = lock.get(record.scheme, {}).get(name_of(record)) if record else None
    if record and published and is_reused(replace(record, data=data), published):
        yield Refusal(row.place, row.id, WORDS["id_reused"].filled(id=row.id))


def merged(data: Mapping[str, Any], fields: list[FieldChange]) -> dict[str, Any]:
    """Return what a record says once its fields are changed."""
    new: dict[str, Any] = deepcopy(dict(data))
    for item in fields:
        *way, last = [str(key) for key in item.column.path] or [item.column.key]
        node = new
        for key in way:
            node = node.setdefault(key, {})
        value = to_record(item.column, item.after)
        if value is None:
            node.pop(last, None)
        else:
            node[last] = value
    return new


def _nowhere(row: Row) -> Stated:
    return Stated("", row.place)


def _shown(column: Column, value: Value) -> Text:
    return Text(*(cell_text(column, value, lang) for lang in LANGUAGES))


def _plain(item: FieldChange, value: Value) -> str:
    return cell_text(item.column, value, "en")


def _record_change(row: Row, record: Record | None, fields: list[FieldChange]) -> RecordChange:
    data = record.data if record else merged({}, fields)
    label = Text.of(data.get("pref_label"))
    return RecordChange(row.cls, row.id, SCHEME_OF[row.cls], label, row.place, tuple(fields), record)
