"""YAML text → data with a place for every node."""

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_DEPTH, DuplicateKey
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.problems import YAML, explain_problem
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.text import Text


def refusal(text: str) -> tuple[Text, int | None, int | None]:
    with pytest.raises(UnreadableSource) as caught:
        parse_yaml(text, "a.yaml")
    return caught.value.reason, caught.value.line, caught.value.column


def test_every_value_and_every_key_has_its_place() -> None:
    document = parse_yaml('provider:\n  languages: [fi, "sv"]\nprocesses: []\n', "a.yaml")
    assert document.data == {"provider": {"languages": ["fi", "sv"]}, "processes": []}
    assert document.places == {
        (): TextPlace(1, 1),
        ("provider",): TextPlace(2, 3),
        ("provider", "languages"): TextPlace(2, 14),
        ("provider", "languages", 0): TextPlace(2, 15),
        ("provider", "languages", 1): TextPlace(2, 19),
        ("processes",): TextPlace(3, 12),
    }
    assert document.key_places == {
        ("provider",): TextPlace(1, 1),
        ("provider", "languages"): TextPlace(2, 3),
        ("processes",): TextPlace(3, 1),
    }


def test_only_true_false_and_null_are_more_than_words() -> None:
    text = "a: [no, yes, on, 2.10, 007, 2026-08-01, 1e3, .inf, 0x1F, 12:30, true, False, null, ~, 'true', \"null\", !!str true]\nb:\n"
    assert parse_yaml(text, "a.yaml").data == {
        "a": [
            "no",
            "yes",
            "on",
            "2.10",
            "007",
            "2026-08-01",
            "1e3",
            ".inf",
            "0x1F",
            "12:30",
            True,
            False,
            None,
            None,
            "true",
            "null",
            "true",
        ],
        "b": None,
    }


def test_a_tag_makes_no_object() -> None:
    assert parse_yaml("a: !!python/object/apply:os.getcwd []\nb: !!binary aGVp\n", "a.yaml").data == {"a": [], "b": "aGVp"}


def test_of_equal_keys_the_first_is_kept_and_the_others_are_told() -> None:
    document = parse_yaml("a: {x: 1}\na: {x: 2}\na: {x: 3, x: 4}\nb: 5\n", "a.yaml")
    assert document.data == {"a": {"x": "1"}, "b": "5"}
    assert [(twin.key, twin.place, twin.first) for twin in document.duplicates] == [
        ("a", TextPlace(2, 1), TextPlace(1, 1)),
        ("a", TextPlace(3, 1), TextPlace(1, 1)),
        ("x", TextPlace(3, 11), TextPlace(3, 5)),
    ]


def test_a_duplicate_says_which_path_it_would_have_had() -> None:
    assert parse_yaml("p: {a: 1, a: 2}\n", "a.yaml").duplicates == (DuplicateKey(("p", "a"), "a", TextPlace(1, 11), TextPlace(1, 5)),)


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert parse_yaml("<<: {a: b}\n", "a.yaml").data == {"<<": {"a": "b"}}


def test_an_anchor_that_nothing_uses_does_no_harm() -> None:
    assert parse_yaml("a: &x [b]\n", "a.yaml").data == {"a": ["b"]}


def test_comments_alone_hold_nothing() -> None:
    document = parse_yaml("# kommentti\n", "a.yaml")
    assert (document.data, document.places, document.place(())) == (None, {}, TextPlace(1, 1))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_as_one_line(end: str) -> None:
    document = parse_yaml(f"a: b{end}c:{end}  d: e{end}", "a.yaml")
    assert document.data == {"a": "b", "c": {"d": "e"}}
    assert document.places["c", "d"] == TextPlace(3, 6)


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029"])
def test_what_no_editor_counts_as_a_line_end_is_none(mark: str) -> None:
    document = parse_yaml(f"a: x{mark}y\nb: z\n", "a.yaml")
    assert document.data == {"a": "x y", "b": "z"}
    assert document.places["b",] == TextPlace(2, 4)


def test_columns_count_characters() -> None:
    assert parse_yaml("{ä: 'ö', 😀: x}\n", "a.yaml").places["😀",] == TextPlace(1, 13)


def test_an_alias_is_refused_where_it_stands() -> None:
    assert refusal("a: &a [x, x]\nb: [*a, *a]\n") == (PHRASES["yaml_alias"], 2, 5)


def test_an_alias_to_itself_is_refused() -> None:
    assert refusal("a: &a\n  b: *a\n") == (PHRASES["yaml_alias"], 2, 6)


def test_an_alias_as_a_key_is_refused() -> None:
    assert refusal("a: &a b\n*a : c\n") == (PHRASES["yaml_alias"], 2, 1)


def test_a_second_document_is_refused() -> None:
    assert refusal("a: b\n---\nc: d\n") == (PHRASES["yaml_documents"], 2, 1)


@pytest.mark.parametrize("key", ["[a, b]", "{a: b}"])
def test_a_key_must_be_a_word(key: str) -> None:
    assert refusal(f"a: b\n? {key}\n: c\n") == (PHRASES["yaml_key"], 2, 3)


@pytest.mark.parametrize("text", ["[" * 10_000 + "]" * 10_000, "[" * 10_000, "{a: " * 10_000, "- " * 10_000 + "a"])
def test_ten_thousand_levels_are_refused_at_the_first_too_deep(text: str) -> None:
    reason, line, column = refusal(text)
    assert (reason, line, column) == (PHRASES["too_deep"], 1, text.index(text[0]) + 1 + MAX_DEPTH * {"[": 1, "{": 4, "-": 2}[text[0]])


def test_the_deepest_allowed_nesting_is_read() -> None:
    document = parse_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a.yaml")
    assert len(document.places) == MAX_DEPTH


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n\tb: c\n", 2, 1),
        ("a:\n  b: c\n\td: e\n", 3, 1),
        ("a:\n-\tb: c\n\td: e\n", 2, 2),
        ("a:\n  - b\n\t- c\n", 3, 1),
    ],
)
def test_a_tab_before_the_words_is_called_by_its_name(text: str, line: int, column: int) -> None:
    assert refusal(text) == (PHRASES["tab_indentation"], line, column)


def test_a_tab_between_words_is_no_offence() -> None:
    assert parse_yaml("a:\tb\t# c\n", "a.yaml").data == {"a": "b"}


def test_a_quote_without_its_end_is_told_where_it_begins() -> None:
    reason = explain_problem("found unexpected end of stream", YAML, "yaml_syntax")
    assert refusal('a: b\nc: "kesken\nd: e\n') == (reason, 2, 4)


def test_a_brace_without_its_end_is_told_where_the_reader_stumbles() -> None:
    assert refusal("a: {b: c\nd: e\n")[1:] == (2, 2)


@pytest.mark.parametrize("char", ["\x00", "\x01", "\x1b", "\x7f", "\ufffe"])
def test_a_character_that_yaml_does_not_allow_has_its_place(char: str) -> None:
    assert refusal(f"# ääkkösiä 😀\na: öö{char}\n") == (PHRASES["control_character"], 2, 6)
