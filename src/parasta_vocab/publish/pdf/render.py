"""The only door to typst, which sets the glossary."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from parasta_vocab.extras import needs
from parasta_vocab.publish.pdf.book import lay_out
from parasta_vocab.vocab import Vocabulary


def render_pdf(vocabularies: Sequence[Vocabulary], lang: str) -> bytes:
    """Return the glossary of one or several concept schemes as PDF/UA-1, the same bytes each time.

    Raises:
        MissingExtra: typst is not installed.
    """
    return compile_book(lay_out(vocabularies, lang), format="pdf", pdf_standards=["ua-1"])


def compile_book(book: dict[str, Any], **options: Any) -> Any:
    """Set a book in the form that the options of typst ask for.

    The data go in as one JSON text and are shown as strings, so nothing in them is read as markup. Only the fonts that typst
    brings along are used, so the pages are the same on every machine.
    """
    from importlib.resources import files

    with needs("pdf"):
        import typst
    template = files("parasta_vocab.publish.pdf").joinpath("glossary.typ").read_bytes()
    return typst.compile(template, ignore_system_fonts=True, sys_inputs={"book": json.dumps(book, ensure_ascii=False)}, **options)
