"""The shape of a description: every offence at once, each with its place."""

import json

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.national import national_model
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.json import parse_json
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.text import Text
from parasta_vocab.validation.graph import fields
from parasta_vocab.validation.key_words import KEY_WORDS
from parasta_vocab.validation.result import choices, hint
from parasta_vocab.validation.structure import find_structure

HEAD = "provider: {}\nprocesses:\n"


def results(text: str) -> list[tuple[str, str, str]]:
    """Return path, rule and place of each offence."""
    return [("/".join(map(str, path)), result.rule, str(result.place)) for path, result in find_structure(parse_yaml(text, "a"))]


def facts(text: str) -> dict[str, str | Text]:
    found = [dict(result.facts) for _, result in find_structure(parse_yaml(text, "a"))]
    assert [other for other in found if other != found[0]] == []  # pattern and format may say the same
    return found[0]


def test_the_smallest_description_has_the_right_shape() -> None:
    assert results("provider: {}\nprocesses: []\n") == []


def test_every_offence_is_told_at_once() -> None:
    text = (
        HEAD
        + "  - id: A\n    stages: keskus\n    nmae: {fi: x}\n    steps:\n      - parallel: ehkä\n  - 5\nversion: [1]\ndate: 2026-02-30\n"
    )
    assert results(text) == [
        ("date", "malformed-value", "10:7"),
        ("processes/0/nmae", "unknown-key", "5:5"),
        ("processes/0/id", "malformed-value", "3:9"),
        ("processes/0/stages", "wrong-type", "4:13"),
        ("processes/0/steps/0/id", "missing-key", "7:9"),
        ("processes/0/steps/0/parallel", "wrong-type", "7:19"),
        ("processes/1", "wrong-type", "8:5"),
        ("version", "wrong-type", "9:10"),
    ]


def test_a_key_without_a_value_counts_as_absent() -> None:
    assert results("provider:\nprocesses:\n  - id:\n    name:\n") == [
        ("provider", "missing-key", "1:1"),
        ("processes/0/id", "missing-key", "3:5"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("version: []", PHRASES["a_word"]),
        ("roles: x", PHRASES["as_in"].filled(example="[{id: …, name: {fi: …}, actor: opettaja}]")),
        ("roles: [x]", PHRASES["as_in"].filled(example="[{id: …, name: {fi: …}, actor: opettaja}]")),
        ("roles: [{id: aa, name: x}]", PHRASES["a_text"]),
        ("covers: palauteprosessit", PHRASES["a_list_such_as"].filled(example="[palauteprosessit]")),
        ("covers: palauteprosessit, x", PHRASES["a_list_such_as"].filled(example="[palauteprosessit, x]")),
        ("covers: 'a: b'", PHRASES["as_in"].filled(example="[palauteprosessit]")),
        ("own_data: [{id: aa, name: {fi: [x]}}]", PHRASES["a_word"]),
    ],
)
def test_what_is_of_the_wrong_kind_is_told_what_belongs_there(text: str, expected: Text) -> None:
    assert facts(f"provider: {{}}\nprocesses: []\n{text}\n")["expected"] == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("date: 1.8.2026", "1.8.2026", PHRASES["a_day"]),
        ("date: 2026-02-31", "2026-02-31", PHRASES["a_day"]),
        ("date: 2026-13-01", "2026-13-01", PHRASES["a_day"]),
        ("base: mallila", "mallila", PHRASES["an_address"]),
        ("roles: [{id: Rehtori, name: {fi: x}}]", "Rehtori", PHRASES["an_id"]),
        ("roles: [{id: työ, name: {fi: x}}]", "työ", PHRASES["an_id"]),
    ],
)
def test_a_malformed_value_is_told_its_form(text: str, value: str, expected: Text) -> None:
    found = facts(f"provider: {{}}\nprocesses: []\n{text}\n")
    assert (found["value"], found["expected"]) == (Text(f"”{value}”", f"”{value}”", f"“{value}”"), expected)


