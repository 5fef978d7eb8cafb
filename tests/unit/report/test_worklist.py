"""The work list as CSV and as a workbook, read again."""

import csv
import io

import pytest
from openpyxl import load_workbook

from parasta_vocab.report import renderer, xlsx
from parasta_vocab.report.worklist import COLUMNS, headers
from parasta_vocab.text import LANGUAGES

HEADERS = {
    "fi": "Vakavuus Tiedosto Rivi Kohta Säännön_nimi Mitä_pitää_tehdä Peruste Vastuuhenkilö Tehty Huomautus Sääntö Havainnon_tunnus",
    "sv": "Allvarsgrad Fil Rad Ställe Regelns_namn Vad_ska_göras Grund Ansvarig Klart Anmärkning Regel Iakttagelsens_beteckning",
    "en": "Severity File Line Place Name_of_the_rule What_to_do Basis Owner Done Comment Rule Id_of_the_finding",
}


def read_csv(text):
    return list(csv.reader(io.StringIO(text.encode().decode("utf-8-sig")), delimiter=";"))


def read_xlsx(content):
    (sheet,) = load_workbook(io.BytesIO(content)).worksheets
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_columns_have_names_in_the_language_of_the_report(awkward, lang):
    expected = [name.replace("_", " ") for name in HEADERS[lang].split()]
    assert [read_csv(renderer("csv")(awkward, lang))[0], read_xlsx(renderer("xlsx")(awkward, lang))[0]] == [expected, expected]
    assert headers(lang) == expected


def test_each_finding_is_a_row(awkward):
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in read_csv(renderer("csv")(awkward, "en"))[1:]]
    assert [(row["severity"], row["file"], row["line"], row["place"], row["rule"], row["fingerprint"]) for row in rows] == [
        ("error", "torn.yaml", "2", "", "unreadable", ""),
        ("error", "odd.yaml", "", "", "engine-failed", ""),
        ("violation", "kuvaukset å/ä b,c:100%.yaml", "3", "", "duplicate-id", "0123456789abcdef:1"),
        ("violation", "kuvaukset å/ä b,c:100%.yaml", "", "", "stage-not-covered", "a:1"),
        ("warning", "b.xlsx", "", "Vaiheet!B7", "process-without-owner", "a:1"),
        ("remark", "b.xlsx", "", "/processes/0", "discouraged-term", "b:1"),
    ]
    assert {(row["owner"], row["done"], row["comment"]) for row in rows} == {("", "", "")}
    assert rows[2]["message"].startswith("'=1+1 a b|c")


def test_csv_is_what_excel_opens(awkward):
    text = renderer("csv")(awkward, "fi")
    assert text.encode()[:3] == b"\xef\xbb\xbf"
    assert text.count("\r\n") == text.count("\n") == 7


def test_the_workbook_says_the_same_as_the_csv_and_has_no_formulas(awkward):
    rows = [[cell.removeprefix("'") for cell in row] for row in read_csv(renderer("csv")(awkward, "sv"))]
    content = renderer("xlsx")(awkward, "sv")
    assert read_xlsx(content) == rows
    (sheet,) = load_workbook(io.BytesIO(content)).worksheets
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("Iakttagelser", "A2", "A1:L7")
    assert [rule.formula1 for rule in sheet.data_validations.dataValidation] == ['"ja"']


def test_the_same_report_is_the_same_workbook(awkward):
    assert renderer("xlsx")(awkward, "fi") == renderer("xlsx")(awkward, "fi")


def test_more_rows_than_a_sheet_takes_go_on_the_next(awkward, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 4)
    book = load_workbook(io.BytesIO(renderer("xlsx")(awkward, "en")))
    assert [(sheet.title, sheet.max_row) for sheet in book.worksheets] == [("Findings", 5), ("Findings 2", 3)]


def test_thirty_thousand_findings(huge):
    assert len(read_csv(renderer("csv")(huge, "fi"))) == 30_001
