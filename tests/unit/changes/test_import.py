"""A review workbook read back: what it changes, in real files made by openpyxl."""

from difflib import unified_diff

import pytest

from parasta_vocab.changes.import_write import new_texts
from parasta_vocab.changes.importing import plan_import
from parasta_vocab.changes.lock import locked
from parasta_vocab.changes.workbook_read import read_review
from parasta_vocab.records.write import write_all


def planned(review, lock=None):
    return plan_import(read_review(review.saved(), "r.xlsx"), review.records, lock or {})


def fields(plan):
    """Return what a plan changes, by record and column."""
    return {(change.id, item.column.key): (item.before, item.after, str(item.place)) for change in plan.changes for item in change.fields}


def refusals(plan):
    return [(str(item.place), item.id, item.reason.en) for item in plan.refusals]


def written(review):
    """Import what can be taken and return the lines of the files that went and came."""
    plan = planned(review)
    assert refusals(plan) == []
    before = {path: path.read_text(encoding="utf-8").splitlines() for path in sorted(review.folder.rglob("*.yaml"))}
    write_all(new_texts(plan, review.records, review.folder), review.folder)
    lines = []
    for path, old in before.items():
        new = path.read_text(encoding="utf-8").splitlines()
        lines += [line for line in unified_diff(old, new, n=0, lineterm="") if not line.startswith(("---", "+++", "@@"))]
    return lines


def test_a_workbook_as_it_was_made_changes_nothing(review):
    plan = plan_import(read_review(review.content, "r.xlsx"), review.records, {})
    assert (plan.changes, plan.refusals, plan.remarks, plan.comments, plan.absent) == ((), (), (), (), ())


def test_every_cell_that_was_edited_is_a_change_with_its_place(review):
    review.put("Concepts", "oppisopimus", Definition__sv="avtal som grundar sig på ett anställningsförhållande", Status="suggested")
    review.put("Sub-steps", "tapaaminen", Expected_of_everyone="no", Number="1.2")
    assert fields(planned(review)) == {
        ("oppisopimus", "status"): ("DRAFT", "SUGGESTED", "Concepts!D3"),
        ("oppisopimus", "definition_sv"): (
            "avtal med ett anställningsförhållande",
            "avtal som grundar sig på ett anställningsförhållande",
            "Concepts!V3",
        ),
        ("tapaaminen", "number"): ("1.1", "1.2", "Sub-steps!D2"),
        ("tapaaminen", "required"): ("true", "false", "Sub-steps!AO2"),
    }


def test_only_the_lines_that_changed_change_and_comments_stay(review):
    review.put(
        "Concepts",
        "sopimus",
        Other_accepted_terms__fi="diili\nsopu\nsopimusasiakirja",
        Notes__sv="Ett avtal binder.\nEtt avtal kan vara muntligt.",
        Law="228/1929 1 §\n531/2017 7 § ?",
    )
    review.put("Concepts", "oppisopimus", Valid_until="31.12.2026", Validity_verified="no")
    review.put("Concepts", "koulutussopimus", **{"Related_concepts,_ids": None, "Definition__en": "  agreement\twithout employment "})
    review.put("Sub-steps", "tapaaminen", Expected_of_everyone="no")
    assert written(review) == [
        "-    alt_label: {fi: [diili, sopu]}",
        "+    alt_label: {fi: [diili, sopu, sopimusasiakirja]}",
        "-      sv: [Ett avtal är bindande., Ett avtal kan vara muntligt.]",
        "+      sv: [Ett avtal binder., Ett avtal kan vara muntligt.]",
        '-    law: [{act: 228/1929, section: "1", verified: true}, {act: 531/2017, verified: false}]',
        "+    law: [{act: 228/1929, section: \"1\", verified: true}, {act: 531/2017, verified: false, section: '7'}]",
        "-    validity_verified: true",
        "+    valid_until: 2026-12-31",
        "+    validity_verified: false",
        "-      en: agreement without an employment relationship",
        "+      en: agreement without employment",
        "-    related: [oppisopimus]",
        "-        required: true",
        "+        required: false",
    ]
    assert planned(review).changes == ()


