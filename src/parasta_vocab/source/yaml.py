"""The only door to PyYAML: YAML bytes → `Document`.

The data is built from the parser's events in one pass, so aliases never expand and the depth is bounded. Where things stand is
found in a second pass, when somebody asks: most files are read for their data alone. Only `true`, `false` and `null` are more than strings: a version `2.10`, a section `70`, a date and the
word `no` stay what the provider wrote.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.comments import SPEAKING, made_of, speaks
from parasta_vocab.source.document import MAX_DEPTH, MAX_NODES, Document, DuplicateKey, Path
from parasta_vocab.source.marks import MarkedPlaces, Marks, packed
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.problems import YAML, explain_problem
from parasta_vocab.source.quiet import no_collection
from parasta_vocab.source.span import BLOCK, DOUBLE, MARKED, PLAIN, SINGLE, Span
from parasta_vocab.text import Text

_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_YAML: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is not c-printable (YAML 1.1, 5.1)."""
_ODD_BREAKS: Final = dict.fromkeys((0x85, 0x2028, 0x2029), " ")
"""Line breaks to YAML 1.1, but neither to YAML 1.2 nor to an editor's line numbers."""
_ODD_MARKS: Final = tuple(map(chr, _ODD_BREAKS))
_COMMENT: Final = re.compile(rf"(?:^|(?<=[ \t]))#(?=[ \t]*{SPEAKING})")
_TAB: Final = re.compile(r"[ ]*(?:- *)*\t")
_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


def parse_yaml(text: str, source: str) -> Document:
    """Return the document that a YAML text holds; its places are found when they are first asked for.

    Raises:
        UnreadableSource: The text is not one YAML document, has an alias, nests more than `MAX_DEPTH` deep, or holds more
            than `MAX_NODES` values.
    """
    text = _with_plain_breaks(text)
    reader = _Reader(source, _iter_events(text))
    try:
        with no_collection():
            data = reader.read()
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, text, source) from None
    except yaml.reader.ReaderError:
        raise _control_character(text, source) from None
    marks = Marks(data, lambda: _Scan.of(text).positions)
    comments = made_of(text, _comments(text)) if speaks(text) else ()
    duplicates = tuple(_Scan.of(text).duplicates) if reader.twice else ()
    return Document(source, data, MarkedPlaces(marks, "value"), MarkedPlaces(marks, "key"), duplicates, comments)


def _with_plain_breaks(text: str) -> str:
    return text.translate(_ODD_BREAKS) if any(mark in text for mark in _ODD_MARKS) else text


def _iter_events(text: str) -> Iterator[yaml.Event]:
    """Return the events of a text, without the generator and the questions that `yaml.parse` puts around each."""
    return iter(_Loader(text).get_event, None)


def _comments(text: str) -> Iterator[tuple[int, str]]:
    """Yield what looks like a comment that speaks to this program, and stands in no scalar."""
    events = (event for event in _iter_events(text) if isinstance(event, yaml.ScalarEvent))
    scalars = [(_point(event.start_mark), _point(event.end_mark), event.style) for event in events]
    starts = [start for start, _, _ in scalars]
    offset = 0
    for number, line in enumerate(text.split("\n")):
        for match in _COMMENT.finditer(line):
            point = (number, match.start())
            before = bisect_right(starts, point) - 1
            start, end, style = scalars[before] if before >= 0 else (point, point, None)
            if point >= end or (style in {"|", ">"} and start[0] == number):  # behind the | or > of a block a comment may stand
                yield offset + match.start(), line[match.start() :]
                break
        offset += len(line) + 1


def _point(mark: Any) -> tuple[int, int]:
    return mark.line, mark.column


def _syntax_error(error: yaml.MarkedYAMLError, text: str, source: str) -> UnreadableSource:
    unclosed = error.context == "while scanning a quoted scalar"
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else None
    column = mark.column + 1 if mark else None
    lines = text.splitlines()
    written = lines[mark.line] if mark and mark.line < len(lines) else ""
    if not unclosed and (_TAB.match(written) or "'\\t'" in (error.problem or "")):
        return UnreadableSource(source, PHRASES["tab_indentation"], line, column)
    return UnreadableSource(source, explain_problem(error.problem or str(error), YAML, "yaml_syntax"), line, column)


def _control_character(text: str, source: str) -> UnreadableSource:
    found = _NOT_YAML.search(text)  # the readers count bytes or characters, so the place is looked up here
    if found is None:
        return UnreadableSource(source, PHRASES["control_character"])
    line, start = text.count("\n", 0, found.start()) + 1, text.rfind("\n", 0, found.start()) + 1
    return UnreadableSource(source, PHRASES["control_character"], line, found.start() - start + 1)


