"""Process descriptions in YAML and JSON: every text that says its language, with the place of its value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parasta_vocab.annotate.extract.passage import Extract, PartPlace, joined
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Document, Literal, Path, RdfDocument
from parasta_vocab.source.place import NodePlace, Place, TextPlace
from parasta_vocab.source.read import parse_source
from parasta_vocab.text import LANGUAGES


def extract_description(content: bytes, source: str, format_name: str) -> Extract:
    """Return the texts of a description, language by language as they stand.

    Raises:
        UnreadableSource: The file is not in its format.
    """
    document = parse_source(content, source, format_name)
    extract = joined(source, _rdf_texts(document) if isinstance(document, RdfDocument) else _texts(document))
    return extract if extract.passages else joined(source, (), (PHRASES["no_texts"],))


def _texts(document: Document) -> Iterator[tuple[str, Place | PartPlace, str]]:
    def within(value: Any, path: Path) -> Iterator[tuple[str, Place | PartPlace, str]]:
        if isinstance(value, dict):
            for key, item in value.items():
                if key in LANGUAGES and isinstance(item, str):
                    yield item, document.place((*path, key)), key
                else:
                    yield from within(item, (*path, key))
        elif isinstance(value, list):
            for number, item in enumerate(value):
                if isinstance(item, str) and path and path[-1] in LANGUAGES:
                    yield item, document.place((*path, number)), str(path[-1])
                else:
                    yield from within(item, (*path, number))

    return within(document.data, ())


def _rdf_texts(document: RdfDocument) -> Iterator[tuple[str, Place | PartPlace, str]]:
    for subject, _, value in document.triples:
        if isinstance(value, Literal) and value.lang:
            place = document.subjects.get(subject, NodePlace(subject))
            yield value.text, place if isinstance(place, (TextPlace, NodePlace)) else NodePlace(subject), value.lang
