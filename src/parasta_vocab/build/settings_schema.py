"""The JSON Schemas of the settings file and of the baseline, one a language, so that editors explain each key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.build.baseline_keys import BASELINE
from parasta_vocab.build.settings_keys import PATH_KEYS, SETTINGS, SEVERITIES, Key
from parasta_vocab.text import Text

DIALECT: Final = "https://json-schema.org/draft/2019-09/schema"
_TITLES: Final = {
    "settings": Text("Tarkistuksen asetukset", "Granskningens inställningar", "Settings of the check"),
    "baseline": Text("Hyväksytyt havainnot", "Godtagna iakttagelser", "Accepted findings"),
}


def settings_schema(rules: Sequence[tuple[str, str]], topics: Sequence[str], lang: str) -> dict[str, Any]:
    """Return the schema of the settings; `rules` gives the id and the label of each rule, `topics` the ids of the chapters."""
    levels = [*SEVERITIES, "off"]
    names = [*topics, *(name for name, _ in rules)]
    definitions = {
        "Selector": {"type": "string", "anyOf": [{"enum": names}, {"pattern": "[*?\\[]"}]},
        "Levels": {
            "type": "object",
            "properties": {name: {"enum": levels, "description": label} for name, label in rules},
            "additionalProperties": False,
        },
        "Path": {**_object(PATH_KEYS, lang), "required": ["pattern"]},
    }
    return {**_head("settings", lang), **_object(SETTINGS, lang), "$defs": definitions}


def baseline_schema(lang: str) -> dict[str, Any]:
    """Return the schema of the baseline."""
    entry = {**_object(BASELINE, lang), "required": ["rule", "path", "fingerprint"]}
    entries = {"type": "array", "items": {"$ref": "#/$defs/Entry"}}
    return {
        **_head("baseline", lang),
        "type": "object",
        "properties": {"entry": entries},
        "additionalProperties": False,
        "$defs": {"Entry": entry},
    }


def _head(name: str, lang: str) -> dict[str, Any]:
    return {"$schema": DIALECT, "$id": f"{namespaces.MODEL}{name}.schema.json", "title": _TITLES[name].show(lang)}


def _object(keys: Sequence[Key], lang: str) -> dict[str, Any]:
    properties = {key.name: {**key.schema, "description": key.meaning.show(lang)} for key in keys}
    return {"type": "object", "properties": properties, "additionalProperties": False}
