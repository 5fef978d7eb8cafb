"""Where the parts of a text end: spaces, words, what stands in quotation marks; any text will do."""

from __future__ import annotations

import re
from typing import Final

from parasta_vocab.lsp.word import Word
from parasta_vocab.source.document import Path
from parasta_vocab.source.span import BLOCK, DOUBLE, SINGLE

QUOTES: Final = {'"': DOUBLE, "'": SINGLE}
"""Quotation marks and how what stands in them is written."""
_SPACE: Final = re.compile(r"[ \t]*")
_LINE: Final = re.compile(r"[^\n]*")
_PLAIN_END: Final = re.compile(r"[ \t]+#|\r?\n|\Z")
_FLOW_END: Final = re.compile(r"[,\[\]{}\r\n]|:(?=[ \t\r\n,\[\]{}]|\Z)|[ \t]#|\Z")
_QUOTED: Final = {'"': re.compile(r'"(?:[^"\\]|\\.)*+("?)', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*+('?)")}


def end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where what a pattern means ends; it means something everywhere."""
    found = pattern.match(text, at)
    assert found is not None
    return found.end()


def after_spaces(text: str, at: int) -> int:
    """Return the next place that is neither a space nor a tabulator."""
    return end_of(_SPACE, text, at)


def line_end(text: str, at: int) -> int:
    """Return where the line ends, before its newline."""
    return end_of(_LINE, text, at)


def plain_end(text: str, at: int, *, flow: bool = False) -> int:
    """Return where a word without quotation marks ends, in its line, or within brackets and braces."""
    found = (_FLOW_END if flow else _PLAIN_END).search(text, at)
    assert found is not None
    return max(at + len(text[at : found.start()].rstrip()), at + flow)


def quoted_end(text: str, at: int, indent: int, *, one_line: bool = False) -> tuple[int, bool]:
    """Return where a text in quotation marks ends, and whether it is closed.

    One that is not closed before a line goes back to `indent` (or, with `one_line`, in its line) ends with its line.
    """
    found = _QUOTED[text[at]].match(text, at)
    assert found is not None
    starts = (at + match.end() for match in re.finditer("\n", found[0]))
    if found[1] and not any(one_line or goes_back(text, start, indent) for start in starts):
        return found.end(), True
    return at + len(text[at : line_end(text, at)].rstrip("\r")), False


def goes_back(text: str, start: int, indent: int) -> bool:
    """Tell whether the line that begins here is indented so little that it cannot belong to what is open."""
    at = after_spaces(text, start)
    return at < len(text) and text[at] not in "\r\n]}#" and at - start <= indent


def make_word(text: str, path: Path, start: int, end: int, style: str, *, is_key: bool = False) -> Word:
    """Return the word that stands between two places; of a block scalar, only its beginning."""
    mark = style in {SINGLE, DOUBLE}
    closed = mark and end - start > 1 and text[end - 1] == text[start]
    said = "" if style == BLOCK else " ".join(text[start + mark : end - closed].split())
    return Word(path, said, start, end, is_key, style)
