"""Ids and the business id."""

import pytest

from parasta_vocab.namespaces import LOCAL, MODEL
from parasta_vocab.source.document import Literal
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.native.identity import find_duplicate_ids, find_invalid_business_ids, is_business_id
from parasta_vocab.validation.result import Result
from parasta_vocab.validation.triples import to_graph


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


def test_every_further_thing_of_an_id_is_found() -> None:
    found = list(find_duplicate_ids(graph("roles: [{id: aa}, {id: aa}]\nprocesses: [{id: aa, steps: [{id: bb}]}]\n")))
    assert [(result.rule, result.focus, result.place) for result in found] == [
        ("duplicate-id", f"{LOCAL}aa", TextPlace(1, 24)),
        ("duplicate-id", f"{LOCAL}aa", TextPlace(2, 18)),
    ]


def test_different_ids_are_no_offence() -> None:
    assert list(find_duplicate_ids(graph("roles: [{id: aa}, {id: ab}, {}]\nprocesses: [{}, {}]\n"))) == []
