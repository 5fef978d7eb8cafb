import json
from functools import cache

import jsonschema_rs
import pytest

from parasta_vocab.data import root
from parasta_vocab.source.read import read_source
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import vocabulary

FAULTY = "virhelan-ammattiopisto"
PROVIDERS = sorted({path.parent.name for path in (root() / "examples/providers").glob("*/processes.yaml")} - {FAULTY})
SCHEMES = {
    "ActorEnum": "parasta-toimijat",
    "StageEnum": "parasta-prosessikartta",
    "SubStepEnum": "parasta-prosessikartta",
    "CriticalPointEnum": "parasta-kriittiset-pisteet",
    "LevelEnum": "parasta-tasot",
    "DocumentEnum": "parasta-asiakirjat",
    "SystemEnum": "parasta-asiakirjat",
    "DataElementEnum": "parasta-tiedot",
    "AgreementTypeEnum": "parasta",
}


@cache
def schema(lang):
    return json.loads((root() / f"schema/generated/process-description.{lang}.schema.json").read_bytes())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_schema_is_a_valid_schema_of_draft_2019_09(lang):
    assert schema(lang)["$schema"] == "https://json-schema.org/draft/2019-09/schema"
    jsonschema_rs.meta.validate(schema(lang))
    assert type(jsonschema_rs.validator_for(schema(lang))) is jsonschema_rs.Draft201909Validator


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_schema_accepts_the_example_providers(provider, lang):
    data = read_source(root() / f"examples/providers/{provider}/processes.yaml").data
    assert [error.message for error in jsonschema_rs.validator_for(schema(lang)).iter_errors(data)] == []


def test_the_schema_finds_the_unknown_key_of_the_faulty_provider():
    data = read_source(root() / f"examples/providers/{FAULTY}/processes.yaml").data
    (error,) = jsonschema_rs.validator_for(schema("en")).iter_errors(data)
    assert error.kind.unexpected == ["purpoze"]


def described(node, path=()):
    """Yield the path of every definition and key, and what is said of it."""
    if isinstance(node, dict):
        if "properties" in node:
            yield path, node.get("description", "")
            for key, value in node["properties"].items():
                yield (*path, key), value.get("description", "")
        for key, value in node.items():
            yield from described(value, (*path, key))


def test_every_class_and_key_is_explained_in_each_language_and_in_no_two_alike():
    texts = {lang: dict(described(schema(lang))) for lang in LANGUAGES}
    bare = [(lang, path) for lang, found in texts.items() for path, text in found.items() if not text]
    assert bare == []
    alike = [path for path in texts["en"] if len({texts[lang][path] for lang in LANGUAGES}) < 3]
    assert [path for path in alike if path[-1] not in {"fi", "sv", "en", "@context", "Text"}] == []


def test_only_what_is_known_is_let_in():
    definitions = schema("en")["$defs"]
    open_ones = [name for name, body in definitions.items() if body["type"] == "object" and body.get("additionalProperties") is not False]
    assert (open_ones, schema("en")["additionalProperties"]) == ([], False)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_national_name_is_explained_by_the_label_of_its_own_concept(lang):
    for enum, scheme in SCHEMES.items():
        body = schema(lang)["$defs"][enum]
        assert body["enumDescriptions"] == [vocabulary(scheme).get(value).pref_label.show(lang) for value in body["enum"]]


def test_plain_words_are_explained_in_the_language_of_the_schema():
    assert {lang: schema(lang)["$defs"]["LanguageEnum"]["enumDescriptions"] for lang in LANGUAGES} == {
        "fi": ["suomi", "ruotsi", "englanti"],
        "sv": ["finska", "svenska", "engelska"],
        "en": ["Finnish", "Swedish", "English"],
    }
    assert {lang: schema(lang)["$defs"]["UseEnum"]["enumDescriptions"][0] for lang in LANGUAGES} == {
        "fi": "Vaihe tarvitsee asiakirjan.",
        "sv": "Steget behöver dokumentet.",
        "en": "The step needs the document.",
    }


def test_the_three_schemas_differ_in_their_texts_only():
    def bare(node):
        if isinstance(node, dict):
            texts = {"title", "enumDescriptions"} | ({"description"} if isinstance(node.get("description"), str) else set())
            return {key: bare(value) for key, value in node.items() if key not in texts}
        return [bare(item) for item in node] if isinstance(node, list) else node

    assert bare(schema("fi")) == bare(schema("sv")) == bare(schema("en"))
