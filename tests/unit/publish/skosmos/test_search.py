"""What a search finds, by which label, in which order."""

import pytest

from parasta_vocab.publish.skosmos.lookup import lookup
from parasta_vocab.publish.skosmos.search import matches, search

HOME = "http://example.org/animals/"


@pytest.fixture
def found(ask):
    """The ids of what a search in the small vocabulary finds, each with the key and text by which it was found."""

    def find(vocid="animals", **values):
        keys = ("hiddenLabel", "altLabel", "matchedPrefLabel", "prefLabel")
        results = ask(search, vocid, **values)["results"]
        return [(result["uri"].removeprefix(HOME), *next((key, result[key]) for key in keys if key in result)) for result in results]

    return find


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"query": "kissa", "lang": "fi"}, [("cat", "prefLabel", "kissa")]),
        ({"query": "KISSA", "lang": "fi"}, [("cat", "prefLabel", "kissa")]),
        ({"query": "  kissa ", "lang": "fi"}, [("cat", "prefLabel", "kissa")]),
        ({"query": "kiss", "lang": "fi"}, []),
        ({"query": "kis*", "lang": "fi"}, [("cat", "prefLabel", "kissa"), ("cat", "hiddenLabel", "kisssa"), ("cat", "altLabel", "kisu")]),
        ({"query": "kis*", "lang": "fi", "unique": "true"}, [("cat", "prefLabel", "kissa")]),
        ({"query": "kis*", "lang": "fi", "unique": "False"}, [("cat", "prefLabel", "kissa"), ("cat", "hiddenLabel", "kisssa"), ("cat", "altLabel", "kisu")]),
        ({"query": "*su", "lang": "fi"}, [("cat", "altLabel", "kisu")]),
        ({"query": "*i*s*a", "lang": "fi"}, [("cat", "prefLabel", "kissa"), ("cat", "hiddenLabel", "kisssa")]),
        ({"query": "k**a", "lang": "fi", "maxhits": "1", "offset": "1"}, [("cat", "prefLabel", "kissa")]),
        ({"query": "katt", "lang": "fi"}, []),
        ({"query": "katt"}, [("cat", "matchedPrefLabel", "katt")]),
        ({"query": "o\u0308ring", "lang": "sv"}, [("trout", "prefLabel", "öring")]),
        ({"query": "susi", "lang": "fi"}, []),
        ({"query": "lem*", "lang": "fi"}, [("pets", "prefLabel", "lemmikit")]),
        ({"query": "*", "lang": "fi"}, []),
        ({"query": "*a*", "lang": "fi", "type": "skos:Collection"}, [("race", "prefLabel", "juoksijat"), ("all", "prefLabel", "kaikki"), ("empty", "prefLabel", "tyhjä")][:2]),
        ({"query": "k*", "lang": "fi", "type": f"{HOME}Kind"}, [("cat", "prefLabel", "kissa"), ("cat", "hiddenLabel", "kisssa"), ("cat", "altLabel", "kisu"), ("dog", "prefLabel", "koira")]),
        ({"query": "*", "lang": "fi", "parent": f"{HOME}fish"}, [("eel", "prefLabel", "ankerias"), ("trout", "prefLabel", "taimen")]),
        ({"parent": f"{HOME}animal", "lang": "sv"}, [("fish", "prefLabel", "fisk"), ("dog", "prefLabel", "hund"), ("cat", "prefLabel", "katt"), ("eel", "prefLabel", "ål"), ("trout", "prefLabel", "öring")]),
        ({"group": f"{HOME}pets", "lang": "fi"}, [("cat", "prefLabel", "kissa"), ("dog", "prefLabel", "koira")]),
        ({"query": "k*", "group": f"{HOME}race", "lang": "sv"}, [("cat", "prefLabel", "katt")]),
        ({"query": "k*", "group": f"{HOME}none", "lang": "sv"}, []),
        ({"query": "kissa", "scheme": "http://example.org/other"}, []),
    ],
)  # fmt: skip
def test_what_is_found(values, expected, found):
    assert found(**values) == expected


def test_labels_come_in_the_language_that_is_asked_for(ask):
    (result,) = ask(search, "animals", query="hund", lang="sv", labellang="fi")["results"]
    assert result == {
        "uri": f"{HOME}dog",
        "type": ["skos:Concept", f"{HOME}Kind"],
        "localname": "dog",
        "prefLabel": "koira",
        "notation": "2",
        "matchedPrefLabel": "hund",
        "lang": "sv",
        "vocab": "animals",
    }
    (result,) = ask(search, "animals", query="misse", lang="sv", labellang="en")["results"]
    assert (result["prefLabel"], result["altLabel"], result["lang"]) == ("cat", "misse", "sv")
    (result,) = ask(search, "animals", query="hund", lang="sv", labellang="en")["results"]
    assert (result["prefLabel"], result["lang"]) == ("hund", "sv")


def test_all_vocabularies_are_searched_and_a_thing_of_another_says_so(ask):
    results = ask(search, query="kissa", lang="fi")["results"]
    assert [(each["uri"], each["vocab"], each.get("exvocab")) for each in results] == [
        (f"{HOME}cat", "animals", None),
        (f"{HOME}cat", "wild", "animals"),
    ]
    assert [each["vocab"] for each in ask(search, query="kissa", lang="fi", vocab="wild")["results"]] == ["wild"]
    assert ask(search, query="kissa", lang="fi", vocab="wild", fields="related bad! prefLabel")["@context"] == {
        **ask(search, query="kissa", lang="fi")["@context"],
        "related": "skos:related",
        "prefLabels": {"@id": "skos:prefLabel", "@container": "@language"},
    }


@pytest.mark.parametrize(
    ("label", "lang", "expected"),
    [
        ("kissa", "fi", [("cat", "kissa")]),
        ("KISSA", "fi", [("cat", "kissa")]),
        ("kisu", "fi", [("cat", "kissa")]),
        ("katt", "", [("cat", "katt")]),
        ("hund", "sv", [("dog", "hund")]),
    ],
)
def test_a_concept_is_looked_up_by_its_label(label, lang, expected, ask):
    found = ask(lookup, "animals", label=label, lang=lang)["result"]
    assert [(each["uri"].removeprefix(HOME), each["prefLabel"]) for each in found] == expected


@pytest.mark.timeout(60)
def test_no_pattern_is_tried_in_every_way():
    assert not matches("a" * 5000 + "b", [*["a"] * 3000, "c", "b"])
