"""What may be written at a place of a text, also where the text around it is not finished."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parasta_vocab.fixes.slot import Slot, class_at, slot_at
from parasta_vocab.lsp.flow import Half
from parasta_vocab.lsp.scan import Block, scan
from parasta_vocab.lsp.word import Words
from parasta_vocab.source.document import Path
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.graph import fields

_REST: Final = re.compile(r"[\w-]*")
_BREAK: Final = re.compile(r"[\r\n]")
_COLON: Final = re.compile(r"[\"']?[ \t]*:")


@dataclass(frozen=True, slots=True)
class Cursor:
    """What is asked for at a place: a key of the mapping at `path`, or the value at `path`.

    From `start` to `end` stands what has been typed already; `quote` is the quotation mark around it. `before` and `after` go around
    what is put there. `is_json` tells whether words need quotation marks.
    """

    path: Path
    is_key: bool
    start: int
    end: int
    quote: str = ""
    before: str = ""
    after: str = ""
    is_json: bool = False

    @property
    def slot(self) -> Slot | None:
        """What the schema says of the value, or of the texts whose language is asked for."""
        return slot_at(self.path)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that may stand in the mapping, in the order of the schema."""
        if not self.is_key:
            return ()
        if (slot := self.slot) and slot.kind == "text":
            return LANGUAGES
        cls = class_at(self.path)
        return tuple(fields()[cls]["slots"]) if cls and _is_thing(self.path) else ()

    def put(self, word: str) -> str:
        """Return what is to stand from `start` to `end` so that it says this word."""
        mark = '"' if self.is_json and not self.quote else ""
        return f"{self.before}{mark}{word}{mark}{self.after}"


def cursor_at(text: str, offset: int, *, is_json: bool = False) -> Cursor | None:
    """Return what is asked for at a place, or None inside a comment or a text, and where nothing can be written."""
    walk = scan(text[:offset])
    half = walk.half
    if half is None or _BREAK.search(text, half.start, offset):
        return None
    found = _of_line(half, walk.blocks) if half.column is not None else _within(half, text)
    if found is None:
        return None
    path, is_key, before = found
    end = _end(text, offset)
    after = "" if not is_key or _COLON.match(text, end) else ": "
    if is_key and half.quote:
        after = "" if text.startswith(half.quote, end) else f"{half.quote}: "
    elif half.quote and not text.startswith(half.quote, end):
        after = half.quote
    slot = slot_at(path)
    alone = not is_key and slot is not None and slot.many and path[-1:] == (slot.key,)
    if alone and not before and not half.quote and slot and slot.kind != "object":
        before, after = "[", "]"  # a list is begun where there is none
    glued = not is_key and text[half.start - 1 : half.start] == ":"
    glued = glued or (text[half.start - 1 : half.start] == "-" and isinstance(half.path[-1:] and half.path[-1], int))
    lead = " " if glued else ""
    return Cursor(path, is_key, half.start, end, half.quote, lead + before, after, is_json)


def _within(half: Half, text: str) -> tuple[Path, bool, str] | None:
    """Return path, kind and beginning of what stands behind a key, behind a dash, or in brackets."""
    if half.is_key:
        return half.path, True, ""
    slot = slot_at(half.path)
    if slot is None:
        return None
    if slot.kind in {"object", "text"}:
        behind_dash = text[: half.start].rstrip(" \t").endswith("-") and isinstance(half.path[-1], int)
        return (half.path, True, "") if behind_dash else None
    return half.path, False, ""


def _of_line(half: Half, blocks: Sequence[Block]) -> tuple[Path, bool, str] | None:
    """Return path, kind and beginning of the first word of a line."""
    if half.path:
        return _opened(half.path)
    column = half.column or 0
    inside = [block for block in blocks if block.indent <= column]
    if not inside:
        return ((), True, "") if column == 0 or not blocks else None
    top = inside[-1]
    if top.indent == column and top.index is None:
        return top.path, True, ""
    if top.indent == column:
        if len(inside) > 1 and inside[-2].indent == column:
            return inside[-2].path, True, ""
        slot = slot_at(top.path)
        path = (*top.path, (top.index or 0) + 1)
        return (path, slot.kind == "object", "- ") if slot else None
    return _opened(top.last) if top.empty and top.last else None


def _opened(path: Path) -> tuple[Path, bool, str] | None:
    """Return what begins on a line of its own: the first key of a mapping, the first item of a list, or a value."""
    slot = slot_at(path)
    if slot is None:
        return None
    if slot.many and path[-1] == slot.key:
        return (*path, 0), slot.kind == "object", "- "
    return path, slot.kind in {"object", "text"}, ""


def _is_thing(path: Path) -> bool:
    """Tell whether a path is that of one thing, not of a list of things."""
    slot = slot_at(path)
    return slot is None or not slot.many or isinstance(path[-1], int)


def _end(text: str, offset: int) -> int:
    found = _REST.match(text, offset)
    assert found is not None
    return found.end()


def taken_keys(cursor: Cursor, words: Words) -> frozenset[str]:
    """Return the keys that the mapping has already, without the one that is being typed."""
    return frozenset(word.text for word in words.keys(cursor.path) if not word.start <= cursor.start <= word.end)


def taken_values(cursor: Cursor, words: Words) -> frozenset[str]:
    """Return the other values of the list."""
    if not cursor.path or not isinstance(cursor.path[-1], int):
        return frozenset()
    values = (word for word in words.items if not word.is_key and word.path[:-1] == cursor.path[:-1] and len(word.path) == len(cursor.path))
    return frozenset(word.text for word in values if not word.start <= cursor.start <= word.end)
