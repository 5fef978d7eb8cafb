"""NTRF as the platform's import takes it: our own files, each element, and files that are broken or mean harm."""

import re
from html import escape

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.publish.ntrf import render_ntrf
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.publish.sanastot.ntrf_documents import read_ntrf_documents
from parasta_vocab.vocab import SCHEMES, vocabulary

HOME = "https://iri.suomi.fi/terminology/testi/"
INTO = Terminology(
    {"prefix": "testi", "languages": ["fi", "sv", "en"]}, {"vanha": {"identifier": "vanha"}}, {"ryhma": {"identifier": "ryhma"}}
)


def read(body, into=INTO):
    return read_ntrf_documents(f"<VOCABULARY>{body}</VOCABULARY>".encode(), "a.xml", into)


def record(inside, **attributes):
    """Return what a record with one Finnish term and more becomes, without its id, term and status."""
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    found = read(f'<RECORD numb="c1"{given}><LANG value="fi"><TE><TERM>a</TERM></TE></LANG>{inside}</RECORD>').concepts["c1"]
    assert found.pop("identifier") == "c1"
    assert found.pop("recommendedTerms") == [{"language": "fi", "label": "a", "status": "DRAFT"}]
    return found


def definition(words):
    """Return what the words of a definition become: the text, and the relations that stand in it."""
    found = read(f'<RECORD numb="c1"><LANG value="fi"><TE><TERM>a</TERM></TE><DEF>{words}</DEF></LANG></RECORD>').concepts["c1"]
    return found.pop("definition", {}).get("fi"), {
        name: found[name] for name in found.keys() - {"identifier", "recommendedTerms", "status"}
    }


def term(element, inside, **attributes):
    """Return the term that an element of Swedish becomes."""
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    other = "" if element == "TE" else "<TE><TERM>b</TERM></TE>"
    body = f'<RECORD numb="c1"><LANG value="sv">{other}<{element}{given}>{inside}</{element}></LANG></RECORD>'
    found = read(body).concepts["c1"]
    fields = ("recommendedTerms", "synonyms", "notRecommendedTerms", "searchTerms")
    [(field, made)] = [(name, item) for name in fields for item in found.get(name, ()) if item["label"] != "b"]
    assert made.pop("language") == "sv"
    return field, made


def plain(text):
    """Return a text as the import writes it: HTML, without a space before a full stop, and with single spaces because our files have no others."""
    return re.sub(r" \. ?", ". ", escape(" ".join(text.split())).replace("&#x27;", "&apos;"))


def as_ntrf(document, concept):
    """Return the document that our file can give of one.

    It has no links, no matches to other schemes, no change and history notes and no sources of single terms; editorial notes in
    Finnish only, and one more on the last change, which the import makes. Texts are HTML; notes and examples are turned round
    within their language.
    """
    left_out = {"links", "changeNote", "historyNote", "broadMatch", "narrowMatch", "exactMatch", "closeMatch", "relatedMatch"}
    made = {name: value for name, value in document.items() if name not in left_out}
    for field in {"recommendedTerms", "synonyms", "notRecommendedTerms", "searchTerms"} & made.keys():
        made[field] = [{**{k: v for k, v in item.items() if k != "sources"}, "label": plain(item["label"])} for item in made[field]]
    for field in {"notes", "examples"} & made.keys():
        by_language = {lang: [item for item in made[field] if item["language"] == lang] for lang in ("fi", "sv", "en")}
        made[field] = [{**item, "value": plain(item["value"])} for items in by_language.values() for item in reversed(items)]
    made["definition"] = {lang: plain(text) for lang, text in made["definition"].items()}
    made |= {"subjectArea": plain(made["subjectArea"])} if "subjectArea" in made else {}
    made["sources"] = [plain(text) for text in made["sources"]]
    notes = [plain(text) for text in concept.editorial_note.get("fi", ())]
    changed = [f"- Viimeksi muokattu, {concept.modified}"] if concept.modified else []
    return {key: value for key, value in {**made, "editorialNotes": notes + changed}.items() if value}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_own_files_give_the_documents_that_the_api_takes(scheme):
    found = vocabulary(scheme)
    own = to_terminology(found)
    read = read_ntrf_documents(render_ntrf(found).encode(), "a.xml", Terminology(own.about))
    assert read.about == own.about
    assert read.concepts == {concept.id: as_ntrf(own.concepts[concept.id], concept) for concept in found}
    assert list(read.concepts) == list(own.concepts)
    groups = own.collections.values()  # a diagram has one language and no description
    assert list(read.collections.values()) == [
        {"identifier": group["identifier"], "label": {"fi": group["label"]["fi"]}, "members": group["members"]} for group in groups
    ]


