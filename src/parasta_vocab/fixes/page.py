"""A file as it was read: its text, what the reader made of it, and where each value and key is written."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from parasta_vocab.source.document import Document, Path, RdfDocument
from parasta_vocab.source.json import json_spans
from parasta_vocab.source.place import Place, TextPlace
from parasta_vocab.source.read import format_of, parse_source
from parasta_vocab.source.span import Span


@dataclass(frozen=True)
class Page:
    """The text of a file without its byte order mark, the format it was read in, and the document it holds."""

    text: str
    format_name: str
    document: Document | RdfDocument
    mark: bytes = b""

    @classmethod
    def read(cls, content: bytes, source: str, format_name: str | None = None) -> Page:
        """Return the page that the bytes of a file make.

        Raises:
            UnreadableSource: They are not in their format.
        """
        document = parse_source(content, source, format_name)
        text = content.decode("utf-8-sig")
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        return cls(text, format_of(text, source, format_name) or "", document, mark)

    def after(self, text: str) -> Page:
        """Return the page with another text; raises as `read` does."""
        return Page.read(self.mark + text.encode(), self.document.source, self.format_name)

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.mark + self.text.encode()

    @property
    def data(self) -> Any:
        """The plain data of a YAML or JSON file, nothing for RDF."""
        return self.document.data if isinstance(self.document, Document) else None

    @cached_property
    def spans(self) -> Mapping[TextPlace, Span]:
        """Where each value and each key of a YAML or JSON file is written, by its place."""
        if not isinstance(self.document, Document):
            return {}
        if self.format_name == "yaml":
            from parasta_vocab.source.yaml import yaml_spans

            return yaml_spans(self.text)
        return json_spans(self.text)

    @cached_property
    def values(self) -> Mapping[Place, Path]:
        """The path of each word by its place."""
        if not isinstance(self.document, Document):
            return {}
        return {place: path for path, place in self.document.places.items() if isinstance(value_at(self.data, path), str)}

    @cached_property
    def keys(self) -> Mapping[Place, Path]:
        """The path of the value of each key, by the place of the key."""
        return {place: path for path, place in self.document.key_places.items()} if isinstance(self.document, Document) else {}

    def span(self, place: Place | None) -> Span | None:
        """Return where what has this place is written, or None where it is not one word or text."""
        return self.spans.get(place) if isinstance(place, TextPlace) else None


def value_at(data: Any, path: Path) -> Any:
    """Return what stands at a path of plain data, or None where there is no such path."""
    for part in path:
        if not isinstance(data, (dict, list)) or (isinstance(data, list) != isinstance(part, int)):
            return None
        try:
            data = data[part]  # type: ignore[index] # told apart above
        except LookupError:
            return None
    return data
