"""Doubts: a term that two concepts recommend."""

import pytest

from parasta_vocab.publish.sanastot.broken import Broken, Located
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.doubts import iter_doubts, without_repeats
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.text import Text
from parasta_vocab.vocab import SCHEMES, vocabulary


def concept(*terms):
    return {"recommendedTerms": [{"language": lang, "label": label} | more for lang, label, more in terms]}


def test_a_term_that_two_concepts_recommend():
    concepts = {
        "aa": concept(("fi", "sopimus", {}), ("sv", "avtal", {})),
        "bb": concept(("fi", "lupa", {}), ("sv", "Avtal", {})),
        "cc": concept(("en", "avtal", {}), ("sv", "avtal", {"homographNumber": 2})),
    }
    message = Text(
        "suositettava termi ”Avtal” (sv) on myös käsitteellä aa; tarkista, tarkoittavatko ne samaa",
        "den rekommenderade termen ”Avtal” (sv) finns också för begreppet aa; kontrollera om de avser samma sak",
        "the recommended term “Avtal” (sv) also belongs to the concept aa; check whether they mean the same",
    )
    broken = Broken("label", "Avtal", "duplicate-recommended-term", message, ("recommendedTerms", 1, "label"))
    assert list(iter_doubts(Terminology({"prefix": "koe"}, concepts))) == [Located("concept", "bb", broken)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_vocabularies_leave_no_doubt(scheme):
    assert list(iter_doubts(to_terminology(vocabulary(scheme)))) == []


def test_a_term_that_a_concept_has_twice_in_a_role():
    def term(label, **more):
        return {"language": "fi", "label": label} | more

    concepts = {"aa": {"synonyms": [term("diili"), term("sopu"), term("diili", status="VALID")], "searchTerms": [term("diili")]}}
    message = Text(
        "termi ”diili” (fi) on käsitteellä kahdesti; poista toinen (palveluun se viedään kerran)",
        "termen ”diili” (fi) finns två gånger i begreppet; ta bort den ena (i tjänsten publiceras den en gång)",
        "the concept has the term “diili” (fi) twice; remove one of them (it is published once)",
    )
    broken = Broken("label", "diili", "repeated-term", message, ("synonyms", 2, "label"))
    terminology = Terminology({"prefix": "koe"}, concepts)
    assert list(iter_doubts(terminology)) == [Located("concept", "aa", broken)]
    assert without_repeats(terminology).concepts == {
        "aa": {"synonyms": [term("diili"), term("sopu")], "searchTerms": [term("diili")]},
    }
