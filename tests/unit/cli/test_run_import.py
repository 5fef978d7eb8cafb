"""What an import plans once the records as they would be have been linted."""

import pytest

from parasta_vocab.changes.workbook_read import read_review
from parasta_vocab.cli import run_import
from parasta_vocab.cli.run_import import plan_checked
from parasta_vocab.lint.run import lint_read
from parasta_vocab.records.read import read_records

BROKEN = "the change would break the rule"


@pytest.fixture
def checked(review):
    """Plan what the workbook proposes; the records that change, the refusals, and the remarks."""

    def plan():
        found, texts = plan_checked(read_review(review.saved(), "r.xlsx"), review.records, review.folder, {})
        read_records(review.folder, texts)
        refused = [(str(item.place), item.id, item.reason.en) for item in found.refusals]
        return [change.id for change in found.changes], refused, [(str(item.place), item.id, item.text.en) for item in found.remarks]

    return plan


def test_a_term_that_clashes_within_its_concept_is_refused_at_its_cell(review, checked):
    review.put("Concepts", "sopimus", Term__fi="diili")
    review.put("Concepts", "oppisopimus", Status="VALID")
    assert checked()[:2] == (
        ["oppisopimus"],
        [
            (
                "Concepts!B2",
                "sopimus",
                (
                    f"{BROKEN} clashing-labels of vocabularies: The label “diili” of the concept “agreement” is given in more "
                    "than one way: preferred, alternative. Keep one of them."
                ),
            )
        ],
    )


def test_a_cycle_is_refused_and_what_rests_on_nothing_of_it_is_taken(review, checked):
    review.put("Concepts", "sopimus", **{"Broader_concept,_id": "oppisopimus"})
    review.put("Concepts", "koulutussopimus", Status="VALID")
    assert checked() == (
        ["koulutussopimus"],
        [
            (
                "Concepts!AD2",
                "sopimus",
                (
                    f"{BROKEN} hierarchy-cycle of vocabularies: The broader concepts of “agreement” lead back to it: "
                    "“agreement” → “apprenticeship agreement” → “agreement”. Remove the wrong relation."
                ),
            )
        ],
        [],
    )


def test_the_change_that_makes_a_violation_elsewhere_is_found(review, checked):
    review.put("Concepts", "sopimus", Status="VALID")
    review.put("Concepts", "oppisopimus", **{"Broader_concept,_id": "koulutussopimus"})
    review.put("Concepts", "koulutussopimus", Status="VALID")
    changed, refused, _ = checked()
    assert (changed, refused) == (
        ["sopimus", "koulutussopimus"],
        [
            (
                "Concepts!AD3",
                "oppisopimus",
                (
                    f"{BROKEN} relation-clash of vocabularies: The concepts “training agreement” and “apprenticeship agreement” "
                    "are stated as related, but one is a broader concept of the other. Remove one of the relations."
                ),
            )
        ],
    )


def test_a_new_row_that_names_a_refused_one_falls_with_it(review, new_concept, checked):
    review.add("Concepts", "puitesopimus", **new_concept.cells, Other_accepted_terms__fi="puitesopimus")
    other = {"Term__fi": "kehyssopimus", "Term__sv": "stomavtal", "Swedish_neuter_terms": None, "Broader_concept,_id": "puitesopimus"}
    review.add("Concepts", "kehyssopimus", **{**new_concept.cells, **other})
    changed, refused, remarks = checked()
    assert (changed, remarks) == ([], [])
    assert [(place, name) for place, name, _ in refused] == [("Concepts!B5", "puitesopimus"), ("Concepts!AD6", "kehyssopimus")]


def test_new_warnings_are_remarks_with_the_record_also_where_it_is_another(review, checked):
    review.put("Concepts", "sopimus", Term__fi="kauppa", Other_accepted_terms__fi=None)
    changed, refused, remarks = checked()
    assert (changed, refused) == (["sopimus"], [])
    home = str(review.folder / "parasta/sopimukset.yaml")
    assert {(place, name, text.rpartition(" ")[2]) for place, name, text in remarks} == {
        (home, name, rule)
        for name in ("oppisopimus", "koulutussopimus")
        for rule in ("(definition-without-broader)", "(definition-mentions-differ)")
    }


def test_what_the_records_have_already_is_not_said_again(review, checked):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(review.text().replace("alt_label: {fi: [diili, sopu]}", "alt_label: {fi: [sopimus]}"), encoding="utf-8")
    assert any(item.rule.id == "clashing-labels" for item in lint_read(review.records, review.folder).findings)
    review.put("Concepts", "oppisopimus", Status="VALID")
    assert checked() == (["oppisopimus"], [], [])


def test_without_changes_nothing_is_linted(review, checked, monkeypatch):
    monkeypatch.delattr(run_import, "lint_read")
    assert checked() == ([], [], [])
