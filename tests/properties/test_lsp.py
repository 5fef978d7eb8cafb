"""Whatever somebody types, the language server has an answer."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parasta_vocab.cli.judge import Judge
from parasta_vocab.fixes.page import Page
from parasta_vocab.lsp.actions import actions_for
from parasta_vocab.lsp.checks import OpenFile, check_unit, units_of
from parasta_vocab.lsp.completion import complete
from parasta_vocab.lsp.context import cursor_at
from parasta_vocab.lsp.describe import Style
from parasta_vocab.lsp.hover import hover
from parasta_vocab.lsp.rename import NotRenamed, rename
from parasta_vocab.lsp.scan import scan
from parasta_vocab.lsp.sheet import Sheet
from parasta_vocab.lsp.symbols import outline
from parasta_vocab.lsp.things import find_things
from parasta_vocab.settings.chosen import Chosen

ROOT = Path(__file__).parents[2]
YAML = (ROOT / "examples/rules/_base/good.yaml").read_text(encoding="utf-8").partition("\n")[2]
JSON = '{"provider": {"name": {"fi": "Mallila å 🎓"}},\n "roles": [{"id": "ope", "actor": "opettaja"}],\n "processes": [{"id": "a1", "owner": "ope", "stages": ["palauteprosessit"]}]}\n'
BITS = st.sampled_from(["\n", "\n  ", "\n- ", ": ", "- ", "[", "]", "{", "}", ",", '"', "'", "#", " # parasta: ignore[", "|", ">", "&a ", "*a", "!t ", "\t", "\r", "\r\n", "å", "🎓", "\ud800", "\0", "\u2028", "\x85", "\ufeff", "---\n", "? ", "stages", "ope", "id: ope\n"])  # fmt: skip
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), BITS), max_size=6)
COMMON = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def mutated(text, edits):
    for where, length, bit in edits:
        at = int(where * len(text))
        text = text[:at] + bit + text[at + length :]
    return text


def opened(text, suffix):
    return OpenFile(Path(f"/nowhere/x{suffix}"), named=False, text=text)


@pytest.mark.parametrize(("original", "suffix"), [(YAML, ".yaml"), (JSON, ".json")])
@COMMON
@given(edits=EDITS, place=st.floats(0, 1), lang=st.sampled_from(["fi", "sv", "en"]))
def test_any_text_is_answered_at_any_place(original, suffix, edits, place, lang):
    text = mutated(original, edits)
    file = opened(text, suffix)
    words, style, offset = file.words(), Style(lang), int(place * len(text))
    assert all(0 <= word.start <= word.end <= len(text) for word in words.items)
    things = find_things(words)
    word = words.at(offset)
    if word:
        hover(word, things, style)
        try:
            edits_of = rename(word, "uusi-tunnus", {file.name: (text, words)})[file.name]
        except NotRenamed:
            pass
        else:
            assert all(text[edit.start : edit.end] == edit.old for edit in edits_of)
    cursor = cursor_at(text, offset, is_json=suffix == ".json")
    if cursor:
        sheet = Sheet(text)
        assert sheet.position(cursor.start).line == sheet.position(offset).line == sheet.position(cursor.end).line
        assert cursor.start <= offset <= cursor.end
        assert all(item.text and item.word in item.text for item in complete(cursor, words, things, style))
    for symbol in outline(words, things):
        assert symbol.start <= symbol.thing.word.start <= symbol.thing.word.end <= symbol.end


@pytest.mark.parametrize(("original", "suffix"), [(YAML, ".yaml"), (JSON, ".json")])
@COMMON
@given(edits=EDITS)
def test_any_text_is_checked_and_its_findings_lie_in_it(original, suffix, edits):
    file = opened(mutated(original, edits), suffix)
    judge = Judge(Chosen(ignored=True))
    (unit,) = units_of((file,), judge.chosen)
    marks = check_unit(unit, judge, lambda _: "fi")
    assert set(marks) == {file.name}
    for mark in marks[file.name]:
        assert 0 <= mark.start <= mark.end <= len(file.text)
        assert "\n" not in file.text[mark.start : mark.end]
        assert mark.message
        if mark.finding:
            page = Page.read(file.content(), file.name)
            assert all(action.edits for action in actions_for(mark.finding, page, (page,)))


@COMMON
@given(st.text(alphabet="a:-[]{},\"'#|>&!? \n\r\tå🎓", max_size=60))
def test_any_text_at_all_is_read(text):
    walk = scan(text)
    assert [word.start for word in walk.words] == sorted(word.start for word in walk.words)
    cursor_at(text, len(text))
