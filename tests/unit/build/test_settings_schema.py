"""The schemas of the settings and of the baseline hold for what the program itself reads and writes."""

import tomllib

import jsonschema_rs
import pytest

from parasta_vocab.build.baseline_keys import BASELINE
from parasta_vocab.build.settings_keys import PATH_KEYS, SETTINGS, Key
from parasta_vocab.data import read_json
from parasta_vocab.settings.schema import _plain
from parasta_vocab.shapes.rule import Severity, catalogue
from parasta_vocab.text import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["settings", "baseline"])
def test_each_language_has_its_schema_whose_every_key_is_explained(name: str, lang: str) -> None:
    schema = read_json(f"schema/generated/{name}.{lang}.schema.json")
    jsonschema_rs.meta.validate(schema)
    parts = [schema, *(part for part in schema["$defs"].values() if part.get("additionalProperties") is False and "enum" not in part)]
    keys = [(key, body) for part in parts for key, body in part.get("properties", {}).items() if key != "entry"]
    assert [key for key, body in keys if not body.get("description")] == []


@pytest.mark.parametrize("key", [*SETTINGS, *BASELINE], ids=lambda key: key.name)
def test_the_example_of_a_key_is_right(key: Key) -> None:
    data = tomllib.loads(f"{key.name} = {key.example}")
    if key in BASELINE:
        data = {"entry": [{"rule": "a", "path": "b", "fingerprint": "c", **data}]}
    schema = read_json(f"schema/generated/{'baseline' if key in BASELINE else 'settings'}.en.schema.json")
    assert list(jsonschema_rs.validator_for(schema, validate_formats=True).iter_errors(_plain(data))) == []


@pytest.mark.parametrize("key", PATH_KEYS, ids=lambda key: key.name)
def test_the_example_of_a_key_of_a_part_is_right(key: Key) -> None:
    data = {"path": [{"pattern": "a", **tomllib.loads(f"{key.name} = {key.example}")}]}
    schema = read_json("schema/generated/settings.en.schema.json")
    assert list(jsonschema_rs.validator_for(schema).iter_errors(data)) == []


def test_the_schema_knows_every_rule_topic_and_severity() -> None:
    definitions = read_json("schema/generated/settings.en.schema.json")["$defs"]
    topics = dict.fromkeys(rule.topic for rule in catalogue().values())
    assert definitions["Selector"]["anyOf"][0]["enum"] == [*topics, *catalogue()]
    assert list(definitions["Levels"]["properties"]) == list(catalogue())
    assert {tuple(level["enum"]) for level in definitions["Levels"]["properties"].values()} == {
        (*(level.name for level in Severity), "off")
    }
