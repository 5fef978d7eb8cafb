"""What the parsers really say of broken text is known, and told in each language."""

import pytest
import yaml

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source import problems
from parasta_vocab.source.json import parse_json
from parasta_vocab.source.problems import JSON, TOML, YAML, explain_problem
from parasta_vocab.source.toml import parse_toml
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.text import Text

BROKEN_YAML = {
    "mapping values": "a: b: c\n",
    "could not find": "a: {}\nb\n",
    "did not find expected key": "a:\n  b: c\n d: e\n",
    "did not find expected ',' or": "a: [b, c\nd: e\n",
    "found (character": "a: @b\n",
    "(block )?sequence": "a: - b\n",
    "found unexpected end": 'a: "b\n',
    "did not find expected node": "a: ]\n",
    "found unknown escape": 'a: "\\q"\n',
    "found undefined alias": "a: *\n",
    "found undefined tag": "a: !b!c d\n",
    "did not find expected comment": "a: | b\n",
    "found unexpected document": 'a: "b\n---\n"\n',
    "did not find expected <document": "a: b\n...\nc: d\n",
}
BROKEN_TOML = {
    "Expected newline": "a = b c\n".replace("b", "1"),
    "Invalid value": "a = b\n",
    "Cannot": "a = 1\na = 2\n",
    "Expected '='": "a 1\n",
    "Unclosed": "a = [1 2]\n",
    "Unterminated": 'a = "b\n',
    "Unescaped": 'a = "\\q"\n',
    "Invalid date": "a = 2026-02-31\n",
}
BROKEN_JSON = {
    "Expecting value": "[1, x]",
    "Expecting property": "{a: 1}",
    "Expecting ':'": '{"a" 1}',
    "Expecting ','": '{"a": 1 "b": 2}',
    "Extra": "[] []",
    "Unterminated": '["a]',
    "Invalid": '["\\x"]',
    "half": '["\\ud800"]',
}


def told(parse, text: str) -> Text:
    with pytest.raises(UnreadableSource) as caught:
        parse(text, "a")
    return caught.value.reason


def expected(known: dict[str, Text], start: str) -> Text:
    (found,) = [text for pattern, text in known.items() if pattern.startswith(start)]
    return found


@pytest.mark.parametrize("start", BROKEN_YAML)
def test_broken_yaml_is_explained(start: str) -> None:
    known = {pattern.replace("(mapping values|.*mapping keys)", "mapping values"): text for pattern, text in YAML.items()}
    assert told(parse_yaml, BROKEN_YAML[start]) == expected(known, start)


@pytest.mark.parametrize("start", BROKEN_YAML)
def test_the_parser_without_libyaml_is_understood_too(start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parasta_vocab.source.yaml._Loader", yaml.SafeLoader)
    reason = told(parse_yaml, BROKEN_YAML[start])
    assert reason in (*YAML.values(), PHRASES["yaml_alias"])


@pytest.mark.parametrize("start", BROKEN_TOML)
def test_broken_toml_is_explained(start: str) -> None:
    assert told(parse_toml, BROKEN_TOML[start]) == expected(dict(TOML), start)


@pytest.mark.parametrize("start", BROKEN_JSON)
def test_broken_json_is_explained(start: str) -> None:
    known = {pattern.replace("half of a", "half"): text for pattern, text in JSON.items()}
    assert told(parse_json, BROKEN_JSON[start]) == expected(known, start)


def test_every_sentence_has_a_text_that_calls_it_forth() -> None:
    said = {
        *(told(parse_yaml, text) for text in BROKEN_YAML.values()),
        *(told(parse_toml, text) for text in BROKEN_TOML.values()),
        *(told(parse_json, text) for text in BROKEN_JSON.values()),
    }
    assert said == {*YAML.values(), *TOML.values(), *JSON.values()}


def test_what_is_not_known_is_told_as_the_parser_says_it() -> None:
    for known, phrase in ((problems.YAML, "yaml_syntax"), (problems.TOML, "toml_syntax"), (problems.JSON, "json_syntax")):
        assert explain_problem("odd", known, phrase) == PHRASES[phrase].filled(problem="odd")
