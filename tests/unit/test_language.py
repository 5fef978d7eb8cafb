"""Which language a text shows, at all and clearly."""

from pathlib import Path

import pytest

from parasta_vocab.language import clear_language, guess, has_small_word
from parasta_vocab.records.read import read_records


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
        ("ja " * 200_000, "fi"),
    ],
)
def test_small_words_tell_the_language_and_else_the_terms(text, lang):
    assert guess(text) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Opiskelija ja työpaikkaohjaaja sopivat tehtävistä ennen jakson alkua.", "fi"),
        ("Den studerande och arbetsplatshandledaren kommer överens om uppgifterna före perioden.", "sv"),
        ("The student and the workplace instructor agree on the tasks.", "en"),
        ("HOKS", ""),
        ("Koski", ""),
        ("", ""),
        ("en", ""),
        ("learning by doing", ""),
        ("train the trainer", ""),
        ("Maija Meikäläinen, maija.meikalainen@example.com", ""),
        ("odottaa_kasittelya, kysely_muodostettu, vastaajatunnus_muodostettu, lahetys_epaonnistunut", ""),
        ("Opetushallituksen ja Utbildningsstyrelsen", ""),
        ("Laki ammatillisesta koulutuksesta (531/2017)", ""),
        ("avtal (fi. sopimus, jossa on kaksi osapuolta)", ""),
        ("“(" * 100_000, ""),
        ("x" * 200_000, ""),
        ("ja " * 200_000, "fi"),
    ],
)
def test_only_running_text_with_several_marks_shows_its_language_clearly(text, lang):
    assert clear_language(text) == lang


def test_no_text_of_our_records_clearly_shows_another_language_than_its_own(root: Path):
    wrong = [
        (record.id, key, lang)
        for record in read_records(root / "vocab/src").records
        for key in ("definition", "note", "example", "change_note")
        for lang, texts in (record.data.get(key) or {}).items()
        for text in ([texts] if isinstance(texts, str) else texts)
        if clear_language(text) not in {"", lang}
    ]
    assert wrong == []


def test_a_small_word_may_belong_to_two_languages():
    assert [has_small_word(lang, ["kissa", "on"]) for lang in ("fi", "sv", "en")] == [True, False, True]
