import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.lsp.sheet import Sheet
from parasta_vocab.source.place import TextPlace

TEXT = "a: åäö\r\nb: 🎓x\rc: \u2028y\n"


@pytest.mark.parametrize(("units", "character"), [("utf-8", 7), ("utf-16", 5), ("utf-32", 4)])
def test_a_character_is_counted_as_the_client_counts(units, character):
    sheet = Sheet(TEXT, units)
    offset = TEXT.index("x")
    assert sheet.position(offset) == (1, character)
    assert sheet.offset(1, character) == offset


def test_only_newlines_and_returns_break_lines():
    sheet = Sheet(TEXT)
    assert [sheet.position(TEXT.index(char)) for char in "abcy"] == [(0, 0), (1, 0), (2, 0), (2, 4)]
    assert sheet.position(len(TEXT)) == (3, 0)


def test_what_is_beyond_a_line_or_the_text_is_its_end():
    sheet = Sheet(TEXT)
    assert sheet.offset(0, 99) == TEXT.index("\r")
    assert sheet.offset(99, 0) == len(TEXT)
    assert sheet.offset(-1, 5) == 0
    assert sheet.position(999) == (3, 0)


def test_places_of_the_readers_count_from_one():
    sheet = Sheet(TEXT)
    assert sheet.place(TextPlace(2, 5)) == TEXT.index("x")
    assert sheet.place(TextPlace(2, 4), newline_only=True) == TEXT.index("🎓")
    assert sheet.place(TextPlace(99, 99)) == len(TEXT)


@given(st.text(alphabet="aå🎓\n\r\u2028", max_size=20), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_every_position_leads_back_to_its_character(text, units):
    sheet = Sheet(text, units)
    for offset in range(len(text) + 1):
        line, character = sheet.position(offset)
        back = sheet.offset(line, character)
        assert back == offset or text[back:offset] == "\r"  # between the two characters of one break there is no place
