"""The record files under `vocab/src/`: read with places, checked against their schema, flattened to one list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path, PurePath
from typing import Any, Final

from parasta_vocab.errors import BrokenRecord, InterruptedWrite, UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.fields import record_classes
from parasta_vocab.records.links import iter_dangling
from parasta_vocab.records.misfits import iter_misfits, placed
from parasta_vocab.records.missing import iter_missing
from parasta_vocab.source.document import Document, RdfDocument
from parasta_vocab.source.document import Path as KeyPath
from parasta_vocab.source.read import parse_source, printable, read_source
from parasta_vocab.text import LANGUAGES, Text

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
TOPS: Final = {"schemes": "SchemeFile", **FILES}
"""The same with the file that tells of the schemes themselves."""
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
STATUSES: Final = ("INCOMPLETE", "DRAFT", "SUGGESTED", "VALID", "SUPERSEDED", "RETIRED")
"""The statuses of a record, with the names of the national terminology service."""
ABOUT: Final = "schemes.yaml"
"""The file that tells of the schemes themselves."""
JOURNAL: Final = ".parasta-import"
"""Folder of the journal of `records.write`, beside the record files or, of a release, beside the lock."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its id, its class in the schema, its scheme, what its file says of it, and where."""

    id: str
    cls: str
    scheme: str
    data: Mapping[str, Any]
    document: Document
    path: KeyPath
    stage: str = ""

    def place(self, *keys: str | int) -> str:
        """Return file, line and column of the record, or of what stands in it under these keys."""
        return f"{self.document.source}:{self.document.key_place((*self.path, *keys))}"


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


def read_records(folder: Path, instead: Mapping[Path, bytes] | None = None, *, by_shipped_schema: bool = True) -> Records:
    """Read every record file below `folder`, in the order of the schemes and of the file names.

    `instead` holds the content of files that is to be read in place of what is on the disk. Only the build, which may have a newer
    schema and holds them against that itself, reads records that are not held against the shipped one.

    Raises:
        InterruptedWrite: A run was killed while it wrote the files.
        BrokenRecord: A file has no known scheme, or its keys, languages, ids or relations are not in order.
        UnreadableSource: A file is not YAML, or the folder holds no records.
    """
    for home in (folder, folder.parent):
        if (home / JOURNAL).exists():
            raise InterruptedWrite(str(home))
    if folder.is_dir() and not (folder / ABOUT).is_file():
        raise UnreadableSource(printable(str(folder)), PHRASES["no_records"])
    about = _read(folder / ABOUT)
    paths = [path for path in sorted(folder.rglob("*.yaml")) if path.name != ABOUT]
    return _assembled(about, [_read(path, (instead or {}).get(path)) for path in paths], by_shipped_schema=by_shipped_schema)


def parse_records(contents: Mapping[str, bytes], home: str) -> Records:
    """Return the records that files below a folder `home` hold, given as name and content.

    Raises:
        BrokenRecord: A file has no known scheme, or its keys, languages, ids or relations are not in order.
        UnreadableSource: A file is not YAML.
    """
    names = sorted((name for name in contents if PurePath(name).name != ABOUT), key=PurePath)
    about, *files = (_mapped(parse_source(contents[name], name)) for name in (f"{home}/{ABOUT}", *names))
    return _assembled(about, files)


def _assembled(about: Document, files: Iterable[Document], *, by_shipped_schema: bool = True) -> Records:
    """Return the records of these files, seen to hold together."""
    home = str(PurePath(about.source).parent)
    documents: list[tuple[str, Document]] = []
    lines: list[Text] = []
    for document in files:
        scheme = document.data.get("scheme")
        if reason := _bad_scheme(scheme, about):
            lines.append(placed(f"{document.source}:{document.key_place(('scheme',))}", reason))
        else:
            documents.append((scheme, document))
    refuse(home, [*(_misfits(about, documents) if by_shipped_schema else ()), *lines])
    groups_in_order = [name for scheme in _mapping(about, ("schemes",)) for name in _named(_mapping(about, ("schemes", scheme)), "groups")]
    documents.sort(key=lambda item: (list(FILES).index(item[0]), _place_in(groups_in_order, item[1].data.get("group"))))
    records = tuple(record for scheme, document in documents for record in _flatten(scheme, document))
    dangling = iter_dangling(records, about.data["schemes"], record_classes() if by_shipped_schema else {})
    refuse(home, (*_bad_ids(records), *(placed(f"{document.source}:{place}", reason) for document, place, reason in dangling)))
    groups = tuple(
        Group(document.data["group"], document.data.get("group_label", {}), tuple(_mapping(document, ("concepts",))))
        for scheme, document in documents
        if "group" in document.data
    )
    return Records(about.data, records, groups, (("schemes", about), *documents))


