"""simpleExcel as the platform's import takes it: our own files, each column, every fault by its key, and files that mean harm."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.publish.sanastot.simple_excel_documents import FIELDS, read_simple_excel_documents
from parasta_vocab.publish.sanastot.simple_excel_faults import KEYS, BrokenWorkbook
from parasta_vocab.publish.simple_excel import HEADERS, render_simple_excel
from parasta_vocab.vocab import SCHEMES, vocabulary

HOME = "https://iri.suomi.fi/terminology/testi/"
INTO = Terminology({"prefix": "testi", "languages": ["fi", "sv"]})


def workbook(*rows, title="Taul1"):
    book = Workbook()
    book.active.title = title
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                book.active.cell(number, column, value)
    memory = BytesIO()
    book.save(memory)
    return memory.getvalue()


def read(*rows, into=INTO):
    return read_simple_excel_documents(workbook(*rows), "a.xlsx", into)


def as_excel(document, ids):
    """Return the document that our workbook can give of one.

    There are no ids of our own and no columns for hidden labels, sources, subject fields, editorial notes, hierarchy and matches, nor for
    gender and number of a term; several values of a language are turned round.
    """
    made = {"identifier": ids[document["identifier"]], "status": document["status"]}
    for field in {"recommendedTerms", "synonyms", "notRecommendedTerms"} & document.keys():
        by_language = {lang: [item for item in document[field] if item["language"] == lang] for lang in ("fi", "sv", "en")}
        turned = [item for items in by_language.values() for item in reversed(items)]
        made[field] = [{"language": item["language"], "label": item["label"], "status": document["status"]} for item in turned]
    for field in {"notes", "examples"} & document.keys():
        by_language = {lang: [item for item in document[field] if item["language"] == lang] for lang in ("fi", "sv", "en")}
        made[field] = [{**item, "value": " ".join(item["value"].split())} for items in by_language.values() for item in reversed(items)]
    made["definition"] = {lang: " ".join(text.split()) for lang, text in document["definition"].items()}
    if "related" in document:
        home = document["related"][0].rpartition("/")[0]
        made["related"] = [f"{home}/{ids[iri.rpartition('/')[2]]}" for iri in reversed(document["related"])]
    return made


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_own_files_give_the_documents_that_the_api_takes(scheme):
    found = vocabulary(scheme)
    own = to_terminology(found)
    read = read_simple_excel_documents(render_simple_excel(found), "a.xlsx", Terminology(own.about))
    ids = {id_: f"concept-{number}" for number, id_ in enumerate(own.concepts)}
    assert read == Terminology(own.about, {ids[id_]: as_excel(document, ids) for id_, document in own.concepts.items()})


def test_the_columns_are_those_of_our_own_file():
    assert {header.partition("_")[0] for header in HEADERS} == set(FIELDS)


def test_each_column():
    found = read(
        [
            "related",
            "note_sv",
            "prefLabel_sv",
            " altLabel_fi\u00a0",
            "notRecommendedSynonym_fi",
            "definition_fi",
            "status",
            "example_fi",
            "note_fi",
        ],
        [
            "concept-0\n\nhttps://iri.suomi.fi/terminology/x/c1\nconcept-0",
            "n1\r\nn2",
            "a\nb ",
            "c\n \nd",
            "e",
            " f\ng",
            "valid",
            "h\ni",
            "j",
        ],
    )
    assert found == Terminology(
        INTO.about,
        {
            "concept-0": {
                "identifier": "concept-0",
                "status": "VALID",
                "recommendedTerms": [{"language": "sv", "label": "a\nb ", "status": "VALID"}],
                "synonyms": [{"language": "fi", "label": "d", "status": "VALID"}, {"language": "fi", "label": "c", "status": "VALID"}],
                "notRecommendedTerms": [{"language": "fi", "label": "e", "status": "VALID"}],
                "definition": {"fi": " f\ng"},
                "notes": [
                    {"language": "sv", "value": "n2"},
                    {"language": "sv", "value": "n1"},
                    {"language": "fi", "value": "j"},
                ],
                "examples": [{"language": "fi", "value": "i"}, {"language": "fi", "value": "h"}],
                "related": [f"{HOME}concept-0", "https://iri.suomi.fi/terminology/x/c1"],
            }
        },
    )


def test_new_concepts_get_the_first_free_ids():
    into = Terminology(INTO.about, {"concept-0": {}, "concept-3": {}, "concept-12": {}}, {"concept-1": {}})
    assert list(read(["prefLabel_fi"], *(["a"] for _ in range(4)), into=into).concepts) == [
        "concept-2",
        "concept-4",
        "concept-5",
        "concept-6",
    ]


@pytest.mark.parametrize(
    ("cell", "status"), [("Retired", "RETIRED"), ("valid ", "DRAFT"), ("unknown", "DRAFT"), (None, "DRAFT"), (" ", "DRAFT")]
)
def test_a_status_that_is_none_is_a_draft(cell, status):
    assert read(["prefLabel_fi", "status"], ["a", cell]).concepts == {
        "concept-0": {"identifier": "concept-0", "status": status, "recommendedTerms": [{"language": "fi", "label": "a", "status": status}]}
    }


def test_rows_without_text_are_passed_over():
    found = read(["prefLabel_fi", "note_fi"], ["a"], [None], [" ", "\u00a0\n"], ["b"])
    assert [concept["recommendedTerms"][0]["label"] for concept in found.concepts.values()] == ["a", "b"]
    assert read(["prefLabel_fi"]) == Terminology(INTO.about)
    assert read() == Terminology(INTO.about)


def test_only_the_first_sheet_is_read_and_comments_say_nothing():
    book = Workbook()
    book.active.append(["prefLabel_fi"])
    book.active.append(["a"])
    book.active["B2"].comment = Comment("x", "y")
    book.create_sheet("Muu").append(["whatever"])
    memory = BytesIO()
    book.save(memory)
    assert len(read_simple_excel_documents(memory.getvalue(), "a.xlsx", INTO).concepts) == 1


NAMES = "prefLabel, altLabel, notRecommendedSynonym, status, definition, note, example, related"


@pytest.mark.parametrize(
    ("rows", "body"),
    [
        (
            [["prefLabel_fi", "x_fi"]],
            {
                "key": "header-column-not-supported",
                "rowNumber": 0,
                "column": "1",
                "message": f"Taul1!B1: the column “x_fi” is not known. The columns are {NAMES}; the language follows the name, as in prefLabel_fi.",
            },
        ),
        (
            [["preflabel_fi"]],
            {
                "key": "header-column-not-supported",
                "rowNumber": 0,
                "column": "0",
                "message": f"Taul1!A1: the column “preflabel_fi” is not known. The columns are {NAMES}; the language follows the name, as in prefLabel_fi.",
            },
        ),
        (
            [["prefLabel_fi", None, "definition_en"]],
            {
                "key": "terminology-missing-language",
                "rowNumber": 0,
                "column": "2",
                "message": "Taul1!C1: the terminology does not have the language of the column definition_en. Add the language to the terminology, or remove the column.",
            },
        ),
        *(
            (
                [["prefLabel_fi", header]],
                {
                    "key": "column-missing-language",
                    "rowNumber": 0,
                    "column": "1",
                    "message": f"Taul1!B1: the column {header} has no language. Write it after the name, as in note_fi.",
                },
            )
            for header in ("note", "note_", "note_fi_sv")
        ),
        *(
            (
                [[header, header]],
                {
                    "key": "duplicate-key-value",
                    "rowNumber": 0,
                    "column": "1",
                    "message": f"Taul1!B1: the column {header} stands twice in the sheet. Make the two one.",
                },
            )
            for header in ("prefLabel_fi", "status")
        ),
        (
            [["altLabel_fi"], ["a"]],
            {
                "key": "pref-label-column-missing",
                "rowNumber": 0,
                "column": None,
                "message": "Taul1!1:1: the sheet has no column of recommended terms. Add one, such as prefLabel_fi.",
            },
        ),
        (
            [["prefLabel_fi", "note_fi"], ["a"], ["\u00a0", "b"]],
            {
                "key": "pref-label-row-missing",
                "rowNumber": 2,
                "column": None,
                "message": "Taul1!3:3: the row has no recommended term. Write it in a column prefLabel, or clear the row.",
            },
        ),
        (
            [[None], ["a"]],
            {
                "key": "pref-label-row-missing",
                "rowNumber": 1,
                "column": None,
                "message": "Taul1!2:2: the row has no recommended term. Write it in a column prefLabel, or clear the row.",
            },
        ),
    ],
)
def test_every_fault_that_the_platform_names_by_a_key(rows, body):
    with pytest.raises(BrokenWorkbook) as refused:
        read(*rows)
    assert refused.value.body("en") == {**body, "sheet": "Taul1"}
    assert body["key"] in KEYS
    assert len({refused.value.body(lang)["message"] for lang in ("fi", "sv", "en")}) == 3


@pytest.mark.parametrize("value", [1, 2.5, True, date(2026, 1, 1), "=A1", "=1+1"])
@pytest.mark.parametrize(("row", "cell"), [(0, "B1"), (1, "B2")])
def test_cells_that_are_no_text_are_refused_with_their_place(value, row, cell):
    rows = [["prefLabel_fi", "note_fi"], ["a", "b"]]
    rows[row][1] = value
    with pytest.raises(UnreadableSource) as refused:
        read(*rows)
    assert refused.value.reason.en == (
        f"Taul1!{cell}: the cell holds a number, a date, a formula or something else that is no text. Format it as text and write the value again."
    )


def test_cells_beyond_the_columns_are_not_read_where_the_row_has_text_before_them():
    assert len(read(["prefLabel_fi"], ["a", 1]).concepts) == 1


@pytest.mark.parametrize(
    ("column", "text"),
    [("related_fi", "a b"), ("related_fi", "x\n<y>"), ("related_fi", "https://iri.suomi.fi/terminology/x/{y}"), ("note_fi", "a_x0001_")],
)
def test_what_rdf_cannot_say_is_refused(column, text):
    with pytest.raises(UnreadableSource) as refused:
        read(["prefLabel_fi", "related", column], ["a", None, text])
    assert refused.value.reason.en.startswith("Taul1!2:2: the ")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<VOCABULARY/>", b"a;b\n", workbook(["prefLabel_fi"])[:-100]])
def test_what_is_no_workbook_is_refused(content):
    with pytest.raises(UnreadableSource):
        read_simple_excel_documents(content, "a.xlsx", INTO)


def test_a_workbook_that_reaches_too_far_is_refused():
    book = Workbook()
    book.active["A1"] = "prefLabel_fi"
    book.active["A1000000"] = "a"
    memory = BytesIO()
    book.save(memory)
    with pytest.raises(UnreadableSource):
        read_simple_excel_documents(memory.getvalue(), "a.xlsx", INTO)


def test_markup_and_formulas_in_text_stay_text():
    found = read(["prefLabel_fi", "note_fi"], ["<script>", "a & <b>"])
    assert found.concepts["concept-0"]["recommendedTerms"][0]["label"] == "<script>"
    assert found.concepts["concept-0"]["notes"] == [{"language": "fi", "value": "a & <b>"}]
