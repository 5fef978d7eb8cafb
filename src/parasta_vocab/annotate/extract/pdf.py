"""The only door to pypdfium2: the text of a PDF, page by page and line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.annotate.extract.passage import BREAK, MAX_TEXT, Extract, PartPlace, Passage, Segment
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.extras import needs
from parasta_vocab.phrases import PHRASES

if TYPE_CHECKING:
    import pypdfium2

MAX_PAGES: Final = 5_000
_LINE_HYPHEN: Final = re.compile("[\ufffe\u0002](?:\r?\n)?")
"""How PDFium marks a hyphen at the end of a line; the line break after it may be missing."""


def extract_pdf(content: bytes, source: str) -> Extract:
    """Return the text of a PDF, a page a passage; words that are broken at the end of a line stay as they are and are read as one.

    Raises:
        UnreadableSource: This is no PDF, it is broken or locked, or it has too many pages.
        MissingExtra: pypdfium2 is not installed.
    """
    with needs("annotate"):
        import pypdfium2
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).casefold() or "security" in str(error).casefold()
        raise UnreadableSource(source, PHRASES["locked_pdf" if locked else "broken_pdf"]) from None
    try:
        if len(document) > MAX_PAGES:
            raise UnreadableSource(source, PHRASES["too_many_pages"].filled(limit=MAX_PAGES))
        pages = list(_pages(document))
    finally:
        document.close()
    return _extract(pages, source)


def _pages(document: pypdfium2.PdfDocument) -> Iterator[str]:
    """Yield the text of each page; a page that cannot be read has none."""
    import pypdfium2

    length = 0
    for number in range(len(document)):
        text = ""
        try:
            text = _page_text(document[number])
        except pypdfium2.PdfiumError:
            text = ""
        length += len(text)
        if length > MAX_TEXT:
            return
        yield text


def _page_text(page: Any) -> str:
    reader = page.get_textpage()
    text: str = reader.get_text_range()
    reader.close()
    page.close()
    return _LINE_HYPHEN.sub("\u00ad\n", text).replace("\r\n", "\n").replace("\r", "\n")


def _extract(pages: list[str], source: str) -> Extract:
    segments, passages, start = [], [], 0
    for number, text in enumerate(pages, 1):
        if text.strip():
            offsets = [0, *(found.end() for found in re.finditer("\n", text))]
            segments += [Segment(start + offset, PartPlace("page", number, line)) for line, offset in enumerate(offsets, 1)]
            passages.append(Passage(start, start + len(text)))
        start += len(text) + len(BREAK)
    notices = () if passages else (PHRASES["scanned_pdf"] if pages else PHRASES["no_text"],)
    return Extract(source, BREAK.join(pages), tuple(segments), tuple(passages), notices)