def test_everything_that_a_record_can_say(small):
    read = read_ntrf_documents(render_ntrf(small).encode(), "a.xml", Terminology(to_terminology(small).about))
    home = "https://iri.suomi.fi/terminology/parasta/"
    assert read.concepts["koulutussopimus"] == {
        "identifier": "koulutussopimus",
        "status": "DRAFT",
        "recommendedTerms": [
            {"language": "fi", "label": "koulutussopimus", "status": "DRAFT"},
            {"language": "sv", "label": "utbildningsavtal", "status": "DRAFT", "termFamily": "NEUTER"},
            {"language": "en", "label": "training agreement", "status": "DRAFT"},
        ],
        "synonyms": [
            {"language": "fi", "label": "koso", "status": "DRAFT"},
            {"language": "sv", "label": "avtal om utbildning", "status": "DRAFT", "termFamily": "NEUTER"},
            {"language": "sv", "label": "utbildningskontrakt", "status": "DRAFT", "termFamily": "NEUTER"},
        ],
        "notRecommendedTerms": [
            {"language": "fi", "label": "työssäoppimissopimus", "status": "DRAFT"},
            {"language": "sv", "label": "praktikavtal", "status": "DRAFT", "termFamily": "NEUTER"},
        ],
        "searchTerms": [
            {"language": "fi", "label": "koulutus sopimus", "status": "DRAFT"},
            {"language": "fi", "label": "koulutussopimuksia", "status": "DRAFT"},
        ],
        "definition": {
            "fi": "sopimus, jolla sovitaan koulutuksesta",
            "sv": "avtal om utbildning",
            "en": "agreement on training",
        },
        "subjectArea": "koulutus ja sopimus",
        "notes": [
            {"language": "fi", "value": "Sanoo: ”kyllä” &amp; &lt;ei&gt;."},
            {"language": "fi", "value": "Ensimmäinen huomautus."},
            {"language": "sv", "value": "Säger: ”ja” &amp; &lt;nej&gt;."},
            {"language": "sv", "value": "Första anmärkningen."},
            {"language": "en", "value": "It says: &quot;yes&quot; &amp; &lt;no&gt;."},
            {"language": "en", "value": "The first note."},
        ],
        "examples": [
            {"language": "fi", "value": "kampaamon ja oppilaitoksen sopimus"},
            {"language": "sv", "value": "en frisersalongs avtal"},
        ],
        "editorialNotes": ["Tarkista ruotsi.", "- Viimeksi muokattu, 2026-03-04"],
        "sources": [
            "Ruotsinkielinen nimitys: eHOKS, lähdekoodi",
            "Vältettävät termit: Parasta-aineisto 003",
            "Verkkosivu: https://minedu.fi/tyopaikalla-oppiminen",
            "Määritelmä: oma sanamuoto",
        ],
        "broader": [f"{home}sopimus"],
        "related": [f"{home}sopimuksen-liitteet"],
    }


