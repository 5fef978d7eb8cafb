"""The only door to jsonschema-rs: whether a document has the shape of a process description, all errors at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import Any, Final

import jsonschema_rs

from parasta_vocab.data import read_json
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.national import national_model
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Document, Path
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.graph import fields
from parasta_vocab.validation.key_words import keys_called, nearest_word
from parasta_vocab.validation.result import Result, choices, hint, line_of
from parasta_vocab.vocab.index import closest

SCHEMA: Final = "schema/generated/process-description.en.schema.json"
MAX_ERRORS: Final = 100_000
"""So many offences are told; a file that has more is no description that somebody wrote."""
_EXPECTED_TYPE: Final = {"object": "a_mapping", "array": "a_list", "string": "a_word", "boolean": "true_or_false"}
_EXPECTED_FORM: Final = {
    "^[0-9]+/[0-9]{4}$": "an_act",
    "^[a-z][a-z0-9-]{1,31}$": "an_id",
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$": "a_day",
    "date": "a_day",
    "uri": "an_address",
}
_FEW: Final = 8
"""So many known names are simply listed where none is alike."""
_EXAMPLES: Final = {
    "provider": "{name: {fi: …}, business_id: 1234567-1}",
    "languages": "[fi, sv]",
    "covers": "[palauteprosessit]",
    "stages": "[palauteprosessit]",
    "realises": "[hoks-tallentaminen]",
    "inputs": "[hoks]",
    "outputs": "[koulutussopimus, oppisopimus]",
    "agreement_types": "[koulutussopimus, oppisopimus]",
    "systems": "[ehoks, koski]",
    "data": "[tyopaikan-y-tunnus]",
    "documents": "[{document: hoks, use: input}]",
    "legislation": "[{act: 531/2017}]",
    "measures": "[{name: {fi: …}, target: {fi: …}}]",
    "links": "[{process: …, description: {fi: …}}]",
    "critical_points": "[{point: tyopaikkaohjaus, promise: {fi: …}, responsible: …}]",
    "skipped": "[{sub_step: yrittajan-oppisopimus, reason: {fi: …}}]",
    "roles": "[{id: …, name: {fi: …}, actor: opettaja}]",
    "steps": "[{id: …, name: {fi: …}, responsible: …}]",
    "processes": "[{id: …, name: {fi: …}, stages: [palauteprosessit]}]",
}
"""How a key is written, for those whose value is a list or a mapping."""
_OF_MAPPINGS: Final = frozenset(key for key, example in _EXAMPLES.items() if "{" in example)
_PLAIN: Final = re.compile(r"[\w.-]+(?:[ ,]+[\w.-]+){0,9}")
"""Words that may be shown as the items of a list."""


def find_structure(document: Document) -> Iterator[tuple[Path, Result]]:
    """Yield each offence against the schema, with the path of what offends.

    A key whose value is left blank counts as absent, so that one rule says what is missing.

    Raises:
        UnreadableSource: There are more than `MAX_ERRORS`.
    """
    for twin in document.duplicates:
        facts = {"key": twin.key, "first": line_of(twin.first)}
        yield twin.path, Result("duplicate-key", facts=facts, place=twin.place)
    data = _without_blanks(document.data)
    errors = list(islice(_validator().iter_errors(data), MAX_ERRORS + 1))
    if len(errors) > MAX_ERRORS:
        raise UnreadableSource(document.source, PHRASES["too_broken"].filled(limit=MAX_ERRORS))
    for error in sorted(errors, key=lambda error: (list(map(str, error.instance_path)), error.message)):
        yield from _results(error, document)


@cache
def _validator() -> Any:
    return jsonschema_rs.validator_for(read_json(SCHEMA), validate_formats=True)


def _without_blanks(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_blanks(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_blanks(item) for item in value]
    return value


def _results(error: Any, document: Document) -> Iterator[tuple[Path, Result]]:
    path: Path = tuple(error.instance_path)
    kind = error.kind.name
    if kind == "additionalProperties":
        for key in error.kind.unexpected:
            yield (*path, key), _unknown_key(path, key, error, document)
    elif kind == "required":
        facts = {"key": error.kind.property}
        yield (*path, error.kind.property), Result("missing-key", facts=facts, place=document.key_place(path))
    else:
        yield path, _bad_value(path, error, document)


def _unknown_key(path: Path, key: str, error: Any, document: Document) -> Result:
    known = _known_keys(error.schema_path)
    called = keys_called(key, known)
    alike = (_closest(key, tuple(known)) or keys_called(nearest_word(key), known) or ()) if called is None else called
    facts: dict[str, str | Text] = {"key": key, "hint": hint(alike) if alike or len(known) > _FEW else choices(known)}
    return Result("unknown-key", facts=facts, place=document.key_place((*path, key)))


@lru_cache(maxsize=1024)
def _closest(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names most alike; who makes a mistake once may make it in every step."""
    return closest(name, known)


