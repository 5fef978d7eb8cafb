"""Which format a file has, and what is wrong with it."""

import pytest

from parasta_vocab.annotate.extract import read as reader
from parasta_vocab.annotate.extract.read import SUFFIXES, parse_text, read_text
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_BYTES


@pytest.mark.parametrize(
    ("content", "name", "known", "text"),
    [
        (b"# x", "a.txt", None, "# x"),
        (b"x\r\ny\rz", "a.md", None, "x\ny\nz"),
        (b"\xef\xbb\xbfx", "a.text", None, "x"),
        ("ä".encode("utf-16"), "a.txt", None, "ä"),
        (b"x", "README", None, "x"),
        (b"<p>x", "a.html", None, "x"),
        (b"<p>x", "a.bin", "html", "x"),
        (b"fi: x", "<stdin>", "yaml", "x"),
        (b'{"fi": "x"}', "a.JSON", None, "x"),
    ],
)
def test_the_format_is_that_of_the_suffix_or_the_one_that_is_given(content, name, known, text):
    assert parse_text(content, name, known).text == text


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "a.txt", PHRASES["empty_text"]),
        (b" \n\t", "a.pdf", PHRASES["empty_text"]),
        (b"\0\1\2", "a.txt", PHRASES["binary_text"]),
        (b"\x89PNG\0", "a.md", PHRASES["binary_text"]),
        (b"\xe4", "a.txt", PHRASES["not_utf8"].filled(byte="0xE4")),
        (b"x", "a.xlsx", PHRASES["unknown_format"].filled(suffixes=SUFFIXES)),
        (b"x", "a.pdf", PHRASES["no_pdf"]),
        (b"x", "a.docx", PHRASES["no_docx"]),
        (b"%PDF-1.4", "a.txt", PHRASES["misnamed"].filled(known="text", seen="pdf")),
        (b"PK\x03\x04", "a.pdf", PHRASES["misnamed"].filled(known="pdf", seen="docx")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", PHRASES["old_word"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", PHRASES["old_word"]),
        (b"x" * (MAX_BYTES + 1), "a.txt", PHRASES["too_large"].filled(limit=64)),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_a_clear_error(content, name, reason):
    with pytest.raises(UnreadableSource) as caught:
        parse_text(content, name)
    assert caught.value.reason == reason


def test_too_much_text_is_a_clear_error(monkeypatch):
    monkeypatch.setattr(reader, "MAX_TEXT", 3)
    with pytest.raises(UnreadableSource):
        parse_text(b"xxxx", "a.txt")


def test_a_file_that_is_not_there_is_a_clear_error(tmp_path):
    with pytest.raises(UnreadableSource) as caught:
        read_text(tmp_path / "missing.txt", "missing.txt")
    assert caught.value.reason == PHRASES["not_found"]
