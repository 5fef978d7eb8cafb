"""Which language a passage has."""

import pytest

from parasta_vocab.annotate.extract.passage import Passage
from parasta_vocab.annotate.language import by_language


def test_a_passage_that_does_not_tell_has_the_language_of_most_others():
    text = "Det är så och inte annars. 2026 Se på sidan ett."
    passages = [Passage(0, 26), Passage(27, 31), Passage(32, 48)]
    assert [item.lang for item in by_language(text, passages)] == ["sv", "sv", "sv"]


def test_a_text_that_tells_nothing_is_taken_for_finnish():
    assert list(by_language("2026", [Passage(0, 4)])) == [Passage(0, 4, "fi")]


def test_what_the_file_says_counts_more_than_what_the_text_looks_like():
    assert list(by_language("Det är så", [Passage(0, 9, "fi")])) == [Passage(0, 9, "fi")]


def parts(text):
    return [(text[item.start : item.end], item.lang) for item in by_language(text, [Passage(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sopimus tehdään ennen jakson alkua.\nSe on kirjallinen.\nAvtalet ingås innan perioden börjar och är skriftligt.",
            [
                ("Sopimus tehdään ennen jakson alkua.\nSe on kirjallinen.", "fi"),
                ("\nAvtalet ingås innan perioden börjar och är skriftligt.", "sv"),
            ],
        ),
        (
            "Koulutussopimus allekirjoitetaan. Utbildningsavtalet undertecknas.",
            [("Koulutussopimus allekirjoitetaan.", "fi"), (" Utbildningsavtalet undertecknas.", "sv")],
        ),
        ("Opiskelija / Studerande", [("Opiskelija /", "fi"), (" Studerande", "sv")]),
        ("| Näyttö | Yrkesprov | Osaaminen |", [("| Näyttö |", "fi"), (" Yrkesprov |", "sv"), (" Osaaminen |", "fi")]),
        ("Työssäoppimisohjaaja (praktikplats)", [("Työssäoppimisohjaaja ", "fi"), ("(praktikplats)", "sv")]),
        ("Näyttö\tYrkesprov\tCompetence demonstration", [("Näyttö\t", "fi"), ("Yrkesprov\t", "sv"), ("Competence demonstration", "en")]),
    ],
)
def test_a_passage_in_two_languages_is_parted_at_lines_sentences_cells_slashes_and_brackets(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Opiskelija osoittaa osaamisensa tutkinnon\nosan mukaisesti.\nArvioijat\nkirjaavat sen.",
        "Sovi näytöstä.\nEn tiedä: Oy Ab\nKatso myös liite 2.\n040 123",
        "Den studerande avlägger\nyrkesprovet. Se\nbilagan: Koski\noch PUK.",
    ],
)
def test_a_passage_in_one_language_stays_whole(text):
    assert [said for said, _ in parts(text)] == [text]
