"""Words as the tables spell them."""

import pytest

from parasta_vocab.vocab.words import WORD, normal, spelled


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sovi HOKSista.", ["Sovi", "HOKSista", "."]),
        ("opetus- ja kulttuuriministeriö", ["opetus-", "ja", "kulttuuriministeriö"]),
        ("TE-toimisto, HOKS:n", ["TE-toimisto", ",", "HOKS:n"]),
        ("koulutus\u00adsopimus", ["koulutus\u00adsopimus"]),
        ("koulutussopi-\n   mus", ["koulutussopi-\n   mus"]),
        ("koulutussopi\u00ad\nmus", ["koulutussopi\u00ad\nmus"]),
        ("koulutus-\nSopimus", ["koulutus-", "Sopimus"]),
        ("yksi\n \nkaksi", ["yksi", "\n \n", "kaksi"]),
        ("ks. https://a.example/koulutussopimus nyt", ["ks", ".", "https://a.example/koulutussopimus", "nyt"]),
        ("_työpaikka_", ["_", "työpaikka", "_"]),
        ("a\u0308lyä", ["a\u0308lyä"]),
        ("", []),
    ],
)
def test_a_text_falls_into_words_marks_addresses_and_empty_lines(text, words):
    assert [found[0] for found in WORD.finditer(text)] == words


@pytest.mark.parametrize(
    ("word", "expected"),
    [("HOKS", "hoks"), ("TYÖPAIKKA", "työpaikka"), ("a\u0308", "ä"), ("TE\u2011toimisto", "te-toimisto"), ("agreement’s", "agreement's")],
)
def test_a_word_has_one_spelling(word, expected):
    assert normal(word) == expected


def test_a_label_is_spelled_as_a_key():
    assert spelled("Elinkeino-, liikenne-  ja ympäristökeskus") == "elinkeino- , liikenne- ja ympäristökeskus"
