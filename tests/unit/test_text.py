from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.text import LANGUAGES, Text, fill_braces, show_day

texts = st.builds(Text, st.text(), st.text(), st.text())


def test_the_languages_are_finnish_swedish_and_english():
    assert LANGUAGES == ("fi", "sv", "en")


def test_a_language_map_becomes_a_text_and_other_languages_are_left_out():
    assert Text.of({"sv": "steg", "fi": "vaihe", "de": "Schritt"}) == Text("vaihe", "steg", "")


def test_no_language_map_is_an_empty_text():
    assert (Text.of(None), Text.of({}), bool(Text.of({"de": "Schritt"}))) == (Text(), Text(), False)


def test_a_text_is_shown_in_the_wanted_language_or_in_the_first_that_has_one():
    text = Text(sv="steg", en="step")
    assert [text.show(lang) for lang in ("fi", "sv", "en", "de", "")] == ["steg", "steg", "step", "steg", "steg"]


def test_only_the_name_of_a_language_shows_a_text():
    assert Text("vaihe", "steg", "step").show("items") == "vaihe"


def test_braces_are_filled_in_every_language_and_a_text_in_its_own():
    text = Text("{what} {n}", "{n} {what}", "{other} {what}")
    filled = text.filled(what=Text("vaihe", "steg", "step"), n=3)
    assert filled == Text("vaihe 3", "3 steg", "{other} step")


def test_a_brace_without_a_fact_stays_as_it_stands():
    assert fill_braces("{?key} {key} {", {"key": "a"}) == "{?key} a {"


def test_a_day_is_written_as_people_write_it_and_what_is_no_day_stays():
    assert [show_day(day) for day in ("2025-03-31", "2025-03-31T23:59:00Z", "2025-13-31", "31.3.2025", "")] == [
        Text("31.3.2025", "31.3.2025", "31 March 2025"),
        Text("31.3.2025", "31.3.2025", "31 March 2025"),
        Text("2025-13-31", "2025-13-31", "2025-13-31"),
        Text("31.3.2025", "31.3.2025", "31.3.2025"),
        Text(),
    ]


@given(texts)
def test_the_items_of_a_text_make_the_same_text(text):
    assert Text.of(dict(text.items())) == text


@given(texts)
def test_a_text_is_true_when_it_shows_something(text):
    assert {bool(text)} == {bool(text.show(lang)) for lang in LANGUAGES}
