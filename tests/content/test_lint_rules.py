"""What every rule for vocabularies says, in three languages."""

import re

import pytest

from parasta_vocab.shapes import catalogue, lint_catalogue
from parasta_vocab.text import LANGUAGES

RULES = list(lint_catalogue().values())
FORM = re.compile(r"\{\?[a-z_]+\}")


def spoken(key):
    return [(rule.id, lang, getattr(getattr(rule, key), lang)) for rule in RULES for lang in LANGUAGES]


@pytest.mark.parametrize("key", ["label", "why", "message"])
def test_every_text_stands_in_each_language_and_is_another_in_each(key):
    assert [(rule, lang) for rule, lang, text in spoken(key) if not text or text != text.strip() or re.search(r"\s{2}|\n", text)] == []
    assert [rule.id for rule in RULES if len({text for _, text in getattr(rule, key).items()}) < 3] == []


def test_a_label_begins_with_a_capital_ends_without_a_stop_and_is_the_only_one():
    assert [item for item in spoken("label") if not (item[2][0].isupper() or item[2].startswith("skos:")) or item[2][-1] in ".!?:;,"] == []
    labels = [(lang, getattr(rule.label, lang).casefold()) for rule in (*RULES, *catalogue().values()) for lang in LANGUAGES]
    assert sorted(labels) == sorted(set(labels))


@pytest.mark.parametrize("key", ["why", "message"])
def test_reasons_and_messages_are_full_sentences(key):
    assert [
        item for item in spoken(key) if item[2][-1] not in ".?" or not (item[2][0].isupper() or item[2].startswith(("{", "skos:")))
    ] == []


def test_a_message_has_the_same_placeholders_in_each_language_in_one_form():
    found = {rule.id: [sorted(set(FORM.findall(text))) for _, text in rule.message.items()] for rule in RULES}
    assert [name for name, several in found.items() if several != several[:1] * 3] == []
    assert [item for item in spoken("message") if re.search(r"[{}]", FORM.sub("", item[2]))] == []
    assert [item for key in ("label", "why") for item in spoken(key) if "{" in item[2] or "}" in item[2]] == []


def test_a_message_says_what_to_do():
    assert [(rule.id, lang) for rule in RULES for lang, text in rule.message.items() if len(re.findall(r"[.?](?:\s|$)", text)) < 2] == []


def test_an_id_is_made_of_small_words_and_hyphens():
    assert [rule.id for rule in RULES if not re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)] == []