def test_a_new_row_is_a_new_record_at_the_end_of_its_group(review, new_concept):
    review.add("Concepts", "puitesopimus", **new_concept.cells)
    plan = planned(review)
    assert [(change.id, change.record) for change in plan.changes] == [("puitesopimus", None)]
    before = review.text()
    write_all(new_texts(plan, review.records, review.folder), review.folder)
    assert review.text() == before + new_concept.text


def test_new_rows_may_name_one_another_and_fall_together(review, new_concept):
    other = {**new_concept.cells, "Term__fi": "kehyssopimus", "Broader_concept,_id": "puitesopimus"}
    review.add("Concepts", "puitesopimus", **new_concept.cells)
    review.add("Concepts", "kehyssopimus", **other)
    assert [change.id for change in planned(review).changes] == ["puitesopimus", "kehyssopimus"]
    review.put("Concepts", "puitesopimus", Status="GOOD")
    plan = planned(review)
    assert (plan.changes, refusals(plan)) == (
        (),
        [
            (
                "Concepts!D5",
                "puitesopimus",
                "“GOOD” cannot be taken. Choose one of: INCOMPLETE, DRAFT, SUGGESTED, VALID, SUPERSEDED, RETIRED.",
            ),
            ("Concepts!AD6", "kehyssopimus", "there is no id puitesopimus. The closest: oppisopimus, sopimus, koulutussopimus."),
        ],
    )


def test_new_records_of_other_sheets_find_their_place(review):
    common = {"Definition__fi": "x", "Definition__sv": "x", "Definition__en": "x", "Sources": "own", "Status": "DRAFT"}
    names = {"Term__fi": "uusi", "Term__sv": "ny", "Term__en": "new"}
    review.add("Actors", "uusi-toimija", **common, **names, Kind="organisaatio", Actor_group="uusi-ryhma")
    review.add("Actor groups", "uusi-ryhma", **common, **{**names, "Term__fi": "ryhmä"})
    step = {
        "Kind_of_basis": "own",
        "Basis": "own reading",
        "Basis_verified": "no",
        "Expected_of_everyone": "yes",
        "Actors,_ids": "uusi-toimija",
    }
    review.add("Sub-steps", "uusi-vaihe", **common, **names, **step, **{"Stage_(locked)": "aloittaminen", "Number": "1.2"})
    write_all(new_texts(planned(review), review.records, review.folder), review.folder)
    added = {(record.cls, record.id): (record.path, record.data) for record in review.records.records if record.id.startswith("uusi")}
    shared = {"definition": {"fi": "x", "sv": "x", "en": "x"}, "source": ["own"], "status": "DRAFT", "label_status": {"sv": "unverified"}}
    label = {"fi": "uusi", "sv": "ny", "en": "new"}
    basis = {"kind": "own", "reference": "own reading", "verified": False}
    assert added == {
        ("ActorGroup", "uusi-ryhma"): (("groups", "uusi-ryhma"), {**shared, "pref_label": {**label, "fi": "ryhmä"}}),
        ("Actor", "uusi-toimija"): (
            ("concepts", "uusi-toimija"),
            {**shared, "pref_label": label, "group": "uusi-ryhma", "kind": "organisaatio"},
        ),
        ("SubStep", "uusi-vaihe"): (
            ("concepts", "aloittaminen", "sub_steps", "uusi-vaihe"),
            {**shared, "pref_label": label, "number": "1.2", "basis": basis, "required": True, "actors": ["uusi-toimija"]},
        ),
    }


def test_comments_and_notes_travel_but_change_nothing(review):
    from openpyxl.comments import Comment

    review.put("Concepts", "sopimus", Comment_of_the_reviewer="Is this clear?\nI think not.")
    review.cell("Concepts", "oppisopimus", "Definition [fi]").comment = Comment("Katso laki.", "Arvioija")
    plan = planned(review)
    assert plan.changes == ()
    assert [(str(item.place), item.id, item.text) for item in plan.comments] == [
        ("Concepts!G2", "sopimus", "Is this clear?\nI think not."),
        ("Concepts!U3", "oppisopimus", "Katso laki."),
    ]


def test_a_deleted_row_deletes_nothing_and_is_named(review):
    review.book["Concepts"].delete_rows(3)
    plan = planned(review)
    assert (plan.changes, plan.refusals, plan.absent) == ((), (), (("Concept", "oppisopimus"),))


