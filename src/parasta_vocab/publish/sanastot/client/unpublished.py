"""Weighed fields in the columns of records: what is not published yet, and what both sides have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from parasta_vocab.changes.import_words import WORDS
from parasta_vocab.changes.proposal import FieldChange, RecordChange, Refusal
from parasta_vocab.publish.propose import Facts
from parasta_vocab.publish.sanastot.client.agreed import Said
from parasta_vocab.publish.sanastot.client.facts import is_expressed
from parasta_vocab.publish.sanastot.client.weigh import Weighed
from parasta_vocab.records.cells import canonical, cell_text
from parasta_vocab.records.columns import Column, columns
from parasta_vocab.records.read import CLASSES, FILES, Record, Records
from parasta_vocab.source.place import NodePlace
from parasta_vocab.text import LANGUAGES, Text


def iter_conflicts(weighed: Iterable[Weighed], records: Records, scheme: str) -> Iterator[Refusal]:
    """Yield what both sides have changed differently, each field by itself."""
    known = _known(records, scheme)
    for item in weighed:
        if item.is_conflict and (column := _columns(known[item.id].cls).get(item.field)):
            reason = WORDS["conflict_there"].filled(field=Text(*(column.title(lang) for lang in LANGUAGES)))
            mine, other = (cell_text(column, canonical(column, value), "en") for value in (item.ours, item.theirs))
            yield Refusal(_place(item.id), item.id, reason, mine, other)


def iter_unpublished(
    weighed: Iterable[Weighed], records: Records, scheme: str, new: Collection[str], dropped: Facts
) -> Iterator[RecordChange]:
    """Yield what the service does not have yet: changed fields, `new` records, and records of ours that are `dropped`, as the service has them."""
    known = _known(records, scheme)
    for id_, several in groupby((item for item in weighed if item.is_unpublished), key=lambda item: item.id):
        by_field = {item.field: item for item in several}
        columns_in_order = ((column, by_field[field]) for field, column in _columns(known[id_].cls).items() if field in by_field)
        fields = tuple(_change(column, item.theirs, item.proposed, id_) for column, item in columns_in_order)
        if fields:
            yield _of_record(known[id_], fields)
    for id_ in known:
        if id_ in new:
            labels = known[id_].data["pref_label"]
            yield _of_record(known[id_], tuple(_labels(known[id_].cls, id_, labels, is_gone=False)))
    for id_, facts in dropped.items():
        labels, cls = facts.get("pref_label", {}), CLASSES[FILES[scheme]]
        yield RecordChange(cls, id_, scheme, Text.of(labels), _place(id_), tuple(_labels(cls, id_, labels, is_gone=True)), None)


def _known(records: Records, scheme: str) -> Mapping[str, Record]:
    return {record.id: record for record in records.of(scheme) if record.cls != "ActorGroup"}


def _columns(cls: str) -> Mapping[str, Column]:
    """Return the columns of which the service can speak, by the field of a weighed concept."""
    return {".".join(map(str, column.path)): column for column in columns(cls) if is_expressed(column)}


def _of_record(record: Record, fields: tuple[FieldChange, ...]) -> RecordChange:
    return RecordChange(record.cls, record.id, record.scheme, Text.of(record.data["pref_label"]), _place(record.id), fields, record)


def _labels(cls: str, id_: str, labels: Mapping[str, Any], *, is_gone: bool) -> Iterator[FieldChange]:
    """Yield the labels of a record that comes or goes."""
    for lang in LANGUAGES:
        if text := labels.get(lang, ""):
            yield _change(_columns(cls)[f"pref_label.{lang}"], text if is_gone else "", "" if is_gone else text, id_)


def _change(column: Column, before: Said, after: Said, id_: str) -> FieldChange:
    return FieldChange(column, canonical(column, before), canonical(column, after), _place(id_))


def _place(id_: str) -> NodePlace:
    return NodePlace(f"#{id_}")
