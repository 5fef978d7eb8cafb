"""Circles, missing languages and empty files: every question about any graph is answered or refused, and soon."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parasta_vocab.namespaces import ISOTHES, SKOS
from parasta_vocab.publish.skosmos.hierarchy import children, hierarchy, top_concepts
from parasta_vocab.publish.skosmos.library import Library, Question, Refused
from parasta_vocab.publish.skosmos.mappings import mappings
from parasta_vocab.publish.skosmos.operations import OPERATIONS
from parasta_vocab.publish.skosmos.relations import broader_transitive, narrower_transitive
from parasta_vocab.publish.skosmos.source import read_source
from parasta_vocab.publish.skosmos.tree import tree
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal

WILD = "http://example.org/wild/"
NAMES = [f"{WILD}{letter}" for letter in "abcd"]
LINKS = [
    *(SKOS + name for name in ("broader", "narrower", "related", "member", "inScheme", "topConceptOf", "hasTopConcept", "exactMatch", "memberList")),
    f"{ISOTHES}broaderGeneric",
    f"{ISOTHES}superGroup",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest",
    "http://www.w3.org/2000/01/rdf-schema#subClassOf",
]  # fmt: skip
CLASSES = [terms.CONCEPT, terms.SCHEME, terms.COLLECTION, terms.ORDERED, f"{ISOTHES}ConceptGroup"]
LABELS = [
    *terms.LABELS,
    *terms.XL_LABELS.values(),
    terms.NOTATION,
    terms.DEFINITION,
    "http://purl.org/dc/terms/title",
    "http://purl.org/dc/terms/created",
]
literals = st.builds(Literal, st.text(max_size=4), st.sampled_from(["", "fi", "sv-FI", "x-kissa", "ru"]))
statements = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(NAMES), st.just(terms.TYPE), st.sampled_from(CLASSES)),
        st.tuples(st.sampled_from(NAMES), st.sampled_from(LINKS), st.sampled_from(NAMES)),
        st.tuples(st.sampled_from(NAMES), st.sampled_from(LABELS), literals),
    ),
    max_size=25,
)


def test_a_circle_is_gone_round_once(ask):
    up = ask(broader_transitive, "wild", uri="wild:cat")["broaderTransitive"]
    assert up == {
        f"{WILD}cat": {"uri": f"{WILD}cat", "prefLabel": "villikissa", "broader": [f"{WILD}beast"]},
        f"{WILD}beast": {"uri": f"{WILD}beast", "prefLabel": "peto", "broader": [f"{WILD}beast", f"{WILD}cat"]},
    }
    assert list(ask(narrower_transitive, "wild", uri="wild:beast")["narrowerTransitive"]) == [f"{WILD}beast", f"{WILD}cat"]
    assert list(ask(hierarchy, "wild", uri="wild:cat")["broaderTransitive"]) == [f"{WILD}cat", f"{WILD}beast"]
    assert [each["hasChildren"] for each in ask(children, "wild", uri="wild:beast")["narrower"]] == [True, True]
    assert [each["uri"] for each in ask(top_concepts, "wild")["topconcepts"]] == ["http://example.org/animals/cat"]


@pytest.mark.parametrize("vocid", ["animals", "wild"])
def test_a_language_that_nobody_speaks_gives_no_labels_but_no_error(ask, vocid):
    assert ask(top_concepts, vocid, lang="de")["topconcepts"][0]["label"] in {"eläin (fi)", "kissa (fi)"}
    assert ask(broader_transitive, "wild", uri="wild:cat", lang="de")["broaderTransitive"][f"{WILD}cat"]["prefLabel"] is None


@settings(max_examples=150, deadline=None)
@given(statements, st.sampled_from(["", "fi", "sv", "de"]), st.text(max_size=3))
def test_every_question_is_answered_or_refused(triples, lang, text):
    source = read_source("x", triples)
    library = Library({"x": source}, "/rest/v1/")
    for operation in OPERATIONS:
        for uri in (NAMES[0], text):
            values = {
                "lang": lang,
                "uri": uri,
                "letter": text,
                "query": f"*{text}",
                "label": text,
                "group": text,
                "fields": "prefLabel broader member",
            }
            try:
                answer = operation.answer(Question(library, values, source if "{vocid}" in operation.path else None))
            except Refused as refused:
                assert refused.status in {400, 404}  # noqa: PT017  # not every question is refused
            else:
                json.dumps(answer)


@settings(max_examples=40, deadline=None)
@given(statements)
def test_every_vocabulary_becomes_files(triples):
    files = list(tree(Library({"x": read_source("x", triples)})))
    assert len(files) == len({name for name, _ in files})
    assert all(json.loads(content) for _, content in files)


def test_an_empty_vocabulary_has_answers_too():
    source = read_source("none", ())
    question = Question(Library({"none": source}), {}, source)
    assert [operation.answer(question).get("uri") for operation in OPERATIONS if operation.subject in {"vocabulary", "letter"}] == [
        *("", "", None, "", "", "", "", "", None, None),
    ]
    with pytest.raises(Refused):
        mappings(question)
