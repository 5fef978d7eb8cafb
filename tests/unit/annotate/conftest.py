"""Small real documents for the tests: Word by python-docx, PDF by hand."""

from io import BytesIO

import docx
import pytest


def _pdf(*pages: str, locked: bool = False) -> bytes:
    """Return a PDF with these pages; the lines of a page stand below each other."""
    contents = [_content(page) for page in pages]
    count = len(pages)
    kids = " ".join(f"{number} 0 R" for number in range(4, 4 + 2 * count, 2))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        page = 4 + 2 * number
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {page + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    lock = b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"41" * 32, b"42" * 32) if locked else b""
    trailer = b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, lock, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def _content(page: str) -> bytes:
    lines = (b"(%s) Tj T*" % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") for line in page.split("\n"))
    return b"BT /F1 12 Tf 14 TL 50 780 Td " + b" ".join(lines) + b" ET" if page else b""


def _word(build) -> bytes:
    """Return a Word document that `build` has filled."""
    document = docx.Document()
    build(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def pdf():
    return _pdf


@pytest.fixture
def word():
    return _word
