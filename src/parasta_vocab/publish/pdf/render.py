"""The only door to typst, which sets the glossary."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any, Final

from parasta_vocab.errors import UnprintableText
from parasta_vocab.extras import needs
from parasta_vocab.publish.pdf.book import lay_out
from parasta_vocab.vocab import Vocabulary

_TEMPLATE: Final = "glossary.typ"
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SUSPECT: Final = re.compile(r"\\[bfru]|[\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What JSON makes of them, and now and then of a backslash in a text: one look at the whole is quicker than one at each text."""
_NO_GLYPH: Final = re.compile(r'the text `"(?:\\u\{(?P<code>[0-9a-f]+)\}|(?P<text>.)).*?"` could not be displayed', re.DOTALL)


def render_pdf(vocabularies: Sequence[Vocabulary], lang: str) -> bytes:
    """Return the glossary of one or several concept schemes as PDF/UA-1, the same bytes each time.

    Raises:
        MissingExtra: typst is not installed.
        UnprintableText: A text has a character that no font of the book has.
    """
    book = lay_out(vocabularies, lang)
    scheme = vocabularies[0].scheme.id
    data = json.dumps(book, ensure_ascii=False)
    if _SUSPECT.search(data):
        _refuse(_UNPRINTABLE, book, scheme)
    with needs("pdf"):
        import typst
    template = files(__package__).joinpath(_TEMPLATE).read_bytes()
    try:
        # only the fonts that typst brings along, so that the pages are the same on every machine
        return bytes(typst.compile(template, format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True, sys_inputs={"book": data}))
    except typst.TypstError as error:
        if found := _NO_GLYPH.search(str(error)):
            character = chr(int(found["code"], 16)) if found["code"] else found["text"]
            _refuse(re.compile(re.escape(character)), book, scheme)
        raise


def _refuse(pattern: re.Pattern[str], book: dict[str, Any], scheme: str) -> None:
    """Raise an error that names the first concept with a text in which the pattern is found, else the scheme."""
    entries = (entry for part in book["parts"] for group in part["groups"] for entry in group["entries"])
    for holder in (*entries, book):
        for text in _texts(holder):
            if found := pattern.search(text):
                raise UnprintableText(found[0], holder.get("label", scheme))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
