"""The only door to python-docx: the paragraphs, tables, headers, footers and notes of a Word document."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile, ZipFile

from parasta_vocab.annotate.extract.passage import Extract, PartPlace, joined
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.extras import needs
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.place import Place

if TYPE_CHECKING:
    from docx.document import Document

MAX_UNPACKED: Final = 128 * 1024 * 1024
"""So many bytes a document may unpack to."""
MAX_PARTS: Final = 5_000
_BROKEN: Final = (LookupError, ValueError, TypeError, AttributeError, SyntaxError, OSError, RuntimeError, BadZipFile, zlib.error, EOFError)
"""What python-docx, lxml and zipfile raise over a broken document, beside the errors of python-docx itself."""
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARTS: Final = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
"""Last word of a relation type to the part that it leads to."""
_CHARACTERS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}softHyphen": "\u00ad", f"{_W}noBreakHyphen": "\u2011"}


def extract_docx(content: bytes, source: str) -> Extract:
    """Return the text of a document, a paragraph a passage; deleted text and field codes are left out.

    Raises:
        UnreadableSource: This is no Word document, it is broken, or it unpacks to more than `MAX_UNPACKED`.
        MissingExtra: python-docx is not installed.
    """
    _refuse_bombs(content, source)
    with needs("annotate"):
        import docx
        from docx.opc.exceptions import OpcError
    try:
        document = docx.Document(BytesIO(content))
        parts = list(_parts(document))
    except (OpcError, *_BROKEN) as error:
        raise UnreadableSource(source, PHRASES["broken_docx"].filled(problem=type(error).__name__)) from None
    notices = () if any(text.strip() for text, _, _ in parts) else (PHRASES["no_text"],)
    return joined(source, parts, notices)


def _refuse_bombs(content: bytes, source: str) -> None:
    try:
        members = ZipFile(BytesIO(content)).infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableSource(source, PHRASES["broken_docx"].filled(problem=type(error).__name__)) from None
    if sum(member.file_size for member in members) > MAX_UNPACKED or len(members) > MAX_PARTS:
        raise UnreadableSource(source, PHRASES["unpacks_too_large"].filled(limit=MAX_UNPACKED // 1024 // 1024))
    if not any(member.filename == "word/document.xml" for member in members):
        raise UnreadableSource(source, PHRASES["no_docx"])


@dataclass(slots=True)
class _Count:
    """The paragraphs and tables of one part, counted as a reader counts them."""

    paragraphs: int = 0
    tables: int = 0
    rows: dict[Any, tuple[int, int]] = field(default_factory=dict)


def _parts(document: Document) -> Iterator[tuple[str, Place | PartPlace, str]]:
    from docx.oxml.parser import parse_xml

    relations = sorted(document.part.rels.values(), key=lambda relation: (len(relation.rId), relation.rId))
    named = [(_PARTS[kind], relation) for relation in relations if (kind := relation.reltype.rpartition("/")[2]) in _PARTS]
    others = [(part, parse_xml(relation.target_part.blob)) for part, relation in named if not relation.is_external]
    for part, root in others:
        if part == "header":
            yield from ((text, PartPlace("header", 1), "") for text in _texts(root))
    yield from _body(document.element.body)
    numbers: dict[str, int] = {}
    for part, root in others:
        if part == "footer":
            yield from ((text, PartPlace("footer", 1), "") for text in _texts(root))
        elif part != "header":
            for note in root:
                if f"{_W}type" not in note.attrib:  # separators have a type
                    numbers[part] = numbers.get(part, 0) + 1
                    yield from ((text, PartPlace(part, numbers[part]), "") for text in _texts(note))


def _body(body: Any) -> Iterator[tuple[str, PartPlace, str]]:
    """Yield the paragraphs of the body; those in a table are placed by table and row."""
    count = _Count()
    for element in body.iter(f"{_W}p", f"{_W}tbl"):
        if _has_above(element, _FALLBACK, body):
            continue
        if element.tag == f"{_W}tbl":
            count.tables += 1
            count.rows |= {row: (count.tables, number) for number, row in enumerate(element.findall(f"{_W}tr"), 1)}
            continue
        row = next((above for above in element.iterancestors() if above in count.rows), None)
        if row is None:
            count.paragraphs += 1
        place = PartPlace("paragraph", count.paragraphs) if row is None else PartPlace("table", *count.rows[row])
        yield _text(element), place, ""


def _texts(root: Any) -> Iterator[str]:
    return (_text(paragraph) for paragraph in root.iter(f"{_W}p") if not _has_above(paragraph, _FALLBACK, root))


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph, without that of paragraphs inside it (text boxes) and without deleted text."""
    found = []
    for element in paragraph.iter(f"{_W}t", *_CHARACTERS):
        if _has_above(element, f"{_W}del", paragraph) or next(element.iterancestors(f"{_W}p"), paragraph) is not paragraph:
            continue
        found.append((element.text or "") if element.tag == f"{_W}t" else _CHARACTERS[element.tag])
    return "".join(found)


def _has_above(element: Any, tag: str, top: Any) -> bool:
    for above in element.iterancestors():
        if above.tag == tag:
            return True
        if above is top:
            return False
    return False
