"""A document → its data graph."""

import pytest

from parasta_vocab.namespaces import ACTORS, DOCUMENTS, LOCAL, MODEL, STAGES, XSD
from parasta_vocab.source.document import Literal
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.rdf import parse_rdf
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.validation.graph import TYPE, DataGraph, Twin, to_ntriples
from parasta_vocab.validation.triples import to_graph, to_iri

HEAD = "provider: {}\ncovers: []\n"
NODE = f"{LOCAL}.well-known/genid/"


def graph(text: str) -> DataGraph:
    return to_graph(parse_yaml(text, "a"))


def about(text: str, subject: str) -> list[tuple[str, object]]:
    return [(p.removeprefix(MODEL), o) for s, p, o in graph(text).triples if s == subject and p != TYPE]


def test_each_kind_of_value_becomes_its_kind_of_term() -> None:
    text = HEAD + (
        "date: 2026-08-01\nroles: [{id: opo, name: {fi: opo, de: x}, actor: opettaja}]\nown_systems: [{id: wilma, name: {fi: Wilma}}]\n"
        "processes:\n  - id: pp\n    owner: opo\n    systems: [wilma, ehoks]\n    steps:\n"
        "      - {id: ss, parallel: true, instruction: 'https://a.example/ä b#c'}\n"
    )
    assert about(text, LOCAL) == [
        ("provider", f"{NODE}provider"),
        ("date", Literal("2026-08-01", datatype=f"{XSD}date")),
        ("role", f"{LOCAL}opo"),
        ("ownSystem", f"{LOCAL}wilma"),
        ("process", f"{LOCAL}pp"),
    ]
    assert about(text, f"{LOCAL}opo") == [("name", Literal("opo", "fi")), ("actor", f"{ACTORS}opettaja")]
    assert about(text, f"{LOCAL}pp") == [
        ("owner", f"{LOCAL}opo"),
        ("system", f"{LOCAL}wilma"),
        ("system", f"{DOCUMENTS}ehoks"),
        ("step", f"{LOCAL}ss"),
        ("startsWith", f"{LOCAL}ss"),
    ]
    assert about(text, f"{LOCAL}ss") == [
        ("parallel", Literal("true", datatype=f"{XSD}boolean")),
        ("instruction", "https://a.example/%C3%A4%20b#c"),
    ]


def test_every_statement_has_the_place_of_its_value() -> None:
    found = graph(HEAD + "processes:\n  - id: pp\n    stages: [osaamisen-hankkiminen]\n")
    assert found.statements[f"{LOCAL}pp", f"{MODEL}stage", f"{STAGES}osaamisen-hankkiminen"] == TextPlace(5, 14)
    assert found.subjects[f"{LOCAL}pp"] == TextPlace(4, 5)
    assert found.mentions == {
        f"{NODE}provider": (TextPlace(1, 11),),
        f"{STAGES}osaamisen-hankkiminen": (TextPlace(5, 14),),
        f"{LOCAL}pp": (TextPlace(4, 5),),
    }
    assert found.home == TextPlace(3, 1)


def test_a_file_that_says_nothing_covers_every_stage() -> None:
    assert len([o for p, o in about("provider: {}\nprocesses: []\n", LOCAL) if p == "covers"]) == 8
    assert [o for p, o in about(HEAD + "processes: []\n", LOCAL) if p == "covers"] == []


def test_a_flow_starts_with_its_first_step_unless_it_says_where() -> None:
    text = HEAD + "processes: [{id: pp, starts_with: s2, steps: [{id: s1}, {id: s2}]}]\n"
    assert [o for p, o in about(text, f"{LOCAL}pp") if p == "startsWith"] == [f"{LOCAL}s2"]


def test_the_second_thing_of_one_id_is_a_twin_of_the_first() -> None:
    found = graph(HEAD + "processes: []\nroles:\n  - id: aa\nown_data:\n  - id: aa\n")
    assert found.twins == (Twin(f"{LOCAL}aa", TextPlace(7, 9), TextPlace(5, 5)),)


