"""The JSON Schema of a process description, one a language, so that editors explain each key in the user's language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from parasta_vocab import namespaces
from parasta_vocab.build import linkml
from parasta_vocab.records.fields import SchemaClass
from parasta_vocab.text import Text

ROOT = "ProcessDescription"
DIALECT = "https://json-schema.org/draft/2019-09/schema"
TYPE = Text("Luokan nimi, jos tiedosto on JSON-LD:tä.", "Klassens namn, om filen är JSON-LD.", "Name of the class, if the file is JSON-LD.")
TITLE = Text("Prosessikuvaus", "Processbeskrivning", "Process description")


def process_schema(path: Path, labels: Mapping[str, Text], lang: str) -> dict[str, Any]:
    """Return the schema; `labels` gives the label of each national IRI, shown beside the values of an enum."""
    raw = linkml.json_schema(path)
    classes = linkml.classes(path)
    definitions = {name: _definition(name, body, classes, lang) for name, body in sorted(raw.items()) if not name.endswith("_optional")}
    for name, (home, values) in linkml.enums(path).items():
        if name in definitions:
            definitions[name] = _enum(home, values, labels, lang)
    used = _reachable(definitions, ROOT)
    root = definitions[ROOT]
    return {
        "$schema": DIALECT,
        "$id": f"{namespaces.MODEL}process-description.schema.json",
        "title": TITLE.show(lang),
        **{key: value for key, value in root.items() if key != "title"},
        "$defs": {name: body for name, body in definitions.items() if name in used and name != ROOT},
    }


def _definition(name: str, body: dict[str, Any], classes: Mapping[str, SchemaClass], lang: str) -> dict[str, Any]:
    out = {key: value for key, value in body.items() if key != "title"}
    if name not in classes:
        return out
    cls = classes[name]
    out["description"] = Text.of(cls.texts).show(lang)
    properties = {}
    for key, field in cls.fields.items():
        value = dict(body["properties"][key])
        value["description"] = Text.of(field.texts).show(lang)
        if field.kind == "date":
            value["format"] = "date"
        if key == "responsible":  # one role is the rule; a list is read too, so that `several-responsibles` can say why not
            value["type"] = ["string", "array"]
        if value.get("type") == "array" and "anyOf" in value.get("items", {}):
            value["items"] = _own_or_national(value["items"])
        properties[key] = _own_or_national(value)
    properties["type"] = {"const": name, "description": TYPE.show(lang)}
    out["properties"] = properties
    if name == ROOT:
        out["properties"] = {"@context": {"type": "string", "description": "JSON-LD context."}, **properties}
    return out


def _own_or_national(value: dict[str, Any]) -> dict[str, Any]:
    return (
        {**value, "anyOf": [{key: item for key, item in part.items() if key != "title"} for part in value["anyOf"]]}
        if "anyOf" in value
        else value
    )


def _enum(home: str, values: Mapping[str, Mapping[str, str]], labels: Mapping[str, Text], lang: str) -> dict[str, Any]:
    return {
        "type": "string",
        "enum": list(values),
        "enumDescriptions": [labels.get(home + value, Text.of(texts)).show(lang) for value, texts in values.items()],
    }


def _reachable(definitions: Mapping[str, Any], start: str) -> set[str]:
    found: set[str] = set()
    todo = [start]
    while todo:
        name = todo.pop()
        if name in found:
            continue
        found.add(name)
        text = json.dumps(definitions[name])
        todo += [other for other in definitions if f'"#/$defs/{other}"' in text]
    return found
