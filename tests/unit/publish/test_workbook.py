"""The review workbook as a reader of Excel meets it."""

import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.publish.workbook import NEW_ROWS, render_workbook
from parasta_vocab.publish.workbook_pages import SCALE, paginate
from parasta_vocab.publish.workbook_words import GUIDE, STATUS_MEANINGS
from parasta_vocab.records.column_names import NAMES, SHEETS
from parasta_vocab.records.columns import columns
from parasta_vocab.records.fields import record_classes
from parasta_vocab.records.read import STATUSES
from parasta_vocab.text import LANGUAGES

CLASSES = list(SHEETS)


def opened(review, lang="en", schemes=()):
    return openpyxl.load_workbook(BytesIO(render_workbook(review.records, lang, schemes)))


def test_there_is_a_guide_a_sheet_for_each_class_and_what_is_hidden(review):
    book = opened(review, "sv")
    visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert visible == ["Anvisning", *(name.sv for name in SHEETS.values())]
    assert {sheet.title: sheet.sheet_state for sheet in book if sheet.title not in visible} == {
        "parasta-lists": "veryHidden",
        "parasta-marks": "veryHidden",
    }
    only = opened(review, "en", ("parasta-toimijat",))
    assert [sheet.title for sheet in only if sheet.sheet_state == "visible"] == ["Instructions", "Actor groups", "Actors"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_guide_speaks_all_languages_the_chosen_one_first(lang, review):
    book = opened(review, lang)
    order = [lang, *(code for code in LANGUAGES if code != lang)]
    columns = {
        cell.column: [row[cell.column - 1].value for row in book.worksheets[0].iter_rows() if row[cell.column - 1].value]
        for cell in book.worksheets[0][1]
    }
    for number, code in enumerate(order, 1):
        assert [text for pair in GUIDE for text in (pair[0].show(code), pair[1].show(code))] == columns[number][3 : 3 + 2 * len(GUIDE)]
    assert set(STATUS_MEANINGS) == set(STATUSES)


def test_a_row_shows_the_record_one_text_a_line_and_labels_beside_ids(review):
    page = opened(review)["Concepts"]
    shown = {head.value: cell.value for head, cell in zip(page[1], page[4], strict=True) if cell.value is not None}
    assert shown == {
        "Id (locked)": "koulutussopimus",
        "Term [fi]": "koulutussopimus",
        "Group (locked)": "sopimukset",
        "Status": "DRAFT",
        "Term [sv]": "utbildningsavtal",
        "Term [en]": "training agreement",
        "Swedish neuter terms": "utbildningsavtal",
        "Definition [fi]": "sopimus, jossa ei ole työsuhdetta",
        "Definition [sv]": "avtal utan anställningsförhållande",
        "Definition [en]": "agreement without an employment relationship",
        "Broader concept, id": "sopimus",
        "Broader concept, term (locked)": "agreement",
        "Related concepts, ids": "oppisopimus",
        "Related concepts, terms (locked)": "apprenticeship agreement",
        "Sources": "definition: own wording",
        "Certainty of the term [sv]": "confirmed",
        "Subject field (locked)": "education",
    }
    first = {head.value: cell.value for head, cell in zip(page[1], page[2], strict=True)}
    assert first["Law"] == "228/1929 1 §\n531/2017 ?"
    assert first["Notes [en]"] == "An agreement binds.\nAn agreement may be oral."


def test_only_what_may_be_edited_is_open_and_the_header_says_so_in_words(review):
    page = opened(review)["Concepts"]
    assert page.protection.sheet
    assert page.protection.password is None
    locked = [head.value for head, cell in zip(page[1], page[2], strict=True) if cell.protection.locked]
    assert locked == [head.value for head in page[1] if head.value.endswith("(locked)")]
    open_for_new = [head.value for head, cell in zip(page[1], page[5], strict=True) if head.value in locked and not cell.protection.locked]
    assert open_for_new == ["Id (locked)", "Group (locked)"]
    assert all(cell.number_format == "@" for row in page.iter_rows(2, 6) for cell in row if not cell.protection.locked)


def test_the_sheet_is_frozen_filtered_validated_and_ready_for_paper(review):
    page = opened(review)["Concepts"]
    table = page.tables["Concept"]
    assert (page.freeze_panes, table.ref, table.autoFilter.ref) == ("C2", f"A1:BF{4 + NEW_ROWS}", f"A1:BF{4 + NEW_ROWS}")
    lists = {str(item.sqref): item.formula1 for item in page.data_validations.dataValidation if item.type == "list"}
    assert lists == {
        "C2:C24": "'parasta-lists'!$A$1:$A$1",
        "D2:D24": '"INCOMPLETE,DRAFT,SUGGESTED,VALID,SUPERSEDED,RETIRED"',
        "AX2:AX24": '"confirmed,inflected,partial,unverified"',
        "AY2:AY24": '"confirmed,inflected,partial,unverified"',
        "AZ2:AZ24": '"confirmed,inflected,partial,unverified"',
        "BC2:BC24": '"yes,no"',
    }
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.scale) == ("landscape", 8, SCALE)
    assert (page.print_title_rows, page.print_title_cols, page.print_area) == ("$1:$1", "$A:$B", "'Concepts'!$A$1:$AC$4")


