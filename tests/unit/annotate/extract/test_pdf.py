"""PDF: pages and lines."""

import pytest

from parasta_vocab.annotate.extract import pdf as door
from parasta_vocab.annotate.extract.pdf import extract_pdf
from parasta_vocab.annotate.match import annotate
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES


def test_pages_and_lines_are_the_places_and_words_are_joined_over_the_end_of_a_line(pdf):
    content = pdf("Koulutussopi-\nmuksesta sovitaan.\nTutkinnon\nosan arvosana.", "", "Näyttö on osa.")
    annotated = annotate(extract_pdf(content, "a.pdf"), "fi")
    assert [(mention.exact.replace("\u00ad", "-"), str(mention.place)) for mention in annotated.mentions] == [
        ("Koulutussopi-\nmuksesta", "page 1:1"),
        ("Tutkinnon\nosan", "page 1:3"),
        ("arvosana", "page 1:4"),
        ("Näyttö", "page 3:1"),
    ]
    assert annotated.extract.notices == ()


def test_a_scanned_document_is_a_notice(pdf):
    assert extract_pdf(pdf("", ""), "a.pdf").notices == (PHRASES["scanned_pdf"],)


def reason(content):
    with pytest.raises(UnreadableSource) as caught:
        extract_pdf(content, "a.pdf")
    return caught.value.reason


def test_a_locked_or_broken_document_is_a_clear_error(pdf):
    assert reason(pdf("x", locked=True)) == PHRASES["locked_pdf"]
    assert reason(pdf("x")[:100]) == PHRASES["broken_pdf"]
    assert reason(b"%PDF-1.7 rubbish") == PHRASES["broken_pdf"]
    assert reason(b"") == PHRASES["broken_pdf"]


def test_a_document_of_too_many_pages_is_a_clear_error(pdf, monkeypatch):
    monkeypatch.setattr(door, "MAX_PAGES", 1)
    assert reason(pdf("x", "y")) == PHRASES["too_many_pages"].filled(limit=1)


def test_of_a_document_with_too_much_text_the_first_pages_are_read(pdf, monkeypatch):
    monkeypatch.setattr(door, "MAX_TEXT", 10)
    assert extract_pdf(pdf("12345678", "abcdefgh"), "a.pdf").text == "12345678"
