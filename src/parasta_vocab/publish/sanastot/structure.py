"""Whether a JSON value has the structure of a document: a list where a list belongs, only texts that can be kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.sanastot.broken import Broken, Path, broken
from parasta_vocab.publish.sanastot.fields import CHOICES, COLLECTION, CONCEPT, LINK, TERM, TERMINOLOGY, Fields, Kind

TYPE: Final = "invalid-type"
INVALID: Final = "invalid-value"
_LARGEST: Final = 2**31
_NOT_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML 1.0 may hold (production Char), so that RDF/XML could not be written."""
_LOCALIZED: Final = {"language": Kind.TEXT, "value": Kind.AREA}
_NAMES: Final = frozenset({*TERMINOLOGY, *CONCEPT, *COLLECTION, *TERM, *LINK, *_LOCALIZED})
_EXAMPLE: Final = '{"fi": "…"}'


Check = Callable[[Any, Path], Iterator[Broken]]


def iter_misshapen(body: Any, fields: Fields) -> Iterator[Broken]:
    """Yield what of a document is of another JSON type than the API has there; null is the same as nothing, unknown keys do not count."""
    if isinstance(body, dict):
        yield from _fields(body, fields, ())
    else:
        yield Broken("", None, TYPE, PHRASES["sanastot_type_document"], ())


def _fields(body: Mapping[str, Any], fields: Fields, path: Path) -> Iterator[Broken]:
    for name, kind in fields.items():
        if body.get(name) is not None:
            yield from _CHECKS[kind](body[name], (*path, name))


def _text(value: Any, path: Path) -> Iterator[Broken]:
    if not isinstance(value, str):
        yield _mistyped(path, value, "text")
    elif _NOT_XML.search(value):
        yield broken(path, value, INVALID, "sanastot_characters", field=_field(path))


def _choice(value: Any, path: Path) -> Iterator[Broken]:
    choices = CHOICES[_field(path)]
    if not isinstance(value, str):
        yield _mistyped(path, value, "text")
    elif value not in choices:
        yield broken(path, value, INVALID, "sanastot_choice", value=value, choices=", ".join(choices))


def _number(value: Any, path: Path) -> Iterator[Broken]:
    if not isinstance(value, int) or isinstance(value, bool) or not -_LARGEST <= value < _LARGEST:
        yield _mistyped(path, value, "number")


def _texts(value: Any, path: Path) -> Iterator[Broken]:
    if not isinstance(value, list):
        yield _mistyped(path, value, "texts")
        return
    for place, item in enumerate(value):
        yield from _text(item, (*path, place))


def _by_language(value: Any, path: Path) -> Iterator[Broken]:
    if not isinstance(value, dict):
        yield _mistyped(path, value, "by_language")
        return
    for lang, text in value.items():
        if text is not None:
            yield from _text(text, (*path, lang))


def _objects(fields: Fields) -> Check:
    def check(value: Any, path: Path) -> Iterator[Broken]:
        if not isinstance(value, list):
            yield _mistyped(path, value, "objects")
            return
        for place, item in enumerate(value):
            if isinstance(item, dict):
                yield from _fields(item, fields, (*path, place))
            else:
                yield _mistyped((*path, place), item, "objects")

    return check


_CHECKS: Final[Mapping[Kind, Check]] = {
    Kind.TEXT: _text,
    Kind.AREA: _text,
    Kind.CHOICE: _choice,
    Kind.NUMBER: _number,
    Kind.TEXTS: _texts,
    Kind.NAMES: _texts,
    Kind.REFERENCES: _texts,
    Kind.BY_LANGUAGE: _by_language,
    Kind.LOCALIZED: _objects(_LOCALIZED),
    Kind.LINKS: _objects(LINK),
    Kind.TERMS: _objects(TERM),
}


def _field(path: Path) -> str:
    """Return the name of the field at a path: the last key of it that a document has, not a language."""
    return next(str(key) for key in reversed(path) if key in _NAMES)


def _mistyped(path: Path, value: Any, kind: str) -> Broken:
    expected = PHRASES[f"sanastot_kind_{kind}"].filled(example=_EXAMPLE)
    return broken(path, value, TYPE, "sanastot_type", field=_field(path), kind=expected)