def test_the_file_has_title_language_and_a_day_that_is_no_clock(review):
    content = render_workbook(review.records, "sv")
    about = review.records.about
    properties = openpyxl.load_workbook(BytesIO(content)).properties
    title = about["schemes"]["parasta"]["title"]["sv"]
    assert (properties.title, properties.language) == (f"Granskning av vokabulären: {title}", "sv")
    assert str(properties.created.date()) == about["issued"]
    with ZipFile(BytesIO(content)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_bytes_do_not_depend_on_the_hash_seed(review):
    script = (
        "import sys, hashlib, pathlib; from parasta_vocab.records.read import read_records; "
        "from parasta_vocab.publish.workbook import render_workbook; "
        "print(hashlib.sha256(render_workbook(read_records(pathlib.Path(sys.argv[1])), 'fi')).hexdigest())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", script, str(review.folder)], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("0", "7")
    ]
    assert runs[0].stdout == runs[1].stdout


def test_a_text_that_could_not_come_back_is_refused(review):
    path = review.folder / "parasta/sopimukset.yaml"
    before = review.text()
    path.write_text(before.replace("fi: kahden osapuolen tahdonilmaisu", "fi: |\n        kaksi\n        riviä"), encoding="utf-8")
    with pytest.raises(BrokenRecord, match=r"sopimukset\.yaml:13:7: a text with a line break"):
        render_workbook(review.records)
    path.write_text(before.replace("kahden osapuolen tahdonilmaisu", "a" * 40_000), encoding="utf-8")
    with pytest.raises(BrokenRecord, match="longer than a cell"):
        render_workbook(review.records)


@pytest.mark.parametrize("cls", CLASSES)
def test_the_columns_cover_every_key_of_the_schema_and_have_names_of_their_own(cls):
    known = columns(cls)
    keys = {str(column.path[0]) for column in known if column.path} | {"id"}
    shown_otherwise = {"subject_field"} | ({"sub_steps"} if cls == "Stage" else set())
    assert keys | shown_otherwise == set(record_classes()[cls].fields) | {"id"}
    for lang in LANGUAGES:
        headers = [column.header(lang).casefold() for column in known]
        assert len(set(headers)) == len(headers)
    assert all(name.fi and name.sv and name.en for name in NAMES.values())


@pytest.mark.parametrize("cls", CLASSES)
def test_no_page_is_wider_than_the_paper(cls):
    known = columns(cls)
    _, breaks = paginate(known)
    repeated = sum(column.width for column in known[:2])
    pages = [
        sum(column.width for column in known[max(start, 2) : end]) for start, end in zip([0, *breaks], [*breaks, len(known)], strict=True)
    ]
    assert all(repeated + width <= 195 * 100 / SCALE for width in pages)
