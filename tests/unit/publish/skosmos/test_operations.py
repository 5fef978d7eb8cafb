"""Each operation with its whole answer, in `tests/golden/skosmos`, and what is refused."""

import json

import pytest
from pyld import jsonld

from parasta_vocab.publish.skosmos.library import Refused
from parasta_vocab.publish.skosmos.operations import OPERATIONS

BY_PATH = {operation.path: operation.answer for operation in OPERATIONS}
QUESTIONS = {
    "vocabularies": ("/vocabularies", {"lang": "sv"}),
    "search-all": ("/search", {"query": "kis*", "lang": "fi"}),
    "label-all": ("/label", {"uri": "animals:cat"}),
    "types-all": ("/types", {"lang": "fi"}),
    "about": ("/animals/", {}),
    "about.en": ("/animals/", {"lang": "en"}),
    "types": ("/animals/types", {"lang": "sv"}),
    "topConcepts": ("/animals/topConcepts", {"lang": "se"}),
    "search": (
        "/animals/search",
        {"query": "*a*", "lang": "fi", "fields": "prefLabel broader definition notation", "maxhits": "3", "offset": "1"},
    ),
    "lookup": ("/animals/lookup", {"label": "Kissa", "lang": "fi"}),
    "vocabularyStatistics": ("/animals/vocabularyStatistics", {"lang": "fi"}),
    "labelStatistics": ("/animals/labelStatistics", {"lang": "sv"}),
    "index": ("/animals/index/", {"lang": "sv"}),
    "index-letter": ("/animals/index/{letter}", {"letter": "K", "lang": "fi"}),
    "label": ("/animals/label", {"uri": "animals:cat", "lang": "fi"}),
    "broader": ("/animals/broader", {"uri": "animals:eel", "lang": "sv"}),
    "broaderTransitive": ("/animals/broaderTransitive", {"uri": "animals:eel", "lang": "en"}),
    "narrower": ("/animals/narrower", {"uri": "animals:animal", "lang": "en"}),
    "narrowerTransitive": ("/animals/narrowerTransitive", {"uri": "animals:animal", "limit": "4"}),
    "related": ("/animals/related", {"uri": "animals:dog", "lang": "sv"}),
    "children": ("/animals/children", {"uri": "animals:animal", "lang": "en"}),
    "hierarchy": ("/animals/hierarchy", {"uri": "animals:fish", "lang": "en"}),
    "groups": ("/animals/groups", {"lang": "sv"}),
    "groupMembers": ("/animals/groupMembers", {"uri": "animals:pets", "lang": "en"}),
    "new": ("/animals/new", {"lang": "fi"}),
    "modified": ("/animals/modified", {}),
    "mappings": ("/animals/mappings", {"uri": "animals:cat", "lang": "sv", "clang": "fi"}),
}


def answered(ask, path, values):
    vocid = next((vocid for vocid in ("animals", "wild") if path.startswith(f"/{vocid}/")), "")
    return ask(BY_PATH[path.replace(f"/{vocid}/", "/{vocid}/", 1) if vocid else path], vocid, **values)


def test_every_operation_is_asked():
    asked = {path.replace("/animals/", "/{vocid}/") for path, _ in QUESTIONS.values()}
    assert (asked, len(OPERATIONS)) == ({operation.path for operation in OPERATIONS}, 26)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_whole_answer(name, ask, golden):
    answer = answered(ask, *QUESTIONS[name])
    golden(f"skosmos/{name}.json", json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def test_the_context_of_an_answer_makes_sense_of_it_where_that_of_skosmos_does(ask):
    without = {name for name, asked in QUESTIONS.items() if not jsonld.expand(answered(ask, *asked), {"base": "http://localhost/rest/v1/"})}
    assert without == {"lookup", "new", "modified", "mappings"}  # Skosmos defines neither `result` nor `changeList` nor `mappings`


@pytest.mark.parametrize(
    ("path", "values", "said"),
    [
        ("/vocabularies", {}, "400: lang parameter missing"),
        ("/types", {}, "400: lang parameter missing"),
        ("/search", {}, "400: query parameter missing"),
        ("/search", {"query": " "}, "400: query parameter missing"),
        ("/search", {"query": "x", "maxhits": "0"}, "400: maxhits parameter is invalid"),
        ("/search", {"query": "x", "maxhits": "many"}, "400: maxhits parameter is invalid"),
        ("/search", {"query": "x", "offset": "-1"}, "400: offset parameter is invalid"),
        ("/search", {"query": "x", "vocab": "animals nothing"}, "404: Vocabulary id 'nothing' not found."),
        ("/label", {}, "400: uri parameter missing"),
        ("/label", {"uri": "http://example.org/none"}, "404: Could not find concept <http://example.org/none>"),
        ("/animals/label", {"uri": "wild:beast"}, "404: Could not find concept <http://example.org/wild/beast>"),
        ("/animals/lookup", {}, "400: label parameter missing"),
        ("/animals/lookup", {"label": "kis*"}, "404: Could not find label 'kis*'"),
        ("/animals/mappings", {}, "400: uri parameter missing"),
        ("/animals/mappings", {"uri": "wild:beast"}, "404: Could not find concept <http://example.org/wild/beast>"),
        ("/animals/groupMembers", {"uri": "animals:empty"}, "404: Could not find group <http://example.org/animals/empty>"),
        ("/animals/groupMembers", {"uri": "animals:cat"}, "404: Could not find group <http://example.org/animals/cat>"),
        ("/animals/broaderTransitive", {"uri": "animals:cat", "limit": "0"}, "400: limit parameter is invalid"),
        ("/animals/narrowerTransitive", {"uri": "animals:cat", "limit": "x"}, "400: limit parameter is invalid"),
        *(
            (f"/animals/{name}", {"uri": "animals:pets"}, "404: Could not find concept <http://example.org/animals/pets>")
            for name in ("broader", "broaderTransitive", "narrower", "narrowerTransitive", "related", "children", "hierarchy")
        ),
        ("/animals/broader", {}, "404: Could not find concept <>"),
    ],
)
def test_what_is_refused(path, values, said, ask):
    with pytest.raises(Refused) as refused:
        answered(ask, path, values)
    assert str(refused.value) == said
