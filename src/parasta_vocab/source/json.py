"""JSON bytes → `Document`: the standard library reads the data; a scan of the same text finds the places, when they are asked for."""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_DEPTH, MAX_NODES, Document, DuplicateKey, Path
from parasta_vocab.source.marks import MarkedPlaces, Marks, packed
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.problems import JSON, explain_problem
from parasta_vocab.source.span import DOUBLE, PLAIN, Span

_TOKEN: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
"""A string may lack its closing quote, so that broken text is passed over once and not from each quote again."""
_HALF: Final = re.compile("[\ud800-\udfff]")


def parse_json(text: str, source: str) -> Document:
    """Return the document that a JSON text holds; numbers stay strings, and of equal keys the first is kept.

    Raises:
        UnreadableSource: The text is not JSON, or nests more than `MAX_DEPTH` deep, or holds more than `MAX_NODES` values.
    """
    twice: list[bool] = []

    def first_wins(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        twice.append(True)
        return {**found, **dict(reversed(pairs))}

    if text.count(",") > MAX_NODES:
        _refuse_bombs(text, source)
    try:
        data = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=first_wins)
    except json.JSONDecodeError as error:
        _refuse_bombs(text, source)
        raise UnreadableSource(source, explain_problem(error.msg, JSON, "json_syntax"), error.lineno, error.colno) from None
    except RecursionError:
        _refuse_bombs(text, source)
        raise UnreadableSource(source, PHRASES["too_deep"]) from None
    if _is_too_deep(data):
        _refuse_bombs(text, source)
    _refuse_half_characters(text, source)
    marks = Marks(data, lambda: _Scan.of(text).positions)
    duplicates = tuple(_Scan.of(text).duplicates) if twice else ()
    return Document(source, data, MarkedPlaces(marks, "value"), MarkedPlaces(marks, "key"), duplicates)


def json_spans(text: str) -> dict[TextPlace, Span]:
    """Return where each key, string, number and word of a text that `parse_json` has read begins and ends, by its place."""
    lines = _Lines(text)
    return {
        lines.place(found.start()): Span(*found.span(), DOUBLE if found.group()[0] == '"' else PLAIN, flow=True)
        for found in _TOKEN.finditer(text)
        if found.group() not in "{}[]:,"
    }


def _is_too_deep(data: object) -> bool:
    """Tell whether data nest deeper than may be, level by level."""
    level = [data]
    for _ in range(MAX_DEPTH + 1):
        inside = (node.values() if isinstance(node, dict) else node for node in level if isinstance(node, (dict, list)))
        level = [child for values in inside for child in values]
        if not level:
            return False
    return any(isinstance(node, (dict, list)) for node in level)


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
            raise UnreadableSource(source, explain_problem("half of a \\u pair", JSON, "json_syntax"), place.line, place.column)


class _Lines:
    """Turns an offset into line and column."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> TextPlace:
        line = bisect_right(self.starts, offset)
        return TextPlace(line, offset - self.starts[line - 1] + 1)


@dataclass(slots=True)
class _Scan:
    """One walk over the tokens of a text that is known to be JSON; what a key has that stands twice is passed over."""

    tokens: Iterator[re.Match[str]]
    lines: _Lines
    positions: array[int] = field(default_factory=lambda: array("Q"))
    duplicates: list[DuplicateKey] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> _Scan:
        """Scan a text."""
        scan = cls(_TOKEN.finditer(text), _Lines(text))
        scan._value(next(scan.tokens), (), kept=True)
        return scan

    def _value(self, token: re.Match[str], path: Path, *, kept: bool) -> None:
        if kept:
            self._note(token)
        if token[0] == "{":
            self._mapping(path, kept=kept)
        elif token[0] == "[":
            index = 0
            for item in self.tokens:
                if item[0] == "]":
                    break
                if item[0] != ",":
                    self._value(item, (*path, index), kept=kept)
                    index += 1

    def _mapping(self, path: Path, *, kept: bool) -> None:
        seen: dict[str, TextPlace] = {}
        for token in self.tokens:
            if token[0] == "}":
                break
            if token[0] == ",":
                continue
            key, place = json.loads(token[0]), self.lines.place(token.start())
            below = (*path, key)
            next(self.tokens)  # the colon
            if key in seen:
                self.duplicates.append(DuplicateKey(below, key, place, seen[key]))
                self._value(next(self.tokens), (*below, "\0dropped"), kept=False)
                continue
            seen[key] = place
            if kept:
                self._note(token)
            self._value(next(self.tokens), below, kept=kept)

    def _note(self, token: re.Match[str]) -> None:
        place = self.lines.place(token.start())
        self.positions.append(packed(place.line - 1, place.column - 1))
