"""Forms of one word have one key; terms are found whatever their form."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from parasta_vocab.lint.words import Keys, TermIndex, looks_like, split_all, split_words
from parasta_vocab.vocab import vocabulary

FORMS = {
    "fi": [
        "sopimus sopimuksen sopimuksia sopimukseen sopimusta",
        "osaaminen osaamisen osaamista osaamisesta",
        "koulutus koulutuksen koulutusta koulutuksessa",
        "tieto tiedon tietoja tietojen",
        "tarve tarpeen tarpeita",
        "työpaikka työpaikan työpaikalla työpaikat",
        "arviointi arvioinnin arviointia arvioinnissa",
        "tutkinto tutkinnon tutkintoja tutkinnoissa",
        "näyttö näytön näyttöä näyttöjen",
        "asiakas asiakkaan asiakkaita",
        "kumppanuus kumppanuuden kumppanuutta kumppanuuksia",
        "toimija toimijan toimijoiden toimijoita",
        "kurssi kurssin kursseja kursseista",
        "hoks hoksin hoks:n",
        "viranomainen viranomaisen viranomaista",
    ],
    "sv": [
        "avtal avtalet avtalets",
        "utbildning utbildningen utbildningar utbildningarna",
        "lärare läraren",
        "arbetsplats arbetsplatsen",
        "kurs kursen kurser",
        "kunnande kunnandet",
    ],
    "en": ["student students", "body bodies", "process processes'"],
}
DIFFERENT = {
    "fi": ["näyttö näyttää", "ohjaus ohjaaja", "opiskelija opiskelu", "sopimus sopia", "arvo arvio"],
    "sv": ["lärare lära", "handledare handledning", "kunnande kunna"],
    "en": ["assessment assess", "status statue"],
}


@pytest.mark.parametrize(("lang", "words"), [(lang, words.split()) for lang, several in FORMS.items() for words in several])
def test_forms_of_one_word_have_one_key(lang: str, words: list[str]) -> None:
    assert len(set(Keys(lang).of(split_words(" ".join(words))))) == 1


@pytest.mark.parametrize(("lang", "words"), [(lang, words.split()) for lang, several in DIFFERENT.items() for words in several])
def test_different_words_have_different_keys(lang: str, words: list[str]) -> None:
    assert len(set(Keys(lang).of(words))) == len(words)


def test_words_of_other_languages_are_their_own_keys() -> None:
    assert Keys("se").of(["oahppu", "oahppui"]) == ("oahppu", "oahppui")


def test_many_texts_are_split_as_one_by_one() -> None:
    texts = ["Koulutus, jossa on osia", "TE-toimisto (entinen)", "", "hoks:n\nliite", "yksi, kaksi"] * 40
    assert list(split_all(texts)) == [split_words(text) for text in texts]


def mentions(terms: dict[str, str], text: str, lang: str = "fi") -> dict[str, str]:
    index = TermIndex(Keys(lang))
    index.add([(term, concept) for concept, term in terms.items()])
    return dict(index.mentions(split_words(text), text))


def test_a_term_is_found_in_any_form_with_the_words_as_they_stand() -> None:
    assert mentions({"a": "koulutussopimus"}, "osa koulutussopimuksesta") == {"a": "koulutussopimuksesta"}


def test_the_longest_term_wins() -> None:
    terms = {"a": "koulutus", "b": "ammatillinen koulutus"}
    assert mentions(terms, "ammatillisen koulutuksen osa, ei muu koulutus") == {"b": "ammatillisen koulutuksen", "a": "koulutus"}
    assert mentions(terms, "ammatillista koulutusta") == {"b": "ammatillista koulutusta"}


def test_a_term_is_not_found_in_a_longer_word() -> None:
    assert mentions({"a": "näyttö"}, "näyttötutkinto") == {}


def test_a_name_is_not_mentioned_in_small_letters() -> None:
    assert mentions({"a": "Arvo"}, "tiedon arvo") == {}
    assert mentions({"a": "Arvo"}, "tieto Arvossa") == {"a": "arvossa"}


def test_two_concepts_of_one_term_are_both_mentioned() -> None:
    assert mentions({"a": "jakso", "b": "jakso"}, "jakson osa") == {"a": "jakson", "b": "jakson"}


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("yrkesutbildning som ordnas", "utbildning", True),
        ("avtal om läroavtalsutbildning", "läroavtal", True),
        ("koulutuksen järjestäjän edustaja", "koulutuksen järjestäjä", True),
        ("opettajan antama ohjaus", "koulutus", False),
        ("verksamhet på en arbetsplats", "utbildning på en arbetsplats", False),
    ],
)
def test_the_generous_comparison_takes_compounds_and_forms(text: str, term: str, *, expected: bool) -> None:
    assert looks_like(split_words(text), term) is expected


def test_threads_that_ask_at_once_get_the_same_keys_as_one_alone() -> None:
    words = sorted({word for concept in vocabulary() for lang in ("fi", "sv") for word in split_words(getattr(concept.definition, lang))})
    alone = {lang: Keys(lang).of(words) for lang in ("fi", "sv")}
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda number: Keys(("fi", "sv")[number % 2]).of(words), range(16)))
    finally:
        sys.setswitchinterval(before)
    assert found == [alone[("fi", "sv")[number % 2]] for number in range(16)]
