"""Offences → the places where they stand: in the text of an RDF file, or in the record files."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from xml.sax.saxutils import escape

from parasta_vocab import namespaces
from parasta_vocab.records.document import iri_of
from parasta_vocab.records.fields import record_classes
from parasta_vocab.records.read import Record, Records
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import SkosGraph
from parasta_vocab.source.document import Document, Literal, RdfDocument
from parasta_vocab.source.document import Path as KeyPath
from parasta_vocab.source.place import Location, NodePlace, Place, TextPlace
from parasta_vocab.validation.result import Result


@dataclass
class RdfPlaces:
    """The places of one RDF file; its text is scanned when the first offence asks."""

    document: RdfDocument
    graph: SkosGraph

    def of(self, result: Result) -> Location:
        """Return the place of the value that offends, else that of the thing that it is said of, else the file."""
        return Location(self.document.source, self._place(result))

    def _place(self, result: Result) -> Place | None:
        home = self.document.subjects.get(result.focus)
        if isinstance(home, NodePlace) or not result.focus:
            return home
        if isinstance(result.value, Literal):
            return self._literal(result.value, home) or home
        if isinstance(result.value, str) and (found := self._mention(result.value, home)):
            return found
        mentions = self.document.mentions.get(result.focus, ())
        return home or next(iter(mentions), None) or self._by_label(result.focus)

    def _mention(self, iri: str, home: Place | None) -> Place | None:
        """Return where an IRI stands in the block of a thing."""
        mentions = self.document.mentions.get(iri, ())
        after = [
            place for place in mentions if home is None or (isinstance(home, TextPlace) and isinstance(place, TextPlace) and place >= home)
        ]
        return next(iter(after or mentions), None)

    def _by_label(self, focus: str) -> Place | None:
        """Return where a label of a thing without a name stands."""
        labels = (label for labels in (self.graph.pref, self.graph.alt) for label in labels.get(focus, ()))
        return next((place for label in labels if (place := self._literal(label, None))), None)

    def _literal(self, literal: Literal, home: Place | None) -> Place | None:
        """Return where a literal stands in the block of a thing, as each format may write it."""
        text = self.document.text
        start, end = self._block(home) if isinstance(home, TextPlace) else (0, len(text))
        quoted = json.dumps(literal.text, ensure_ascii=False)
        for written in (f"{quoted}@{literal.lang}", quoted, f">{escape(literal.text)}<", escape(literal.text)):
            if literal.text and (found := text.find(written, start, end)) >= 0:
                return self._at(found + written.startswith(">"))
        return None

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins."""
        starts, position = [0], 0
        while position := self.document.text.find("\n", position) + 1:
            starts.append(position)
        return starts

    @cached_property
    def _homes(self) -> list[int]:
        return sorted(self._offset(place) for place in self.document.subjects.values() if isinstance(place, TextPlace))

    def _offset(self, place: TextPlace) -> int:
        return self._lines[place.line - 1] + place.column - 1

    def _at(self, offset: int) -> TextPlace:
        line = bisect_right(self._lines, offset)
        return TextPlace(line, offset - self._lines[line - 1] + 1)

    def _block(self, home: TextPlace) -> tuple[int, int]:
        """Return where the block of a thing begins, and where the next one does."""
        start = self._offset(home)
        after = bisect_left(self._homes, start + 1)
        return start, self._homes[after] if after < len(self._homes) else len(self.document.text)


_KEYS: Final = {terms.BROADER: ("broader_generic", "broader_partitive"), terms.DISCOURAGED[0]: ("discouraged_label",)}
"""The keys of records for what is derived from several of them."""


@dataclass
class RecordPlaces:
    """The places of the record files, by key and language."""

    records: Records

    def of(self, result: Result) -> Location:
        """Return the place of the value that offends, else that of its key, its record, its group or its scheme."""
        record = self._records.get(result.focus)
        if record is None:
            return self._of_whole(result.focus)
        path = next(self._paths(record, result), ())
        document, whole = record.document, (*record.path, *path)
        return Location(document.source, document.place(whole) if len(path) > 1 else document.key_place(whole))

    @cached_property
    def _records(self) -> Mapping[str, Record]:
        return {iri_of(record): record for record in self.records.records}

    def _of_whole(self, focus: str) -> Location:
        (_, about), *documents = self.records.documents
        for scheme, document in documents:
            group = document.data.get("group")
            if group and focus == namespaces.group(scheme) + group:
                return Location(document.source, document.key_place(("group",)))
        scheme = focus.removeprefix(namespaces.TERMINOLOGY).rstrip("/")
        path = ("schemes", scheme) if scheme in about.data.get("schemes", {}) else ("creator",)
        return Location(about.source, about.key_place(path))

    def _paths(self, record: Record, result: Result) -> Iterator[KeyPath]:
        """Yield the paths below a record at which an offence may stand, the closest first."""
        keys = [key for key in record.data if key in self._names(record, result.path)] if result.path else list(record.data)
        for key in keys:
            yield from _within(record.data[key], result.value, (key,))
        if result.path:
            yield from ((key,) for key in keys)

    def _names(self, record: Record, predicate: str) -> tuple[str, ...]:
        fields = record_classes()[record.cls].fields.values()
        return _KEYS.get(predicate, ()) or tuple(field.name for field in fields if field.iri == predicate)


def _within(value: Any, wanted: object, path: KeyPath) -> Iterator[KeyPath]:
    """Yield the paths below a key at which a text stands in its language, or the id of another record."""
    if isinstance(wanted, Literal) and isinstance(value, dict):
        yield from _within(value.get(wanted.lang), wanted, (*path, wanted.lang))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _within(item, wanted, (*path, index))
    elif isinstance(value, str) and (value == wanted.text if isinstance(wanted, Literal) else str(wanted).rpartition("/")[2] == value):
        yield path


def source_names(documents: tuple[tuple[str, Document], ...]) -> tuple[str, ...]:
    """Return the names of the record files."""
    return tuple(document.source for _, document in documents)
