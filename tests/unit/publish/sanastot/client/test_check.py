"""The rules of the API held against record files: each place is that of the key that somebody has to change."""

import pytest

from parasta_vocab.publish.sanastot.client.check import iter_problems
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.records.read import read_records
from parasta_vocab.records.triples import scheme_vocabulary

LONG = "x" * 151
HUGE = "y" * 5001


@pytest.fixture
def problems(review):
    """Change a record file, and tell the problems: place below the folder, id, field and code."""

    def found(file, before, after, scheme="parasta"):
        path = review.folder / file
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after, 1), encoding="utf-8")
        records = read_records(review.folder)
        terminology = to_terminology(scheme_vocabulary(scheme, records, "r"))
        told = iter_problems(terminology, records)
        return [(item.place.removeprefix(f"{review.folder}/"), item.id, item.broken.field, item.broken.code) for item in told]

    return found


def test_records_in_order_have_no_problems(problems):
    assert problems("parasta/sopimukset.yaml", "  # the genus", "") == []


@pytest.mark.parametrize(
    ("before", "after", "place", "field"),
    [
        ("sv: avtal, en: agreement}\n    label_status", f"sv: {LONG}, en: agreement}}\n    label_status", "8:31", "label"),
        ("alt_label: {fi: [diili, sopu]}", f"alt_label: {{fi: [diili, {LONG}]}}", "10:29", "label"),
        ("sv: viljeyttring av två parter", f"sv: {HUGE}", "14:7", "definition"),
        ("Ett avtal kan vara muntligt.", HUGE, "18:36", "notes"),
        ("subject_field: {fi: koulutus", f"subject_field: {{fi: {LONG}", "5:17", "subjectArea"),
        ('"definition: own wording"  # until', f'"{HUGE}"  # until', "22:9", "sources"),
    ],
)
def test_a_concept(before, after, place, field, problems):
    found = problems("parasta/sopimukset.yaml", before, after)
    assert found[0][0] == f"parasta/sopimukset.yaml:{place}"
    assert (found[0][1], found[0][2]) == ("sopimus", field)


def test_a_collection_of_a_file_and_one_of_a_record(problems):
    assert problems("parasta/sopimukset.yaml", "en: Agreements", f"en: {LONG}") == [
        ("parasta/sopimukset.yaml:4:42", "ryhma-sopimukset", "label", "value-over-character-limit.150")
    ]
    assert problems("toimijat.yaml", "en: learner", f"en: {LONG}", "parasta-toimijat") == [
        ("toimijat.yaml:4:47", "ryhma-oppija", "label", "value-over-character-limit.150")
    ]


def test_the_terminology_itself(problems):
    found = problems("schemes.yaml", "en: Concepts of education organised at a workplace", f"en: {LONG}")
    assert found == [("schemes.yaml:16:124", "parasta", "label", "value-over-character-limit.150")]
