"""JSON text → data with a place for every node."""

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_DEPTH
from parasta_vocab.source.json import parse_json
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.problems import JSON, explain_problem
from parasta_vocab.text import Text


def refusal(text: str) -> tuple[Text, int | None, int | None]:
    with pytest.raises(UnreadableSource) as caught:
        parse_json(text, "a.json")
    return caught.value.reason, caught.value.line, caught.value.column


def syntax(problem: str) -> Text:
    return explain_problem(problem, JSON, "json_syntax")


def test_every_value_and_every_key_has_its_place() -> None:
    document = parse_json('{"a": [1, "b", {}],\r\n "c": {"d": null, "e": []}}', "a.json")
    assert document.data == {"a": ["1", "b", {}], "c": {"d": None, "e": []}}
    assert document.places == {
        (): TextPlace(1, 1),
        ("a",): TextPlace(1, 7),
        ("a", 0): TextPlace(1, 8),
        ("a", 1): TextPlace(1, 11),
        ("a", 2): TextPlace(1, 16),
        ("c",): TextPlace(2, 7),
        ("c", "d"): TextPlace(2, 13),
        ("c", "e"): TextPlace(2, 24),
    }
    assert document.key_places == {
        ("a",): TextPlace(1, 2),
        ("c",): TextPlace(2, 2),
        ("c", "d"): TextPlace(2, 8),
        ("c", "e"): TextPlace(2, 19),
    }


def test_numbers_stay_as_they_were_written() -> None:
    text = "[2.10, 1e3, -0, NaN, Infinity, true, " + "9" * 10_000 + "]"
    assert parse_json(text, "a.json").data == ["2.10", "1e3", "-0", "NaN", "Infinity", True, "9" * 10_000]


def test_of_equal_keys_the_first_is_kept_and_the_others_are_told() -> None:
    document = parse_json('{"a": {"x": 1},\n "a": {"x": 2},\n "a": {"x": 3, "x": 4},\n "b": 5}', "a.json")
    assert document.data == {"a": {"x": "1"}, "b": "5"}
    assert [(twin.key, twin.place, twin.first) for twin in document.duplicates] == [
        ("a", TextPlace(2, 2), TextPlace(1, 2)),
        ("a", TextPlace(3, 2), TextPlace(1, 2)),
        ("x", TextPlace(3, 16), TextPlace(3, 8)),
    ]


def test_keys_are_equal_however_they_are_escaped() -> None:
    document = parse_json('{"ä": 1, "\\u00e4": 2}', "a.json")
    assert [(twin.key, twin.place) for twin in document.duplicates] == [("ä", TextPlace(1, 10))]


def test_brackets_and_quotes_within_strings_are_text() -> None:
    document = parse_json('{"a": "{[\\"]}:,", "b": "\\\\"}', "a.json")
    assert document.data == {"a": '{["]}:,', "b": "\\"}
    assert document.places == {(): TextPlace(1, 1), ("a",): TextPlace(1, 7), ("b",): TextPlace(1, 24)}


@pytest.mark.parametrize("text", ["[" * 10_000 + "]" * 10_000, "[" * 10_000])
def test_ten_thousand_levels_are_refused_at_the_first_too_deep(text: str) -> None:
    assert refusal(text) == (PHRASES["too_deep"], 1, MAX_DEPTH + 1)


@pytest.mark.parametrize(
    ("text", "problem", "line", "column"),
    [
        ('{"a": 1,x}', "Expecting property name enclosed in double quotes", 1, 9),
        ('{"a": 1\n "b": 2}', "Expecting ',' delimiter", 2, 2),
        ("{'a': 1}", "Expecting property name enclosed in double quotes", 1, 2),
        ('{"a": 1} {}', "Extra data", 1, 10),
        ('{"a": "x', "Unterminated string starting at", 1, 7),
        ('{"a": "x\x01"}', "Invalid control character at", 1, 9),
        ("// x\n{}", "Expecting value", 1, 1),
        ('{"a": "\\x"}', "Invalid \\escape", 1, 8),
    ],
)
def test_broken_json_is_told_where_it_breaks(text: str, problem: str, line: int, column: int) -> None:
    assert refusal(text) == (syntax(problem), line, column)


def test_a_string_of_quotes_that_never_ends_is_passed_over_once() -> None:
    assert refusal('"' + '\\"' * 500_000) == (syntax("Unterminated string starting at"), 1, 1)


@pytest.mark.parametrize("half", ["\\ud800", "\\uDFFF", "\\udc00\\ud83d"])
def test_half_a_character_is_refused(half: str) -> None:
    assert refusal('{"a": 1,\n "b": "' + half + '"}') == (syntax("half of a \\u pair"), 2, 7)


def test_a_pair_of_halves_is_a_character_and_an_escaped_backslash_is_none() -> None:
    assert parse_json('["\\ud83d\\ude00", "\\\\ud800"]', "a.json").data == ["😀", "\\ud800"]
