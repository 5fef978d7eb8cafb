"""What holds of every YAML text: data and places are those of PyYAML's own tree of nodes, and what is refused is refused by both or for a reason."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Path
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.yaml import parse_yaml

WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
NOTHING = {"null", "Null", "NULL", "~", ""}
OURS = {PHRASES[name] for name in ("yaml_alias", "yaml_documents", "yaml_key", "too_deep")}
PIECES = st.sampled_from([
    "a", "b: ", "- ", "\n", "\n  ", "\n    ", ": ", "? ", "[", "]", "{", "}", ", ", "'x'", '"y\\n"', "~", "true", "no", "1.0", "2026-08-01",
    "0x1F", "&a ", "*a", "!t ", "!!str ", "<<: ", "|\n  z\n", ">-\n  z\n", "# c\n", "---\n", "...\n", "\t", "ä", "😀", "\r\n", "\u2028", "%YAML 1.1\n",
])  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=24).map("".join), st.text("ab:- \n[]{}#'\"&*!|>,?~1.\t", max_size=40))


def tree(text: str) -> tuple[object, dict[Path, TextPlace], dict[Path, TextPlace]]:
    values: dict[Path, TextPlace] = {}
    keys: dict[Path, TextPlace] = {}

    def at(node: yaml.Node) -> TextPlace:
        return TextPlace(node.start_mark.line + 1, node.start_mark.column + 1)

    def plain(node: yaml.Node, path: Path) -> object:
        values[path] = at(node)
        if isinstance(node, yaml.SequenceNode):
            return [plain(item, (*path, number)) for number, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            is_plain = node.tag == "?"
            return None if is_plain and node.value in NOTHING else WORDS.get(node.value, node.value) if is_plain else node.value
        found: dict[str, object] = {}
        for key, value in node.value:
            if key.value not in found:
                below = (*path, key.value)
                keys[below] = at(key)
                found[key.value] = plain(value, below)
        return found

    class Loader(yaml.CBaseLoader):
        def resolve(self, kind: type, value: object, implicit: object) -> str:
            return "?" if kind is yaml.ScalarNode and implicit and implicit[0] else "!"

    node = yaml.compose(text, Loader=Loader)
    return (None, {}, {}) if node is None else (plain(node, ()), values, keys)


@given(TEXTS)
@example("a: &x 1\nb: 2\n")
@example("a: {x: 1}\na: [2]\nb: 3\n")
@example("- - a\n  - b: c\n- {}\n- []\n")
@example("? a\n: b\n? c\n")
@settings(deadline=None, max_examples=600, suppress_health_check=[HealthCheck.too_slow])
def test_data_and_places_are_those_of_the_tree_of_nodes(text: str) -> None:
    readable = text.replace("\u2028", " ")
    try:
        document = parse_yaml(text, "a")
    except UnreadableSource as error:
        if error.reason not in OURS:
            with pytest.raises(yaml.YAMLError):
                yaml.compose(readable, Loader=yaml.CBaseLoader)
        return
    data, values, keys = tree(readable)
    assert (document.data, dict(document.places), dict(document.key_places)) == (data, values, keys)