@pytest.mark.parametrize(
    ("element", "inside", "attributes", "expected"),
    [
        ("TE", "<TERM>a</TERM>", {"stat": "VALID"}, ("recommendedTerms", {"label": "a", "status": "VALID"})),
        ("SY", "<TERM>a</TERM>", {"stat": "vanhentunut"}, ("synonyms", {"label": "a", "status": "RETIRED"})),
        ("STE", "<TERM>a</TERM>", {"stat": "valid"}, ("searchTerms", {"label": "a", "status": "DRAFT"})),
        ("DTE", "<TERM>a</TERM>", {}, ("notRecommendedTerms", {"label": "a", "status": "DRAFT"})),
        ("DTEA", "<TERM>a</TERM>", {}, ("notRecommendedTerms", {"label": "a", "status": "DRAFT"})),
        ("DTEB", "<TERM> a\n</TERM>", {}, ("notRecommendedTerms", {"label": "a", "status": "DRAFT"})),
        (
            "SY",
            (
                '<EQUI value="Near-Equivalent">~</EQUI><TERM>a <GRAM gend="f" value="pl" pos="verb t">&amp;</GRAM>c</TERM><HOGR> 2 </HOGR>'
                '<SCOPE>law <LINK href="#x">x</LINK></SCOPE><SOURF>book</SOURF><ADD>&amp; more</ADD>'
            ),
            {},
            (
                "synonyms",
                {
                    "label": "a &amp; c",
                    "homographNumber": 2,
                    "status": "DRAFT",
                    "termInfo": "& more",
                    "scope": f'law <a href="{HOME}x">x</a>',
                    "termFamily": "FEMININE",
                    "termConjugation": "PLURAL",
                    "termEquivalency": "CLOSE",
                    "wordClass": "VERB",
                },
            ),
        ),
        (
            "SY",
            '<EQUI value="other"/><TERM>a<GRAM value="n pl"/></TERM>',
            {},
            ("synonyms", {"label": "a", "status": "DRAFT", "termFamily": "NEUTER", "termConjugation": "PLURAL"}),
        ),
        (
            "SY",
            '<EQUI value="broader"/><TERM>a<GRAM value="n" gend="M" pos="adjektiivi"/></TERM>',
            {},
            (
                "synonyms",
                {"label": "a", "status": "DRAFT", "termFamily": "MASCULINE", "termEquivalency": "BROADER", "wordClass": "ADJECTIVE"},
            ),
        ),
        ("SY", "<TERM>CO<SUB>2</SUB> x</TERM>", {}, ("synonyms", {"label": "CO x", "status": "DRAFT"})),  # as the platform does
        ("SY", "<TERM>a</TERM><TERM>c</TERM>", {}, ("synonyms", {"label": "c", "status": "DRAFT"})),  # as its XML reader does
    ],
)
def test_terms(element, inside, attributes, expected):
    assert term(element, inside, **attributes) == expected


