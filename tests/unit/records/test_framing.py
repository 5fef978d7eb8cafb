"""The shipped JSON-LD is framed: a processor that frames it anew with our frame writes the same document."""

import pytest
from pyld import jsonld

from parasta_vocab.data import read_json
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES


def offline(url, _options):
    raise AssertionError(f"fetched: {url}")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_vocabulary_is_its_own_framing(scheme):
    document = read_json(f"vocab/{scheme}.jsonld")
    framed = jsonld.frame(document, read_json("vocab/frame.jsonld"), {"documentLoader": offline})
    assert list(framed) == list(document) == ["@context", "@graph"]
    assert framed["@context"] == document["@context"]
    by_id = {node["id"]: node for node in framed["@graph"]}
    assert len(by_id) == len(framed["@graph"]) == len(document["@graph"])
    assert [by_id[node["id"]] for node in document["@graph"]] == document["@graph"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_context_within_a_vocabulary_is_the_one_that_is_shipped(scheme):
    assert (
        read_json(f"vocab/{scheme}.jsonld")["@context"]
        == read_json("vocab/context.jsonld")["@context"]
        == read_json("vocab/frame.jsonld")["@context"]
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_only_law_and_basis_are_written_within_a_node(scheme):
    for node in read_json(f"vocab/{scheme}.jsonld")["@graph"]:
        lists = {key for key, value in node.items() if isinstance(value, list) and any(isinstance(item, dict) for item in value)}
        objects = {key for key, value in node.items() if isinstance(value, dict) and not set(value) <= set(LANGUAGES)}
        assert lists | objects <= {"law", "basis"}