def yaml_spans(text: str) -> dict[TextPlace, Span]:
    """Return where each scalar of a text that `parse_yaml` has read begins and ends, by its place."""
    found: dict[TextPlace, Span] = {}
    flows: list[bool] = []
    for event in _iter_events(_with_plain_breaks(text)):
        if isinstance(event, yaml.CollectionStartEvent):
            flows.append(bool(event.flow_style))
        elif isinstance(event, yaml.CollectionEndEvent):
            flows.pop()
        elif isinstance(event, yaml.ScalarEvent):
            assert event.start_mark is not None
            assert event.end_mark is not None
            found[_place(event)] = Span(event.start_mark.index, event.end_mark.index, _style(event), flows[-1:] == [True])
    return found


def _style(event: yaml.ScalarEvent) -> str:
    if event.anchor or event.tag:
        return MARKED
    return {"'": SINGLE, '"': DOUBLE, "|": BLOCK, ">": BLOCK}.get(event.style or "", PLAIN)


@dataclass(slots=True)
class _Reader:
    """Makes plain data of the events of one document; `twice` tells whether any key stands twice in a mapping."""

    source: str
    events: Iterator[yaml.Event]
    names: dict[str, str] = field(default_factory=dict)
    values: int = 1
    twice: bool = False

    def read(self) -> Any:
        """Return the value of the document."""
        root, documents = None, 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refused(event, PHRASES["yaml_documents"])
            elif isinstance(event, yaml.NodeEvent):
                root = self._value(event, 1)
        return root

    def _value(self, event: yaml.Event, depth: int) -> Any:
        if event.__class__ is yaml.ScalarEvent:
            value = event.value
            return _WORDS[value] if value in _WORDS and event.implicit[0] else value
        if isinstance(event, yaml.AliasEvent):
            raise self._refused(event, PHRASES["yaml_alias"])
        if depth > MAX_DEPTH:
            raise self._refused(event, PHRASES["too_deep"])
        return self._mapping(depth) if isinstance(event, yaml.MappingStartEvent) else self._sequence(depth)

    def _mapping(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key in self.events:
            if key.__class__ is not yaml.ScalarEvent:
                if isinstance(key, yaml.MappingEndEvent):
                    break
                raise self._refused(key, PHRASES["yaml_alias" if isinstance(key, yaml.AliasEvent) else "yaml_key"])
            name = self.names.setdefault(key.value, key.value)  # a file says few keys very often
            event = next(self.events)
            self.values += 1
            if self.values > MAX_NODES:
                raise self._refused(event, PHRASES["too_many"].filled(limit=MAX_NODES))
            word = event.value if isinstance(event, yaml.ScalarEvent) else ""
            value = word if word not in _WORDS else self._value(event, depth + 1)  # most values are words, and need no call
            if name in found:
                self.twice = True
            else:
                found[name] = value
        return found

    def _sequence(self, depth: int) -> list[Any]:
        found: list[Any] = []
        for event in self.events:
            if event.__class__ is yaml.SequenceEndEvent:
                break
            self.values += 1
            if self.values > MAX_NODES:
                raise self._refused(event, PHRASES["too_many"].filled(limit=MAX_NODES))
            found.append(self._value(event, depth + 1))
        return found

    def _refused(self, event: yaml.Event, reason: Text) -> UnreadableSource:
        place = _place(event)
        return UnreadableSource(self.source, reason, place.line, place.column)


@dataclass(slots=True)
class _Scan:
    """Notes where the keys and values of a text stand that has been read; what a key has that stands twice is passed over."""

    events: Iterator[yaml.Event]
    positions: array[int] = field(default_factory=lambda: array("Q"))
    duplicates: list[DuplicateKey] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> _Scan:
        """Scan a text."""
        scan = cls(_iter_events(text))
        for event in scan.events:
            if isinstance(event, yaml.NodeEvent):
                scan._value(event, (), kept=True)
        return scan

    def _value(self, event: yaml.Event, path: Path, *, kept: bool) -> None:
        if kept:
            self._note(event)
        if isinstance(event, yaml.MappingStartEvent):
            self._mapping(path, kept=kept)
        elif isinstance(event, yaml.SequenceStartEvent):
            items = iter(self.events.__next__, None)
            for index, item in enumerate(items):
                if isinstance(item, yaml.SequenceEndEvent):
                    break
                self._value(item, (*path, index), kept=kept)

    def _mapping(self, path: Path, *, kept: bool) -> None:
        seen: dict[str, TextPlace] = {}
        for event in self.events:
            if not isinstance(event, yaml.ScalarEvent):
                break
            key, place, below = event.value, _place(event), (*path, event.value)
            if key in seen:
                self.duplicates.append(DuplicateKey(below, key, place, seen[key]))
                self._value(next(self.events), (*below, "\0dropped"), kept=False)
                continue
            seen[key] = place
            if kept:
                self._note(event)
            self._value(next(self.events), below, kept=kept)

    def _note(self, event: yaml.Event) -> None:
        mark = event.start_mark
        assert mark is not None
        self.positions.append(packed(mark.line, mark.column))


def _place(event: yaml.Event) -> TextPlace:
    mark = event.start_mark
    assert mark is not None  # both parsers give every event its marks
    return TextPlace(mark.line + 1, mark.column + 1)
