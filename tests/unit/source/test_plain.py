"""Values that a program holds → documents."""

from datetime import date
from types import MappingProxyType

import pytest
import rdflib

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal
from parasta_vocab.source.jsonld import CONTEXT
from parasta_vocab.source.place import NodePlace
from parasta_vocab.source.plain import from_graph, from_mapping
from parasta_vocab.text import Text


def refusal(data: dict[object, object]) -> Text:
    with pytest.raises(UnreadableSource) as caught:
        from_mapping(data)  # type: ignore[arg-type]
    return caught.value.reason


def test_numbers_and_dates_become_the_words_that_yaml_would_have_kept() -> None:
    data = {"version": 2.5, "date": date(2026, 8, 1), "n": 7, "nan": float("nan"), "no": False, "none": None, "list": (1, 2)}
    assert from_mapping(data).data == {
        "version": "2.5",
        "date": "2026-08-01",
        "n": "7",
        "nan": "NaN",
        "no": False,
        "none": None,
        "list": ["1", "2"],
    }


def test_any_mapping_will_do() -> None:
    assert from_mapping(MappingProxyType({"provider": MappingProxyType({"name": "x"})})).data == {"provider": {"name": "x"}}


def test_places_are_json_pointers() -> None:
    document = from_mapping({"a/b": [{"c~d": 1}]})
    assert document.places == {
        (): NodePlace("/"),
        ("a/b",): NodePlace("/a~1b"),
        ("a/b", 0): NodePlace("/a~1b/0"),
        ("a/b", 0, "c~d"): NodePlace("/a~1b/0/c~0d"),
    }
    assert document.key_places == {("a/b",): NodePlace("/a~1b"), ("a/b", 0, "c~d"): NodePlace("/a~1b/0/c~0d")}


def test_our_own_context_is_left_out() -> None:
    assert from_mapping({"@context": CONTEXT, "provider": {}}).data == {"provider": {}}


def test_a_mapping_within_itself_is_refused() -> None:
    data: dict[object, object] = {}
    data["a"] = data
    assert refusal(data) == PHRASES["json_syntax"].filled(problem="Circular reference detected")


def test_ten_thousand_levels_are_refused() -> None:
    data: dict[object, object] = {}
    for _ in range(10_000):
        data = {"a": data}
    assert refusal(data) == PHRASES["too_deep"]


@pytest.mark.parametrize("data", [{("a",): 1}, {"a": "\ud800"}, {"\udfff": 1}])
def test_what_json_cannot_hold_is_refused(data: dict[object, object]) -> None:
    with pytest.raises(UnreadableSource):
        from_mapping(data)  # type: ignore[arg-type]


def test_a_graph_becomes_sorted_triples_without_blank_nodes() -> None:
    graph = rdflib.Graph().parse(data='<http://a/s> <http://a/p> [ <http://a/q> "x"@fi, 5 ] .', format="turtle")
    document = from_graph(graph)
    blank = "https://parasta.invalid/.well-known/genid/b1"
    assert document.triples == (
        ("http://a/s", "http://a/p", blank),
        (blank, "http://a/q", Literal("5", datatype="http://www.w3.org/2001/XMLSchema#integer")),
        (blank, "http://a/q", Literal("x", "fi")),
    )
    assert document.subjects == {"http://a/s": NodePlace("http://a/s"), blank: NodePlace(blank)}
