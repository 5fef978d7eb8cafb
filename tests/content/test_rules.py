"""What every rule says, in three languages."""

import re

import pytest

from parasta_vocab.shapes import catalogue
from parasta_vocab.text import LANGUAGES

RULES = list(catalogue().values())
PLACEHOLDER = re.compile(r"\{[^}]*\}")
FORM = re.compile(r"\{[$?][a-z]+\}")
"""`$` before what SHACL binds itself, `?` before what the finding brings."""
LOWER_NAMES = ("eHOKS", "ePUK")
"""Names that begin in lower case even at the beginning of a sentence."""


def spoken(key):
    return [(rule.id, lang, getattr(getattr(rule, key), lang)) for rule in RULES for lang in LANGUAGES]


@pytest.mark.parametrize("key", ["label", "why", "message"])
def test_every_text_stands_in_each_language_without_blanks_at_its_ends(key):
    assert [(rule, lang) for rule, lang, text in spoken(key) if not text or text != text.strip() or re.search(r"\s{2}|\n", text)] == []


@pytest.mark.parametrize("key", ["label", "why", "message"])
def test_no_two_languages_have_one_text(key):
    assert [rule.id for rule in RULES if len({text for _, text in getattr(rule, key).items()}) < 3] == []


def test_a_label_begins_with_a_capital_and_ends_without_a_stop():
    assert [item for item in spoken("label") if not item[2][0].isupper() or item[2][-1] in ".!?:;,"] == []


def test_no_two_rules_have_one_label_in_a_language():
    labels = [(lang, text.casefold()) for _, lang, text in spoken("label")]
    assert sorted(labels) == sorted(set(labels))


@pytest.mark.parametrize("key", ["why", "message"])
def test_reasons_and_messages_are_full_sentences(key):
    def whole(text):
        return text[-1] in ".?" and (text[0].isupper() or text.startswith((*LOWER_NAMES, "{")))

    assert [item for item in spoken(key) if not whole(item[2])] == []


def test_a_message_has_the_same_placeholders_in_each_language():
    found = {rule.id: [sorted(PLACEHOLDER.findall(text)) for _, text in rule.message.items()] for rule in RULES}
    assert [name for name, several in found.items() if several != several[:1] * 3] == []


def test_placeholders_have_one_form_and_stand_in_messages_only():
    assert [item for item in spoken("message") if re.search(r"[{}]", FORM.sub("", item[2]))] == []
    assert [item for key in ("label", "why") for item in spoken(key) if "{" in item[2] or "}" in item[2]] == []


def test_every_rule_names_what_it_rests_on():
    assert [rule.id for rule in RULES if not rule.source or any(text != text.strip() or not text for text in rule.source)] == []


def test_a_message_says_what_to_do():
    assert [(rule.id, lang) for rule in RULES for lang, text in rule.message.items() if len(re.findall(r"[.?](?:\s|$)", text)) < 2] == []
