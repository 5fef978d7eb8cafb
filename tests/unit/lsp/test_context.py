import pytest

from parasta_vocab.lsp.context import cursor_at, taken_keys, taken_values
from parasta_vocab.lsp.word import read_words

PROCESS = "processes:\n  - id: a\n    "
STEP = f"{PROCESS}steps:\n      - id: b\n        "
P, S = ("processes", 0), ("processes", 0, "steps", 0)
KEY, VALUE = True, False


@pytest.mark.parametrize(
    ("text", "path", "kind", "typed", "put"),
    [
        ("¦", (), KEY, "", "W: "),
        ("pro¦", (), KEY, "pro", "W: "),
        ("pro¦: x", (), KEY, "pro", "W"),
        ("provider:\n  ¦", ("provider",), KEY, "", "W: "),
        ("provider:\n  na¦\n  languages: [fi]\n", ("provider",), KEY, "na", "W: "),
        ("provider: {¦", ("provider",), KEY, "", "W: "),
        ("roles:\n  - ¦", ("roles", 0), KEY, "", "W: "),
        ("roles:\n  -¦", ("roles", 0), KEY, "", " W: "),
        ("roles:\n  ¦", ("roles", 0), KEY, "", "- W: "),
        ("roles:\n- id: a\n¦", (), KEY, "", "W: "),
        ("roles:\n- id: a\n  ac¦", ("roles", 0), KEY, "ac", "W: "),
        ("roles:\n  - id: a\n  ¦", ("roles", 1), KEY, "", "- W: "),
        ("roles:\n  - id: a\n    actor: ¦", ("roles", 0, "actor"), VALUE, "", "W"),
        ("roles:\n  - id: a\n    actor:¦", ("roles", 0, "actor"), VALUE, "", " W"),
        ("roles:\n  - id: a\n    actor: op¦\n    name: x", ("roles", 0, "actor"), VALUE, "op", "W"),
        ("roles:\n  - id: a\n    actor: op¦iskelija", ("roles", 0, "actor"), VALUE, "opiskelija", "W"),
        ("roles:\n  - {id: a, actor: ¦}", ("roles", 0, "actor"), VALUE, "", "W"),
        ("covers: ¦", ("covers",), VALUE, "", "[W]"),
        (f"{PROCESS}stages: [¦", (*P, "stages", 0), VALUE, "", "W"),
        (f"{PROCESS}stages: [hak¦\n    owner: x", (*P, "stages", 0), VALUE, "hak", "W"),
        (f"{PROCESS}stages: [ansökan och¦]", (*P, "stages", 0), VALUE, "ansökan och", "W"),
        (f"{PROCESS}stages: [a, b¦, c]", (*P, "stages", 1), VALUE, "b", "W"),
        (f"{PROCESS}stages: [a,\n      b¦", (*P, "stages", 1), VALUE, "b", "W"),
        (f"{PROCESS}stages: hak¦", (*P, "stages"), VALUE, "hak", "[W]"),
        (f"{PROCESS}stages:\n      ¦", (*P, "stages", 0), VALUE, "", "- W"),
        (f"{PROCESS}stages:\n      - ¦", (*P, "stages", 0), VALUE, "", "W"),
        (f"{PROCESS}stages:\n      - a\n      ¦", (*P, "stages", 1), VALUE, "", "- W"),
        (f"{PROCESS}stages:\n    - ha¦", (*P, "stages", 0), VALUE, "ha", "W"),
        (f"{PROCESS}level: 'pro¦", (*P, "level"), VALUE, "pro", "W'"),
        (f"{PROCESS}level: 'pro¦'", (*P, "level"), VALUE, "pro", "W"),
        (f"{PROCESS}level:\n      ¦", (*P, "level"), VALUE, "", "W"),
        (f"{PROCESS}level: ¦\r\n    owner: x", (*P, "level"), VALUE, "", "W"),
        (f"{PROCESS}name: {{fi: x, ¦}}", (*P, "name"), KEY, "", "W: "),
        (f"{PROCESS}name:\n      ¦", (*P, "name"), KEY, "", "W: "),
        (f"{PROCESS}purpose: {{fi: x}}\n    ow¦\n    level: y", P, KEY, "ow", "W: "),
        (f"{STEP}¦\n", S, KEY, "", "W: "),
        (f"{PROCESS}steps:\n      - id: b\n      ¦\n", (*P, "steps", 1), KEY, "", "- W: "),
        (f"{PROCESS}steps:\n      - id: b\n    ¦\n", P, KEY, "", "W: "),
        (f"{STEP}documents: [{{document: ¦", (*S, "documents", 0, "document"), VALUE, "", "W"),
        (f"{STEP}documents: [{{document: x, ¦}}]", (*S, "documents", 0), KEY, "", "W: "),
        (f"{STEP}next: [c, ¦]", (*S, "next", 1), VALUE, "", "W"),
        ('{"provider": {"¦', ("provider",), KEY, "", 'W": '),
        ('{"provider": {"¦": 1}}', ("provider",), KEY, "", "W"),
        ('{"provider": {¦', ("provider",), KEY, "", '"W": '),
        ('{"processes": [{"stages": ["¦"]}]}', (*P, "stages", 0), VALUE, "", "W"),
        ('{"processes": [{"stages": [¦]}]}', (*P, "stages", 0), VALUE, "", '"W"'),
        ('{"processes": [{"level": ¦}]}', (*P, "level"), VALUE, "", '"W"'),
        ('{"processes": [{"level": "pro¦"}]}', (*P, "level"), VALUE, "pro", "W"),
        ('{"processes": [{"stages": ¦', (*P, "stages"), VALUE, "", '["W"]'),
    ],
)
def test_what_is_asked_for(place, text, path, kind, typed, put):
    text, offset = place(text)
    cursor = cursor_at(text, offset, is_json=text.startswith("{"))
    assert (cursor.path, cursor.is_key, text[cursor.start : cursor.end], cursor.put("W")) == (path, kind, typed, put)


@pytest.mark.parametrize(
    "text",
    [
        f"{PROCESS}purpose: {{fi: some te¦",
        f"{PROCESS}owner: x # com¦",
        f"{PROCESS}stages: [a, # com¦",
        f"{PROCESS}authority:\n      fi: |\n        te¦",
        f"{PROCESS}level: 'a' ¦",
        f"{PROCESS}steps: ¦",
        f"{PROCESS}authority: ¦",
        f"{PROCESS}owner: a\n      b¦",
        f"{STEP}documents: [¦",
        "provider: ¦",
        "  # parasta¦",
        "unknown:\n  ¦",
    ],
)
def test_where_nothing_can_be_put(place, text):
    text, offset = place(text)
    cursor = cursor_at(text, offset)
    assert cursor is None or (not cursor.keys and (cursor.slot is None or cursor.slot.kind == "text"))


def test_what_is_there_already_is_taken_below_the_cursor_too(place):
    text, offset = place("processes:\n  - id: a\n    ow¦\n    stages: [x, y]\n    level: z\n")
    assert taken_keys(cursor_at(text, offset), read_words(text, "x", "yaml")) == {"id", "stages", "level"}
    text, offset = place("processes:\n  - id: a\n    stages: [x, ¦, y]\n")
    assert taken_values(cursor_at(text, offset), read_words(text, "x", "yaml")) == {"x", "y"}
