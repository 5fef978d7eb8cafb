"""Plain text and Markdown."""

import pytest

from parasta_vocab.annotate.extract.plain import extract_markdown, extract_plain
from parasta_vocab.annotate.match import annotate
from parasta_vocab.source.place import TextPlace


def found(extract):
    return [(mention.exact, str(mention.place)) for mention in annotate(extract, "fi").mentions]


def test_places_in_plain_text_are_lines_and_columns():
    extract = extract_plain("Näyttö ja\ntutkinnon\nosan arvosana.\n\n  HOKS", "a.txt")
    assert found(extract) == [("Näyttö", "1:1"), ("tutkinnon\nosan", "2:1"), ("arvosana", "3:6"), ("HOKS", "5:3")]
    assert extract.place(10) == TextPlace(2, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Näyttö\n\n```sh\nHOKS\n```\nHOKS", [("Näyttö", "1:3"), ("HOKS", "6:1")]),
        ("~~~\nHOKS\n\nHOKS", []),
        ("`HOKS` HOKS ``a`HOKS``", [("HOKS", "1:8")]),
        ("[näyttö](../HOKS.md) ja <https://a.example/HOKS>", [("näyttö", "1:2")]),
        ("[1]: https://a.example/HOKS\nHOKS", [("HOKS", "2:1")]),
        ('<!-- HOKS\n\nHOKS --> HOKS <a href="HOKS">', [("HOKS", "3:10")]),
        ("**tutkinnon osa** _näyttö_", [("tutkinnon osa", "1:3"), ("näyttö", "1:20")]),
        ("```\nHOKS", []),
    ],
)  # fmt: skip
def test_code_addresses_and_comments_of_markdown_are_not_searched(text, expected):
    assert found(extract_markdown(text, "a.md")) == expected
    assert extract_markdown(text, "a.md").text == text


@pytest.mark.parametrize("unit", ["`", "`a", "<!--", "[", "](", "<a ", "```", "~~~\n", "[a]:"])
def test_the_time_for_odd_markdown_grows_no_faster_than_the_text(unit):
    extract_markdown(unit * 50_000, "a.md")
