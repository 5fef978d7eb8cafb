"""RDF text → triples, and nothing fetched on the way."""

import json

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import LOCAL, OWL, RDF
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal, RdfDocument
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.jsonld import CONTEXT, REMOTE_CONTEXT
from parasta_vocab.source.rdf import parse_rdf

BLANK = f"{LOCAL}.well-known/genid/"
XML = f'<rdf:RDF xmlns:rdf="{RDF}" xmlns:a="http://a.example/">'


def remote(data: object) -> list[object]:
    document = parse_rdf(json.dumps(data), "a.jsonld", "jsonld")
    return [value for _, predicate, value in document.triples if predicate == REMOTE_CONTEXT]


def refusal(text: str, format_name: str) -> str:
    with pytest.raises(UnreadableSource) as caught:
        parse_rdf(text, "a", format_name)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        ('<s> <http://a.example/p> "x"@fi , 5 , [] .', "turtle"),
        ((f'<{LOCAL}s> <http://a.example/p> "x"@fi .\n<{LOCAL}s> <http://a.example/p> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
         f"<{LOCAL}s> <http://a.example/p> _:tyhja ."), "ntriples"),
        ((f'{XML}<rdf:Description rdf:about="s"><a:p xml:lang="fi">x</a:p>'
         '<a:p rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">5</a:p><a:p rdf:nodeID="t"/></rdf:Description></rdf:RDF>'), "rdfxml"),
        ('{"@id": "s", "http://a.example/p": [{"@value": "x", "@language": "fi"}, 5, {}]}', "jsonld"),
    ],
    ids=["turtle", "ntriples", "rdfxml", "jsonld"],
)  # fmt: skip
def test_each_format_gives_the_same_triples(text: str, format_name: str) -> None:
    assert set(parse_rdf(text, "a", format_name).triples) == {
        (f"{LOCAL}s", "http://a.example/p", Literal("x", "fi")),
        (f"{LOCAL}s", "http://a.example/p", Literal("5", datatype="http://www.w3.org/2001/XMLSchema#integer")),
        (f"{LOCAL}s", "http://a.example/p", f"{BLANK}b1"),
    }


def test_subjects_and_mentions_have_their_places() -> None:
    document = parse_rdf("@prefix a: <http://a.example/> .\na:s a a:C ;\n  a:p a:o .\n", "a.ttl", "turtle")
    assert document.subjects == {"http://a.example/s": TextPlace(2, 1)}
    assert document.mentions["http://a.example/o"] == (TextPlace(3, 7),)


def test_blank_nodes_are_numbered_as_they_stand_in_the_file() -> None:
    text = "".join(f'[] <http://a.example/p> "{number}" .\n' for number in range(20))
    triples = parse_rdf(text, "a.ttl", "turtle").triples
    assert {subject: value for subject, _, value in triples} == {f"{BLANK}b{number + 1}": Literal(str(number)) for number in range(20)}


def test_characters_that_no_iri_may_hold_are_escaped() -> None:
    document = parse_rdf("<http://a.example/\\u0020\\u003E\\u005C> <http://a.example/p> <http://a.example/ä%20> .", "a.ttl", "turtle")
    assert document.triples == (("http://a.example/%20%3E%5C", "http://a.example/p", "http://a.example/ä%20"),)


def test_half_a_character_becomes_a_mark() -> None:
    document = parse_rdf('<http://a.example/s> <http://a.example/p> "a\\uD800" .', "a.ttl", "turtle")
    assert document.triples == (("http://a.example/s", "http://a.example/p", Literal("a\ufffd")),)


def test_our_own_context_comes_from_the_package() -> None:
    document = parse_rdf(json.dumps({"@context": CONTEXT, "@graph": [{"id": "a", "version": "1.0"}]}), "a.jsonld", "jsonld")
    assert document.triples == ((f"{LOCAL}a", "https://iri.suomi.fi/model/parasta/version", Literal("1.0")),)


@pytest.mark.parametrize(
    "context",
    [
        "http://b.example/c",
        "c.jsonld",
        "file:///etc/passwd",
        ["http://b.example/c"],
        [{"@import": "http://b.example/c"}],
        {"t": {"@id": "http://a.example/t", "@context": "http://b.example/c"}},
        {
            "t": {
                "@id": "http://a.example/t",
                "@context": [{}, {"u": {"@id": "http://a.example/u", "@context": {"@import": "http://b.example/c"}}}],
            }
        },
    ],
)
def test_a_context_from_elsewhere_is_noted_and_not_fetched(context: object) -> None:
    data = {"@context": context, "@id": "x", "t": {"@id": "y", "u": {"@id": "z"}}}
    flat = json.dumps(context)
    assert remote(data) == [next(name for name in ("http://b.example/c", "c.jsonld", "file:///etc/passwd") if name in flat)]


def test_a_context_within_the_data_is_noted_too() -> None:
    assert remote({"@id": "x", "http://a.example/p": {"@context": "http://b.example/c", "@id": "y"}}) == ["http://b.example/c"]


def test_an_import_is_a_triple_and_no_request() -> None:
    document = parse_rdf(f"<> <{OWL}imports> <http://b.example/o> .", "a.ttl", "turtle")
    assert document == RdfDocument(
        "a.ttl",
        ((LOCAL, f"{OWL}imports", "http://b.example/o"),),
        {LOCAL: TextPlace(1, 1)},
        {LOCAL: (TextPlace(1, 1),), f"{OWL}imports": (TextPlace(1, 4),), "http://b.example/o": (TextPlace(1, 44),)},
    )


@pytest.mark.parametrize(
    ("text", "format_name", "message"),
    [
        ("<a> <b> <c> .\n<a> <b>\n", "turtle", "a:2: the RDF cannot be read (objectList expected). Check the syntax in this place."),
        (
            "<http://a> <http://b> <http://c> .\noho\n",
            "ntriples",
            "a:2: the RDF cannot be read (Invalid line: oho). Check the syntax in this place.",
        ),
        (f"{XML}\n<a:b></rdf:RDF>", "rdfxml", "a:2:8: the RDF cannot be read (mismatched tag). Check the syntax in this place."),
        ("<a> <b> " + "[" * 10_000, "turtle", f"a: {PHRASES['too_deep'].en}"),
        ('<?xml version="1.0"?>\n\n<!DOCTYPE a>\n<a/>', "rdfxml", f"a:3:1: {PHRASES['xml_entities'].en}"),
    ],
)
def test_what_is_broken_is_told_where_it_breaks(text: str, format_name: str, message: str) -> None:
    assert refusal(text, format_name) == message