@pytest.mark.parametrize(
    ("inside", "attributes", "expected"),
    [
        ("", {}, {"status": "DRAFT"}),
        ("", {"stat": "VALID", "type": "vanhentunut"}, {"status": "VALID"}),
        ("", {"type": "Vanhentunut"}, {"status": "RETIRED"}),
        ("", {"stat": "Vanhentunut"}, {"status": "RETIRED"}),
        ("", {"stat": "NONE"}, {"status": "DRAFT"}),
        (
            "",
            {"type": "aputermi", "upda": "N N, 2026-02-03"},
            {"status": "DRAFT", "editorialNotes": ["aputermi - Viimeksi muokattu, 2026-02-03"]},
        ),
        ("", {"upda": "N N, 2026-02-33"}, {"status": "DRAFT"}),
        ("", {"upda": "N, N, 2026-02-03"}, {"status": "DRAFT"}),
        ("<SUBJ>a</SUBJ><SUBJ>b</SUBJ><CLAS>c</CLAS><CLAS>d</CLAS>", {}, {"status": "DRAFT", "subjectArea": "a", "conceptClass": "c"}),
        (
            '<REMK>a</REMK><REMK>b</REMK><SOURC>c <LINK href="https://a.fi/">d</LINK></SOURC>',
            {},
            {"status": "DRAFT", "editorialNotes": ["a", "b"], "sources": ['c <a href="https://a.fi/">d</a>']},
        ),
        (
            (
                '<BCON href="#b"/><BCON href="#p" typr="partitive"/><NCON href="#n" typr="generic"/><NCON href="#q" typr="Partitive"/>'
                '<RCON href="#r"/><RCON href="#r"/><RCON href="href:#s"/><SCON href="#t"/>'
            ),
            {},
            {
                "status": "DRAFT",
                "broader": [f"{HOME}b"],
                "narrower": [f"{HOME}n"],
                "isPartOf": [f"{HOME}p"],
                "hasPart": [f"{HOME}q"],
                "related": [f"{HOME}r", f"{HOME}s"],
            },
        ),
        (
            (
                '<ECON href="http://uri.suomi.fi/terminology/x/a" typr="exactMatch"/><ECON href="https://uri.suomi.fi/terminology/x/b" typr="CloseMatch"/>'
                '<ECON href="#c"/><BCONEXT href="http://www.yso.fi/onto/yso/p1"/><NCONEXT href="urn:x:d"/><RCONEXT href="https://iri.suomi.fi/terminology/x/e"/>'
            ),
            {},
            {
                "status": "DRAFT",
                "broadMatch": ["http://www.yso.fi/onto/yso/p1"],
                "narrowMatch": ["urn:x:d"],
                "exactMatch": ["https://iri.suomi.fi/terminology/x/a"],
                "closeMatch": ["https://iri.suomi.fi/terminology/x/b"],
                "relatedMatch": ["https://iri.suomi.fi/terminology/x/e"],
            },
        ),
        ("<ILLU href='x'>a</ILLU><CRDAT>2026</CRDAT><DEVREC><REMK>a</REMK></DEVREC>", {}, {"status": "DRAFT"}),
    ],
)
def test_what_stands_in_the_record_itself(inside, attributes, expected):
    assert record(inside, **attributes) == expected


@pytest.mark.parametrize(
    ("words", "text", "relations"),
    [
        ("a\n  b", "a\n  b", {}),
        ("a &lt;b&gt; &amp; 'c' \"d\"", "a &lt;b&gt; &amp; &apos;c&apos; &quot;d&quot;", {}),
        ("<I>a</I> <B>b</B>, <SUP>c</SUP><SUB>d</SUB><BR/>e.", "<i>a</i> <b>b</b>, <sup>c</sup><sub>d</sub><br /> e.", {}),
        (
            'a <RCON href="#r">b <HOGR>2</HOGR></RCON>, <NCON href="#n" typr="partitive">c</NCON> and <BCON href="#b">d</BCON>.',
            f'a <a href="{HOME}r">b (2)</a>, <a href="{HOME}n">c</a> and <a href="{HOME}b">d</a>.',
            {"related": [f"{HOME}r"], "hasPart": [f"{HOME}n"], "broader": [f"{HOME}b"]},
        ),
        ('a <ECON href="#b">lost</ECON><SCON href="#c">lost</SCON><SOURF>lost</SOURF><ADD>lost</ADD> e', "a  e", {}),
        (
            '<LINK href="href:http://a.fi/?b&amp;c">d &lt;</LINK><HOGR> 3 </HOGR>',
            '<a href="http://a.fi/?b&c">d &lt;</a> (3)',
            {},
        ),
        ("<HOGR> </HOGR><LINK>no address</LINK>a", "a", {}),
        ("", None, {}),
        ('<LINK href="&quot;&gt;&lt;script&gt;">x</LINK>', '<a href="%22%3E%3Cscript%3E">x</a>', {}),
        ("<B>&lt;script&gt;<I>x</I></B>", "<b>&lt;script&gt;x</b>", {}),
    ],
)
def test_texts_become_html_and_their_relations_those_of_the_concept(words, text, relations):
    assert definition(words) == (text, {**relations})


