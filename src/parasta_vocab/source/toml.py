"""TOML text → plain data: the standard library reads it, and a scan of the same text finds the places when an error needs one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Path as NodePath
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.problems import TOML, explain_problem
from parasta_vocab.source.read import printable, read_bytes, read_text

_TOKEN: Final = re.compile(
    r'\#[^\n]*|(?P<token>\n|"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'|[\w+:-]++|[\[\]{}=,.])', re.DOTALL
)
_WHERE: Final = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return what a TOML file holds, and its text; an empty file holds nothing.

    Raises:
        UnreadableSource: The file cannot be opened, is not UTF-8, or is not TOML.
    """
    text = read_text(path) if read_bytes(path).strip() else ""
    return parse_toml(text, printable(str(path))), text


def parse_toml(text: str, source: str) -> dict[str, Any]:
    """Return what a TOML text holds; numbers, booleans and dates are Python's.

    Raises:
        UnreadableSource: The text is not TOML.
    """
    import tomllib  # most runs meet no TOML

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(str(error), text, source) from None
    except RecursionError:
        raise UnreadableSource(source, PHRASES["too_deep"]) from None
    except ValueError as error:  # a number of thousands of digits
        raise UnreadableSource(source, PHRASES["toml_syntax"].filled(problem=error)) from None


def _syntax_error(problem: str, text: str, source: str) -> UnreadableSource:
    where = _WHERE.search(problem)
    lines = text.splitlines() or [""]
    line, column = (int(where["line"]), int(where["column"])) if where and where["line"] else (len(lines), len(lines[-1]) + 1)
    reason = explain_problem(problem[: where.start()] if where else problem, TOML, "toml_syntax")
    return UnreadableSource(source, reason, line, column)


def find_places(text: str) -> dict[NodePath, TextPlace]:
    r"""Return the place of every key, table and item of a text that is known to be TOML.

    >>> str(find_places("[severity]\nunused-role = 'off'")[("severity", "unused-role")])
    '2:1'
    """
    scan = _Scan(_tokens(text))
    scan.run()
    return scan.places


def _tokens(text: str) -> Iterator[tuple[str, TextPlace]]:
    line, start, done = 1, 0, 0
    for match in _TOKEN.finditer(text):
        if match["token"] is None:
            continue
        line += text.count("\n", done, match.start())
        if (newline := text.rfind("\n", done, match.start())) >= 0:
            start = newline + 1
        done = match.start()
        yield match["token"], TextPlace(line, match.start() - start + 1)
    yield "\n", TextPlace(line + 1, 1)


@dataclass(slots=True)
class _Scan:
    """One walk over the tokens; `counts` holds how many tables each array of tables has so far."""

    tokens: Iterator[tuple[str, TextPlace]]
    places: dict[NodePath, TextPlace] = field(default_factory=dict)
    counts: dict[NodePath, int] = field(default_factory=dict)

    def run(self) -> None:
        table: NodePath = ()
        for part, place in self.tokens:
            if part == "[":
                table = self._header(place)
            elif part != "\n":
                self._pair(table, part, place)
                next(end for end, _ in self.tokens if end == "\n")  # a value such as 1.5 or a time of day is more than one token

    def _header(self, place: TextPlace) -> NodePath:
        """Return the path of the table that a header opens, such as `[severity]` or `[[path]]`."""
        part, _ = next(self.tokens)
        if is_item := part == "[":
            part, _ = next(self.tokens)
        path: NodePath = ()
        while part != "]":
            if part != ".":
                path = (*self._latest(path), _unquoted(part))
                self.places.setdefault(path, place)
            part, _ = next(self.tokens)
        if not is_item:
            return self._latest(path)
        self.counts[path] = self.counts.get(path, 0) + 1
        self.places[self._latest(path)] = place
        next(self.tokens)  # the second bracket
        return self._latest(path)

    def _latest(self, path: NodePath) -> NodePath:
        """Return the path of the latest table of an array of tables, or the path as it is."""
        return (*path, self.counts[path] - 1) if path in self.counts else path

    def _pair(self, table: NodePath, part: str, place: TextPlace) -> None:
        path = table
        while part != "=":
            if part != ".":
                path = (*path, _unquoted(part))
                self.places.setdefault(path, place)
            part, _ = next(self.tokens)
        self._value(path, *next(self.tokens))

    def _value(self, path: NodePath, part: str, place: TextPlace) -> None:
        self.places.setdefault(path, place)
        if part == "[":
            self._array(path)
        elif part == "{":
            self._inline(path)

    def _array(self, path: NodePath) -> None:
        index, fresh = 0, True
        for part, place in self.tokens:
            if part == "]":
                return
            if part == ",":
                index, fresh = index + 1, True
            elif part != "\n" and fresh:
                fresh = False
                self._value((*path, index), part, place)

    def _inline(self, path: NodePath) -> None:
        fresh = True
        for part, place in self.tokens:
            if part == "}":
                return
            if part == ",":
                fresh = True
            elif part != "\n" and fresh:
                fresh = False
                self._pair(path, part, place)


def _unquoted(part: str) -> str:
    if part[0] not in "\"'":
        return part
    import tomllib

    text: str = tomllib.loads(f"key = {part}")["key"]
    return text
