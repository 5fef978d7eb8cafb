"""Links of records to records that are not there: those within a scheme, and those from one scheme to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab import namespaces
from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.fields import SchemaClass
from parasta_vocab.source.document import Document
from parasta_vocab.source.place import Place
from parasta_vocab.text import Text
from parasta_vocab.vocab.index import closest

if TYPE_CHECKING:
    from parasta_vocab.records.read import Record

_WITHIN: Final = ("broader_generic", "broader_partitive", "related", "successor")
"""Keys that name other records of the same scheme."""


def iter_dangling(
    records: Iterable[Record], schemes: Iterable[str], classes: Mapping[str, SchemaClass]
) -> Iterator[tuple[Document, Place, Text]]:
    """Yield where a record names one that is not there, and what is wrong with it.

    `schemes` are those that the records are of: what belongs to any other is not known here.
    """
    several = list(records)
    homes: dict[str, tuple[str, dict[str, None]]] = {
        home(name): (name, {}) for name in schemes for home in (namespaces.scheme, namespaces.group)
    }
    for record in several:
        _, known = homes[(namespaces.group if record.cls == "ActorGroup" else namespaces.scheme)(record.scheme)]
        known[record.id] = None
    for record in several:
        for key, home in _iter_keys(record, classes):
            if home in homes:
                scheme, known = homes[home]
                for path, id_ in _iter_ids(record.data.get(key), key):
                    if id_ not in known:
                        yield record.document, record.document.key_place((*record.path, *path)), _reason(key, id_, scheme, known)


def _iter_keys(record: Record, classes: Mapping[str, SchemaClass]) -> Iterator[tuple[str, str]]:
    """Yield the keys of a record that name other records, with the namespace of those."""
    yield from ((key, namespaces.scheme(record.scheme)) for key in _WITHIN)
    if cls := classes.get(record.cls):
        yield from ((field.name, field.target) for field in cls.fields.values() if field.kind == "concept")


def _iter_ids(value: Any, key: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the ids under a key with their paths; whether something else may stand there is for the schema to say."""
    paths = (((key, index), item) for index, item in enumerate(value)) if isinstance(value, list) else [((key,), value)]
    return ((path, item) for path, item in paths if isinstance(item, str) and item)


def _reason(key: str, id_: str, scheme: str, known: Iterable[str]) -> Text:
    near = closest(id_, known)[:1]
    hint = PHRASES["record_closest"].filled(key=near[0]) if near else Text()
    return PHRASES["record_dangling"].filled(key=key, id=id_, scheme=scheme, hint=hint)
