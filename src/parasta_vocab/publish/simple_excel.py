"""The workbook *simpleExcel* that Sanastot.suomi.fi imports: one sheet, one concept a row, text cells only.

The import gives ids itself, in the order of the rows: in an empty terminology the first row becomes `concept-0`. So
`related` names concepts by these ids. It turns lists round, and the service shows them from the end: the first line of a
cell comes first again. What it has no column for (broader concepts, hidden labels, sources) is not here; NTRF has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from io import BytesIO
from typing import Final

from parasta_vocab.extras import needs
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Concept, Vocabulary

_LOCALISED: Final = ("prefLabel", "altLabel", "notRecommendedSynonym", "definition", "note", "example")
HEADERS: Final = (
    *(f"{name}_{lang}" for name in _LOCALISED[:3] for lang in LANGUAGES),
    "status",
    *(f"{name}_{lang}" for name in _LOCALISED[3:] for lang in LANGUAGES),
    "related",
)
"""The columns, in the order in which they stand."""
_WIDTH: Final = 32


def render_simple_excel(vocabulary: Vocabulary) -> bytes:
    """Return the workbook; an empty cell is not written at all.

    Raises:
        MissingExtra: XlsxWriter is not installed.
    """
    with needs("excel"):
        from xlsxwriter import Workbook

    memory = BytesIO()
    with Workbook(memory, {"in_memory": True}) as book:
        book.set_properties({"title": vocabulary.scheme.title.fi, "created": datetime.combine(vocabulary.scheme.modified, time())})
        sheet = book.add_worksheet(vocabulary.scheme.id[:31])
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(HEADERS) - 1, _WIDTH)
        plain, text = book.add_format({"bold": True}), book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        for column, name in enumerate(HEADERS):
            sheet.write_string(0, column, name, plain)
        given_ids = {iri: f"concept-{number}" for number, iri in enumerate(vocabulary.concepts)}
        for row, concept in enumerate(vocabulary, 1):
            for column, value in _cells(concept, given_ids):
                sheet.write_string(row, column, value, text)
    return memory.getvalue()


def _cells(concept: Concept, given_ids: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield column and text of the cells that hold something."""
    several = {
        "altLabel": concept.alt_label,
        "notRecommendedSynonym": concept.discouraged_label,
        "note": concept.note,
        "example": concept.example,
    }
    cells = {"status": concept.status, "related": _lines(given_ids[iri] for iri in concept.related)}
    for lang in LANGUAGES:
        cells[f"prefLabel_{lang}"] = getattr(concept.pref_label, lang)
        cells[f"definition_{lang}"] = _line(getattr(concept.definition, lang))
        cells |= {f"{name}_{lang}": _lines(texts.get(lang, ())) for name, texts in several.items()}
    return ((HEADERS.index(name), value) for name, value in cells.items() if value)


def _lines(texts: Iterable[str]) -> str:
    """Return a line for each text; a line break within one would make two of it."""
    return "\n".join(map(_line, texts))


def _line(text: str) -> str:
    return " ".join(text.split())