def test_an_unknown_name_is_told_the_closest_ones() -> None:
    assert facts("provider: {}\nprocesses: []\ncovers: [palautteprosessi]\n")["hint"] == hint(("palauteprosessit",))
    assert facts("provider: {}\nprocesses: []\ncovers: [xyz]\n")["hint"] == choices(stage.concept.id for stage in national_model().stages)
    assert facts("provider: {}\nprocesses: []\nroles: [{id: aa, name: {fi: a}, actor: xyz}]\n")["hint"] == hint(())


def test_the_number_of_a_stage_is_told_its_name() -> None:
    told = [facts(f"provider: {{}}\nprocesses: []\ncovers: [{stage.number}]\n")["hint"] for stage in national_model().stages]
    assert told == [hint((stage.concept.id,)) for stage in national_model().stages]


@pytest.mark.parametrize(
    ("key", "of_process", "of_step"),
    [
        ("tarkoitus", ("purpose",), ()),
        ("Tarkoitus", ("purpose",), ()),
        ("syfte", ("purpose",), ()),
        ("vastuu", ("owner",), ("responsible",)),
        ("ansvarig", ("owner",), ("responsible",)),
        ("osallistujat", (), ("participants",)),
        ("xyzzy", (), ()),
    ],
)
def test_a_key_in_finnish_or_swedish_is_told_the_key_that_is_read(key: str, of_process: tuple[str, ...], of_step: tuple[str, ...]) -> None:
    process = facts(f"{HEAD}  - id: aa\n    {key}: x\n")["hint"]
    step = facts(f"{HEAD}  - id: aa\n    steps: [{{id: bb, {key}: x}}]\n")["hint"]
    assert (process, step) == (hint(of_process), hint(of_step))


def test_every_key_has_its_words() -> None:
    assert set(KEY_WORDS) == {key for cls in fields().values() for key in cls["slots"]}


def test_an_unknown_key_is_told_the_closest_ones_of_its_place() -> None:
    assert facts("provider: {languges: []}\nprocesses: []\n") == {"key": "languges", "hint": hint(("languages",))}
    assert facts("provider: {}\nprocesses: []\nprosesses: []\n") == {"key": "prosesses", "hint": hint(("processes",))}
    assert facts("provider: {name: {suomi: x}}\nprocesses: []\n")["hint"] == choices(("en", "fi", "sv"))


def test_a_duplicate_key_is_told_with_the_place_of_the_first() -> None:
    ((path, result),) = find_structure(parse_json('{"provider": {}, "processes": [],\n "provider": {}}', "a"))
    assert (path, result.rule, str(result.place), dict(result.facts)) == (
        ("provider",),
        "duplicate-key",
        "2:2",
        {"key": "provider", "first": "1"},
    )


def test_yaml_and_json_break_the_same_rules() -> None:
    data = {"provider": {"name": 5, "x": "y"}, "processes": [{"id": "aa", "level": "taso", "steps": [{"next": "bb"}]}]}
    offences = [(path, result.rule) for path, result in find_structure(parse_json(json.dumps(data), "a"))]
    assert offences == [(path, result.rule) for path, result in find_structure(parse_yaml(json.dumps(data), "a"))]
    assert [rule for _, rule in offences] == ["unknown-concept", "missing-key", "wrong-type", "unknown-key", "wrong-type"]


def test_a_file_that_is_all_faults_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parasta_vocab.validation.structure.MAX_ERRORS", 2)
    assert len(list(find_structure(parse_yaml("provider: {}\nprocesses: [1, 2]\n", "a.yaml")))) == 2
    with pytest.raises(UnreadableSource) as caught:
        list(find_structure(parse_yaml("provider: {}\nprocesses: [1, 2, 3]\n", "a.yaml")))
    assert caught.value.reason == PHRASES["too_broken"].filled(limit=2)