def test_languages_that_the_terminology_does_not_have_are_passed_over():
    german = '<LANG value="de"><TE><TERM>b</TERM></TE><DEF>c <RCON href="#d">d</RCON></DEF></LANG><LANG><DEF>x</DEF></LANG>'
    assert record(german) == {"status": "DRAFT"}


def test_the_first_definition_of_a_language_and_the_source_of_its_preferred_term():
    found = read(
        '<RECORD numb="c1"><LANG value="FI"><TE><TERM>a</TERM><SOURF>s</SOURF></TE><SY><TERM>b</TERM><SOURF>t</SOURF></SY>'
        '<DEF>c</DEF><DEF>d <RCON href="#e">e</RCON></DEF><EXPLAN>f</EXPLAN></LANG><SOURC>u</SOURC></RECORD>'
    )
    assert found.concepts["c1"] == {
        "identifier": "c1",
        "status": "DRAFT",
        "recommendedTerms": [{"language": "fi", "label": "a", "status": "DRAFT"}],
        "synonyms": [{"language": "fi", "label": "b", "status": "DRAFT"}],
        "definition": {"fi": "c"},
        "sources": ["u", "s"],
    }


def test_dimensions_are_dropped_and_what_is_no_record_is_passed_over():
    found = read('<HEADER/><RECORD numb="1" type="Ulottuvuus"/><HEAD level="1">a</HEAD><P/><REFERENCES/>')
    assert (found.concepts, found.collections, found.about) == ({}, {}, INTO.about)


def test_diagrams_are_collections_with_a_name_in_one_language():
    assert read(
        '<DIAG numb="ryhma" href="" name="R"><LINK href="#a1"/><LINK href="#b1"/><LINK href="#a1"/></DIAG><DIAG numb="g2" name="G" lang="sv"/>'
    ).collections == {
        "ryhma": {"identifier": "ryhma", "label": {"fi": "R"}, "members": [f"{HOME}a1", f"{HOME}b1"]},
        "g2": {"identifier": "g2", "label": {"sv": "G"}},
    }


