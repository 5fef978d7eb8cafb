"""The table of formats, and the pages that tell about them."""

import re

import pytest

from parasta_vocab.report import BINARY, FORMATS, STREAMS, WHOLE, renderer
from parasta_vocab.report.ci_words import CI_WORDS
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.report import Report


def test_every_format_is_whole_or_a_stream():
    assert sorted(FORMATS) == sorted([*STREAMS, *WHOLE])


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_of_nothing_can_be_rendered(name):
    assert isinstance(renderer(name)(Report((), ()), "fi"), bytes if name in BINARY else str)


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_page_tells_about_each_format_in_order(root, lang):
    page = (root / f"docs/reference/formats.{lang}.md").read_text()
    assert re.findall(r"^\| `(\w+)` \| ", page, re.MULTILINE) == list(FORMATS)


def test_every_word_stands_in_every_language():
    assert [name for name, text in CI_WORDS.items() if [lang for lang, _ in text.items()] != list(LANGUAGES)] == []
