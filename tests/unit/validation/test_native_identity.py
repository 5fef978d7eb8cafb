"""Ids and the business id."""

import pytest

from parasta_vocab.namespaces import LOCAL, MODEL
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal
from parasta_vocab.source.place import FilePlace, TextPlace
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.native.identity import find_duplicate_ids, find_invalid_business_ids, is_business_id
from parasta_vocab.validation.result import Result
from parasta_vocab.validation.triples import to_graph
from parasta_vocab.validation.union import united


def graph(text: str) -> DataGraph:
    return to_graph(parse_yaml(text, "a"))


@pytest.mark.parametrize("text", ["1234567-1", "0737546-2", "0245437-2", "0112038-9", "2769790-1", "0000000-0"])
def test_the_check_digit_of_a_business_id_is_right(text: str) -> None:
    assert is_business_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "1234567-2",
        "0737546-3",
        "123456-1",
        "12345678-1",
        "1234567–1",
        "12345671",
        "FI12345671",
        " 1234567-1",
        "1234567-1\n",
        "１２３４５６７-1",
        "1234567-K",
        "",
    ],
)
def test_what_is_not_a_business_id_is_seen(text: str) -> None:
    assert not is_business_id(text)


def test_a_remainder_of_one_has_no_check_digit() -> None:
    assert [digit for digit in range(10) if is_business_id(f"0000006-{digit}")] == []


def test_an_invalid_business_id_is_found_with_its_value() -> None:
    found = list(find_invalid_business_ids(graph("provider: {business_id: 1234567-2}\n")))
    assert found == [Result("invalid-business-id", f"{LOCAL}.well-known/genid/provider", f"{MODEL}businessId", Literal("1234567-2"))]


def test_where_the_first_thing_of_an_id_stands_is_told() -> None:
    one, two = (graph(f"roles: [{{id: Käynti, name: {{fi: {name}}}}}]\n") for name in ("a", "b"))
    twice = graph("roles: [{id: Käynti}, {id: Käynti}]\n")
    home = FilePlace("parasta.toml", TextPlace(1, 1))
    other, line = Text("a.yaml:1:9", "a.yaml:1:9", "a.yaml:1:9"), Text("rivi 1", "rad 1", "line 1")
    shared = PHRASES["id_in_two_files"]
    sets = (
        (twice, line, Text()),
        (united([("a.yaml", one), ("b.yaml", two)], home), other, shared),
        (united([("a", twice)], home), line, shared),
    )
    for whole, first, sharing in sets:
        (found,) = find_duplicate_ids(whole)
        assert dict(found.facts) == {"value": quoted("Käynti"), "first": first, "sharing": sharing}


def test_every_further_thing_of_an_id_is_found() -> None:
    found = list(find_duplicate_ids(graph("roles: [{id: aa}, {id: aa}]\nprocesses: [{id: aa, steps: [{id: bb}]}]\n")))
    assert [(result.rule, result.focus, result.place) for result in found] == [
        ("duplicate-id", f"{LOCAL}aa", TextPlace(1, 24)),
        ("duplicate-id", f"{LOCAL}aa", TextPlace(2, 18)),
    ]


def test_different_ids_are_no_offence() -> None:
    assert list(find_duplicate_ids(graph("roles: [{id: aa}, {id: ab}, {}]\nprocesses: [{}, {}]\n"))) == []
