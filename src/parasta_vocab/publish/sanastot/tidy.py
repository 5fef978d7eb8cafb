"""The body of a request → the document that is kept: nothing that says nothing, references whole and once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import LINK, TERM, Fields, Kind


def tidied(body: Document, fields: Fields, home: str) -> Document:
    """Return a document without empty values and unknown keys, in the order of the fields; a member that is a bare identifier gets its IRI.

    The body must break no rule (`rules`). What is tidy stays equal.
    """
    shown = {name: _TIDY.get(kind, _same)(body[name], home) for name, kind in fields.items() if body.get(name) is not None}
    return {name: value for name, value in shown.items() if _says(value)}


def _says(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else isinstance(value, int) or bool(value)


def _same(value: Any, _home: str) -> Any:
    return value


def _by_language(value: Mapping[str, Any], _home: str) -> Document:
    return {lang: text for lang, text in value.items() if text and _says(text)}


def _localized(value: Iterable[Document], _home: str) -> list[Document]:
    return [{"language": item.get("language") or "", "value": item["value"]} for item in value if _says(item.get("value") or "")]


def _texts(value: Iterable[str], _home: str) -> list[str]:
    return [item for item in value if _says(item)]


def _names(value: Iterable[str], _home: str) -> list[str]:
    return list(dict.fromkeys(value))


def _references(value: Iterable[str], home: str) -> list[str]:
    return list(dict.fromkeys(item if ":" in item else home + item for item in value))


def _objects(fields: Fields) -> Callable[[Any, str], Any]:
    return lambda value, home: [tidied(item, fields, home) for item in value]


_TIDY: Final[Mapping[Kind, Callable[[Any, str], Any]]] = {
    Kind.BY_LANGUAGE: _by_language,
    Kind.LOCALIZED: _localized,
    Kind.TEXTS: _texts,
    Kind.NAMES: _names,
    Kind.REFERENCES: _references,
    Kind.TERMS: _objects(TERM),
    Kind.LINKS: _objects(LINK),
}
