"""Mentions: what is found, where, and in which language."""

from parasta_vocab.annotate.extract.plain import extract_plain
from parasta_vocab.annotate.match import Mention, annotate
from parasta_vocab.namespaces import CONCEPTS, DOCUMENTS
from parasta_vocab.source.place import TextPlace
from parasta_vocab.text import Text
from parasta_vocab.vocab.forms import Term

BOTH = "Opiskelija ja ohjaaja sopivat näytöstä.\n\nDen studerande och handledaren kommer överens om yrkesprovet.\n"


def of(text, *args, **options):
    return annotate(extract_plain(text, "a.txt"), *args, **options)


def test_a_mention_is_a_value():
    assert of("Laaditaan koulutussopimukset.", "fi").mentions == (
        Mention(
            start=10,
            end=28,
            exact="koulutussopimukset",
            lang="fi",
            term=Term("parasta", "koulutussopimus", "pref", "koulutussopimus", Text()),
            others=(f"{DOCUMENTS}koulutussopimus",),
            place=TextPlace(1, 11),
        ),
    )


def test_a_mention_tells_its_concept_its_term_and_whether_that_is_discouraged():
    (mention,) = of("HOPSissa", "fi").mentions
    assert (mention.concept, mention.kind, mention.label, mention.discouraged) == (f"{CONCEPTS}hoks", "discouraged", "HOPS", True)


def test_each_paragraph_is_searched_in_its_own_language():
    annotated = of(BOTH)
    assert annotated.languages == ("fi", "sv")
    assert [(mention.exact, mention.lang) for mention in annotated.mentions] == [
        ("Opiskelija", "fi"),
        ("näytöstä", "fi"),
        ("studerande", "sv"),
        ("yrkesprovet", "sv"),
    ]


def test_a_language_that_is_given_is_that_of_the_whole_text():
    assert [mention.exact for mention in of(BOTH, "sv").mentions] == ["studerande", "yrkesprovet"]


def test_only_the_wanted_schemes_count():
    assert [mention.concept for mention in of("koulutussopimus ja opiskelija", "fi", ["parasta-asiakirjat"]).mentions] == [
        f"{DOCUMENTS}koulutussopimus"
    ]


def test_discouraged_terms_alone_can_be_asked_for():
    assert [mention.exact for mention in of("TOP-sopimus ja koulutussopimus", "fi", discouraged_only=True).mentions] == ["TOP-sopimus"]