def test_the_base_begins_the_local_ids() -> None:
    found = graph("base: https://a.example/p/\nprocesses: [{id: pp}]\n")
    assert found.base == "https://a.example/p/"
    assert [o for _, o in found.objects("process")] == ["https://a.example/p/pp"]


@pytest.mark.parametrize("base", ["mallila", "ftp://a.example/", "", "[x]"])
def test_a_base_that_is_no_web_address_is_passed_over(base: str) -> None:
    assert graph(f"base: {base}\n{HEAD}processes: []\n").base == LOCAL


@pytest.mark.parametrize(
    "processes",
    ["x", "{id: aa, steps: [{id: bb}]}", "{aa: {name: {fi: x}}}", "[x, [y], ~]", "5", "true", "~"],
)
def test_what_is_not_a_list_of_things_states_no_process(processes: str) -> None:
    assert list(graph(f"{HEAD}processes: {processes}\n").objects("process")) == []


@pytest.mark.parametrize("root", ["x", "[a]", "~", "5"])
def test_a_root_that_is_no_mapping_states_nothing(root: str) -> None:
    assert graph(root).triples == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [("'a b'", "a%20b"), ("a/../b", "a%2F..%2Fb"), ("'<x>'", "%3Cx%3E"), ("ä", "%C3%A4"), ("'a\"b\\c'", "a%22b%5Cc"), ("'%zz'", "%25zz")],
)
def test_an_id_can_not_break_out_of_its_iri(value: str, expected: str) -> None:
    assert [o for _, o in graph(f"{HEAD}processes: [{{id: {value}}}]").objects("process")] == [LOCAL + expected]


@pytest.mark.parametrize(
    ("address", "iri"),
    [
        ("https://a.example/x?y=z&å#b", "https://a.example/x?y=z&%C3%A5#b"),
        ("https://a.example/#b#c", "https://a.example/#b%23c"),
        ("https://a.example/100%/%20", "https://a.example/100%25/%20"),
        ("https://a.example/[x]{y}<z>", "https://a.example/%5Bx%5D%7By%7D%3Cz%3E"),
    ],
)
def test_an_address_becomes_an_iri(address: str, iri: str) -> None:
    assert to_iri(address) == iri


def test_what_breaks_the_structure_is_known_by_the_thing_around_it() -> None:
    document = parse_yaml(HEAD + "processes: [{id: pp, measures: [{name: {fi: [x]}}], steps: 5}]\n", "a")
    broken = [("processes", 0, "measures", 0, "name", "fi"), ("processes", 0, "steps"), ("x",)]
    assert to_graph(document, broken).broken == {(f"{NODE}processes-0-measures-0", "name"), (f"{LOCAL}pp", "steps"), (LOCAL, "x")}


def test_an_rdf_document_keeps_its_triples_and_gets_the_place_after_the_subject() -> None:
    text = f"@prefix p: <{MODEL}> .\n<x> a p:Process .\n<> a p:ProcessDescription ; p:process <x> .\n"
    found = to_graph(parse_rdf(text, "a", "turtle"))
    assert found.statements[LOCAL, f"{MODEL}process", f"{LOCAL}x"] == TextPlace(3, 39)
    assert found.subjects == {f"{LOCAL}x": TextPlace(2, 1), LOCAL: TextPlace(3, 1)}
    assert found.home == TextPlace(3, 1)


def test_n_triples_are_written_in_order_and_escaped() -> None:
    triples = [
        ("http://a/s", "http://a/p", Literal('a"b\\c\nd\re\tf', "fi")),
        ("http://a/s", "http://a/p", Literal("1", datatype=f"{XSD}date")),
    ]
    assert to_ntriples(triples) == (
        b'<http://a/s> <http://a/p> "a\\"b\\\\c\\nd\\re\\tf"@fi .\n'
        b'<http://a/s> <http://a/p> "1"^^<http://www.w3.org/2001/XMLSchema#date> .\n'
    )
