"""Terms in running text."""

import pytest

from parasta_vocab.vocab.forms import DISCOURAGED, form_table
from parasta_vocab.vocab.match import iter_hits


def hits(text, lang="fi", part="forms"):
    return [(text[hit.start : hit.end], hit.terms[0].id) for hit in iter_hits(text, form_table(lang, part))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Koulutuksen järjestäjän edustaja", [("Koulutuksen järjestäjän edustaja", "koulutuksen-jarjestajan-edustaja")]),
        ("koulutuksen järjestäjän tiedot", [("koulutuksen järjestäjän", "koulutuksen-jarjestaja")]),
        (
            "työpaikalla järjestettävän koulutuksen palveluprosessi",
            [("työpaikalla järjestettävän koulutuksen palveluprosessi", "palveluprosessi")],
        ),
        ("koulutus- tai oppisopimuksesta", [("koulutus- tai oppisopimuksesta", "koulutus-tai-oppisopimus")]),
        (
            "Sovi koulutussopimuksesta, näytöstä ja HOKSista.",
            [("koulutussopimuksesta", "koulutussopimus"), ("näytöstä", "naytto"), ("HOKSista", "hoks")],
        ),
    ],
)
def test_the_longest_term_wins(text, found):
    assert hits(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tutkinnon\n   osan", [("tutkinnon\n   osan", "tutkinnon-osa")]),
        ("tutkinnon\r\nosan", [("tutkinnon\r\nosan", "tutkinnon-osa")]),
        ("tutkinnon\n\nosan", []),
        ("tutkinnon, osan", []),
        ("tutkinnon. Osan", []),
        ("koulutus\u00adsopimuksen", [("koulutus\u00adsopimuksen", "koulutussopimus")]),
        ("koulutussopi-\nmuksen", [("koulutussopi-\nmuksen", "koulutussopimus")]),
        ("koulutussopi\u00ad\nmuksen", [("koulutussopi\u00ad\nmuksen", "koulutussopimus")]),
        ("HOKS-\nliitteen", [("HOKS-\nliitteen", "hoks-liite")]),
        ("opetus-\nja kulttuuriministeriö", [("opetus-\nja kulttuuriministeriö", "opetus-ja-kulttuuriministerio")]),
        ("tutkin-\nnon osa", [("tutkin-\nnon osa", "tutkinnon-osa")]),
        ("na\u0308yto\u0308n", [("na\u0308yto\u0308n", "naytto")]),
    ],
)
def test_terms_are_found_across_breaks_of_lines_and_words_but_not_of_sentences(text, found):
    assert hits(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KOULUTUSSOPIMUS", ["koulutussopimus"]),
        ("Koskeen", ["koski"]),
        ("koskeen", []),
        ("Kosken ja Arvon", ["koski", "arvo"]),
        ("arvon", []),
        ("TE-toimistoon", ["te-toimisto"]),
        ("te-toimistoon", []),
        ("okm:n", []),
        ("edellytysten varmistaminen", ["edellytysten-varmistaminen"]),
        ("EDELLYTYSTEN VARMISTAMINEN", ["edellytysten-varmistaminen"]),
    ],
)
def test_names_and_acronyms_keep_their_capitals_and_other_words_are_free(text, found):
    assert [name for _, name in hits(text)] == found


@pytest.mark.parametrize("text", ["mallikoulutussopimus", "koulutussopimusmalli", "https://koulutussopimus.example/naytto", "näyttely"])
def test_a_compound_is_another_word(text):
    assert hits(text) == []


@pytest.mark.parametrize("part", ["forms", DISCOURAGED])
@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("fi", "Työssäoppiminen työssäoppimisen työssäoppimisjaksolla", ["Työssäoppiminen", "työssäoppimisen", "työssäoppimisjaksolla"]),
        ("fi", "työssäoppimisohjaaja", ["työssäoppimisohjaaja"]),
        ("fi", "työssä oppiminen työssä  oppimisessa", ["työssä oppiminen", "työssä  oppimisessa"]),
        ("fi", "työssäoppimisen sopimus, työssäoppimisen sopimukset", ["työssäoppimisen sopimus", "työssäoppimisen sopimukset"]),
        ("fi", "esimies esimiehen esimiehiltä esimiestä", ["esimies", "esimiehen", "esimiehiltä", "esimiestä"]),
        ("fi", "ammattiosaamisen näytön ja ammattiosaamisen näyttöjen", ["ammattiosaamisen näytön", "ammattiosaamisen näyttöjen"]),
        ("fi", "tutkintotoimikunnan, tutkintotoimikuntien", ["tutkintotoimikunnan", "tutkintotoimikuntien"]),
        ("fi", "TOP-sopimuksen TOP-paikoissa", ["TOP-sopimuksen", "TOP-paikoissa"]),
        ("fi", "HOPS HOPSin HOPS:n HOPSia HOPS-keskustelu", ["HOPS", "HOPSin", "HOPS:n", "HOPSia", "HOPS-keskustelu"]),
        ("sv", "Praktikavtalet praktikavtalens praktikplatser", ["Praktikavtalet", "praktikavtalens", "praktikplatser"]),
        ("sv", "individuella studieplaner", ["individuella studieplaner"]),
        (
            "fi",
            "Koulutuksenjärjestäjän edustaja ja koulutuksenjärjestäjän arvioijille",
            ["Koulutuksenjärjestäjän", "koulutuksenjärjestäjän"],
        ),
        ("fi", "toteuttavat koulutuksenjärjestäjät", ["koulutuksenjärjestäjät"]),
        ("fi", "hops HOPSANEN HOKS SHOPS top-sopimus koulutussopimus", []),
        ("fi", "työelämässä oppiminen työssä oppimisympäristö näyttö esihenkilö esimerkki", []),
    ],
)
def test_discouraged_terms_are_found_in_every_form_and_in_the_compounds_that_they_begin(part, lang, text, found):
    table = form_table(lang, part)
    assert [text[hit.start : hit.end] for hit in iter_hits(text, table) if hit.terms[0].kind == DISCOURAGED] == found


def test_only_the_part_that_is_asked_for_is_read():
    text = "näyttö oppisopimus näyttö"
    assert [(hit.start, hit.end) for hit in iter_hits(text, form_table("fi"), 7, 18)] == [(7, 18)]


def test_a_language_that_we_do_not_have_has_no_terms():
    assert list(iter_hits("koulutussopimus", form_table("de"))) == []