def test_moved_columns_and_rows_are_found(review):
    page = review.book["Concepts"]
    page.move_range("U1:U30", cols=60)
    page.delete_cols(21)
    page.insert_rows(1, 3)
    page["A1"] = "Our comments on the agreements"
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=5, max_row=7)]
    for row, values in zip(range(5, 8), reversed(rows), strict=True):
        for column, value in enumerate(values, 1):
            page.cell(row, column).value = value
    plan = planned(review)
    assert (plan.changes, plan.refusals, plan.remarks, plan.absent) == ((), (), (), ())


def test_headers_are_known_in_every_language_and_by_key(review):
    page = review.book["Concepts"]
    page["A1"], page["B1"], page["D1"] = "Tunnus", "Term\n[fi] ", "status"
    review.book["Actors"].title = "Aktörer"
    plan = planned(review)
    assert (plan.changes, plan.refusals, plan.remarks) == ((), (), ())


def test_what_changed_in_the_files_alone_is_left_alone(review):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(review.text().replace("kahden osapuolen tahdonilmaisu", "tahdonilmaisu"), encoding="utf-8")
    review.put("Concepts", "oppisopimus", Status="SUGGESTED")
    assert fields(planned(review)) == {("oppisopimus", "status"): ("DRAFT", "SUGGESTED", "Concepts!D3")}


def test_a_record_that_both_sides_changed_is_a_conflict_with_both_texts(review):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(review.text().replace("kahden osapuolen tahdonilmaisu", "tahdonilmaisu"), encoding="utf-8")
    review.put("Concepts", "sopimus", Definition__fi="kahden tahon tahdonilmaisu")
    plan = planned(review)
    assert plan.changes == ()
    assert [(str(item.place), item.reason.en, item.ours, item.theirs) for item in plan.refusals] == [
        (
            "Concepts!U2",
            "the record sopimus was changed in the files too after the export (Definition [fi]). Compare the texts and make the change in a new export.",
            "tahdonilmaisu",
            "kahden tahon tahdonilmaisu",
        )
    ]


def test_the_same_change_on_both_sides_and_dates_of_a_release_are_no_conflict(review):
    path = review.folder / "parasta/sopimukset.yaml"
    text = review.text().replace("kahden osapuolen tahdonilmaisu", "tahdonilmaisu")
    path.write_text(text.replace("    status: DRAFT\n", "    status: DRAFT\n    created: 2026-11-20\n", 1), encoding="utf-8")
    review.put("Concepts", "sopimus", Definition__fi="tahdonilmaisu", Definition__sv="viljeyttring")
    assert fields(planned(review)) == {("sopimus", "definition_sv"): ("viljeyttring av två parter", "viljeyttring", "Concepts!V2")}


def test_a_published_id_does_not_get_another_meaning(review):
    lock = locked(review.records, "1.0.0", {})
    review.put("Concepts", "sopimus", Term__fi="kauppa", Definition__fi="vaihdanta")
    assert refusals(planned(review, lock)) == [
        (
            "Concepts!2",
            "sopimus",
            "both the term and the definition of the published id sopimus change. Give the new concept a new id, or say in a change note what was changed.",
        )
    ]
    review.put("Concepts", "sopimus", Change_notes__fi="Käsite rajattiin kauppaan.")
    assert [change.id for change in planned(review, lock).changes] == ["sopimus"]


def test_line_ends_and_byte_order_mark_stay(review):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + review.text().replace("\n", "\r\n").encode())
    review.put("Concepts", "oppisopimus", Status="VALID")
    texts = new_texts(planned(review), review.records, review.folder)
    before, status = path.read_bytes(), b"    status: DRAFT\r\n    valid_from"
    assert texts == {path: before.replace(status, status.replace(b"DRAFT", b"VALID"))}


@pytest.mark.parametrize(
    "text", ["=1+1", "-koe", "+koe", "@koe", "_x0041_", "1,5", "kyllä", "null", "2026-01-01", "007", "a: b # c", "’tosi’"]
)
def test_odd_texts_come_back_as_they_were_written(text, review):
    cell = review.cell("Concepts", "sopimus", "Hidden search words [fi]")
    cell.value, cell.data_type = text.replace("_x", "_x005F_x"), "s"
    write_all(new_texts(planned(review), review.records, review.folder), review.folder)
    assert next(iter(review.records.of("parasta"))).data["hidden_label"]["fi"] == [text]
