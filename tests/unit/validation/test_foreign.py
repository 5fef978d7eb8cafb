"""What cannot be read and is certainly none of ours, and what may be."""

import pytest

from parasta_vocab.namespaces import MODEL
from parasta_vocab.validation.foreign import may_be_ours, names_schema

LINE = "# yaml-language-server: $schema=./process-description.schema.json\n"


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"", "a.yaml", False),
        (b"services: [", "a.yaml", False),
        (b"processes: [", "a.yaml", True),
        (b'{"provider": {},', "a.json", True),
        ("provider: [".encode("utf-16"), "a.yaml", True),
        ("provider: [".encode("utf-16-be"), "a.yaml", True),
        ("services: [".encode("utf-16"), "a.yaml", False),
        (b'<!DOCTYPE a SYSTEM "a.dtd"><a provider="x"/>', "a.xml", False),
        (f"<a xmlns='{MODEL}'>".encode(), "a.xml", True),
        (f"@prefix p: <{MODEL}> . p:".encode(), "a.ttl", True),
        (b"<a> <provider> ", "a.ttl", False),
        (b'\xef\xbb\xbf {"provider": {}}', "a.ttl", True),
        (f'{{"@context": "{MODEL}context.jsonld", '.encode(), "a.jsonld", True),
        (f"{LINE}a: [".encode(), "a.yaml", True),
        (f"# kuvaus\n{LINE}a: [".encode("utf-16"), "a.yaml", True),
        (f"a: [\n{'b,' * 1000}\n{LINE}".encode(), "a.yaml", False),
        (b"# yaml-language-server: $schema=./compose.schema.json\na: [", "a.yaml", False),
        (b"\xff\xfe\x00\xd8", "a.rdf", False),
    ],
)
def test_what_may_be_ours(content: bytes, name: str, expected: bool) -> None:
    assert may_be_ours(content, name) is expected


def test_the_format_that_is_given_prevails_over_the_suffix() -> None:
    assert not may_be_ours(b"<a> <provider> ", "a.txt", "turtle")
    assert may_be_ours(b"provider: [", "a.xml", "yaml")


def test_the_line_that_names_the_schema() -> None:
    assert names_schema(LINE)
    assert names_schema("# $schema: ../process-description.fi.schema.json")
    assert not names_schema("text: # process-description.schema.json")
