"""Bytes of any format → a document."""

from pathlib import Path

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source import problems
from parasta_vocab.source.document import MAX_BYTES, Document, RdfDocument
from parasta_vocab.source.jsonld import CONTEXT
from parasta_vocab.source.read import FORMATS, SUFFIXES, parse_source, printable, read_source
from parasta_vocab.text import Text

YAML = b"provider: {}\nprocesses: []\n"
JSON = b'{"provider": {}, "processes": []}'
TURTLE = b"@prefix a: <http://a.example/> .\na:b a:c a:d .\n"
NTRIPLES = b"<http://a.example/b> <http://a.example/c> <http://a.example/d> .\n"
RDFXML = b"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="http://a.example/">
<rdf:Description rdf:about="http://a.example/b"><a:c rdf:resource="http://a.example/d"/></rdf:Description>
</rdf:RDF>"""
JSONLD = b'{"@id": "http://a.example/b", "http://a.example/c": {"@id": "http://a.example/d"}}'
TRIPLES = (("http://a.example/b", "http://a.example/c", "http://a.example/d"),)


def refusal(content: bytes, source: str = "a.yaml", format_name: str | None = None) -> Text:
    with pytest.raises(UnreadableSource) as caught:
        parse_source(content, source, format_name)
    return caught.value.reason


@pytest.mark.parametrize("source", ["a.yaml", "a.YML", "a", "<stdin>", "a.txt"])
def test_yaml_is_known_by_its_suffix_or_its_look(source: str) -> None:
    document = parse_source(YAML, source)
    assert isinstance(document, Document)
    assert (document.source, document.data) == (source, {"provider": {}, "processes": []})


@pytest.mark.parametrize("source", ["a.json", "a.jsonld", "a"])
def test_json_is_known_by_its_suffix_or_its_look(source: str) -> None:
    document = parse_source(JSON, source)
    assert isinstance(document, Document)
    assert document.data == {"provider": {}, "processes": []}


@pytest.mark.parametrize(
    ("content", "suffix"),
    [(TURTLE, ".ttl"), (NTRIPLES, ".nt"), (RDFXML, ".rdf"), (RDFXML, ".owl"), (RDFXML, ".xml"), (JSONLD, ".jsonld"), (JSONLD, ".json")],
)
def test_rdf_is_known_by_its_suffix_or_its_look(content: bytes, suffix: str) -> None:
    for source in (f"a{suffix}", f"a{suffix.upper()}", "a"):
        document = parse_source(content, source)
        assert isinstance(document, RdfDocument)
        assert document.triples == TRIPLES


def test_the_format_that_is_asked_for_wins() -> None:
    assert isinstance(parse_source(JSON, "a.ttl", "yaml"), Document)
    assert refusal(YAML, "a.yaml", "json") == problems.explain_problem("Expecting value", problems.JSON, "json_syntax")


def test_our_own_context_makes_no_rdf_of_a_description() -> None:
    document = parse_source(b'{"@context": "' + CONTEXT.encode() + b'", "provider": {}, "processes": []}', "a.jsonld")
    assert isinstance(document, Document)
    assert document.data == {"provider": {}, "processes": []}


def test_every_suffix_is_named_to_the_user() -> None:
    assert SUFFIXES.split() == list(FORMATS)


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_nothing_but_white_space_is_empty(content: bytes) -> None:
    assert refusal(content) == PHRASES["empty"]


def test_too_many_bytes_are_refused() -> None:
    assert refusal(b" " * (MAX_BYTES + 1)) == PHRASES["too_large"].filled(limit=64)


def test_what_looks_like_nothing_is_refused() -> None:
    assert refusal(b"hei vaan\n", "a") == PHRASES["unknown_format"].filled(suffixes=SUFFIXES)


@pytest.mark.parametrize(
    ("content", "known", "seen"), [(YAML, "json", "yaml"), (TURTLE, "yaml", "turtle"), (RDFXML, "json", "rdfxml"), (JSON, "turtle", "json")]
)
def test_a_suffix_that_does_not_fit_is_told(content: bytes, known: str, seen: str) -> None:
    suffix = next(suffix for suffix, name in FORMATS.items() if name == known)
    assert refusal(content, f"a{suffix}") == PHRASES["misnamed"].filled(known=known, seen=seen)


def test_a_broken_file_with_the_right_suffix_is_told_what_is_broken() -> None:
    assert refusal(b'{"provider": {}, "processes": [}', "a.yaml") != PHRASES["misnamed"].filled(known="yaml", seen="json")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_characters_are_told(encoding: str) -> None:
    assert refusal("provider: {}\n".encode(encoding)) in {PHRASES["utf16"], PHRASES["binary"]}


def test_nothing_but_zero_bytes_is_binary() -> None:
    assert [refusal(bytes(size)) for size in (1, 2, 3, 64, 5000)] == [PHRASES["binary"]] * 5


def test_the_first_byte_that_is_not_utf_8_has_its_place() -> None:
    with pytest.raises(UnreadableSource) as caught:
        parse_source("# ä\na: ö".encode() + b"\xf6", "a.yaml")
    assert str(caught.value) == "a.yaml:2:5: the file is not encoded in UTF-8 (byte 0xF6). Save it again as UTF-8."


def test_a_file_is_read_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(YAML)
    assert read_source(path).source == str(path)


def test_what_cannot_be_opened_says_why(tmp_path: Path) -> None:
    (tmp_path / "linkki.yaml").symlink_to("ei-ole")
    reasons = []
    for name in ("ei-ole.yaml", "linkki.yaml", "."):
        with pytest.raises(UnreadableSource) as caught:
            read_source(tmp_path / name)
        reasons.append(caught.value.reason)
    assert reasons == [
        PHRASES["not_found"],
        PHRASES["broken_link"],
        PHRASES["cannot_open"].filled(problem=Text("se on kansio", "det är en mapp", "Is a directory")),
    ]


def test_a_name_is_printed_on_one_line() -> None:
    assert printable("pä\nivä\x1b[2J\udce4.yaml") == "pä\ufffdivä\ufffd[2J\ufffd.yaml"
