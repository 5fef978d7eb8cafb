"""A plan → the new texts of the record files, checked as a whole before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from parasta_vocab.changes.importing import merged
from parasta_vocab.changes.proposal import Plan, RecordChange
from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.cells import said, to_record
from parasta_vocab.records.edit import Setting, edited, rank
from parasta_vocab.records.read import Records, read_records
from parasta_vocab.source.document import Document
from parasta_vocab.source.document import Path as KeyPath


def new_texts(plan: Plan, records: Records, folder: Path) -> dict[Path, bytes]:
    """Return each record file that a plan changes with its new content; line ends and byte order mark stay as they were.

    Raises:
        BrokenRecord: The records would no longer hold together.
        MissingExtra: ruamel.yaml is not installed.
    """
    settings: dict[Path, list[Setting]] = {}
    for change in plan.changes:
        for source, setting in _settings(change, records):
            settings.setdefault(Path(source), []).append(setting)
    contents = {path: _rewritten(path, several) for path, several in settings.items()}
    _check(plan, read_records(folder, contents))
    return contents


def _check(plan: Plan, records: Records) -> None:
    """See that what will be read is what was meant, before anything is written."""
    index = {(record.cls, record.id): record for record in records.records}
    for change in plan.changes:
        record = index[change.cls, change.id]
        for item in change.fields:
            if said(item.column, record) != item.after:
                raise BrokenRecord(record.place(*item.column.path), f"would not be read as it is at {item.place}")


def _rewritten(path: Path, settings: list[Setting]) -> bytes:
    before = path.read_bytes()
    text = before.decode("utf-8-sig")
    ends = "\r\n" if "\r\n" in text else "\n"
    after = edited(text.replace("\r\n", "\n"), settings, str(path)).replace("\n", ends)
    return after.encode("utf-8-sig" if before.startswith(b"\xef\xbb\xbf") else "utf-8")


def _settings(change: RecordChange, records: Records) -> Iterator[tuple[str, Setting]]:
    if change.record is None:
        document, path = _home(change, records)
        fields = [item for item in change.fields if item.column.form != "home"]
        yield document.source, Setting(path, _ordered(merged({}, fields)))
        return
    for item in change.fields:
        value = to_record(item.column, item.after)
        yield change.record.document.source, Setting((*change.record.path, *item.column.path), value)


def _home(change: RecordChange, records: Records) -> tuple[Document, KeyPath]:
    """Return the file of a new record and the path at which it comes to stand, the last of its kind."""
    home = next((str(item.after) for item in change.fields if item.column.form == "home"), "")
    if change.cls == "SubStep":
        stage = next(record for record in records.of(change.scheme, "Stage") if record.id == home)
        return stage.document, (*stage.path, "sub_steps", change.id)
    documents = [document for scheme, document in records.documents if scheme == change.scheme]
    document = next(item for item in documents if item.data.get("group", "") == home)
    return document, ("groups" if change.cls == "ActorGroup" else "concepts", change.id)


def _ordered(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a new record with its keys in the order of the record files, languages included."""
    return {
        key: _ordered(value) if isinstance(value, dict) else value for key, value in sorted(data.items(), key=lambda pair: rank(pair[0]))
    }
