"""Words that the vocabulary discourages."""

import pytest

from parasta_vocab.source.document import Literal
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.text import Text
from parasta_vocab.validation.native.discouraged import find_discouraged_terms, find_terms
from parasta_vocab.validation.triples import to_graph


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("työssäoppiminen", ["työssäoppiminen"]),
        ("Työssäoppimisen jakso", ["Työssäoppimisen"]),
        ("Sovimme työssäoppimisesta ja työssäoppimisesta.", ["työssäoppimisesta", "työssäoppimisesta"]),
        ("Opiskelija oppii työssä.", []),
        ("", []),
        ("työssäoppiminen " * 20_000, ["työssäoppiminen"] * 20_000),
    ],
    ids=["base form", "inflected", "twice", "other words", "empty", "very often"],
)
def test_a_discouraged_term_is_found_in_every_form(text: str, found: list[str]) -> None:
    assert [term for _, term in find_terms(text, "fi")] == found


def test_a_term_is_looked_for_in_its_own_language_only() -> None:
    assert list(find_terms("työssäoppiminen", "sv")) == []
    assert list(find_terms("työssäoppiminen", "de")) == []


def test_a_finding_says_the_words_as_they_stand_and_what_to_say_instead_once_a_text() -> None:
    text = "roles: [{id: aa, name: {fi: Työssäoppimisen ja työssäoppimisen ohjaus, en: x}}]\n"
    found = list(find_discouraged_terms(to_graph(parse_yaml(text, "a"))))
    assert [result.facts["term"] for result in found] == [
        Text("”Työssäoppimisen”", "”Työssäoppimisen”", "“Työssäoppimisen”"),
        Text("”työssäoppimisen”", "”työssäoppimisen”", "“työssäoppimisen”"),
    ]
    assert {(result.rule, result.value) for result in found} == {
        ("discouraged-term", Literal("Työssäoppimisen ja työssäoppimisen ohjaus", "fi"))
    }
