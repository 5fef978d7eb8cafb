"""A file of any format we know → its running text."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Final

from parasta_vocab.annotate.extract.passage import MAX_TEXT, Extract
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_BYTES
from parasta_vocab.source.read import read_bytes

FORMATS: Final = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".jsonld": "json",
}
"""File suffix to format."""
SUFFIXES: Final = " ".join(FORMATS)
_SIGNS: Final = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"))
"""How binary formats begin."""


def read_text(path: Path, source: str, format_name: str | None = None) -> Extract:
    """Read the running text of one file.

    Raises:
        UnreadableSource: The file cannot be opened, is too large, or is not in its format.
        MissingExtra: The library that reads the format is not installed.
    """
    return parse_text(read_bytes(path), source, format_name)


def parse_text(content: bytes, source: str, format_name: str | None = None) -> Extract:
    """Return the running text that these bytes hold; the format is that of the suffix of `source`, or is seen from the content.

    Raises:
        UnreadableSource: The bytes are empty, binary, not UTF-8, too many, or not in the format.
        MissingExtra: The library that reads the format is not installed.
    """
    if not content.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise UnreadableSource(source, PHRASES["empty_text"])
    if len(content) > MAX_BYTES:
        raise UnreadableSource(source, PHRASES["too_large"].filled(limit=MAX_BYTES // 1024 // 1024))
    seen = next((name for sign, name in _SIGNS if content.startswith(sign)), "")
    known = format_name or FORMATS.get(PurePath(source).suffix.lower()) or seen
    if seen == "doc":
        raise UnreadableSource(source, PHRASES["old_word"])
    if not known and PurePath(source).suffix:
        raise UnreadableSource(source, PHRASES["unknown_format"].filled(suffixes=SUFFIXES))
    if (seen or known in {"docx", "pdf"}) and seen != known:
        raise UnreadableSource(source, PHRASES["misnamed"].filled(known=known, seen=seen) if seen else PHRASES[f"no_{known}"])
    return _parse(content, source, known or "text")


def _parse(content: bytes, source: str, known: str) -> Extract:
    if known == "docx":
        from parasta_vocab.annotate.extract.docx import extract_docx

        return extract_docx(content, source)
    if known == "pdf":
        from parasta_vocab.annotate.extract.pdf import extract_pdf

        return extract_pdf(content, source)
    if known in {"yaml", "json"}:
        from parasta_vocab.annotate.extract.description import extract_description

        return extract_description(content, source, known)
    text = _decode(content, source)
    if len(text) > MAX_TEXT:
        raise UnreadableSource(source, PHRASES["too_much_text"].filled(limit=MAX_TEXT // 1_000_000))
    if known == "html":
        from parasta_vocab.annotate.extract.html import extract_html

        return extract_html(text, source)
    from parasta_vocab.annotate.extract.plain import extract_markdown, extract_plain

    return extract_markdown(text, source) if known == "markdown" else extract_plain(text, source)


def _decode(content: bytes, source: str) -> str:
    """Return the text of bytes in UTF-8, or in UTF-16 if they begin with its mark; line ends become line feeds."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    if encoding != "utf-16" and b"\0" in content[:4096]:
        raise UnreadableSource(source, PHRASES["binary_text"])
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        raise UnreadableSource(source, PHRASES["not_utf8"].filled(byte=f"0x{content[error.start]:02X}"), line, column) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
