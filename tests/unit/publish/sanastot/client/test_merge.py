"""What an update sends, and what counts as a difference."""

import pytest

from parasta_vocab.publish.sanastot.client.differences import Change, differences
from parasta_vocab.publish.sanastot.client.merge import Ours, merged

HOME = "https://iri.suomi.fi/terminology/parasta/"
FOREIGN = "https://iri.suomi.fi/terminology/oksa/c1"


def iri(name):
    return HOME + name


def term(label, language="fi", **more):
    return {"language": language, "label": label, "status": "DRAFT", **more}


def note(value, language="fi"):
    return {"language": language, "value": value}


OWN = Ours(frozenset({iri("sopimus"), iri("liite"), iri("koulutussopimus")}))
PRUNE = Ours(OWN.own, prune=True)


@pytest.mark.parametrize(
    ("ours", "theirs", "kept", "pruned"),
    [
        pytest.param({"status": "VALID"}, {"status": "DRAFT"}, {"status": "VALID"}, {"status": "VALID"}, id="a status is ours"),
        pytest.param(
            {"definition": {"fi": "uusi"}},
            {"definition": {"fi": "vanha", "de": "alt"}},
            {"definition": {"fi": "uusi", "de": "alt"}},
            {"definition": {"fi": "uusi"}},
            id="of a text, the languages that we have are ours",
        ),
        pytest.param(
            {"definition": {"fi": "sopimus & liite"}},
            {"definition": {"fi": '<a href="x">sopimus</a> &amp;\n liite'}},
            {"definition": {"fi": '<a href="x">sopimus</a> &amp;\n liite'}},
            {"definition": {"fi": '<a href="x">sopimus</a> &amp;\n liite'}},
            id="markup stays where the words are the same",
        ),
        pytest.param(
            {},
            {"links": [{"name": {"fi": "a"}, "uri": "b"}], "conceptClass": "c", "closeMatch": [FOREIGN], "tomorrow": {"x": [1]}},
            {"links": [{"name": {"fi": "a"}, "uri": "b"}], "conceptClass": "c", "closeMatch": [FOREIGN], "tomorrow": {"x": [1]}},
            {"links": [{"name": {"fi": "a"}, "uri": "b"}], "conceptClass": "c", "closeMatch": [FOREIGN], "tomorrow": {"x": [1]}},
            id="what no record says stays, known or not",
        ),
        pytest.param(
            {"notes": [note("yksi"), note("kaksi")]},
            {"notes": [note("muu"), note("yksi"), note("kaksi")], "editorialNotes": ["x"], "changeNote": "y"},
            {"notes": [note("muu"), note("yksi"), note("kaksi")], "editorialNotes": ["x"], "changeNote": "y"},
            {"notes": [note("yksi"), note("kaksi")]},
            id="notes of theirs stay where they stand",
        ),
        pytest.param(
            {"notes": [note("yksi"), note("kaksi")]},
            {"notes": [note("kaksi"), note("muu"), note("yksi")]},
            {"notes": [note("yksi"), note("kaksi"), note("muu")]},
            {"notes": [note("yksi"), note("kaksi")]},
            id="in another order ours come first",
        ),
        pytest.param(
            {"sources": ["a", "a"]}, {"sources": ["a"]}, {"sources": ["a", "a"]}, {"sources": ["a", "a"]}, id="what stands twice stays so"
        ),
        pytest.param(
            {"recommendedTerms": [term("sopimus"), term("avtal", "sv", termFamily="NEUTER")]},
            {"recommendedTerms": [term("Vertrag", "de"), term("avtal", "sv", homographNumber=2), term("soppari", wordClass="ADJECTIVE")]},
            {
                "recommendedTerms": [
                    term("Vertrag", "de"),
                    term("avtal", "sv", termFamily="NEUTER", homographNumber=2),
                    term("sopimus", wordClass="ADJECTIVE"),
                ]
            },
            {"recommendedTerms": [term("avtal", "sv", termFamily="NEUTER", homographNumber=2), term("sopimus", wordClass="ADJECTIVE")]},
            id="there is one recommended term a language, and it keeps what is known of it",
        ),
        pytest.param(
            {"synonyms": [term("uusi")], "notRecommendedTerms": [term("vanha")]},
            {"synonyms": [term("vanha", homographNumber=1, scope="s"), term("toinen")], "searchTerms": [term("haku")]},
            {
                "synonyms": [term("uusi"), term("toinen")],
                "notRecommendedTerms": [term("vanha", homographNumber=1, scope="s")],
                "searchTerms": [term("haku")],
            },
            {"synonyms": [term("uusi")], "notRecommendedTerms": [term("vanha", homographNumber=1, scope="s")]},
            id="a term that changes its role takes along what is known of it",
        ),
        pytest.param(
            {"synonyms": [term("avtal", "sv", sources=["a"])]},
            {"synonyms": [term("avtal", "sv", sources=["b"], termFamily="NEUTER", termConjugation="PLURAL", scope="s")]},
            {"synonyms": [term("avtal", "sv", sources=["a", "b"], termFamily="NEUTER", termConjugation="PLURAL", scope="s")]},
            {"synonyms": [term("avtal", "sv", sources=["a"], scope="s")]},
            id="so does what is known of a term in the same role",
        ),
        pytest.param(
            {"broader": [iri("sopimus")], "related": []},
            {"broader": [iri("liite"), FOREIGN, iri("heidan")], "related": [iri("liite")], "hasPart": [iri("sopimus"), iri("heidan")]},
            {"broader": [FOREIGN, iri("heidan"), iri("sopimus")], "hasPart": [iri("heidan")]},
            {"broader": [FOREIGN, iri("heidan"), iri("sopimus")], "hasPart": [iri("heidan")]},
            id="relations among our own concepts are ours, others stay",
        ),
        pytest.param(
            {"members": [iri("sopimus"), iri("liite")]},
            {"members": [iri("koulutussopimus"), FOREIGN, iri("liite")]},
            {"members": [FOREIGN, iri("liite"), iri("sopimus")]},
            {"members": [FOREIGN, iri("liite"), iri("sopimus")]},
            id="so are members of collections",
        ),
        pytest.param(
            {"organizations": ["b"], "groups": ["P6"], "languages": ["fi", "sv"]},
            {"organizations": ["a"], "groups": ["P1"], "languages": ["sv", "de"], "contact": "a@b"},
            {"organizations": ["a", "b"], "groups": ["P1", "P6"], "languages": ["sv", "de", "fi"], "contact": "a@b"},
            {"organizations": ["a", "b"], "groups": ["P1", "P6"], "languages": ["sv", "de", "fi"], "contact": "a@b"},
            id="organisations, groups and languages of theirs stay",
        ),
    ],
)
def test_nothing_that_only_the_endpoint_knows_is_dropped(ours, theirs, kept, pruned):
    assert merged(ours, theirs, OWN) == kept
    assert merged(ours, kept, OWN) == kept
    assert merged(ours, theirs, PRUNE) == pruned
    assert merged(ours, pruned, PRUNE) == pruned


