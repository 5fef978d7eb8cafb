"""The door to jsonschema-rs for TOML files of ours: every mistake at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Any, Final

from parasta_vocab.data import read_json
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.shapes.rule import catalogue
from parasta_vocab.source.document import Path as NodePath
from parasta_vocab.source.toml import find_places
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.result import choices, hint
from parasta_vocab.vocab.index import closest

_EXPECTED: Final = {
    "object": "a_mapping",
    "array": "a_list",
    "string": "a_word",
    "boolean": "true_or_false",
    "integer": "a_positive_number",
}


class Places:
    """Turns paths in a file into problems at their places; the places are found when the first one is asked for."""

    def __init__(self, text: str, source: str, above: NodePath = ()) -> None:
        self._text, self.source, self._above = text, source, above
        self._found: Mapping[NodePath, Any] | None = None

    def line(self, path: NodePath) -> int:
        """Return the line of a key, table or item."""
        return self._place(path)[0]

    def problem(self, path: NodePath, reason: Text) -> UnreadableSource:
        """Return the problem that a value or a key has."""
        return UnreadableSource(self.source, reason, *self._place(path))

    def _place(self, path: NodePath) -> tuple[int, int]:
        if self._found is None:
            self._found = find_places(self._text)
        whole = (*self._above, *path)
        while whole and whole not in self._found:
            whole = whole[:-1]
        place = self._found.get(whole)
        return (place.line, place.column) if place else (1, 1)


def find_problems(data: Mapping[str, Any], schema: str, places: Places) -> Iterator[UnreadableSource]:
    """Yield what a file offends against its schema, `settings` or `baseline`."""
    for error in _validator(schema).iter_errors(_plain(data)):
        yield from _problems(error, schema, places)


@cache
def _validator(schema: str) -> Any:
    import jsonschema_rs

    return jsonschema_rs.validator_for(_read(schema), validate_formats=True)


def _read(schema: str) -> Any:
    return read_json(f"schema/generated/{schema}.en.schema.json")


def _plain(value: Any) -> Any:
    """Return a value with its dates as JSON would have them."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, (date, datetime, time)) else value


def _problems(error: Any, schema: str, places: Places) -> Iterator[UnreadableSource]:
    path: NodePath = tuple(error.instance_path)
    kind = error.kind.name
    if kind == "additionalProperties":
        for key in error.kind.unexpected:
            yield places.problem((*path, key), _unknown(key, path, schema))
    elif kind == "required":
        yield places.problem(path, PHRASES["settings_missing_key"].filled(key=error.kind.property))
    elif kind == "anyOf":
        yield places.problem(path, unknown_rule(str(error.instance)))
    else:
        yield places.problem(path, _bad_value(path, error))


def _unknown(key: str, path: NodePath, schema: str) -> Text:
    if path and path[-1] == "severity":
        return unknown_rule(key, catalogue())
    known = _keys(path, schema)
    return PHRASES["settings_unknown_key"].filled(key=key, hint=hint(closest(key, known)) or choices(known))


def _keys(path: NodePath, schema: str) -> list[str]:
    """Return the keys that may stand where an unknown one stands."""
    content = _read(schema)
    if path:
        content = content["$defs"]["Entry" if schema == "baseline" else "Path"]
    return list(content["properties"])


def unknown_rule(name: str, known: Mapping[str, Any] | None = None) -> Text:
    """Return the complaint that there is no such rule, or where topics may stand too, no such selector."""
    names = list(known) if known else _read("settings")["$defs"]["Selector"]["anyOf"][0]["enum"]
    return PHRASES["settings_unknown_rule"].filled(value=quoted(name), hint=hint(closest(name, names)))


def _bad_value(path: NodePath, error: Any) -> Text:
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if error.kind.name == "enum" and isinstance(error.instance, str):
        options = choices(str(option) for option in error.kind.options)
        return PHRASES["settings_wrong_value"].filled(key=key, value=quoted(error.instance), hint=options)
    expected = [_EXPECTED[name] for name in getattr(error.kind, "types", ()) if name in _EXPECTED]
    if error.kind.name == "format":
        expected = ["a_day"]
    elif error.kind.name == "minimum":
        expected = ["a_positive_number"]
    return PHRASES["settings_wrong_type"].filled(key=key, expected=PHRASES[(expected or ["a_word"])[0]])
