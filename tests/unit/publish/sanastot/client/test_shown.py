"""What differs is told in the words of people: names of fields, terms of concepts."""

import pytest

from parasta_vocab.publish.sanastot.client.differences import Change, differences
from parasta_vocab.publish.sanastot.client.shown import Names, iter_shown, names_of
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.field_names import FIELD_NAMES
from parasta_vocab.publish.sanastot.fields import COLLECTION, CONCEPT, LINK, TERM, TERMINOLOGY
from parasta_vocab.text import LANGUAGES

HOME = "https://iri.suomi.fi/terminology/parasta/"
NAMES = Names(HOME, {"sopimus": {"fi": "sopimus", "sv": "avtal"}})


def test_every_field_has_a_name_in_every_language():
    fields = {*TERMINOLOGY, *CONCEPT, *COLLECTION, *TERM, *LINK} - {"language"}
    assert fields - set(FIELD_NAMES) == set()
    assert [name for name, text in FIELD_NAMES.items() if len(dict(text.items())) != len(LANGUAGES)] == []


@pytest.mark.parametrize(
    ("change", "lang", "said"),
    [
        (Change("definition.fi", "vanha", "uusi"), "fi", [("Määritelmä [fi]", True, "vanha"), ("Määritelmä [fi]", False, "uusi")]),
        (Change("status", "VALID", "DRAFT"), "sv", [("Status", True, "giltig (VALID)"), ("Status", False, "utkast (DRAFT)")]),
        (
            Change("related", [], [f"{HOME}sopimus", f"{HOME}muu", "https://example.org/x"]),
            "sv",
            [
                ("Relaterade begrepp", False, "avtal (sopimus)"),
                ("Relaterade begrepp", False, "muu"),
                ("Relaterade begrepp", False, "https://example.org/x"),
            ],
        ),
        (
            Change("synonyms", [], [{"language": "fi", "label": "soppari", "status": "DRAFT", "homographNumber": 2}]),
            "fi",
            [("Muut hyväksytyt termit [fi]", False, "soppari (Homonyymin numero: 2)")],
        ),
        (
            Change(
                "recommendedTerms",
                [{"language": "sv", "label": "avtal", "status": "VALID", "termFamily": "NEUTER"}],
                [{"language": "sv", "label": "avtal", "status": "DRAFT", "termFamily": "NEUTER"}],
            ),
            "en",
            [("Term [sv]", True, "avtal (Status: valid (VALID))"), ("Term [sv]", False, "avtal (Status: draft (DRAFT))")],
        ),
        (Change("notes", [{"language": "fi", "value": "lisä"}], []), "en", [("Notes [fi]", True, "lisä")]),
        (
            Change("links", [], [{"name": {"fi": "Ohje"}, "uri": "https://example.org"}]),
            "en",
            [("Links", False, "Name: Ohje [fi], Address: https://example.org")],
        ),
        (Change("tomorrow", None, 3), "fi", [("tomorrow", False, "3")]),
    ],
)
def test_values_in_words(change, lang, said):
    assert [(item.field, item.before, item.value) for item in iter_shown(change, NAMES, lang)] == said


def test_a_source_that_says_the_same_as_records_have_it_is_replaced_and_not_doubled():
    from parasta_vocab.publish.sanastot.client.merge import Ours, merged

    there = {"identifier": "a", "sources": ["definition: own wording", "muu"]}
    wanted = merged({"identifier": "a", "sources": ["Määritelmä: oma sanamuoto"]}, there, Ours())
    assert wanted == {"identifier": "a", "sources": ["Määritelmä: oma sanamuoto", "muu"]}
    assert merged({"identifier": "a", "sources": ["Määritelmä: oma sanamuoto"]}, wanted, Ours()) == wanted
    assert [change.field for change in differences(there, wanted)] == ["sources"]


def test_things_are_named_by_the_first_that_knows_them():
    def one(label):
        return Terminology({"prefix": "parasta"}, {"a": {"recommendedTerms": [{"language": "fi", "label": label}]}}, {})

    names = names_of(HOME, one("<b>meidän</b>"), one("heidän"), Terminology({}, {}, {"ryhma": {"label": {"fi": "Ryhmä"}}}))
    assert [names.shown(id_, "en") for id_ in ("a", "ryhma", "c")] == ["meidän (a)", "Ryhmä (ryhma)", "c"]
