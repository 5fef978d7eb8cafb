"""Forms of nouns by rule: what is a form of which word, and what only looks alike."""

import pytest

from parasta_vocab.lint.inflect import are_forms, beginning, is_form
from parasta_vocab.lint.words import split_words

FORMS = {
    "fi": [
        "arvosana arvosanan arvosanoja arvosanojen arvosanoilla arvosanaansa",
        "osa osan osien osissa osaa osia",
        "työpaikka työpaikan työpaikoille työpaikkoja työpaikkojen",
        "kieli kielen kielten kieliä kielissä kieltä",
        "lapsi lapsen lasten lapsia lasta",
        "käsi käden käsien kättä käteen kädessä",
        "työ työn työtä töiden töissä töitä työhönsä",
        "mies miehen miesten miehiä miestä",
        "esimies esimiehen esimiesten",
        "uusi uuden uutta uusia",
        "kansi kannen kantta kansien",
        "lehti lehden lehtiä",
        "tarve tarpeen tarpeita tarvetta",
        "laite laitteen laitteita laitteiden laitetta",
        "alue alueen alueiden aluetta",
        "asiakas asiakkaan asiakkaita asiakasta",
        "kaunis kauniin kauniita kaunista",
        "päätös päätöksen päätöksiä päätösten",
        "kumppanuus kumppanuuden kumppanuutta kumppanuuksia",
        "osaaminen osaamisen osaamista osaamisten",
        "puhelin puhelimen puhelimia puhelinta",
        "jäsen jäsenen jäseniä jäsenten",
        "kunta kunnan kuntia kunnissa",
        "luku luvun lukuja luvuissa",
        "laki lain lakeja laeissa",
        "aika ajan aikaa aikoja",
        "jalka jalan jalkoja",
        "kaupunki kaupungin kaupunkeja kaupungeissa",
        "opiskelija opiskelijoiden opiskelijoille opiskelijaansa opiskelijakin",
        "hoks hoks:n hoksin hoksissa hoksia",
        "maa maan maita maiden",
    ],
    "sv": [
        "bok boken böcker böckerna böckernas",
        "handbok handboken handböcker",
        "studerande studeranden studerandena studerandes",
        "examen examina examinas",
        "sätt sättet sätten",
        "lärare läraren lärarna lärarnas",
        "man mannen män männen",
        "stad staden städer",
        "skola skolan skolor skolorna",
        "regel regeln regler reglerna",
        "nummer numret numren",
        "program programmet programmen",
        "kriterium kriteriet kriterier kriterierna",
        "centrum centret",
        "ansökan ansökningar ansökningarna",
        "ämne ämnet ämnen ämnena",
        "dotter döttrar",
    ],
}
OTHERS = {
    "fi": [
        "näyttö näyttää näyttely",
        "ohjaus ohjaaja ohjata",
        "ohjaaja ohjaus ohjaajakysely",
        "opiskelija opiskelu opiskella",
        "sopimus sopia sopimusala",
        "arvo arvioi arvioida",
        "osa osata osaaminen",
        "koulu koulutus",
        "koulutus kouluttaa koulutusala",
        "laki laita laina",
        "joki joissa",
        "työ työssäoppiminen työpaikka",
        "tieto tietää",
        "käsi käsite",
        "kurssi kurde",
    ],
    "sv": [
        "lärare lära",
        "handledare handledning",
        "kunnande kunna",
        "arbete arbetar",
        "plan planera",
        "bok boka bokning",
        "elev elevvård",
    ],
}


def pairs(several: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    return [(lang, line.split()[0], word) for lang, lines in several.items() for line in lines for word in line.split()[1:]]


@pytest.mark.parametrize(("lang", "base", "word"), pairs(FORMS))
def test_a_form_of_a_word_is_told(lang: str, base: str, word: str) -> None:
    assert is_form(word, base, lang)
    assert f" {word}".startswith(beginning(base, lang))


@pytest.mark.parametrize(("lang", "base", "word"), pairs(OTHERS))
def test_another_word_is_no_form(lang: str, base: str, word: str) -> None:
    assert not is_form(word, base, lang)


def test_a_word_is_its_own_form_in_every_language() -> None:
    assert [is_form("oahppu", "oahppu", lang) for lang in ("fi", "sv", "en", "se")] == [True] * 4
    assert not is_form("students", "student", "en")


def test_words_of_one_letter_and_odd_ones_have_no_other_form() -> None:
    assert [is_form(word, base, "fi") for base, word in (("a", "an"), ("s", "sn"), ("2", "2n"), ("c++", "c++:n"))] == [False] * 3 + [True]


@pytest.mark.parametrize(
    ("text", "term", "lang", "expected"),
    [
        ("tutkinnon osien", "tutkinnon osa", "fi", True),
        ("tutkinnon osissa", "tutkinnon osa", "fi", True),
        ("sättet att lära", "sätt att lära", "sv", True),
        ("tutkinnon tavoitteet", "tutkinnon osa", "fi", False),
        ("osien", "tutkinnon osa", "fi", False),
    ],
)
def test_a_term_of_several_words_is_compared_word_by_word(text: str, term: str, lang: str, *, expected: bool) -> None:
    assert are_forms(split_words(text), split_words(term), lang) is expected
