"""A definition with its own term: in which forms that is seen, and what is another term."""

import pytest

from parasta_vocab.lint.run import lint_document
from parasta_vocab.namespaces import CONCEPTS
from parasta_vocab.source.document import RdfDocument
from parasta_vocab.source.read import parse_source


def own(definition: str, term: str, lang: str, *more: str, iri: str = "http://a.example/s/a") -> list[str]:
    """Return the messages about a concept of this term and definition in a vocabulary with some more terms."""
    others = "\n".join(f's:x{number} a skos:Concept ; skos:prefLabel "{other}"@{lang} .' for number, other in enumerate(more))
    text = f"""@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix s: <http://a.example/s/> .
<{iri}> a skos:Concept ; skos:prefLabel "{term}"@{lang} ; skos:definition "{definition}"@{lang} . {others}"""
    document = parse_source(text.encode(), "a.ttl")
    assert isinstance(document, RdfDocument)
    return [finding.message("en") for finding in lint_document(document, ["definition-with-own-term"]).findings]


@pytest.mark.parametrize(
    ("lang", "term", "word"),
    [
        *[("fi", "arvosana", word) for word in ("arvosanan", "arvosanoja", "arvosanojen", "arvosanoilla")],
        *[("fi", "tutkinnon osa", word) for word in ("tutkinnon osien", "tutkinnon osissa")],
        *[("fi", *pair) for pair in (("työpaikka", "työpaikoille"), ("kieli", "kielten"), ("lapsi", "lasten"), ("käsi", "käden"))],
        *[("fi", *pair) for pair in (("työ", "töiden"), ("mies", "miehen"))],
        *[("sv", *pair) for pair in (("bok", "böckerna"), ("studerande", "studerandena"), ("examen", "examina"))],
        ("sv", "sätt att lära", "sättet att lära"),
        ("en", "student", "students"),
    ],
)
def test_an_inflected_term_is_seen(lang: str, term: str, word: str) -> None:
    (message,) = own(f"xxx yyy {word} zzz", term, lang)
    assert f"“{word}”" in message


def test_a_longer_term_of_another_concept_is_not_the_own_one() -> None:
    assert own("xxx kielten opettajien zzz", "kieli", "fi", "kielten opettaja") == []
    assert own("xxx uusien kielten zzz", "kieli", "fi", "uusi kieli") == []
    assert len(own("xxx uusien kielten zzz", "kieli", "fi", "uusi koulu")) == 1


def test_a_name_is_not_seen_in_small_letters() -> None:
    assert own("tieto kosken arvoista", "Arvo", "fi") == []
    assert len(own("tieto Arvojen kentissä", "Arvo", "fi")) == 1


@pytest.mark.parametrize("text", ["", "-", "()", "!", "a"])
def test_odd_terms_and_definitions_do_no_harm(text: str) -> None:
    assert own(text or "x", "osa", "fi") == own("osien", text or "x", "fi") == []


def test_a_concept_of_our_vocabulary_is_seen_in_every_form_of_the_tables() -> None:
    definition, term = "skede efter identifieringen av det tidigare förvärvade kunnandet", "identifiering av tidigare förvärvat kunnande"
    (message,) = own(definition, term, "sv", iri=f"{CONCEPTS}osaamisen-tunnistaminen")
    assert "“identifieringen av det tidigare förvärvade kunnandet”" in message
    assert own(definition, term, "sv") == []


def test_a_table_of_ours_counts_only_for_terms_that_the_file_has() -> None:
    assert own("osaamisten tunnustamisissa", "muu", "fi", iri=f"{CONCEPTS}osaamisen-tunnustaminen") == []
