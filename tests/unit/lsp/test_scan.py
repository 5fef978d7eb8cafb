from pathlib import Path

import pytest

from parasta_vocab.fixes.page import Page
from parasta_vocab.lsp.scan import scan
from parasta_vocab.lsp.word import exact_words, read_words
from parasta_vocab.source.span import BLOCK, MARKED

ROOT = Path(__file__).parents[3]
FILES = [
    *sorted(ROOT.glob("examples/providers/*/*.yaml")),
    *sorted(ROOT.glob("examples/rules/*/*.yaml")),
    *sorted(ROOT.glob("examples/rules/*/*.json")),
]
HARD = {
    "quotes": "a: 'it''s'\nb: \"x \\\" y\"\n'c d': e\n\"f\": [\"g, h\", 'i: j', k l]\n",
    "blocks": "a: |\n  text: no key\n  - no item\n\n  more\nb: >-  # comment\n    folded\nc: d\n",
    "plain": "a: first\n  second\n  third # comment\nb:\n  alone\n  and on\nc: http://x.example/#y\nd: a:b\n",
    "lists": "a:\n- b\n- - c\n  - d\n- e: f\n  g: h\n-\n  i: j\nk:\n  - [l, [m, n], {o: p}]\n",
    "flows": "a: {b: c, d: [e,\n  f], # comment\n  g: {h: 'i'}}\nj: [k, \"l\"\n ]\nm: {}\nn: []\no: [{p: q}, {r: s}]\n",
    "marks": "%YAML 1.2\n---\na: !!str b\nc: &x d\n...\n",
    "windows": "a: b\r\nc:\r\n  - d\r\n  - {e: f}\r\ng: h\r\n  i\r\n",
    "json": '{"a": 1, "b": [true, null, "x\\"y", {"c": "d"}],\n "e": {"f": [], "g": {}}}\n',
    "list of lists": "[[a, b], [c]]\n",
}


def shape(words):
    """Return paths and places; the real reader begins at a tag or an anchor, and ends behind a block scalar."""
    return [(word.path, word.style != MARKED and word.start, word.style != BLOCK and word.end, word.is_key) for word in words]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_can_be_read_is_read_as_the_real_reader_does(path):
    text = path.read_text(encoding="utf-8")
    page = Page.read(text.encode(), str(path))
    if page.document.duplicates:
        pytest.skip("the real reader drops the second of two keys")
    assert shape(scan(text).words) == shape(exact_words(page).items)


@pytest.mark.parametrize("name", HARD)
def test_the_hard_parts_of_yaml_and_json_too(name):
    text = HARD[name]
    page = Page.read(text.encode(), "x.json" if name == "json" else "x.yaml")
    assert shape(scan(text).words) == shape(exact_words(page).items)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("processes:\n  - id: a\n    stages: [hak\n    owner: rektor\n", ("processes", 0, "owner")),
        ("processes:\n  - id: a\n    name: {fi: b\n    owner: rektor\n", ("processes", 0, "owner")),
        ('processes:\n  - id: a\n    level: "pro\n    owner: rektor\n', ("processes", 0, "owner")),
        ("processes:\n  - id: a\n    lev\n    owner: rektor\n", ("processes", 0, "owner")),
        ("provider:\n  na\n  languages: [fi]\nversion: rektor\n", ("version",)),
        ('{"processes": [{"stages": ["a", "b\n "owner": "rektor"}]}', ("processes", 0, "owner")),
        ('{"processes": [{"stages": ["a",\n "owner": "rektor"}]}', ("processes", 0, "owner")),
    ],
)
def test_what_stands_behind_something_unfinished_is_found(text, after):
    words = read_words(text, "x", "json" if text.startswith("{") else "yaml")
    assert not words.exact
    assert words.value(after) == "rektor"


def test_half_a_key_hides_no_key_below_it():
    words = read_words("provider:\n  na\n  languages: [fi]\n", "x", "yaml")
    assert [word.text for word in words.keys(("provider",))] == ["languages"]


@pytest.mark.parametrize(
    "text", ["[" * 10_000, "- " * 10_000, '{"a":' * 10_000, "a:\n" * 10_000 + "'" * 9999, '"\n' * 10_001, "? [\n" * 10_000]
)
def test_a_bomb_is_read_in_no_time(text):
    assert len(scan(text).words) <= 20_000
