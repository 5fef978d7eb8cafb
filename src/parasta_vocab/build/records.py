"""The record files under `vocab/src/`: read with places, checked against their schema, flattened to one list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.source.document import Document
from parasta_vocab.source.read import read_source

FILES: Final = {
    "parasta": "ConceptFile",
    "parasta-toimijat": "ActorFile",
    "parasta-prosessikartta": "StageFile",
    "parasta-kriittiset-pisteet": "CriticalPointFile",
    "parasta-asiakirjat": "DocumentFile",
    "parasta-tiedot": "DataElementFile",
    "parasta-tasot": "LevelFile",
}
"""Scheme to the class of its file, in the order in which the schemes are published."""
ID_PATTERN: Final = "[a-z][a-z0-9-]{1,31}"
"""What an id looks like; the terminology service of the Interoperability Platform allows 32 characters."""
CLASSES: Final = {
    "ConceptFile": "Concept",
    "ActorFile": "Actor",
    "StageFile": "Stage",
    "CriticalPointFile": "CriticalPoint",
    "DocumentFile": "DocumentType",
    "DataElementFile": "DataElement",
    "LevelFile": "Level",
}
GROUPED: Final = ("broader_generic", "broader_partitive", "related", "successor")
"""Keys that name other records of the same scheme."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its id, its class in the schema, its scheme, and what the file says of it."""

    id: str
    cls: str
    scheme: str
    data: Mapping[str, Any]
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A collection of concepts, with the ids of its members."""

    id: str
    label: Mapping[str, str]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Records:
    """Everything under `vocab/src/`."""

    about: Mapping[str, Any]
    records: tuple[Record, ...]
    groups: tuple[Group, ...]
    documents: tuple[tuple[str, Document], ...] = field(default=())

    def of(self, scheme: str, cls: str | None = None) -> Iterator[Record]:
        """Yield the records of a scheme, or only those of one class."""
        return (item for item in self.records if item.scheme == scheme and cls in {None, item.cls})


def read_records(folder: Path) -> Records:
    """Read every record file below `folder`, in the order of the schemes and of the file names.

    Raises:
        BrokenRecord: A file has no known scheme, or two records of a scheme have one id.
        UnreadableSource: A file is not YAML.
    """
    about = read_source(folder / "schemes.yaml")
    documents = []
    for path in sorted(folder.rglob("*.yaml")):
        if path.name == "schemes.yaml":
            continue
        document = read_source(path)
        assert isinstance(document, Document)
        scheme = document.data.get("scheme")
        if scheme not in FILES:
            raise BrokenRecord(f"{path}", f"unknown scheme: {scheme}")
        documents.append((scheme, document))
    documents.sort(key=lambda item: list(FILES).index(item[0]))
    assert isinstance(about, Document)
    records = tuple(record for scheme, document in documents for record in _flatten(scheme, document))
    _refuse_twins(records)
    groups = tuple(
        Group(document.data["group"], document.data["group_label"], tuple(document.data["concepts"]))
        for scheme, document in documents
        if "group" in document.data
    )
    return Records(about.data, records, groups, (("schemes", about), *documents))


def _flatten(scheme: str, document: Document) -> Iterator[Record]:
    for key, data in document.data.get("groups", {}).items():
        yield Record(key, "ActorGroup", scheme, data)
    for key, data in document.data["concepts"].items():
        yield Record(key, CLASSES[FILES[scheme]], scheme, data)
        for sub_key, sub_data in data.get("sub_steps", {}).items():
            yield Record(sub_key, "SubStep", scheme, sub_data, stage=key)


def _refuse_twins(records: tuple[Record, ...]) -> None:
    seen: dict[tuple[str, str], str] = {}
    for record in records:
        if not re.fullmatch(ID_PATTERN, record.id):
            raise BrokenRecord(record.scheme, f"{record.id} is no id: {ID_PATTERN}")
        other = seen.setdefault((record.scheme, record.id), record.cls)
        if other != record.cls and {other, record.cls} != {"Actor", "ActorGroup"}:
            raise BrokenRecord(record.scheme, f"two records have the id {record.id}")
    for record in records:
        known = {key for scheme, key in seen if scheme == record.scheme}
        for slot in GROUPED:
            for target in record.data.get(slot, ()):
                if target not in known:
                    raise BrokenRecord(f"{record.scheme}/{record.id}", f"{slot} names {target}, which is no record of the scheme")