def _bad_scheme(scheme: Any, about: Document) -> Text | None:
    """Return what is wrong with the scheme that a file says it is of, or None."""
    if not scheme:
        return PHRASES["record_needed"].filled(key="scheme", hint=PHRASES["record_write"].filled(example=f"scheme: {' | '.join(FILES)}"))
    if not isinstance(scheme, str):
        return PHRASES["record_value"]
    if scheme not in FILES:
        return PHRASES["record_scheme"].filled(scheme=scheme)
    told = about.data.get("schemes")
    if told and isinstance(told, dict) and scheme not in told:
        return PHRASES["record_scheme_untold"].filled(scheme=scheme, file=ABOUT)
    return None


def _misfits(about: Document, documents: Iterable[tuple[str, Document]]) -> Iterator[Text]:
    """Yield a line for each thing that has no place in its file, and for each that `about` must have and has not.

    What is missing from a record is for the lint to say, until something is to be made of it.
    """
    classes = record_classes()
    for scheme, document in (("schemes", about), *documents):
        missing = iter_missing(document, TOPS[scheme], classes) if document is about else ()
        found = sorted([*iter_misfits(document, TOPS[scheme], classes), *missing], key=itemgetter(0))
        yield from (placed(f"{document.source}:{place}", reason) for place, reason in found)


def refuse(home: str, lines: Iterable[Text]) -> None:
    """Refuse the records of a folder if there is anything to say of them.

    Raises:
        BrokenRecord: There is; all lines at once.
    """
    if broken := list(lines):
        raise BrokenRecord(home, Text(*("".join(f"\n{line.show(lang)}" for line in broken) for lang in LANGUAGES)))


def _named(data: Mapping[str, Any], key: str) -> list[Any]:
    """Return the list under a key, an empty one where something else stands; whether it may is for the schema to say."""
    value = data.get(key)
    return value if isinstance(value, list) else []


def _place_in(names: list[str], name: str | None) -> int:
    return names.index(name) if name in names else len(names)


def _read(path: Path, content: bytes | None = None) -> Document:
    return _mapped(read_source(path) if content is None else parse_source(content, str(path)))


def _mapped(document: Document | RdfDocument) -> Document:
    assert isinstance(document, Document)
    _mapping(document, ())
    return document


def _mapping(document: Document, path: KeyPath) -> Mapping[str, Any]:
    """Return the mapping at this path, empty where nothing stands; whether it may be empty is for the schema to say."""
    value = document.data
    for key in path:
        value = value.get(key, {})
    if not isinstance(value, dict):
        raise BrokenRecord(f"{document.source}:{document.key_place(path)}", PHRASES["record_mapping"])
    return value


def _flatten(scheme: str, document: Document) -> Iterator[Record]:
    shared = {key: document.data[key] for key in ("subject_field",) if key in document.data}

    def within(path: KeyPath, cls: str, stage: str = "") -> Iterator[Record]:
        for key in _mapping(document, path):
            data = {**shared, **_mapping(document, (*path, key))}
            yield Record(key, cls, scheme, data, document, (*path, key), stage)

    yield from within(("groups",), "ActorGroup")
    for record in within(("concepts",), CLASSES[FILES[scheme]]):
        yield record
        yield from within((*record.path, "sub_steps"), "SubStep", record.id)


def _bad_ids(records: tuple[Record, ...]) -> Iterator[Text]:
    """Yield a line for each id that is misspelt, or that a second record of the scheme has; a group may be named as an actor."""
    seen: dict[tuple[str, bool, str], Record] = {}
    for record in records:
        if not re.fullmatch(ID_PATTERN, record.id):
            yield placed(record.place(), PHRASES["record_id"].filled(id=record.id, pattern=ID_PATTERN))
        first = seen.setdefault((record.scheme, record.cls == "ActorGroup", record.id), record)
        if first is not record:
            yield placed(record.place(), PHRASES["record_id_twice"].filled(id=record.id, place=first.place()))
