"""Doubts: a term that two concepts recommend."""

import pytest

from parasta_vocab.publish.sanastot.broken import Broken, Located
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.doubts import iter_doubts
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