def _known_keys(schema_path: list[str | int]) -> list[str]:
    """Return the keys of the definition in which an error arose."""
    schema = read_json(SCHEMA)
    if "$defs" in schema_path:
        schema = schema["$defs"][schema_path[schema_path.index("$defs") + 1]]
    keys = [key for key in schema.get("properties", {}) if key != "@context"]
    return keys or sorted({key for cls in fields().values() for key in cls["slots"]})


def _bad_value(path: Path, error: Any, document: Document) -> Result:
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    kind = error.kind.name
    place = document.place(path)
    value = str(error.instance) if isinstance(error.instance, (str, bool)) else ""
    facts: dict[str, str | Text] = {"path": key, "value": quoted(value)}
    options = _options(error)
    if kind in {"enum", "anyOf"} and options and isinstance(error.instance, str):
        alike = _numbered(value, options) or _closest(value, tuple(options))
        facts["hint"] = hint(alike) if alike or len(options) > _FEW else choices(options)
        return Result("unknown-concept", facts=facts, place=place)
    if kind in {"pattern", "format"}:
        form = error.kind.pattern if kind == "pattern" else error.kind.format
        facts["expected"] = PHRASES[_EXPECTED_FORM.get(form, "a_word")]
        return Result("malformed-value", facts=facts, place=place)
    facts["expected"] = _expected(key, error, path)
    return Result("wrong-type", facts=facts, place=place)


def _numbered(number: str, options: Collection[str]) -> tuple[str, ...]:
    """Return the id of the stage, the sub-step or the critical point that has this number in the national model."""
    concepts = national_model().concepts.values()
    return tuple(concept.id for concept in concepts if concept.id in options and str(concept.properties.get("number", "")) == number)


def _options(error: Any) -> list[str]:
    if error.kind.name == "enum":
        return list(error.kind.options)
    branches = (item for branch in getattr(error.kind, "context", ()) for item in branch)
    return [option for item in branches if item.kind.name == "enum" for option in item.kind.options]


def _expected(key: str, error: Any, path: Path) -> Text:
    types = list(getattr(error.kind, "types", ()))
    if types == ["object"] and key in _text_keys() and path and path[-1] == key:
        return PHRASES["a_text"]
    if "array" in types and key not in _OF_MAPPINGS and isinstance(error.instance, str) and _PLAIN.fullmatch(error.instance):
        return PHRASES["a_list_such_as"].filled(example=f"[{error.instance}]")
    if key in _EXAMPLES and set(types) & {"array", "object"}:
        return PHRASES["as_in"].filled(example=_EXAMPLES[key])
    names = [_EXPECTED_TYPE[name] for name in types if name in _EXPECTED_TYPE] or ["a_word"]
    return PHRASES[names[0]]


@cache
def _text_keys() -> frozenset[str]:
    return frozenset(key for cls in fields().values() for key, slot in cls["slots"].items() if slot["kind"] == "text")
