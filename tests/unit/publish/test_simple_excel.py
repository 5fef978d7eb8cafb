"""The workbook, read back cell by cell against what the import of the platform asks for."""

import builtins
from io import BytesIO

import openpyxl
import pytest

from parasta_vocab.errors import MissingExtra
from parasta_vocab.publish.simple_excel import HEADERS, render_simple_excel
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES, vocabulary

ALLOWED = {
    f"{name}_{lang}" for name in ("prefLabel", "altLabel", "notRecommendedSynonym", "definition", "note", "example") for lang in LANGUAGES
}


def rows(data):
    [sheet] = openpyxl.load_workbook(BytesIO(data)).worksheets
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_headers_are_those_of_the_import():
    assert set(HEADERS) == ALLOWED | {"status", "related"}
    assert len(set(HEADERS)) == len(HEADERS)


def test_the_workbook_cell_by_cell(small):
    head, parent, agreement, annexes = rows(render_simple_excel(small))
    assert tuple(head) == HEADERS
    said = [{name: value for name, value in zip(HEADERS, row, strict=True) if value is not None} for row in (parent, agreement, annexes)]
    assert said == [
        {
            "prefLabel_fi": "sopimus",
            "prefLabel_sv": "avtal",
            "prefLabel_en": "agreement",
            "status": "VALID",
            "definition_fi": "yhteinen tahdonilmaus",
            "definition_sv": "gemensam viljeförklaring",
            "definition_en": "joint declaration of will",
        },
        {
            "prefLabel_fi": "koulutussopimus",
            "prefLabel_sv": "utbildningsavtal",
            "prefLabel_en": "training agreement",
            "altLabel_fi": "koso",
            "altLabel_sv": "avtal om utbildning\nutbildningskontrakt",
            "notRecommendedSynonym_fi": "työssäoppimissopimus",
            "notRecommendedSynonym_sv": "praktikavtal",
            "status": "DRAFT",
            "definition_fi": "sopimus, jolla sovitaan koulutuksesta",
            "definition_sv": "avtal om utbildning",
            "definition_en": "agreement on training",
            "note_fi": "Ensimmäinen huomautus.\nSanoo: ”kyllä” & <ei>.",
            "note_sv": "Första anmärkningen.\nSäger: ”ja” & <nej>.",
            "note_en": 'The first note.\nIt says: "yes" & <no>.',
            "example_fi": "kampaamon ja oppilaitoksen sopimus",
            "example_sv": "en frisersalongs avtal",
            "related": "concept-2",
        },
        {
            "prefLabel_fi": "sopimuksen liitteet",
            "prefLabel_sv": "avtalsbilagor",
            "prefLabel_en": "annexes of an agreement",
            "altLabel_sv": "bilagebrev",
            "status": "SUPERSEDED",
            "definition_fi": "sopimuksen osat, jotka seuraavat sitä",
            "definition_sv": "delar av ett avtal som följer det",
            "definition_en": "parts of an agreement that follow it",
            "related": "concept-1",
        },
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_cell_is_text_every_row_is_there_and_nothing_empty_is_written(scheme):
    item = vocabulary(scheme)
    [sheet] = openpyxl.load_workbook(BytesIO(render_simple_excel(item))).worksheets
    written = list(sheet._cells.values())
    assert {cell.data_type for cell in written} == {"s"}
    assert [cell.coordinate for cell in written if not str(cell.value).strip()] == []
    assert sorted({cell.row for cell in written}) == list(range(1, len(item) + 2))
    assert [cell.column for cell in written if cell.row == 1] == list(range(1, len(HEADERS) + 1))
    assert sheet.merged_cells.ranges == set()
    by_name = {name: [cell.value for cell in written if cell.row > 1 and cell.column == HEADERS.index(name) + 1] for name in HEADERS}
    assert by_name["prefLabel_fi"] == [concept.pref_label.fi for concept in item]
    ids = {f"concept-{number}" for number in range(len(item))}
    assert {line for cell in by_name["related"] for line in cell.split("\n")} <= ids
    assert max(len(str(cell.value)) for cell in written) <= 32_767


def test_without_the_library_the_extra_is_named(small, monkeypatch):
    real = builtins.__import__

    def missing(name, *rest):
        if name == "xlsxwriter":
            raise ImportError(name=name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(MissingExtra) as caught:
        render_simple_excel(small)
    assert str(caught.value) == "xlsxwriter is not installed; install it with: pip install 'parasta-vocab[excel]'"
