"""A change of the data → the edits of the text that make it, in the way in which the file is written."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from parasta_vocab.fixes.change import Add, Change, PutIri, Rename
from parasta_vocab.fixes.edit import Edit
from parasta_vocab.fixes.page import Page
from parasta_vocab.source.document import Document
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.span import BLOCK, DOUBLE, MARKED, PLAIN, SINGLE, Span

_BARE: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9/_-]*[A-Za-z0-9])?")
"""What may stand without quotes anywhere in YAML."""
_WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What means something else than a word without quotes, to one reader of YAML or another."""
_TOKEN: Final = re.compile(r'<(?P<iri>[^<>\s]*)>|"(?P<string>[^"\\\s]*)"|(?P<name>[\w.-]*:[\w%.-]*[\w%-])')
_NEWLINE: Final = re.compile(r"\r\n|\r|\n")


def edits_of(page: Page, changes: Iterable[Change]) -> tuple[Edit, ...] | None:
    """Return the edits that make changes, or None where the text does not show plainly how one is made."""
    edits = [_edit(page, change) for change in changes]
    return tuple(edit for edit in edits if edit) if edits and all(edits) else None


def _edit(page: Page, change: Change) -> Edit | None:
    if isinstance(change, PutIri):
        return _of_iri(page, change)
    document = page.document
    assert isinstance(document, Document)
    if isinstance(change, Add):
        return _of_entries(page, document, change)
    if isinstance(change, Rename):
        span = page.span(document.key_places.get(change.path))
        return _replaced(page, span, change.key)
    return _replaced(page, page.span(document.places.get(change.path)), change.value)


def _replaced(page: Page, span: Span | None, value: str | bool | tuple[str, ...]) -> Edit | None:
    if span is None or span.style in {BLOCK, MARKED}:
        return None
    old = page.text[span.start : span.end]
    new = _list(page, span, old) if isinstance(value, tuple) else _scalar(page, value, span)
    if not old:  # a key whose value is left blank
        if page.text[span.start - 1 : span.start] != ":":
            return None
        new = f" {new}"
    return Edit(span.start, span.end, old, new)


def _list(page: Page, span: Span, old: str) -> str:
    """Return a word as a list of it alone; what stands without quotes is quoted if it could not stand so in brackets."""
    return f"[{old if page.format_name != 'yaml' or span.style != PLAIN or _BARE.fullmatch(old) else json.dumps(old, ensure_ascii=False)}]"


def _scalar(page: Page, value: str | bool, span: Span) -> str:
    """Return a value as it is written where another one stands: without quotes only where that is safe."""
    if isinstance(value, bool):
        return "true" if value else "false"
    is_yaml = page.format_name == "yaml"
    if is_yaml and span.style == PLAIN and _BARE.fullmatch(value) and value.lower() not in _WORDS:
        return value
    if is_yaml and span.style == SINGLE and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value, ensure_ascii=page.text.isascii() or not value.isprintable())


def _of_entries(page: Page, document: Document, change: Add) -> Edit | None:
    """Return the insertion of more texts behind one: in the same line within braces, else in lines of their own."""
    path = (*change.path, change.beside)
    key_place = document.key_places.get(path)
    key, text = page.span(key_place), page.span(document.places.get(path))
    if key is None or text is None or {key.style, text.style} & {BLOCK, MARKED} or text.start == text.end:
        return None
    assert isinstance(key_place, TextPlace)
    before = page.text[key.start - key_place.column + 1 : key.start]
    alone = not before.strip(" ")
    if not alone and not text.flow:
        return None
    separator = (_newline(page, text.end) + before) if alone else " "
    mark = '"' if key.style == DOUBLE else "'" if key.style == SINGLE else ""
    style = text if text.style != PLAIN else text._replace(style=DOUBLE)
    entries = [f"{mark}{name}{mark}: {_scalar(page, value, style)}" for name, value in change.entries]
    if text.flow:
        return Edit(text.end, text.end, "", "".join(f",{separator}{entry}" for entry in entries))
    end = _line_end(page.text, text.end)
    return Edit(end, end, "", "".join(f"{separator}{entry}" for entry in entries))


def _line_end(text: str, start: int) -> int:
    found = _NEWLINE.search(text, start)
    return found.start() if found else len(text)


def _newline(page: Page, start: int) -> str:
    """Return how the line ends in which a character stands, or else the first line of the file."""
    found = _NEWLINE.search(page.text, start) or _NEWLINE.search(page.text)
    return found[0] if found else "\n"


def _of_iri(page: Page, change: PutIri) -> Edit | None:
    """Return the edit of the end of an IRI, whether it is written in full, by a prefix, or as text."""
    *_, value = change.triple
    assert isinstance(value, str)
    home, _, old = value.rpartition("/")
    found = _TOKEN.match(page.text, _offset(page.text, change.place))
    if page.format_name == "rdfxml" or found is None or not change.iri.startswith(f"{home}/") or not old:
        return None
    group = str(found.lastgroup)
    if not found[group].endswith(old):
        return None
    return Edit(found.end(group) - len(old), found.end(group), old, change.iri.removeprefix(f"{home}/"))


def _offset(text: str, place: TextPlace) -> int:
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    assert bisect_right(starts, len(text)) >= place.line
    return starts[place.line - 1] + place.column - 1
