"""Comments that speak to the program, and what only looks like one."""

import pytest

from parasta_vocab.source.comments import Comment
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.read import parse_source

YAML = """\
a: "# parasta: ignore[no] y"  # parasta: ignore[one] first
# parasta: ignore[two] alone
# another comment
b: |  # parasta: ignore[three] behind the mark of a block
  # parasta: ignore[no] in the block

  text
# parasta:ignore[four] below the block
c: x#parasta:no
d: >-
  text # parasta: ignore[no] in the block

  # parasta: ignore[no] in the block
e: 'two
  # parasta: ignore[no] lines'
f: [a, b]\t# parasta: ignore[five] behind a tab
g: plain text
  of two lines # parasta: ignore[six] behind it
# parasta is a word too
# Parasta: mallin versio 1.0
h: 1 # PARASTA: IGNORE[seven] in capitals
i: 1 # parasta ignore[eight] without a colon
"""
TURTLE = '''\
@prefix ex: <http://example.org/#parasta:> . # parasta: ignore[one] first
<http://example.org/a> <http://example.org/b> """ # parasta: ignore[no] a """ ; # parasta: ignore[two] second
  # parasta: ignore[three] alone
  <http://example.org/c#parasta:no> "# parasta: ignore[no] b", '# parasta: ignore[no] c' .
'''
XML = """\
<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/">
<!-- parasta: ignore[one] of
 two lines -->
<rdf:Description rdf:about="http://example.org/x"> <!-- parasta: ignore[two] behind -->
<e:a><![CDATA[<!-- parasta: ignore[no] -->]]></e:a>
</rdf:Description>
</rdf:RDF>
"""


def comments(text: str, name: str) -> list[tuple[str, str, int]]:
    return [(item.text, str(item.place), item.line) for item in parse_source(text.encode(), name).comments]


def test_a_comment_of_yaml_is_what_its_parser_passes_over() -> None:
    assert comments(YAML, "a.yaml") == [
        ("ignore[one] first", "1:31", 1),
        ("ignore[two] alone", "2:1", 4),
        ("ignore[three] behind the mark of a block", "4:7", 4),
        ("ignore[four] below the block", "8:1", 9),
        ("ignore[five] behind a tab", "16:11", 16),
        ("ignore[six] behind it", "18:16", 18),
        ("IGNORE[seven] in capitals", "21:6", 21),
        ("parasta ignore[eight] without a colon", "22:6", 22),
    ]


def test_windows_line_ends_change_nothing() -> None:
    assert comments(YAML.replace("\n", "\r\n"), "a.yaml") == comments(YAML, "a.yaml")


def test_a_comment_of_turtle_stands_in_no_text_and_no_iri() -> None:
    expected = [("ignore[one] first", "1:46", 1), ("ignore[two] second", "2:81", 2), ("ignore[three] alone", "3:3", 4)]
    assert comments(TURTLE, "a.ttl") == expected


def test_a_comment_of_rdf_xml_is_an_xml_comment() -> None:
    assert comments(XML, "a.rdf") == [("ignore[one] of two lines", "3:1", 5), ("ignore[two] behind", "5:52", 5)]


def test_the_last_line_may_be_a_comment_that_speaks_of_nothing() -> None:
    assert parse_source(b"a: 1\n# parasta: ignore[x] y", "a.yaml").comments == (Comment("ignore[x] y", TextPlace(2, 1), 3),)


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_json_has_no_comments(name: str) -> None:
    assert comments('{"a": "# parasta: ignore[no] x"}', name) == []


def test_many_comments_take_time_in_proportion() -> None:
    text = "a:\n" + "# parasta: ignore[x] y\n" * 20_000 + "  b: 1\n"
    found = parse_source(text.encode(), "a.yaml").comments
    assert len(found) == 20_000
    assert {item.line for item in found} == {20_002}
