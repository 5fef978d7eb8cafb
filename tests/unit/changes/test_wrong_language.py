"""Texts that came into the column of another language: refused at their cells, and what only looks so is taken."""

from io import BytesIO

import openpyxl
import pytest

from parasta_vocab.changes.importing import plan_import
from parasta_vocab.changes.workbook_read import read_review
from parasta_vocab.publish.workbook import render_workbook

FI_SV = "the text is Finnish, but the column is Swedish. See whether two columns were exchanged."
SV_FI = "the text is Swedish, but the column is Finnish. See whether two columns were exchanged."


def outcome(review):
    """Plan what the workbook proposes: the columns that change, and the refusals as place and reason."""
    found = plan_import(read_review(review.saved(), "r.xlsx"), review.records, {})
    changed = [(change.id, item.column.key) for change in found.changes for item in change.fields]
    return changed, [(str(item.place), item.reason.en) for item in found.refusals]


def with_records(review, old, new):
    """Return a review of records in which the concepts say something else."""
    file = review.folder / "parasta/sopimukset.yaml"
    assert old in review.text()
    file.write_text(review.text().replace(old, new), encoding="utf-8")
    review.content = render_workbook(review.records, "en")
    review.book = openpyxl.load_workbook(BytesIO(review.content))
    return review


def exchange(review, sheet, name, header, one="fi", other="sv"):
    cells = [review.cell(sheet, name, f"{header} [{lang}]") for lang in (one, other)]
    cells[0].value, cells[1].value = cells[1].value, cells[0].value
    return [f"{sheet}!{cell.coordinate}" for cell in cells]


def test_exchanged_definitions_are_refused_at_both_cells(review):
    places = [exchange(review, "Concepts", name, "Definition") for name in ("sopimus", "oppisopimus", "koulutussopimus")]
    assert outcome(review) == ([], [item for fi, sv in places for item in ((fi, SV_FI), (sv, FI_SV))])


def test_exchanged_headers_refuse_every_row_that_has_texts_under_them(review):
    for sheet in ("Concepts", "Sub-steps"):
        for cell in review.book[sheet][1]:
            heads = {"Definition [fi]": "Definition [sv]", "Definition [sv]": "Definition [fi]"}
            cell.value = heads.get(cell.value, cell.value)
    changed, refused = outcome(review)
    assert changed == []
    assert sorted({place.partition("!")[0] for place, _ in refused}) == ["Concepts", "Sub-steps"]
    assert {reason for _, reason in refused} == {FI_SV, SV_FI}
    assert len(refused) == 2 * 4


def test_exchanged_terms_and_notes_are_refused_too_and_english_as_well(review):
    terms = exchange(review, "Concepts", "koulutussopimus", "Term")
    notes = exchange(review, "Concepts", "sopimus", "Notes", "sv", "en")
    assert outcome(review) == (
        [],
        [
            (notes[0], "the text is English, but the column is Swedish. See whether two columns were exchanged."),
            (notes[1], "the text is Swedish, but the column is English. See whether two columns were exchanged."),
            (terms[0], SV_FI),
            (terms[1], FI_SV),
        ],
    )


def test_a_text_that_is_put_over_another_language_is_refused_in_three_languages(review):
    review.put("Concepts", "sopimus", Definition__sv="tahdonilmaisu, jolla osapuolet sitoutuvat johonkin ja josta he ovat vastuussa")
    [refusal] = plan_import(read_review(review.saved(), "r.xlsx"), review.records, {}).refusals
    assert (str(refusal.place), refusal.id, refusal.reason.fi, refusal.reason.sv, refusal.reason.en) == (
        "Concepts!V2",
        "sopimus",
        "teksti on suomenkielinen, mutta sarake on ruotsinkielinen. Katso, ovatko sarakkeet vaihtuneet keskenään.",
        "texten är på finska, men kolumnen är på svenska. Se efter om kolumnerna har bytt plats med varandra.",
        FI_SV,
    )


def test_a_new_record_is_judged_as_well(review):
    names = {"Term__fi": "arvosana", "Term__sv": "vitsord", "Term__en": "grade", "Sources": "own", "Status": "DRAFT"}
    texts = {"Definition__fi": "tal som visar hur väl den studerande kan något", "Definition__sv": "siffra", "Definition__en": "number"}
    review.add("Data elements", "arvosana", **names, **texts, Register="koski", Field_of_the_register="arvosana")
    changed, refused = outcome(review)
    assert (changed, [reason for _, reason in refused]) == ([], [SV_FI])


def test_an_exchange_that_puts_a_mistake_right_is_taken(review):
    again = with_records(
        review,
        "      fi: sopimus, jossa on työsuhde\n      sv: avtal med ett anställningsförhållande\n",
        "      fi: avtal med ett anställningsförhållande\n      sv: sopimus, jossa on työsuhde\n",
    )
    exchange(again, "Concepts", "oppisopimus", "Definition")
    assert outcome(again) == ([("oppisopimus", "definition_fi"), ("oppisopimus", "definition_sv")], [])


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Term [fi]", "learning by doing"),
        ("Other accepted terms [sv]", "HOKS\nopetushallitus ja se"),
        ("Other accepted terms [fi]", "diili\nCentret för yrkesutbildning och det som hör till"),
        ("Definition [fi]", "HOKS"),
        ("Definition [sv]", "avtal (fi. sopimus, jossa on kaksi osapuolta)"),
        ("Notes [sv]", "Ett avtal är bindande.\nEtt avtal kan vara muntligt.\nOpetushallitus, Maija Meikäläinen"),
        ("Examples [en]", "Laki ammatillisesta koulutuksesta (531/2017)"),
        ("Editorial notes [fi]", "Vrt. ”utbildning på arbetsplats” ja ”läroavtal”, jotka ovat eri asioita kuin tämä"),
    ],
)
def test_names_abbreviations_loans_and_quotations_are_taken(review, header, value):
    review.cell("Concepts", "sopimus", header).value = value
    assert (len(outcome(review)[0]), outcome(review)[1]) == (1, [])


def test_a_line_that_was_there_already_does_not_stop_another(review):
    again = with_records(review, "sv: [Ett avtal är bindande.,", "sv: [Sopimus sitoo ja se on tehtävä ennen kuin jakso alkaa.,")
    cell = again.cell("Concepts", "sopimus", "Notes [sv]")
    cell.value = f"{cell.value}\nEtt avtal binder den som har ingått det."
    assert outcome(again) == ([("sopimus", "note_sv")], [])
