"""RDF text → triples, and nothing fetched on the way."""

import json

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import LOCAL, OWL, RDF
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal, RdfDocument
from parasta_vocab.source.jsonld import CONTEXT, REMOTE_CONTEXT
from parasta_vocab.source.place import TextPlace
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


def test_half_a_character_becomes_a_mark_in_json_and_is_refused_in_turtle() -> None:
    document = parse_rdf('{"@id": "http://a.example/s", "http://a.example/p": "a\\ud800"}', "a.jsonld", "jsonld")
    assert document.triples == (("http://a.example/s", "http://a.example/p", Literal("a\ufffd")),)
    assert refusal('<http://a.example/s> <http://a.example/p> "a\\uD800" .', "turtle").startswith("a:1:45: the RDF cannot be read (UTF-16 ")


def test_places_are_found_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    scans: list[str] = []

    def scan(*_: object) -> dict[str, TextPlace]:
        scans.append("subjects")
        return {LOCAL: TextPlace(1, 1)}

    monkeypatch.setattr("parasta_vocab.source.mentions.find_subjects", scan)
    document = parse_rdf("<> <http://a.example/p> 1 .", "a.ttl", "turtle")
    assert scans == []
    assert (document.subjects[LOCAL], len(document.subjects)) == (TextPlace(1, 1), 1)
    assert scans == ["subjects"]


def test_a_list_may_be_long_and_what_goes_round_is_not_deep() -> None:
    assert len(parse_rdf(f"<a> <b> ({'1 ' * 500}) .", "a.ttl", "turtle").triples) == 1001
    assert len(parse_rdf("_:a <b> _:c . _:c <b> _:a . _:d <b> _:a .", "a.ttl", "turtle").triples) == 3


def test_language_tags_that_are_none_are_read_all_the_same() -> None:
    document = parse_rdf('<http://a.example/s> <http://a.example/p> "a"@suomenkielinen .', "a.ttl", "turtle")
    assert document.triples == (("http://a.example/s", "http://a.example/p", Literal("a", "suomenkielinen")),)


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
        ("<a> <b> <c> .\n<a> <b>\n", "turtle", "a:2:8: the RDF cannot be read (Unexpected end). Check the syntax in this place."),
        (
            "<http://a> <http://b> <http://c> .\noho\n",
            "ntriples",
            "a:2:1: the RDF cannot be read (The subject of a triple must be an IRI or a blank node). Check the syntax in this place.",
        ),
        (f"{XML}\n<a:b></rdf:RDF>", "rdfxml", "a:2:8: the RDF cannot be read (mismatched tag). Check the syntax in this place."),
        ("<s> <p> <<( <a> <b> <c> )>> .", "turtle", "a: the RDF cannot be read (a triple as a value). Check the syntax in this place."),
        ("<a> <b> " + "[ <c> " * 66 + "1" + " ]" * 66 + " .", "turtle", f"a: {PHRASES['too_deep'].en}"),
        ('<?xml version="1.0"?>\n\n<!DOCTYPE a SYSTEM "a.dtd">\n<a/>', "rdfxml", f"a:3:1: {PHRASES['rdf_entities'].filled(limit=256).en}"),
    ],
)
def test_what_is_broken_is_told_where_it_breaks(text: str, format_name: str, message: str) -> None:
    assert refusal(text, format_name) == message
