"""What people have written into a work list, after it has been made again."""

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.report.filled import Filled, read_filled
from parasta_vocab.report.worklist import COLUMNS
from parasta_vocab.report.xlsx import render_again, render_xlsx
from parasta_vocab.text import LANGUAGES

MAIN, OTHER = "kuvaukset å/ä b,c:100%.yaml", "b.xlsx"


def written(content, *cells):
    """Return a workbook into whose first sheet people have written, by row and column from 1."""
    book = load_workbook(io.BytesIO(content))
    for row, column, value in cells:
        book.worksheets[0].cell(row, column, value)
    memory = io.BytesIO()
    book.save(memory)
    return memory.getvalue()


def rows(content):
    """Return for each sheet what its rows say of file, rule, owner, done and comment."""
    found = {}
    for sheet in load_workbook(io.BytesIO(content)).worksheets:
        first, *others = sheet.iter_rows(values_only=True)
        at = {COLUMNS[number] if number < len(COLUMNS) else number: number for number in range(len(first))}
        found[sheet.title] = [tuple(row[at[key]] or "" for key in ("file", "rule", "owner", "done", "comment")) for row in others]
    return found


OWNER, DONE, COMMENT = (COLUMNS.index(key) + 1 for key in ("owner", "done", "comment"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_people_have_written_is_in_the_next_list_too_whatever_its_language(awkward, lang):
    before = written(render_xlsx(awkward, lang), (4, OWNER, "Maija"), (4, DONE, "kyllä"), (6, COMMENT, "=1+1"), (2, OWNER, 7))
    content, carried = render_again(awkward, "en", read_filled(before, "lista.xlsx"))
    assert (carried.count, carried.gone) == (3, ())
    assert rows(content) == {
        "Findings": [
            ("torn.yaml", "unreadable", 7, "", ""),
            ("odd.yaml", "engine-failed", "", "", ""),
            (MAIN, "duplicate-id", "Maija", "kyllä", ""),
            (MAIN, "stage-not-covered", "", "", ""),
            (OTHER, "process-without-owner", "", "", "=1+1"),
            (OTHER, "discouraged-term", "", "", ""),
        ]
    }
    assert load_workbook(io.BytesIO(content)).active.cell(6, COMMENT).data_type == "s"


def test_a_filled_row_whose_finding_is_gone_is_kept_on_a_sheet_of_its_own_until_the_finding_returns(awkward):
    before = written(render_xlsx(awkward, "fi"), (4, OWNER, "Maija"), (5, OWNER, "Matti"))
    fewer = replace(awkward, findings=awkward.findings[1:])
    content, carried = render_again(fewer, "fi", read_filled(before, "lista.xlsx"))
    assert (carried.count, len(carried.gone)) == (1, 1)
    assert rows(content)["Poistuneet"] == [(MAIN, "duplicate-id", "Maija", "", "")]
    content, carried = render_again(fewer, "sv", read_filled(content, "lista.xlsx"))
    assert rows(content)["Borta"] == [(MAIN, "duplicate-id", "Maija", "", "")]
    content, carried = render_again(awkward, "fi", read_filled(content, "lista.xlsx"))
    assert (carried.count, carried.gone, list(rows(content))) == (2, (), ["Havainnot"])
    assert [row[2] for row in rows(content)["Havainnot"]] == ["", "", "Maija", "Matti", "", ""]


def test_a_renamed_file_is_known_by_its_findings_where_there_is_no_doubt(awkward):
    at = COLUMNS.index("file") + 1
    before = written(render_xlsx(awkward, "fi"), (4, at, "vanha.yaml"), (4, OWNER, "Maija"))
    assert rows(render_again(awkward, "fi", read_filled(before, "lista.xlsx"))[0])["Havainnot"][2] == (
        MAIN,
        "duplicate-id",
        "Maija",
        "",
        "",
    )
    twice = written(before, *((8, number, load_workbook(io.BytesIO(before)).active.cell(4, number).value) for number in range(1, 13)))
    _, carried = render_again(awkward, "fi", read_filled(twice, "lista.xlsx"))
    assert (carried.count, len(carried.gone)) == (0, 2)


def test_columns_and_rows_of_people_are_kept(awkward):
    new = len(COLUMNS) + 1
    before = written(render_xlsx(awkward, "fi"), (1, new, "Määräpäivä"), (4, new, "1.3.2027"), (9, 1, "Muista myös tämä"))
    filled = read_filled(before, "lista.xlsx")
    assert filled == Filled(filled.rows, ("Määräpäivä",))
    content, carried = render_again(awkward, "fi", filled)
    sheet, gone = load_workbook(io.BytesIO(content)).worksheets
    assert [cell.value for cell in sheet[1]][COMMENT - 1 :] == ["Huomautus", "Määräpäivä", "Sääntö", "Havainnon tunnus"]
    assert [cell.value for cell in sheet["K"]] == ["Määräpäivä", None, None, "1.3.2027", None, None, None]
    assert (gone.title, gone["A2"].value, carried.count) == ("Poistuneet", "Muista myös tämä", 1)
    assert [sheet.column_dimensions[name].hidden for name in ("L", "M")] == [False, True]


def test_a_list_of_the_findings_alone_is_the_same_again(awkward):
    content = render_xlsx(awkward, "fi")
    assert render_again(awkward, "fi", read_filled(content, "lista.xlsx"))[0] == content


def test_what_is_no_work_list_is_refused(awkward):
    book = load_workbook(io.BytesIO(render_xlsx(awkward, "fi")))
    book.create_sheet("Oma").append(["oma"])
    memory, empty = io.BytesIO(), io.BytesIO()
    book.save(memory)
    Workbook().save(empty)
    told = []
    for content in (memory.getvalue(), b"no workbook"):
        with pytest.raises(UnreadableSource) as caught:
            read_filled(content, "lista.xlsx")
        told.append(caught.value.reason.en)
    assert told == [
        "the sheet Oma is no work list made by this command.",
        "it is no .xlsx workbook, is protected by a password or broken, or has more than 10000 rows.",
    ]
    assert read_filled(empty.getvalue(), "lista.xlsx") == Filled()
