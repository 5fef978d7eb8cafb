"""Languages of the texts."""

import pytest

from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.native.language import (
    find_language_gaps,
    find_wrong_languages,
    language_names,
    promised_languages,
)
from parasta_vocab.validation.triples import to_graph

FINNISH = "Opiskelija ja työpaikkaohjaaja sopivat tehtävistä ennen jakson alkua."


def graph(languages: str, name: str) -> DataGraph:
    return to_graph(parse_yaml(f"provider: {{languages: {languages}}}\nroles: [{{id: aa, name: {name}}}]\n", "a"))


def gaps(languages: str, name: str) -> list[tuple[str, str, str]]:
    found = find_language_gaps(graph(languages, name))
    return [
        (result.rule, result.value.lang if hasattr(result.value, "lang") else "", _english(result.facts.get("languages")))
        for result in found
    ]


def _english(fact: object) -> str:
    return fact.show("en") if hasattr(fact, "show") else ""


def test_a_text_is_expected_in_every_promised_language() -> None:
    assert gaps("[fi, sv, en]", "{fi: rehtori}") == [("missing-translation", "fi", "Swedish, English")]
    assert gaps("[fi, sv]", "{fi: rehtori, sv: rektor}") == []


def test_a_text_in_a_language_that_is_not_promised_is_found() -> None:
    assert gaps("[fi]", "{fi: rehtori, en: principal}") == [("extra-language", "en", "English")]


def test_where_no_language_is_promised_none_is_missing() -> None:
    assert gaps("[]", "{sv: rektor}") == []
    assert gaps("ruotsi", "{sv: rektor}") == []


@pytest.mark.parametrize("text", ["''", "' '", "…", "'-'", "'???'", "TODO", "todo kirjoita", "TÄYDENNÄ tähän", "xxx", "TBD"])
def test_a_text_that_says_nothing_is_found(text: str) -> None:
    assert gaps("[fi]", f"{{fi: {text}}}") == [("empty-text", "fi", "")]


@pytest.mark.parametrize("text", ["todistus", "x", "0", "Fyllnad", "A–Ö"])
def test_a_short_text_is_a_text(text: str) -> None:
    assert gaps("[fi]", f"{{fi: {text}}}") == []


def test_the_promised_languages_stand_in_our_order_and_others_are_passed_over() -> None:
    assert promised_languages(graph("[en, de, fi]", "{}")) == ("fi", "en")


def test_a_finnish_text_that_says_swedish_is_found() -> None:
    found = list(find_wrong_languages(graph("[fi, sv]", f"{{fi: '{FINNISH}', sv: '{FINNISH}', en: '{FINNISH}'}}")))
    assert [(result.rule, result.facts) for result in found] == [("wrong-language-text", {"languages": language_names(["fi"])})]


def test_languages_are_named_in_each_language() -> None:
    assert [language_names(["fi", "sv"]).show(lang) for lang in LANGUAGES] == ["suomi, ruotsi", "finska, svenska", "Finnish, Swedish"]
