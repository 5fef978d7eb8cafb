"""The only door to PyYAML: YAML bytes → `Document`.

The data is built from the parser's events in one pass, so nesting never recurses, aliases never expand and every node
has its place. Only `true`, `false` and `null` are more than strings: a version `2.10`, a section `70`, a date and the
word `no` stay what the provider wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_DEPTH, MAX_NODES, Document, DuplicateKey, Path
from parasta_vocab.source.place import Place, TextPlace
from parasta_vocab.text import Text

_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_YAML: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is not c-printable (YAML 1.1, 5.1)."""
_ODD_BREAKS: Final = dict.fromkeys((0x85, 0x2028, 0x2029), " ")
"""Line breaks to YAML 1.1, but neither to YAML 1.2 nor to an editor's line numbers."""
_TAB: Final = re.compile(r"[ ]*(?:- *)*\t")
_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


def parse_yaml(text: str, source: str) -> Document:
    """Return the document that a YAML text holds.

    Raises:
        UnreadableSource: The text is not one YAML document, has an alias, nests more than `MAX_DEPTH` deep, or holds more
            than `MAX_NODES` values.
    """
    builder = _Builder(source)
    text = text.translate(_ODD_BREAKS)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, text, source) from None
    except yaml.reader.ReaderError:
        raise _control_character(text, source) from None
    return Document(source, builder.root, builder.places, builder.key_places, tuple(builder.duplicates))


def _syntax_error(error: yaml.MarkedYAMLError, text: str, source: str) -> UnreadableSource:
    unclosed = error.context == "while scanning a quoted scalar"
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else None
    column = mark.column + 1 if mark else None
    lines = text.splitlines()
    written = lines[mark.line] if mark and mark.line < len(lines) else ""
    if not unclosed and (_TAB.match(written) or "'\\t'" in (error.problem or "")):
        return UnreadableSource(source, PHRASES["tab_indentation"], line, column)
    return UnreadableSource(source, PHRASES["yaml_syntax"].filled(problem=error.problem or str(error)), line, column)


def _control_character(text: str, source: str) -> UnreadableSource:
    found = _NOT_YAML.search(text)  # the readers count bytes or characters, so the place is looked up here
    if found is None:
        return UnreadableSource(source, PHRASES["control_character"])
    line, start = text.count("\n", 0, found.start()) + 1, text.rfind("\n", 0, found.start()) + 1
    return UnreadableSource(source, PHRASES["control_character"], line, found.start() - start + 1)


@dataclass(slots=True)
class _Open:
    """A collection that is being filled; `key` waits for its value."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    dropped: bool = False


@dataclass(slots=True)
class _Builder:
    """Collects the events of one document."""

    source: str
    root: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)
    duplicates: list[DuplicateKey] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open([], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            raise self._refused(event, PHRASES["yaml_alias"])
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self._refused(event, PHRASES["yaml_documents"])

    def _refused(self, event: yaml.Event, reason: Text) -> UnreadableSource:
        place = _place(event)
        return UnreadableSource(self.source, reason, place.line, place.column)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        parent = self.stack[-1] if self.stack else None
        if parent and isinstance(parent.value, dict) and parent.key is None:
            self._key(parent, event)
            return
        plain = event.implicit[0]
        self._put(_WORDS.get(event.value, event.value) if plain else event.value, event)

    def _key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        parent.key = event.value
        path, place = (*parent.path, event.value), _place(event)
        parent.dropped = event.value in parent.value
        if parent.dropped:
            self.duplicates.append(DuplicateKey(path, event.value, place, self.key_places[path]))
        else:
            self.key_places[path] = place

    def _open(self, value: dict[str, Any] | list[Any], event: yaml.Event) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise self._refused(event, PHRASES["too_deep"])
        parent = self.stack[-1] if self.stack else None
        if parent and isinstance(parent.value, dict) and parent.key is None:
            raise self._refused(event, PHRASES["yaml_key"])
        self.stack.append(_Open(value, self._put(value, event)))

    def _put(self, value: Any, event: yaml.Event) -> Path:
        """Place a value in the open collection and return its path."""
        path: Path = ()
        if not self.stack:
            self.root = value
        else:
            parent = self.stack[-1]
            if isinstance(parent.value, list):
                path = (*parent.path, len(parent.value))
                parent.value.append(value)
            else:
                key = parent.key or ""
                path = (*parent.path, key)
                parent.key = None
                if parent.dropped:
                    return (*path, "\0dropped")
                parent.value[key] = value
        self.places[path] = _place(event)
        if len(self.places) > MAX_NODES:
            raise self._refused(event, PHRASES["too_many"].filled(limit=MAX_NODES))
        return path


def _place(event: yaml.Event) -> TextPlace:
    mark = event.start_mark
    assert mark is not None  # both parsers give every event its marks
    return TextPlace(mark.line + 1, mark.column + 1)
