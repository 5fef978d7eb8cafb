"""The only door to ruamel.yaml: changes a record file and leaves order, comments and layout as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.extras import needs
from parasta_vocab.records.patch import blank_lines_between_records, patched
from parasta_vocab.source.document import Path as KeyPath

if TYPE_CHECKING:
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

ORDER: Final = (
    "pref_label",
    "label_status",
    "alt_label",
    "hidden_label",
    "discouraged_label",
    "neuter",
    "plural",
    "definition",
    "note",
    "example",
    "broader_generic",
    "broader_partitive",
    "related",
    "law",
    "source",
    "ehoks",
    "koski",
    "status",
    "created",
    "modified",
    "valid_from",
    "valid_until",
    "validity_verified",
    "successor",
    "change_note",
    "history_note",
    "editorial_note",
    "fi",
    "sv",
    "en",
)
"""The keys of a record in their order."""
_PLAIN: Final = re.compile(r"[^\W_](?:[^:#]|:(?=[\w/])|(?<=\S)#)*(?<!\s)")
"""Texts that may stand without quotation marks, unless ruamel.yaml finds a reason against it."""
LONG: Final = 60
"""A list with a longer text in it is written one item a line."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A value to put under the keys of `path`, or None to take it away."""

    path: KeyPath
    value: Any


def edited(text: str, settings: Iterable[Setting], source: str = "") -> str:
    """Return the text of a record file with values set; a key that is new comes to its place in the order of the keys.

    Raises:
        BrokenRecord: A path leads through something that holds no keys.
        MissingExtra: ruamel.yaml is not installed.
    """
    several = tuple(settings)
    plain = _dumped(text, (), source)
    return patched(text, plain, _dumped(text, several, source)) if several else text


def _dumped(text: str, settings: Iterable[Setting], source: str) -> str:
    yaml = _yaml()
    data = yaml.load(text)
    for setting in settings:
        _set(data, setting, source)
    out = StringIO()
    yaml.dump(data, out)
    return blank_lines_between_records(out.getvalue(), text)


def _yaml() -> YAML:
    with needs("edit"):
        from ruamel.yaml import YAML
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _set(data: CommentedMap, setting: Setting, source: str) -> None:
    *way, last = setting.path
    node = data
    for key in way:
        if key not in node:
            if setting.value is None:
                return
            _insert(node, key, _made({}))
        node = node[key]
        if not isinstance(node, dict):
            raise BrokenRecord(source, f"{key} holds no keys")
    if setting.value is None:
        _remove(data, tuple(setting.path))
    elif last in node:
        node[last] = _replaced(node[last], setting.value)
    else:
        _insert(node, last, _made(setting.value))


def _remove(data: CommentedMap, path: KeyPath) -> None:
    """Take a key away, and what it leaves empty above it within the record."""
    way = [data]
    for key in path[:-1]:
        way.append(way[-1][key])
    way[-1].pop(path[-1], None)
    for depth in range(len(path) - 1, 2, -1):
        if not way[depth]:
            way[depth - 1].pop(path[depth - 1])


def _insert(node: CommentedMap, key: Any, value: Any) -> None:
    own = rank(key)
    place = next((index for index, known in enumerate(node) if rank(known) > own), len(node))
    node.insert(place, key, value)


def rank(key: Any) -> int:
    """Return the place of a key in the order of the keys of a record; what only some schemes have comes last."""
    return ORDER.index(key) if key in ORDER else len(ORDER)


def _replaced(old: Any, value: Any) -> Any:
    """Return the new value in the shape of the old one; items that stay keep their comments."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if isinstance(value, Mapping) and isinstance(old, CommentedMap):
        for key in [key for key in old if key not in value]:
            old.pop(key)
        for key, item in value.items():
            if key in old:
                old[key] = _replaced(old[key], item)
            else:
                _insert(old, key, _made(item))
        return old
    if isinstance(value, Sequence) and not isinstance(value, str) and isinstance(old, CommentedSeq):
        return _list_replaced(old, value)
    return old if str(old) == str(value) else _made(value)


def _list_replaced(old: CommentedSeq, value: Sequence[Any]) -> CommentedSeq:
    """Return the list with new items; those that stay keep their quotation marks and comments."""
    before, after = [str(item) for item in old], [str(item) for item in value]
    for kind, i, j, k, m in reversed(SequenceMatcher(None, before, after, autojunk=False).get_opcodes()):
        if kind == "equal":
            continue
        both = min(j - i, m - k)
        for index in reversed(range(i + both, j)):
            old.pop(index)
        for item in reversed(value[k + both : m]):
            old.insert(i + both, _made(item))
        for index in range(both):
            old[i + index] = _replaced(old[i + index], value[k + index])
    if any(len(str(item)) > LONG and not isinstance(item, dict) for item in value):
        old.fa.set_block_style()
    return old


def _made(value: Any) -> Any:
    """Return a value as a node: short ones on one line, sentences one a line."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if isinstance(value, Mapping):
        mapping = CommentedMap((key, _made(item)) for key, item in value.items())
        if value and all(isinstance(item, str) for item in value.values()) and sum(map(len, value.values())) < 2 * LONG:
            mapping.fa.set_flow_style()
        return mapping
    if isinstance(value, Sequence) and not isinstance(value, str):
        items: CommentedSeq = CommentedSeq(_made(item) for item in value)
        if all(isinstance(item, dict) or len(str(item)) <= LONG for item in value):
            items.fa.set_flow_style()
        return items
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value)  # a day stands without quotation marks in our files
    if isinstance(value, str) and not _PLAIN.fullmatch(value):
        from ruamel.yaml.scalarstring import DoubleQuotedScalarString

        return DoubleQuotedScalarString(value)
    return value
