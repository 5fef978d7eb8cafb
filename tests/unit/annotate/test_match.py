"""Mentions: what is found, where, and in which language."""

from parasta_vocab.annotate.extract.docx import extract_docx
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


FORM = """\
Nimi / Namn: Koulutussopimus / Utbildningsavtal
Harjoittelusopimus allekirjoitetaan ennen jakson alkua.
Jos TOP-paikka vaihtuu, siitä ilmoitetaan tutkinnon
osan arvioijalle.
Praktikavtalet undertecknas före perioden.
"""


def test_both_languages_of_a_paragraph_are_searched_and_a_term_goes_on_in_the_next_line():
    assert [(mention.exact, mention.lang, mention.discouraged) for mention in of(FORM).mentions] == [
        ("Koulutussopimus", "fi", False),
        ("Utbildningsavtal", "sv", False),
        ("Harjoittelusopimus", "fi", True),
        ("TOP-paikka", "fi", True),
        ("tutkinnon\nosan", "fi", False),
        ("arvioijalle", "fi", False),
        ("Praktikavtalet", "sv", True),
    ]


def test_the_parts_in_each_language_are_the_passages_of_the_result():
    annotated = of(FORM)
    assert annotated.languages == ("fi", "sv", "fi", "sv", "fi", "sv")
    assert "".join(FORM[item.start : item.end] for item in annotated.extract.passages) == FORM.rstrip()


def test_a_table_with_two_languages_is_searched_in_both(word):
    def build(document):
        cells = [("Nimi", "Namn"), ("Työssäoppimisohjaaja", "Yrkesprovet"), ("Opiskelija / Studerande", "Praktikplats")]
        table = document.add_table(rows=0, cols=2)
        for row in cells:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text

    annotated = annotate(extract_docx(word(build), "a.docx"))
    assert [(mention.exact, mention.lang) for mention in annotated.mentions] == [
        ("Työssäoppimisohjaaja", "fi"),
        ("Yrkesprovet", "sv"),
        ("Opiskelija", "fi"),
        ("Studerande", "sv"),
        ("Praktikplats", "sv"),
    ]
