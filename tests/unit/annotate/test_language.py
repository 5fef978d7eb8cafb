"""Which language a passage has."""

import pytest

from parasta_vocab.annotate.extract.passage import Passage
from parasta_vocab.annotate.language import guess, languages_of


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Opiskelija ja työpaikkaohjaaja sopivat, mitä tehdään.", "fi"),
        ("Den studerande och handledaren kommer överens om uppgifterna.", "sv"),
        ("The student and the workplace instructor agree on the tasks.", "en"),
        ("Työpaikkaohjaajan perehdytys", "fi"),
        ("Introduktion av arbetsplatshandledare", "sv"),
        ("Induction of workplace instructors", "en"),
        ("ANVISNINGAR OM YRKESPROV", "sv"),
        ("12.3.2026", ""),
        ("", ""),
    ],
)
def test_small_words_tell_the_language_and_else_the_terms(text, lang):
    assert guess(text) == lang


def test_a_passage_that_does_not_tell_has_the_language_of_most_others():
    text = "Det är så och inte annars. 2026 Se på sidan ett."
    passages = [Passage(0, 26), Passage(27, 31), Passage(32, 48)]
    assert languages_of(text, passages) == ["sv", "sv", "sv"]


def test_a_text_that_tells_nothing_is_taken_for_finnish():
    assert languages_of("2026", [Passage(0, 4)]) == ["fi"]


def test_what_the_file_says_counts_more_than_what_the_text_looks_like():
    assert languages_of("Det är så", [Passage(0, 9, "fi")]) == ["fi"]
