"""The head of a Swedish term, and whether it is a neuter noun."""

import pytest

from parasta_vocab.lint.checks.gender import neuter_head, neuter_nouns


@pytest.mark.parametrize(
    ("term", "head"),
    [
        ("avtal", "avtal"),
        ("utbildningsavtal", "avtal"),
        ("avtal om utbildning", "avtal"),
        ("yrkesprov", "prov"),
        ("personligt studieprogram", "program"),
        ("förvärvande av kunnande", "förvärvande"),
        ("läsår", "år"),
        ("provbegrepp", "begrepp"),
    ],
)
def test_a_neuter_head_is_found(term: str, head: str) -> None:
    assert neuter_head(term) == head


@pytest.mark.parametrize(
    "term", ["arbetsplats", "studerande", "den lärande", "tår", "identifiering och erkännande", "plan för ett avtal", "HOKS", ""]
)
def test_other_heads_are_left_alone(term: str) -> None:
    assert neuter_head(term) == ""


def test_the_list_is_long_sorted_and_without_doubles() -> None:
    nouns = neuter_nouns()
    assert len(nouns) >= 250
    assert all(noun == noun.lower() and noun.isalpha() for noun in nouns)
