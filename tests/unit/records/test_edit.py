"""Editing a record file changes what is asked for and nothing else."""

from difflib import unified_diff

import pytest

from parasta_vocab.data import root
from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.edit import Setting, edited
from parasta_vocab.source.yaml import parse_yaml

FILES = sorted((root() / "vocab/src").rglob("*.yaml"))
TEXT = """\
# what the file holds
scheme: parasta
group: koe
concepts:
  eka:  # the first
    pref_label: {fi: eka, sv: första, en: first}
    definition:
      fi: alku
      sv: början
      en: beginning
    note:
      fi: [yksi]
      sv: [ett]
    status: DRAFT
    number: 1

  toka:
    pref_label: {fi: toka, sv: andra, en: second}
    # why there is no definition
    source:
      - "definition: own wording"
    status: DRAFT
"""


def changed(*settings):
    """Return the lines that settings take away and bring."""
    lines = unified_diff(TEXT.splitlines(), edited(TEXT, settings).splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_without_changes_stays_byte_for_byte(path):
    text = path.read_text(encoding="utf-8")
    assert edited(text, []) == text


def test_a_value_is_replaced_where_it_stands():
    assert changed(Setting(("concepts", "eka", "definition", "sv"), "start")) == ["-      sv: början", "+      sv: start"]


def test_a_new_key_comes_to_its_place_and_a_day_has_no_quotation_marks():
    assert changed(Setting(("concepts", "toka", "created"), "2026-11-20")) == ["+    created: 2026-11-20"]
    assert changed(Setting(("concepts", "eka", "created"), "2026-11-20")) == ["+    created: 2026-11-20"]
    assert edited(TEXT, [Setting(("concepts", "eka", "created"), "2026-11-20")]).splitlines()[13:17] == [
        "    status: DRAFT",
        "    created: 2026-11-20",
        "    number: 1",
        "",
    ]


def test_short_texts_stand_on_one_line_and_sentences_one_a_line():
    long = "Tämä on niin pitkä huomautus, että se ansaitsee oman rivinsä tiedostossa."
    assert changed(Setting(("concepts", "toka", "hidden_label"), {"fi": ["tokka", "to ka"]})) == [
        "+    hidden_label:",
        "+      fi: [tokka, to ka]",
    ]
    assert changed(Setting(("concepts", "toka", "note"), {"fi": [long]})) == ["+    note:", "+      fi:", f"+        - {long}"]


def test_a_key_is_taken_away_with_what_it_leaves_empty():
    both = [Setting(("concepts", "eka", "note", lang), None) for lang in ("fi", "sv")]
    assert changed(*both) == ["-    note:", "-      fi: [yksi]", "-      sv: [ett]"]
    assert changed(Setting(("concepts", "eka", "example", "fi"), None)) == []


def test_a_new_record_comes_last_with_a_blank_line_before_it():
    record = {"pref_label": {"fi": "kolmas", "sv": "tredje", "en": "third"}, "status": "DRAFT"}
    assert changed(Setting(("concepts", "kolmas"), record)) == [
        "+",
        "+  kolmas:",
        "+    pref_label: {fi: kolmas, sv: tredje, en: third}",
        "+    status: DRAFT",
    ]


def test_what_yaml_would_misread_is_quoted():
    for text in ("yes: no", "- a", "#1", "null", "12", "a: b", "'x", '"x', "{x}", "@x", " x "):
        result = edited(TEXT, [Setting(("concepts", "eka", "definition", "fi"), text)])
        assert parse_yaml(result, "x").data["concepts"]["eka"]["definition"]["fi"] == text


@pytest.mark.parametrize("text", ["?0", "? x", "a, b", "[a", "a]", "{a: b}", ":x", "x:", "x #y", "-", "~", "”lainattu”", "(pois)", "§ 7"])
def test_what_yaml_would_misread_in_a_list_on_one_line_is_quoted(text):
    result = edited(TEXT, [Setting(("concepts", "eka", "note", "fi"), [text, "toinen"])])
    assert parse_yaml(result, "x").data["concepts"]["eka"]["note"]["fi"] == [text, "toinen"]


def test_items_of_a_list_that_stay_keep_quotation_marks_and_comments():
    text = TEXT.replace(
        '      - "definition: own wording"\n', "      - 'definition: own wording'  # for now\n      - \"a\"\n      # the last\n      - b\n"
    )
    result = edited(text, [Setting(("concepts", "toka", "source"), ["new", "definition: own wording", "b"])])
    assert result == text.replace("    source:\n", "    source:\n      - new\n").replace('      - "a"\n', "")


def test_layout_that_the_library_would_change_stays():
    text = (
        TEXT.replace("  toka:\n", "  # the young one\n  toka:\n")
        .replace("number: 1\n", "number:    1\n\n")
        .replace("{fi: toka,", "{ fi: toka,")
    )
    assert edited(text, [Setting(("concepts", "eka", "status"), "VALID")]) == text.replace("status: DRAFT", "status: VALID", 1)


def test_a_path_through_a_text_is_refused():
    with pytest.raises(BrokenRecord, match="status holds no keys"):
        edited(TEXT, [Setting(("concepts", "eka", "status", "fi"), "x")], "f.yaml")
