import re
from collections import Counter
from pathlib import Path

import pytest

from parasta_vocab.build.markdown import BANNER, escaped, render_page, table
from parasta_vocab.build.reference import PAGES, iter_reference
from parasta_vocab.data import read_json, root
from parasta_vocab.national import national_model
from parasta_vocab.shapes import catalogue, lint_catalogue
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import vocabulary

ANCHOR = re.compile(r'<a id="([^"]+)"></a>')
TEXTS = dict(iter_reference(root()))


def text_of(name, lang):
    return TEXTS[f"docs/reference/{name}.{lang}.md"]


def test_there_is_a_page_of_each_subject_in_each_language():
    subjects = ("commands", "file-format", "rules", "lint", "settings", "process-map", "actors", "vocabulary")
    assert list(TEXTS) == [f"docs/reference/{name}.{lang}.md" for name in subjects for lang in LANGUAGES]


def test_the_pages_are_the_same_each_time():
    assert {path: text for path, text in iter_reference(root()) if "commands" not in path} == {
        path: text for path, text in TEXTS.items() if "commands" not in path
    }


@pytest.mark.parametrize(("path", "text"), TEXTS.items(), ids=list(TEXTS))
def test_a_page_says_that_it_is_generated_and_leads_to_its_other_languages(path, text):
    name, lang, _ = Path(path).name.split(".")
    lines = text.splitlines()
    others = re.findall(r"\]\(([^)]*)\)", lines[4])
    assert (lines[0], others) == (BANNER, [f"{name}.{code}.md" for code in LANGUAGES if code != lang])


@pytest.mark.parametrize(("path", "text"), TEXTS.items(), ids=list(TEXTS))
def test_no_anchor_stands_twice_on_a_page(path, text):
    assert [anchor for anchor, count in Counter(ANCHOR.findall(text)).items() if count > 1] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_languages_have_the_same_anchors(name):
    first, *others = (ANCHOR.findall(text_of(name, lang)) for lang in LANGUAGES)
    assert others == [first, first]


def test_every_rule_has_its_place_by_its_id():
    for page, rules in (("rules", catalogue()), ("lint", lint_catalogue())):
        anchors = ANCHOR.findall(text_of(page, "fi"))
        assert [anchor for anchor in anchors if not anchor.startswith("topic-")] == list(rules)


def test_the_vocabulary_holds_every_concept_of_its_schemes():
    beside = {"parasta-asiakirjat": "document", "parasta-tiedot": "data", "parasta-tasot": "level"}
    expected = {concept.id for concept in vocabulary("parasta")}
    expected |= {f"{prefix}-{concept.id}" for scheme, prefix in beside.items() for concept in vocabulary(scheme)}
    expected |= {f"group-{group.id}" for group in vocabulary("parasta").collections.values()} | set(beside)
    assert set(ANCHOR.findall(text_of("vocabulary", "sv"))) == expected


def test_the_actor_map_holds_every_actor():
    expected = {f"actor-{actor.id}" for actor in national_model().actors} | {f"group-{group.id}" for group in national_model().actor_groups}
    assert set(ANCHOR.findall(text_of("actors", "fi"))) == expected


def test_the_process_map_holds_every_stage_sub_step_and_critical_point():
    expected = {f"stage-{concept.id}" for concept in vocabulary("parasta-prosessikartta")}
    expected |= {f"point-{concept.id}" for concept in vocabulary("parasta-kriittiset-pisteet")} | {"critical-points", "partnership"}
    assert set(ANCHOR.findall(text_of("process-map", "en"))) == expected


def test_the_file_format_tells_of_every_key_of_every_class():
    fields = read_json("schema/generated/fields.json")
    used = {anchor for anchor in ANCHOR.findall(text_of("file-format", "fi")) if not anchor.startswith("values")}
    schema = read_json("schema/generated/process-description.fi.schema.json")
    assert used == {name.lower() for name in fields if name in {"ProcessDescription", *schema["$defs"]}}
    rows = re.findall(r"^\| \**`(\w+)`\** \|", text_of("file-format", "fi").split('<a id="values">')[0], re.MULTILINE)
    assert Counter(rows) == Counter(key for name, cls in fields.items() if name.lower() in used for key in cls["slots"])


def test_the_commands_speak_the_language_of_their_page():
    starts = {lang: text_of("commands", lang).split("```text\n")[1].splitlines()[2].strip() for lang in LANGUAGES}
    assert starts == {
        "fi": "Vertaa koulutuksen järjestäjän prosessikuvauksia työpaikalla järjestettävän koulutuksen",
        "sv": "Jämför en utbildningsanordnares processbeskrivningar med den nationella modellen för",
        "en": "Hold a provider's process descriptions against the national model of education organised at a",
    }


def test_a_page_ends_with_one_line_break():
    assert render_page("x", "sv", "X", ["a", ""]) == f"{BANNER}\n\n# X\n\n[suomi](x.fi.md) · [English](x.en.md)\n\na\n"


def test_a_cell_cannot_end_its_row():
    assert list(table(("a",), [("b | c",)])) == ["| a |", "| --- |", "| b \\| c |", ""]


def test_plain_text_is_shown_as_it_is():
    assert escaped("*a* [b] <c> `d`") == "\\*a\\* \\[b\\] &lt;c> \\`d\\`"
