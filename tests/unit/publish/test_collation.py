import pytest

from parasta_vocab.publish.collation import collation_key, index_letter


def in_order(lang, *words):
    backwards = list(words)[::-1]
    backwards.sort(key=lambda word: collation_key(word, lang))
    assert backwards == list(words)


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_own_letters_stand_after_z(lang):
    in_order(lang, "aika", "zeniitti", "ål", "ääni", "öljy")


def test_english_takes_them_for_accented_vowels():
    in_order("en", "Angstrom", "Ångström", "apple", "öre", "zone")


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_w_is_a_letter_after_v(lang):
    in_order(lang, "valta", "virta", "vy", "waltari", "web", "x")


def test_word_by_word_so_a_space_sorts_before_letters():
    in_order("fi", "oppija", "oppija oid", "oppijan OID", "oppijanumero")
    in_order("sv", "den lärande", "den studerande", "dendrologi")


def test_hyphens_and_marks_count_for_nothing():
    in_order("fi", "hoks", "HOKSin hyväksyminen", "hoksit", "HOKS-liite", "HOKS-suunnittelu")


def test_case_decides_only_between_equal_letters():
    in_order("fi", "eHOKS", "ehoksi", "EKSY")
    assert collation_key("PUK", "sv")[0] == collation_key("puk", "sv")[0]
    assert collation_key("PUK", "sv") != collation_key("puk", "sv")


def test_foreign_letters_stand_beside_their_nearest():
    in_order("fi", "samaani", "šamaani", "samba")
    in_order("fi", "Muller", "Myller", "Müller", "Myrsky")
    in_order("sv", "Hoffren", "Hoffrén", "Hoffrent")
    in_order("fi", "æ", "ö", "ø")


def test_digits_before_letters_and_other_scripts_after():
    in_order("fi", "1. luku", "8 §", "aalto", "öljy", "Ωmega")


def test_composed_and_decomposed_are_one():
    assert collation_key("a\u0308a\u0308ni", "fi")[0] == collation_key("ääni", "fi")[0]


@pytest.mark.parametrize(
    ("text", "lang", "letter"),
    [
        ("ääni", "fi", "Ä"),
        ("ääni", "en", "A"),
        ("Wilma", "fi", "W"),
        ("Übung", "sv", "Y"),
        ("”sitaatti”", "fi", "S"),
        ("2-vuotinen", "fi", "0–9"),
        ("", "fi", "0–9"),
        ("§", "fi", "0–9"),
    ],
)
def test_index_letter(text, lang, letter):
    assert index_letter(text, lang) == letter
