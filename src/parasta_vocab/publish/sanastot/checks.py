"""The single checks that the rules of the platform are made of: is it there, is it too long, is the name allowed, is the language known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from parasta_vocab.publish.sanastot.broken import Broken, Path, broken
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.structure import INVALID

SHORT: Final = 150
"""The longest label, term or name (TEXT_FIELD_MAX_LENGTH)."""
LONG: Final = 5000
"""The longest text of any other kind (TEXT_AREA_MAX_LENGTH)."""
PREFIX: Final = re.compile(r"[a-z][a-z0-9_-]+")
IDENTIFIER: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]+")
LEAST: Final = 2
MOST: Final = 32
"""The length of a prefix and of an identifier."""
MAPPING: Final = "model-missing-language"
"""The code of what the platform answers as a MappingError: status 400 with a message only."""
_MISSING: Final = "should-have-value"
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2,3}(?:-[a-zA-Z]{4})?)?")
TAG: Final = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*",
    re.IGNORECASE | re.ASCII,
)
"""The language of a text: language, script, region and variants (RFC 5646, 2.1); RDF readers refuse what is made otherwise."""
UUID: Final = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_PLANES: Final = "".join(rf"\U{plane:04x}0000-\U{plane:04x}fffd" for plane in range(1, 14))
_CHAR: Final = rf"(?:[A-Za-z0-9._~!$&'()*+,;=\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef{_PLANES}\U000e1000-\U000efffd-]|%[0-9A-Fa-f]{{2}})"
_IRI: Final = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*:(?://(?:(?:{_CHAR}|:)*@)?{_CHAR}*(?::[0-9]*)?(?=[/?#]|$)|(?!//))"
    rf"(?:{_CHAR}|[:@/])*(?:\?(?:{_CHAR}|[:@/?])*)?(?:#(?:{_CHAR}|[:@/?])*)?"
)
"""The production `IRI` of RFC 3987, but for what no name of a concept needs: private characters and numbers of machines in brackets."""
_UP: Final = re.compile(r"/\.{1,2}(?:[/?#]|$)")


def is_iri(text: str) -> bool:
    """Return whether a text is a whole IRI that every form of RDF can hold.

    A path with a step `.` or `..` is none: readers may take the steps (RFC 3986, 6.2.2.3), and then it names another thing.
    """
    return _IRI.fullmatch(text) is not None and not _UP.search(text)


def wrong_name(body: Document, field: str, pattern: re.Pattern[str], *, new: bool) -> Iterator[Broken]:
    """Yield what is wrong with a prefix or an identifier: a new thing needs one, a change must not give one."""
    value = body.get(field)
    if not new:
        if value is not None:
            yield broken((field,), value, "not-allowed-update", "sanastot_not_in_update")
    elif value is None or not value.strip():
        yield missing((field,), value)
    elif not LEAST <= _length(value) <= MOST:
        code = f"{field}-character-count-mismatch"
        yield broken((field,), value, code, "sanastot_count", least=LEAST, most=MOST, count=_length(value))
    elif not pattern.fullmatch(value):
        yield broken((field,), value, INVALID, f"sanastot_{field}")


def required(body: Document, key: str, path: Path = (), *, field: str = "") -> Iterator[Broken]:
    """Yield a field that is not there or says nothing."""
    value = body.get(key)
    if not value or (isinstance(value, str) and not value.strip()):
        yield missing((*path, key), value, field=field)


def missing(path: Path, value: Any, *, field: str = "") -> Broken:
    """Return what is broken where a value is missing."""
    return broken(path, value, _MISSING, "sanastot_missing", field=field)


def wrong_tag(path: Path, lang: str) -> Broken:
    """Return what is broken where a language is none."""
    return broken(path, lang, "does-not-match-rfc-4646", "sanastot_language_tag", lang=lang)


def by_language(body: Document, field: str, limit: int, languages: Collection[str], path: Path = ()) -> Iterator[Broken]:
    """Yield texts that are too long or in a language that the terminology does not have."""
    shown = ".".join(str(key) for key in (*path, field) if isinstance(key, str))
    texts = body.get(field) or {}
    for lang in texts:
        if lang not in languages:
            yield broken((*path, field, lang), lang, MAPPING, "sanastot_language_unknown", field=shown, lang=lang)
    yield from too_long(texts, limit, (*path, field), field=shown)


def too_long(texts: Mapping[Any, str | None], limit: int, path: Path, *, field: str = "") -> Iterator[Broken]:
    """Yield the texts of a field that are longer than allowed; the field is told by the path, or by the key of the text."""
    for key, text in texts.items():
        if text and _length(text) > limit:
            shown = field or (str(path[-1]) if path and isinstance(path[-1], str) else str(key))
            facts = {"limit": limit, "count": _length(text)}
            yield broken((*path, key), text, f"value-over-character-limit.{limit}", "sanastot_too_long", field=shown, **facts)


def _length(text: str) -> int:
    """Return the length as Java counts it: a character beyond the first plane counts twice."""
    return len(text) + sum(char > "\uffff" for char in text)