def test_references_to_what_is_deleted_go():
    gone = Ours(OWN.own, gone=frozenset({iri("heidan")}))
    theirs = {"related": [iri("heidan"), FOREIGN], "closeMatch": [iri("heidan")]}
    assert merged({"related": [iri("liite")]}, theirs, gone) == {"related": [FOREIGN, iri("liite")]}


def test_differences_are_told_by_field():
    before = {
        "definition": {"fi": "a", "sv": "b"},
        "notes": [note("x"), note("y")],
        "sources": ["1", "2"],
        "status": "DRAFT",
        "recommendedTerms": [term("a"), term("b", "sv")],
    }
    after = {
        "definition": {"fi": "a", "en": "c"},
        "notes": [note("y"), note("z")],
        "sources": ["2", "1"],
        "status": "VALID",
        "recommendedTerms": [term("b", "sv"), term("a")],
        "changeNote": "d",
    }
    assert differences(before, after) == (
        Change("changeNote", None, "d"),
        Change("definition.en", None, "c"),
        Change("definition.sv", "b", None),
        Change("notes", [note("x")], [note("z")]),
        Change("sources", ["1", "2"], ["2", "1"]),
        Change("status", "DRAFT", "VALID"),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"definition": {"fi": "a &amp; b"}}, {"definition": {"fi": "<i>a</i>  & b"}}),
        ({"broader": ["x", "y"]}, {"broader": ["y", "x"]}),
        ({"notes": []}, {}),
        ({"recommendedTerms": [term("a", sources=[])]}, {"recommendedTerms": [term("a", termInfo="")]}),
    ],
)
def test_what_says_the_same_is_no_difference(one, other):
    assert differences(one, other) == differences(other, one) == ()


def test_order_counts_within_a_language_only():
    theirs = {"notes": [note("1"), note("1", "sv"), note("2"), note("2", "sv")]}
    ours = {"notes": [note("1"), note("2"), note("1", "sv"), note("2", "sv")]}
    assert differences(theirs, ours) == ()
    assert merged(ours, theirs, OWN) == theirs
    turned = {"notes": [note("2"), note("1"), note("1", "sv"), note("2", "sv")]}
    (change,) = differences(theirs, merged(turned, theirs, OWN))
    assert (change, change.is_order) == (Change("notes", theirs["notes"], turned["notes"]), True)
    assert not Change("notes", theirs["notes"], turned["notes"][1:]).is_order