TERM = '<LANG value="fi"><TE><TERM>a</TERM></TE></LANG>'


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<RECORD/>", "a.xml: a record (RECORD) or a diagram (DIAG) has no id. Add the attribute numb."),
        (
            f'<RECORD numb="1234">{TERM}</RECORD>',
            "a.xml: #1234: the identifier has to begin with a letter a–z or A–Z and may only hold these letters, digits and the characters - and _.",
        ),
        (
            f'<RECORD numb="../../x">{TERM}</RECORD>',
            "a.xml: #../../x: the identifier has to begin with a letter a–z or A–Z and may only hold these letters, digits and the characters - and _.",
        ),
        (f'<RECORD numb="c">{TERM}</RECORD>', "a.xml: #c: the field identifier has to be 2–32 characters long; its length is 1."),
        (
            f'<RECORD numb="{"c" * 33}">{TERM}</RECORD>',
            f"a.xml: #{'c' * 33}: the field identifier has to be 2–32 characters long; its length is 33.",
        ),
        ('<DIAG numb="å1" name="a"/>', None),
        (
            '<RECORD numb="c1"><LANG value="fi"/></RECORD>',
            "a.xml: #c1, language fi: there is no recommended term (TE). Add it, or remove the language from the record.",
        ),
        (
            '<RECORD numb="c1"><LANG value="fi"><TE/></LANG></RECORD>',
            "a.xml: #c1, language fi: the element TE has no term (TERM). Add the term, or remove the element.",
        ),
        (
            '<RECORD numb="c1"><LANG value="sv"><TE><TERM>a</TERM></TE><SY><TERM> </TERM></SY></LANG></RECORD>',
            "a.xml: #c1, language sv: the element SY has no term (TERM). Add the term, or remove the element.",
        ),
        (
            '<RECORD numb="c1"><LANG value="fi"><TE><TERM>a</TERM><HOGR>9999999999</HOGR></TE></LANG></RECORD>',
            "a.xml: #c1, language fi: the number of the homonym (HOGR), “9999999999”, is no whole number of at most nine digits. Correct it, or remove the element.",
        ),
        (f'<RECORD numb="c1">{TERM}<BCON/></RECORD>', None),
        (f'<RECORD numb="c1">{TERM}<BCON href="#a b"/></RECORD>', None),
        (f'<RECORD numb="c1">{TERM}<RCONEXT href="yso p1"/></RECORD>', None),
        (f'<RECORD numb="c1">{TERM}<SOURC><LINK href="#a b">x</LINK></SOURC><NCON href="&lt;x&gt;"/></RECORD>', None),
        ('<DIAG numb="g1"/>', "a.xml: #g1: the collection has no name. Add the attribute name."),
        (
            '<DIAG numb="g1" name="a"><LINK href="https://a.fi/"/></DIAG>',
            "a.xml: #g1: the member “https://a.fi/” is no identifier of a concept of this terminology. Write it as #identifier.",
        ),
        (
            '<DIAG numb="g1" name="a"><LINK href="#"/></DIAG>',
            "a.xml: #g1: the member “#” is no identifier of a concept of this terminology. Write it as #identifier.",
        ),
        ('<DIAG numb="g1" name="a"><LINK href="#å"/></DIAG>', None),
        ('<DIAG numb="g1" name="a" lang="de"/>', None),
        (
            f'<RECORD numb="ryhma">{TERM}</RECORD>',
            "a.xml: #ryhma: a concept and a collection have the same identifier. Give one of them a new identifier.",
        ),
        (
            '<DIAG numb="vanha" name="a"/>',
            "a.xml: #vanha: a concept and a collection have the same identifier. Give one of them a new identifier.",
        ),
        (
            f'<DIAG numb="c1" name="a"/><RECORD numb="c1">{TERM}</RECORD>',
            "a.xml: #c1: a concept and a collection have the same identifier. Give one of them a new identifier.",
        ),
    ],
)
def test_broken_files_are_refused_with_the_record_and_the_reason(body, message):
    with pytest.raises(UnreadableSource) as refused:
        read(body)
    assert str(refused.value) == (message or str(refused.value))
    assert len({refused.value.reason.show(lang) for lang in ("fi", "sv", "en")}) == 3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"<VOCABULARY>",
        b"<RDF/>",
        b'<!DOCTYPE v [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><VOCABULARY>&b;</VOCABULARY>',
        b'<!DOCTYPE v [<!ENTITY a SYSTEM "file:///etc/passwd">]><VOCABULARY>&a;</VOCABULARY>',
        b"<VOCABULARY>" + b"<RECORD numb='c1'>" * 10_000,
        b'<?xml version="1.0" encoding="none-such"?><VOCABULARY/>',
        "<VOCABULARY/>".encode("utf-16")[:-3],
    ],
)
def test_hostile_files_are_refused(content):
    with pytest.raises(UnreadableSource):
        read_ntrf_documents(content, "a.xml", INTO)


def test_a_reference_to_the_dtd_is_not_followed():
    head = b'<?xml version="1.0"?><?xml-stylesheet href="x.css"?><!DOCTYPE VOCABULARY SYSTEM "file://localhost/x:/NTRF.dtd">'
    assert read_ntrf_documents(head + b"<VOCABULARY/>", "a.xml", INTO) == Terminology(INTO.about)


def test_the_time_for_a_text_of_many_marks_grows_no_faster_than_the_text():
    words = '<B>a</B> <RCON href="#r">b</RCON> , . '
    found = definition(words * 20_000)
    assert found[1] == {"related": [f"{HOME}r"]}
