"""Word documents."""

import zipfile
from io import BytesIO

import pytest
from docx.oxml.parser import parse_xml

from parasta_vocab.annotate.extract import docx as door
from parasta_vocab.annotate.extract.docx import extract_docx
from parasta_vocab.annotate.match import annotate
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def guide(document):
    document.add_heading("Työpaikkaohjaajan ohje", 1)
    document.add_paragraph("Koulutus").add_run("sopimuksen liite.")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Näyttö", "opiskelijalle"
    document.sections[0].header.paragraphs[0].text = "HOKSin ohje"
    document.sections[0].footer.paragraphs[0].text = "Opetushallitus"
    document.add_paragraph("Arvosana")


def test_paragraphs_tables_headers_and_footers_are_read_with_their_places(word):
    annotated = annotate(extract_docx(word(guide), "a.docx"), "fi")
    assert [(mention.exact, str(mention.place)) for mention in annotated.mentions] == [
        ("HOKSin", "header 1"),
        ("Työpaikkaohjaajan", "paragraph 1"),
        ("Koulutussopimuksen", "paragraph 2"),
        ("Näyttö", "table 1:1"),
        ("opiskelijalle", "table 1:2"),
        ("Arvosana", "paragraph 3"),
        ("Opetushallitus", "footer 1"),
    ]
    assert annotated.extract.notices == ()


def test_footnotes_are_read_and_their_separators_are_not(word):
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Ks. tutkinnon osa.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"

    def build(document):
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes.encode(), document.part.package)
        document.part.relate_to(part, relation)
        document.add_paragraph("x")

    mentions = annotate(extract_docx(word(build), "a.docx"), "fi").mentions
    assert [(mention.exact, str(mention.place)) for mention in mentions] == [("tutkinnon osa", "footnote 1")]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t>koulutus</w:t><w:softHyphen/><w:t>sopimus</w:t></w:r>", "koulutus\u00adsopimus"),
        ("<w:r><w:t>TE</w:t><w:noBreakHyphen/><w:t>toimisto</w:t></w:r>", "TE\u2011toimisto"),
        ("<w:r><w:t>yksi</w:t><w:br/><w:t>kaksi</w:t><w:tab/></w:r>", "yksi\nkaksi\t"),
        ("<w:del><w:r><w:t>poistettu</w:t></w:r></w:del><w:ins><w:r><w:t>lisätty</w:t></w:r></w:ins>", "lisätty"),
        ("<w:r><w:instrText>HYPERLINK</w:instrText><w:t>linkki</w:t></w:r>", "linkki"),
    ],
)
def test_the_text_of_a_paragraph(word, inside, text):
    def build(document):
        document.element.body.insert(0, parse_xml(f"<w:p {W}>{inside}</w:p>"))

    assert extract_docx(word(build), "a.docx").text == text


def test_a_document_without_text_is_a_notice(word):
    extract = extract_docx(word(str), "a.docx")
    assert (extract.text, extract.notices) == ("", (PHRASES["no_text"],))


def reason(content):
    with pytest.raises(UnreadableSource) as caught:
        extract_docx(content, "a.docx")
    return caught.value.reason.en


def test_a_broken_document_is_a_clear_error(word):
    good = word(guide)
    assert reason(good[: len(good) // 2]) == PHRASES["broken_docx"].filled(problem="BadZipFile").en
    assert reason(b"") == PHRASES["broken_docx"].filled(problem="BadZipFile").en
    other = BytesIO()
    with zipfile.ZipFile(BytesIO(good)) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<broken" if name == "word/document.xml" else old.read(name))
    assert reason(other.getvalue()) == PHRASES["broken_docx"].filled(problem="XMLSyntaxError").en


def test_another_kind_of_archive_is_a_clear_error():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", "x")
    assert reason(out.getvalue()) == PHRASES["no_docx"].en


def test_a_document_that_unpacks_to_too_much_is_not_opened(word, monkeypatch):
    monkeypatch.setattr(door, "MAX_UNPACKED", 1024 * 1024)
    out = BytesIO(word(guide))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/bomb.bin", b"\0" * 2_000_000)
    assert len(out.getvalue()) < 200_000
    assert reason(out.getvalue()) == PHRASES["unpacks_too_large"].filled(limit=1).en
