"""What holds of every uploaded file: it is refused with a reason, or gives documents that are tidy and that RDF can say."""

from io import BytesIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.publish.sanastot.checks import MAPPING
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.fields import COLLECTION, CONCEPT
from parasta_vocab.publish.sanastot.ntrf_documents import read_ntrf_documents
from parasta_vocab.publish.sanastot.rules import iter_broken_collection, iter_broken_concept
from parasta_vocab.publish.sanastot.simple_excel_documents import FIELDS, read_simple_excel_documents
from parasta_vocab.publish.sanastot.structure import INVALID
from parasta_vocab.publish.sanastot.tidy import tidied

HOME = "https://iri.suomi.fi/terminology/testi/"
INTO = Terminology({"prefix": "testi", "languages": ["fi", "sv"]}, {"c9": {}}, {"g9": {}})
TERM_TAGS = ("TE", "TERM", "SY", "DTE", "STE", "GRAM", "EQUI", "HOGR", "SCOPE", "SOURF", "ADD")
TEXT_TAGS = ("DEF", "NOTE", "EXAMP", "REMK", "SOURC", "SUBJ", "CLAS", "B", "BR", "LINK", "BCON", "NCON", "RCON", "ECON", "BCONEXT")
TAGS = st.sampled_from((*TERM_TAGS, *TEXT_TAGS, "LANG", "RECORD", "DIAG"))
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["href", "typr", "value", "gend", "pos", "stat", "type", "upda", "name", "lang", "numb"]),
    st.sampled_from(
        ["#c1", "#g1", "c1", "c9", "g1", "", "fi", "sv", "de", "partitive", "exactMatch", "n pl", "n", "VALID", "x, 2026-01-01"]
    ),
    max_size=4,
)
WORDS = st.sampled_from(["", " ", "a", " , ", ".", " .", "&lt;", "&quot;", "\n", "é", "2"])


def element(tag, attributes, inside, tail):
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{tag}{given}>{''.join(inside)}</{tag}>{tail}"


PARTS = st.recursive(WORDS, lambda inner: st.builds(element, TAGS, ATTRIBUTES, st.lists(inner, max_size=4), WORDS), max_leaves=12)
LANGS = st.builds("<LANG value='{}'><TE><TERM>a</TERM>{}</TE>{}</LANG>".format, st.sampled_from(["fi", "sv", "de"]), PARTS, PARTS)
RECORDS = st.builds(
    "<RECORD numb='{}'>{}{}</RECORD>".format, st.sampled_from(["c1", "c2", "c9", "c"]), st.lists(LANGS, max_size=2).map("".join), PARTS
)
DIAGRAMS = st.builds("<DIAG numb='{}' name='a'>{}</DIAG>".format, st.sampled_from(["g1", "g9"]), PARTS)
FILES = st.lists(st.one_of(RECORDS, DIAGRAMS, PARTS), max_size=4).map("".join)
HEADERS = st.builds("{}{}".format, st.sampled_from([*FIELDS, "x", ""]), st.sampled_from(["_fi", "_sv", "_de", "", "_", " "]))
CELLS = st.one_of(st.none(), st.sampled_from(["a", "a\nb", " ", "valid", "c1", "a b", "\u00a0", "<b>", f"{HOME}c2"]), st.integers(0, 3))


def check(found):
    assert found.about == INTO.about
    for documents, fields, rules in (
        (found.concepts, CONCEPT, iter_broken_concept),
        (found.collections, COLLECTION, iter_broken_collection),
    ):
        for id_, document in documents.items():
            assert (document["identifier"], tidied(document, fields, HOME)) == (id_, document)
            broken = rules(document, new=True, languages=INTO.about["languages"])
            assert [item for item in broken if item.code in {INVALID, MAPPING} or item.path == ("identifier",)] == []


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example])
@given(FILES)
def test_every_ntrf_file(body):
    try:
        found = read_ntrf_documents(f"<VOCABULARY>{body}</VOCABULARY>".encode(), "a.xml", INTO)
    except UnreadableSource:
        return
    check(found)


@settings(deadline=None)
@given(st.lists(HEADERS, max_size=4), st.lists(st.lists(CELLS, max_size=4), max_size=3))
def test_every_workbook(headers, rows):
    book = Workbook()
    for row in (["prefLabel_fi", *headers], *rows):
        book.active.append(row)
    memory = BytesIO()
    book.save(memory)
    try:
        found = read_simple_excel_documents(memory.getvalue(), "a.xlsx", INTO)
    except UnreadableSource:
        return
    check(found)
