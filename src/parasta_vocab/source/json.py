"""JSON bytes → `Document`: the standard library reads the data, a scan of the same text finds the places."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_DEPTH, MAX_NODES, Document, DuplicateKey, Path
from parasta_vocab.source.place import Place, TextPlace

_TOKEN: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
"""A string may lack its closing quote, so that broken text is passed over once and not from each quote again."""
_HALF: Final = re.compile("[\ud800-\udfff]")


def parse_json(text: str, source: str) -> Document:
    """Return the document that a JSON text holds; numbers stay strings, and of equal keys the first is kept.

    Raises:
        UnreadableSource: The text is not JSON, or nests more than `MAX_DEPTH` deep, or holds more than `MAX_NODES` values.
    """
    _refuse_bombs(text, source)
    try:
        data = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_first_wins)
    except json.JSONDecodeError as error:
        raise UnreadableSource(source, PHRASES["json_syntax"].filled(problem=error.msg), error.lineno, error.colno) from None
    _refuse_half_characters(text, source)
    scan = _Scan(text)
    scan.run()
    return Document(source, data, scan.places, scan.key_places, tuple(scan.duplicates))


def _first_wins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    kept: dict[str, object] = {}
    for key, value in pairs:
        kept.setdefault(key, value)
    return kept


def _refuse_bombs(text: str, source: str) -> None:
    depth = commas = 0
    for match in _TOKEN.finditer(text):
        first = text[match.start()]
        depth += (first in "{[") - (first in "}]")
        commas += first == ","
        if depth > MAX_DEPTH or commas > MAX_NODES:
            place = _Lines(text).place(match.start())
            reason = PHRASES["too_deep"] if depth > MAX_DEPTH else PHRASES["too_many"].filled(limit=MAX_NODES)
            raise UnreadableSource(source, reason, place.line, place.column)


def _refuse_half_characters(text: str, source: str) -> None:
    """Refuse half of a surrogate pair: JSON can write it as an escape, but it is no character and has no UTF-8."""
    if not re.search(r"\\u[dD][89a-fA-F]", text):
        return
    for match in _TOKEN.finditer(text):
        part = match.group()
        if part[0] == '"' and _HALF.search(json.loads(part)):
            place = _Lines(text).place(match.start())
            raise UnreadableSource(source, PHRASES["json_syntax"].filled(problem="half of a \\u pair"), place.line, place.column)


class _Lines:
    """Turns an offset into line and column."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> TextPlace:
        line = bisect_right(self.starts, offset)
        return TextPlace(line, offset - self.starts[line - 1] + 1)


@dataclass(slots=True)
class _Scan:
    """One walk over the tokens of a text that is known to be JSON."""

    text: str
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)
    duplicates: list[DuplicateKey] = field(default_factory=list)

    def run(self) -> None:
        lines = _Lines(self.text)
        stack: list[Path] = []  # the path of each open collection
        counts: list[int | None] = []  # the next index in a list, None in an object
        path: Path = ()  # the path of the value that comes next
        want_key = False
        for match in _TOKEN.finditer(self.text):
            part, place = match.group(), lines.place(match.start())
            if part in "}]":
                stack.pop()
                counts.pop()
            elif part == ",":
                index = counts[-1]
                want_key = index is None
                if index is not None:
                    counts[-1] = index + 1
                    path = (*stack[-1], index + 1)
            elif part == ":":
                want_key = False
            elif want_key:
                path = self._key(stack[-1], json.loads(part), place)
            else:
                self.places.setdefault(path, place)
                if part in "{[":
                    stack.append(path)
                    want_key = part == "{"
                    counts.append(None if want_key else 0)
                    path = path if want_key else (*path, 0)

    def _key(self, parent: Path, key: str, place: Place) -> Path:
        path = (*parent, key)
        if path in self.key_places:
            self.duplicates.append(DuplicateKey(path, key, place, self.key_places[path]))
            return (*path, f"\0dropped {len(self.duplicates)}")
        self.key_places[path] = place
        return path
