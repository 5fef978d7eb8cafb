"""Whatever comes as a workbook: every row is taken or refused with its cell, in three languages, and files that are none are refused."""

from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from parasta_vocab.changes.importing import plan_import
from parasta_vocab.changes.workbook_read import read_review
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.source import excel


def planned(review):
    return plan_import(read_review(review.saved(), "r.xlsx"), review.records, {})


def refusals(review):
    """Return what is refused; the workbook proposes nothing else, and says why in every language."""
    plan = planned(review)
    assert plan.changes == ()
    for item in plan.refusals:
        assert item.reason.fi
        assert item.reason.sv
        assert item.reason.en
        assert "{" not in item.reason.fi + item.reason.sv + item.reason.en
    return [f"{item.place}: {item.id}: {item.reason.en}" for item in plan.refusals]


def remarks(review):
    return [f"{item.place}: {item.text.en}" for item in planned(review).remarks]


# cells


@pytest.mark.parametrize(
    ("header", "value", "said"),
    [
        ("Term [fi]", "=A3", "the cell holds a formula (=A3). Write the text instead."),
        ("Term [fi]", "#REF!", "the cell holds the error #REF! of Excel. Write the text instead."),
        ("Term [fi]", 1.5, "the cell holds the number 1.5, which Excel may have changed. Format the cell as text and write the text again."),
        ("Term [fi]", True, "the cell holds the truth value True. Format the cell as text and write the text again."),
        ("Term [fi]", None, "“Term” is required and must not be empty."),
        ("Term [fi]", "sana\ntoinen", "the text has a line break. Write the text on one line."),
        ("Term [fi]", "a" * 151, "the text has 151 characters; at most 150 are allowed."),
        ("Definition [sv]", "a" * 5001, "the text has 5001 characters; at most 5000 are allowed."),
        ("Notes [fi]", "on\nnäky\u200bmätön", "the text has the invisible character U+200B after the word “näky”. Remove it."),
        ("Notes [fi]", "ohjaus _x0007_ merkki", "the text has the invisible character U+0007 after the word “ohjaus”. Remove it."),
        ("Notes [fi]", "sama\nsama", "“sama” stands twice in the cell."),
        ("Status", "OK", "“OK” cannot be taken. Choose one of: INCOMPLETE, DRAFT, SUGGESTED, VALID, SUPERSEDED, RETIRED."),
        ("Certainty of the term [sv]", "sure", "“sure” cannot be taken. Choose one of: confirmed, inflected, partial, unverified."),
        ("Validity verified", "perhaps", "“perhaps” cannot be taken. Choose one of: yes, no."),
        ("Valid from", "31.2.2026", "“31.2.2026” is no day. Write year, month and day: 2026-08-01."),
        ("Valid from", 46000, "“46000” is no day. Write year, month and day: 2026-08-01."),
        ("Law", "Laki ammatillisesta koulutuksesta", "“Laki ammatillisesta koulutuksesta” is no reference to an act. Write for example 531/2017 71 §, and ? after it if the place has not been read."),
        ("Broader concept, id", "sopimu", "there is no id sopimu. The closest: sopimus, oppisopimus."),
        ("Related concepts, ids", "oppisopimus", "a record cannot name itself (oppisopimus)."),
        ("Swedish neuter terms", "avtalet", "“avtalet” is none of the Swedish terms of the row. Write the term as it stands in its own column."),
        ("Plural terms [fi]", "oppisopimukset", "“oppisopimukset” is none of the Finnish terms of the row. Write the term as it stands in its own column."),
        ("First published (locked)", "2020-01-01", "the column is locked and its change is not imported. Put “” back and write the wish as a comment."),
        ("Group (locked)", "muut", "the column is locked and its change is not imported. Put “sopimukset” back and write the wish as a comment."),
        ("Term [en]", 5, "“5” is neither a term nor a text: it has no letter."),
        ("Other accepted terms [sv]", "läroavtal\n2 + 2", "“2 + 2” is neither a term nor a text: it has no letter."),
        ("Discouraged terms [fi]", "-", "“-” is neither a term nor a text: it has no letter."),
        ("Definition [fi]", "…", "“…” is neither a term nor a text: it has no letter."),
        ("Notes [en]", "2018", "“2018” is neither a term nor a text: it has no letter."),
        ("Examples [sv]", 2018, "“2018” is neither a term nor a text: it has no letter."),
        ("Change notes [fi]", "?", "“?” is neither a term nor a text: it has no letter."),
        ("Sources", None, "“Sources” is required and must not be empty."),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_taken_refuses_its_row(header, value, said, review):
    cell = review.cell("Concepts", "oppisopimus", header)
    cell.value = value
    review.put("Concepts", "oppisopimus", Definition__en="a change that is not taken either")
    assert refusals(review) == [f"Concepts!{cell.coordinate}: oppisopimus: {said}"]
    assert remarks(review) == []


def test_a_date_that_excel_made_of_a_text_is_refused(review):
    review.cell("Concepts", "sopimus", "Notes [fi]").value = date(2026, 5, 1)
    review.cell("Concepts", "oppisopimus", "Valid from").value = datetime.combine(date(2026, 5, 1), time(12, 30))
    assert refusals(review) == [
        "Concepts!X2: sopimus: Excel has made the cell the date 2026-05-01. Format the cell as text and write the text again.",
        "Concepts!BA3: oppisopimus: “2026-05-01 12:30:00” is no day. Write year, month and day: 2026-08-01.",
    ]


def test_a_real_day_and_a_real_truth_value_are_taken_where_they_belong(review):
    review.cell("Concepts", "oppisopimus", "Valid from").value = date(2026, 5, 1)
    review.cell("Concepts", "oppisopimus", "Validity verified").value = False
    plan = planned(review)
    assert [(item.column.key, item.after) for item in plan.changes[0].fields] == [
        ("valid_from", "2026-05-01"),
        ("validity_verified", "false"),
    ]
    assert plan.refusals == ()


def test_a_whole_number_is_taken_as_text_and_said(review):
    review.put("Concepts", "sopimus", Sources=2018)
    plan = planned(review)
    assert [item.after for item in plan.changes[0].fields] == [("2018",)]
    assert remarks(review) == ["Concepts!AL2: the number 2018 was read as text."]


def test_the_example_of_a_data_element_may_be_a_number(review):
    common = {"Definition__fi": "x", "Definition__sv": "x", "Definition__en": "x", "Sources": "own", "Status": "DRAFT"}
    names = {"Term__fi": "arvosana", "Term__sv": "vitsord", "Term__en": "grade"}
    review.add("Data elements", "arvosana", **common, **names, Register="koski", Field_of_the_register="arvosana", Examples__fi=4)
    page = planned(review)
    assert [refusal.reason.en for refusal in page.refusals] == []
    assert {item.column.key: item.after for item in page.changes[0].fields}["example_fi"] == ("4",)


def test_an_actor_has_one_group(review):
    review.put("Actors", "opiskelija", Actor_group="oppija, oppija2")
    assert refusals(review) == [
        "Actors!C2: opiskelija: there is no id oppija2. The closest: oppija.",
        "Actors!C2: opiskelija: only one id is allowed.",
    ]


# rows


def test_an_id_that_no_record_has(review):
    page = review.book["Concepts"]
    page["A2"], page["A3"], page["B3"], page["A4"] = "sopimuz", "oppisopimuz", "jokin muu", "Iso Alku"
    assert refusals(review) == [
        "Concepts!A2: sopimuz: there is no record sopimuz, and the record sopimus has the term “sopimus” already. Put the id of the row back, or give the new concept a term of its own.",
        "Concepts!A3: oppisopimuz: there is no record oppisopimuz, and the record oppisopimus has the same definition already. Put the id of the row back, or give the new concept a definition of its own.",
        "Concepts!A4: Iso Alku: “Iso Alku” is no id. An id has 2 to 32 characters: small letters a to z, digits and hyphens, a letter first.",
    ]


def test_a_new_row_that_is_not_complete(review):
    review.add("Concepts", "sopimusluonnos", Term__fi="sopimusluonnos", Status="DRAFT")
    assert refusals(review) == [
        (
            "Concepts!A5: sopimusluonnos: there is no record sopimusluonnos. The closest: sopimus. If the concept is new, "
            "fill in also: Group (locked), Term [sv], Term [en], Definition [fi], Definition [sv], Definition [en], Sources."
        )
    ]


def test_a_new_row_in_a_group_that_is_not_there(review, new_concept):
    review.add("Concepts", "puitesopimus", **{**new_concept.cells, "Group_(locked)": "muut"})
    assert refusals(review) == ["Concepts!C5: puitesopimus: there is no id muut."]


def test_an_id_that_another_class_of_the_scheme_has(review, new_concept):
    step = {key: value for key, value in new_concept.cells.items() if key not in {"Group_(locked)", "Broader_concept,_id"}}
    review.book["Stages"].append(["tapaaminen", "x"])
    review.add("Sub-steps", "aloittaminen", **step)
    assert refusals(review) == [
        "Stages!A3: tapaaminen: another record of the same scheme has the id tapaaminen. Choose a new one.",
        "Sub-steps!A3: aloittaminen: another record of the same scheme has the id aloittaminen. Choose a new one.",
    ]


def test_a_stage_is_not_added_in_a_workbook(review):
    review.book["Stages"].append(["uusi-vaihe", "uusi vaihe"])
    assert refusals(review) == [
        "Stages!A3: uusi-vaihe: a stage cannot be added in the workbook, because its sub-steps come with it. Ask the maintainers to add it."
    ]


def test_a_record_that_was_removed_from_the_files(review):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(review.text().partition("\n  koulutussopimus:")[0], encoding="utf-8")
    assert refusals(review) == [
        "Concepts!A4: koulutussopimus: there is no record koulutussopimus any more: it was removed from the files after the export."
    ]


def test_rows_with_one_id_rows_without_and_merged_rows(review):
    page = review.book["Concepts"]
    page["A3"] = "sopimus"
    page["B6"] = "ilman tunnusta"
    page.merge_cells("D4:E4")
    twice = "the id sopimus stands on several rows: Concepts, row 2; Concepts, row 3. Leave only one."
    assert refusals(review) == [
        f"Concepts!2: sopimus: {twice}",
        f"Concepts!3: sopimus: {twice}",
        "Concepts!D4:E4: koulutussopimus: merged cells do not tell to which row their text belongs. Split them.",
        "Concepts!6: : the row has no id.",
    ]


# sheets and headers


def test_headers_that_are_missing_twice_renamed_merged_or_unknown(review):
    page = review.book["Concepts"]
    page["U1"] = "Definition in Finnish [fi]"
    assert refusals(review) == [
        "Concepts!U1: : the column “Definition in Finnish [fi]” is not known and the column “Definition [fi]” is missing. Correct the header; the sheet was not read."
    ]
    page["U1"] = "Definition [sv]"
    assert refusals(review) == [
        "Concepts!V1: : the header “Definition” stands twice (also Concepts!U1). Remove one of the two; the sheet was not read."
    ]
    page["U1"] = "Definition [fi]"
    page["BZ1"], page["BZ2"] = "OKM", "hyvä"
    page.delete_cols(4)
    assert remarks(review) == [
        "Concepts: the column “Status” is missing. What it holds is left as it is in the records.",
        "Concepts!BY1: the column “OKM” is not one of the export and was not read.",
    ]
    page["A1"] = "Nimi"
    assert refusals(review) == [
        "Concepts!A1: : the row of headers is not found. Put the header “Id” back on the first row; the sheet was not read."
    ]
    page["A1"] = "Id"
    page.merge_cells("A1:B1")
    assert refusals(review) == ["Concepts!1: : the row of headers has merged cells. Split them; the sheet was not read."]


def test_sheets_that_are_renamed_twice_hidden_missing_or_the_readers_own(review):
    book = review.book
    book["Stages"].title = "Vaihelista"
    book.copy_worksheet(book["Actors"]).title = "Toimijat"
    book["Sub-steps"].sheet_state = "hidden"
    book["Concepts"].row_dimensions[3].hidden = True
    book["Concepts"].auto_filter.ref = "A1:D9"
    del book["Levels"], book["Actor groups"]
    book.create_sheet("Omat muistiinpanot")["A1"] = "hei"
    known = "Concepts, Actor groups, Actors, Stages, Sub-steps, Critical points, Documents, Data elements, Levels"
    assert refusals(review) == [
        "Toimijat: : the workbook has this sheet already, by the name Actors. Leave only one of the two.",
        f"Vaihelista: : the sheet has a column of ids, but its name is not known. Give it the name it had at the export: {known}.",
    ]
    assert remarks(review) == [
        "Concepts: hidden rows were read like the others: 1.",
        "Sub-steps: the hidden sheet was read like the others.",
        f"Omat muistiinpanot: the sheet is not known and was not read. Known sheets: {known}.",
        "Actor groups: the sheet is not in the workbook. Its records are left alone.",
        "Stages: the sheet is not in the workbook. Its records are left alone.",
    ]


def test_a_workbook_without_its_marks_is_refused(review):
    del review.book["parasta-marks"]
    with pytest.raises(UnreadableSource, match=r"the workbook lacks the marks of the export"):
        read_review(review.saved(), "r.xlsx")


# files that are no workbook


def zipped(parts, compression=ZIP_DEFLATED):
    memory = BytesIO()
    with ZipFile(memory, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return memory.getvalue()


def parts_of(content):
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def said(content):
    with pytest.raises(UnreadableSource) as caught:
        read_review(content, "r.xlsx")
    reason = caught.value.reason
    assert reason.fi
    assert reason.sv
    return reason.en


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", "no Excel workbook"),
        (b"id;term\nsopimus;avtal\n", "no Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "Workbook".encode("utf-16-le"), "old format .xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "an OpenDocument"),
        (zipped({"word/document.xml": "<x/>", "[Content_Types].xml": "<Types>wordprocessingml.document</Types>"}), "no Excel workbook"),
        (b"PK\x03\x04 not a zip at all", "cannot be read"),
    ],
)
def test_other_files_are_named_for_what_they_are(content, text):
    assert text in said(content)


def test_a_workbook_with_macros_is_refused(review):
    parts = parts_of(review.content)
    types = parts["[Content_Types].xml"].replace(b"spreadsheetml.sheet.main+xml", b"sheet.macroEnabled.main+xml")
    assert "holds macros" in said(zipped({**parts, "[Content_Types].xml": types}))


def test_a_broken_workbook_is_refused_wherever_it_is_broken(review):
    parts = parts_of(review.content)
    assert "cannot be read" in said(review.content[:-400])
    assert "cannot be read" in said(review.content[:2000] + b"\0" * 500 + review.content[2500:])
    for name in ("xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
        assert "cannot be read" in said(zipped({**parts, name: parts[name][: len(parts[name]) // 2]})), name
    assert "cannot be read" in said(zipped({name: part for name, part in parts.items() if name != "xl/workbook.xml"}))


def test_entities_are_refused(review):
    parts = parts_of(review.content)
    strings = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>' + parts["xl/sharedStrings.xml"]
    assert "document type declaration" in said(zipped({**parts, "xl/sharedStrings.xml": strings}))
    utf16 = parts["xl/sharedStrings.xml"].decode().encode("utf-16")
    assert "document type declaration" in said(zipped({**parts, "xl/sharedStrings.xml": utf16}))


def test_what_unpacks_to_too_much_is_refused(review, monkeypatch):
    parts = parts_of(review.content)
    bomb = zipped({**parts, "xl/media/a.bin": b"\0" * (excel.MAX_UNPACKED + 1)})
    assert len(bomb) < 1_000_000
    assert said(bomb).startswith("the workbook is too large (the limit is 64 MB).")
    assert said(zipped({**parts, **{f"x/{number}": b"" for number in range(excel.MAX_PARTS)}})).startswith("the workbook is too large")
    monkeypatch.setattr(excel, "MAX_BYTES", 1000)
    assert said(review.content).startswith("the workbook is too large")


def test_a_sheet_with_too_many_or_too_distant_cells_is_refused(review, monkeypatch):
    review.book["Concepts"]["A20000"] = "kaukana"
    assert said(review.saved()).startswith(
        "the sheet Concepts reaches to row 20000 and column 58; at most 10000 rows and 300 columns are read."
    )
    review.book["Concepts"]["A20000"] = None
    monkeypatch.setattr(excel, "MAX_CELLS", 500)
    assert said(review.content).startswith("the workbook has more than 500 cells.")


def test_rich_text_and_line_ends_of_other_systems_are_read(review):
    review.put("Concepts", "sopimus", Notes__fi="yksi_x000D_\nkaksi_x000D_\n\n")
    review.cell("Concepts", "sopimus", "Notes [sv]").value = CellRichText("ett ", TextBlock(InlineFont(b=True), "fett"), " ord")
    plan = planned(review)
    assert {item.column.key: item.after for item in plan.changes[0].fields} == {
        "note_fi": ("yksi", "kaksi"),
        "note_sv": ("ett fett ord",),
    }


def test_a_workbook_of_someone_else_is_refused():
    book = openpyxl.Workbook()
    book.active["A1"] = "Id"
    memory = BytesIO()
    book.save(memory)
    assert "lacks the marks" in said(memory.getvalue())
