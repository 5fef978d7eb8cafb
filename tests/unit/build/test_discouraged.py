import json
import re

import pytest

from parasta_vocab.build.discouraged import term_pattern
from parasta_vocab.data import root
from parasta_vocab.vocab import SCHEMES, vocabulary
from parasta_vocab.vocab.index import iter_labels

TERMS = json.loads((root() / "schema/generated/discouraged.json").read_bytes())


@pytest.mark.parametrize(
    ("term", "lang", "forms"),
    [
        ("työssäoppiminen", "fi", ["Työssäoppiminen", "työssäoppimisen", "työssäoppimista", "työssäoppimisjaksolla"]),
        ("työssä oppiminen", "fi", ["työssä oppiminen", "Työssä  oppimisen", "työssä oppimisessa"]),
        ("työssäoppimisen sopimus", "fi", ["työssäoppimisen sopimus", "työssäoppimisen sopimuksen", "työssäoppimisen sopimukset"]),
        ("esimies", "fi", ["esimies", "esimiehen", "esimiehiltä", "esimiestä"]),
        ("ammattiosaamisen näyttö", "fi", ["ammattiosaamisen näyttö", "ammattiosaamisen näytön", "ammattiosaamisen näyttöjen"]),
        ("tutkintotoimikunta", "fi", ["tutkintotoimikunnan", "tutkintotoimikuntien"]),
        ("TOP-sopimus", "fi", ["TOP-sopimus", "TOP-sopimuksen", "TOP-sopimusta"]),
        ("TOP-paikka", "fi", ["TOP-paikka", "TOP-paikan", "TOP-paikkoja"]),
        ("HOPS", "fi", ["HOPS", "HOPSin", "HOPS:n", "HOPSia"]),
        ("praktikavtal", "sv", ["praktikavtal", "Praktikavtalet", "praktikavtalens"]),
        ("individuell studieplan", "sv", ["individuell studieplan", "individuella studieplaner"]),
        ("qualification committee", "en", ["qualification committee", "Qualification committees"]),
    ],
)
def test_a_pattern_finds_the_inflected_forms_of_its_term(term, lang, forms):
    assert [form for form in forms if not re.search(term_pattern(term, lang), f"({form})")] == []


@pytest.mark.parametrize(
    ("term", "lang", "others"),
    [
        ("HOPS", "fi", ["hops", "HOPSANEN", "HOKS", "SHOPS"]),
        ("TOP-sopimus", "fi", ["top-sopimus", "TOP sopimus", "koulutussopimus"]),
        ("työssäoppiminen", "fi", ["työelämässä oppiminen", "työssä oppiminen"]),
        ("työssä oppiminen", "fi", ["työssä oppimisympäristö", "työelämässä oppiminen"]),
        ("näyttötutkinto", "fi", ["näyttö", "näytön tutkinto", "ammattitutkinto"]),
        ("esimies", "fi", ["esihenkilö", "esimerkki"]),
    ],
)
def test_a_pattern_leaves_other_words_alone(term, lang, others):
    assert [other for other in others if re.search(term_pattern(term, lang), other)] == []


def test_every_pattern_finds_its_own_term():
    assert [item["term"] for item in TERMS if not re.search(item["pattern"], item["term"])] == []


def test_no_pattern_finds_an_accepted_label_or_a_definition_of_the_vocabulary():
    texts = [
        (lang, text)
        for scheme in SCHEMES
        for concept in vocabulary(scheme)
        for lang, text in [
            *concept.definition.items(),
            *concept.pref_label.items(),
            *((lang, text) for lang, several in concept.alt_label.items() for text in several),
        ]
    ]
    found = [(item["term"], text) for item in TERMS for lang, text in texts if lang == item["lang"] and re.search(item["pattern"], text)]
    assert found == []


def test_every_discouraged_label_of_the_vocabulary_has_its_pattern_and_what_to_say_instead():
    expected = [
        (lang, term, concept.iri, dict(concept.pref_label.items()))
        for scheme in SCHEMES
        for concept in vocabulary(scheme)
        for lang, terms in concept.discouraged_label.items()
        for term in terms
    ]
    assert [(item["lang"], item["term"], item["concept"], item["preferred"]) for item in TERMS] == expected


def test_no_discouraged_label_is_an_accepted_label_elsewhere():
    accepted = {label for scheme in SCHEMES for concept in vocabulary(scheme) for label in iter_labels(concept)}
    assert [item["term"] for item in TERMS if item["term"] in accepted] == []
