"""A file rewritten by a library → the file as it was, with only the lines that were meant to change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher


def patched(text: str, plain: str, changed: str) -> str:
    """Return `text` with what differs between `plain` and `changed`.

    `plain` is `text` as the library writes it when nothing is changed, `changed` as it writes it after the change: so what
    the library does to the layout is left out. A comment on a line of its own is never lost.
    """
    old, new = plain.splitlines(keepends=True), changed.splitlines(keepends=True)
    if plain != text:
        old, new = _in_words_of(text, old, new)
    return "".join(_with_comments(old, new))


def _in_words_of(text: str, old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """Return the two states with their common lines written as the text has them."""
    lines = text.splitlines(keepends=True)
    spelt: list[list[str]] = [[line] for line in old]
    for kind, i, j, k, m in SequenceMatcher(None, lines, old, autojunk=False).get_opcodes():
        if kind in {"replace", "insert"}:
            spelt[k:m] = [[] for _ in range(k, m)]
        if kind in {"replace", "delete"}:
            target = k if k < m else max(k - 1, 0)
            spelt[target] = [*spelt[target], *lines[i:j]]
    before: list[str] = []
    after: list[str] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        original = [line for several in spelt[i:j] for line in several]
        before += original
        after += original if kind == "equal" else new[k:m]
    return before, after


def _with_comments(old: list[str], new: list[str]) -> Iterator[str]:
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield from new[k:m]
        if kind in {"replace", "delete"}:
            yield from (line for line in old[i:j] if line.lstrip().startswith("#") and line not in new)


def blank_lines_between_records(text: str, before: str) -> str:
    """Return the text with blank lines only where they were: between records, if the file had them there."""
    spaced = re.search(r"\n\n  [a-z]", before) is not None
    text = re.sub(r"\n(?:[ \t]*\n)+(?=[ ]{3,}\S)", "\n", text)
    if not spaced:
        return re.sub(r"\n(?:[ \t]*\n)+(?=  \S)", "\n", text)
    return re.sub(r"(?<![:\n])\n(?=  [a-z][a-z0-9-]*:\n)", "\n\n", text)
