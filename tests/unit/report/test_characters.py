"""Texts of others, made fit for where they stand."""

import pytest

from parasta_vocab.report.characters import escape_markdown, harmless_cell, one_line, without_controls


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b[31mb", "a\N{REPLACEMENT CHARACTER}[31mb"),
        ("\x00\x07\x9b\ud800\ufffe", "\N{REPLACEMENT CHARACTER}" * 5),
        ("å\t\n\r\N{SOFT HYPHEN}\N{PILE OF POO}", "å\t\n\r\N{SOFT HYPHEN}\N{PILE OF POO}"),
    ],
)
def test_control_characters_are_replaced_and_nothing_else(text, expected):
    assert without_controls(text) == expected


def test_every_kind_of_line_break_becomes_a_space():
    assert one_line(" a\nb\r\nc\x85d\u2028e\x0bf\N{NO-BREAK SPACE}g ") == "a b c d e f g"


def test_markdown_shows_signs_as_they_are_and_mentions_nobody():
    assert escape_markdown("<b>|`*_#~&[a](b)\\ @user\nx") == "\\<b\\>\\|\\`\\*\\_\\#\\~\\&\\[a\\](b)\\\\ @\N{ZERO WIDTH SPACE}user x"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_count_is_quoted(text):
    assert harmless_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "1", "”=1”"])
def test_other_cells_stay_as_they_are(text):
    assert harmless_cell(text) == text
