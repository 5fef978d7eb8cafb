"""A reader that takes any text for YAML or JSON, as the text of a file is while somebody types: half a key, a bracket that is not closed.

It knows lines and their indentation, lists in brackets, mappings in braces, quotation marks, comments and block scalars. Of a text
that the real reader reads, it gives the same words; of any other, what a person would take them for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.lsp.flow import Flow, Half
from parasta_vocab.lsp.token import QUOTES, after_spaces, line_end, make_word, plain_end, quoted_end
from parasta_vocab.lsp.word import Word
from parasta_vocab.source.document import MAX_DEPTH, Path
from parasta_vocab.source.span import BLOCK, MARKED, PLAIN

_COLON: Final = re.compile(r":(?=[ \t\r\n]|\Z)|[ \t]#|\n")
_PROPERTY: Final = re.compile(r"[&!][^\s,\[\]{}]*[ \t]*")
_DASH: Final = re.compile(r"-(?=[ \t\r\n]|\Z)")
_MARKER: Final = re.compile(r"(?:---|\.\.\.)(?=\s|\Z)|%")
_BREAKS: Final = ("\n", "\r\n")


@dataclass(slots=True)
class Block:
    """A collection that goes on until a line is indented less; `index` counts the items of a list, and is None in a mapping.

    `last` is the path of the last value, and `empty` tells whether nothing has been read for it yet.
    """

    indent: int
    path: Path
    index: int | None = None
    last: Path = ()
    empty: bool = True


@dataclass(slots=True)
class Scan:
    """One walk over a text. `half` is what its end leaves open, or None inside a comment or a block scalar, or behind a value."""

    text: str
    found: list[Word] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    half: Half | None = None
    at: int = 0

    @property
    def words(self) -> tuple[Word, ...]:
        """The words in their order."""
        return tuple(self.found)

    def run(self) -> None:
        """Read the whole text."""
        while self.at < len(self.text) and len(self.blocks) <= MAX_DEPTH:
            self._line()
        if self.text[-1:] in {"", "\n"} and (self.half is None or self.half.start != len(self.text)):
            self.half = Half(len(self.text), column=0)

    def _line(self) -> None:
        start = self.at
        at = after_spaces(self.text, start)
        if at == len(self.text):
            self.half = Half(at, column=at - start)
        if self._ends_line(at) or (at == start and _MARKER.match(self.text, at)):
            self._next_line(at)
            return
        while len(self.blocks) <= MAX_DEPTH and _DASH.match(self.text, at):
            self._item(at - start)
            at = after_spaces(self.text, at + 1)
            if self._ends_line(at):
                if at == len(self.text):
                    self.half = Half(at, path=self.blocks[-1].last)
                self._next_line(at)
                return
        self._entry(at, at - start)

    def _entry(self, at: int, column: int) -> None:
        """Read what follows the indentation and the dashes of a line: a key with its value, or a value alone."""
        text = self.text
        quote = text[at] if text[at] in QUOTES else ""
        if quote:
            end, closed = quoted_end(text, at, self._indent(column))
            colon = after_spaces(text, end)
            if closed and text.startswith(":", colon) and "\n" not in text[at:end]:
                self._key(at, end, colon, column, QUOTES[quote])
                return
        elif text[at] not in "[{&!|>#" and (found := self._colon(at)) is not None:
            self._key(at, at + len(text[at:found].rstrip()), found, column, PLAIN)
            return
        self._alone(at, column, quote)

    def _colon(self, at: int) -> int | None:
        """Return the colon behind a key without quotation marks, or None where the line has none."""
        found = _COLON.search(self.text, at)
        return found.start() if found and found[0] == ":" else None

    def _key(self, at: int, end: int, colon: int, column: int, style: str) -> None:
        block = self._mapping(column)
        mark = style != PLAIN
        block.last, block.empty = (*block.path, self.text[at + mark : end - mark]), True
        self.found.append(make_word(self.text, block.last, at, end, style, is_key=True))
        self._value(after_spaces(self.text, colon + 1), block.last, block.indent, block)

    def _alone(self, at: int, column: int, quote: str) -> None:
        """Read a value that stands on a line of its own, or half a key."""
        while self.blocks and self.blocks[-1].indent > column:
            self.blocks.pop()
        block = self.blocks[-1] if self.blocks else None
        first = self.text[at]
        if block is None and not self.found and first in "[{":
            self._value(at, (), -1, None)
        elif block and block.empty and block.indent < column:
            self._value(at, block.last, block.indent, block)
            block.empty = first not in "[{|>"  # it may be half of the first key, and the others follow
        else:
            self._next_line(quoted_end(self.text, at, column)[0] if quote else plain_end(self.text, at))
        if first not in "[{|>" and self._is_unfinished(at, quote):
            path = self.half.path if self.half else ()
            self.half = Half(at + len(quote), quote, path, column=column)

    def _is_unfinished(self, at: int, quote: str) -> bool:
        """Tell whether the text ends within the word that begins here, in its line."""
        if self.at < len(self.text) or "\n" in (rest := self.text[at:]):
            return False
        return quoted_end(self.text, at, -1) == (len(rest.rstrip("\r")) + at, False) if quote else " #" not in rest

    def _value(self, at: int, path: Path, indent: int, block: Block | None) -> None:
        """Read the value at a place of a line, which belongs to a collection that is indented so far, to its end."""
        style = PLAIN
        while found := _PROPERTY.match(self.text, at):
            at, style = found.end(), MARKED
        if self._ends_line(at):
            if at == len(self.text):
                self.half = Half(at, path=path)
            self._next_line(at)
            return
        if block:
            block.empty = False
        first = self.text[at]
        if first in "[{":
            self._flow(at, path, indent)
        elif first in "|>":
            self.found.append(make_word(self.text, path, at, at + 1, BLOCK))
            self._block_scalar(at, indent)
        elif first in QUOTES:
            self._quoted(at, path, indent, style)
        else:
            self._plain(at, path, indent, style)

    def _flow(self, at: int, path: Path, indent: int) -> None:
        flow = Flow(self.text, at, path, indent, self.found)
        flow.run()
        self.half = flow.half
        self._next_line(flow.at)

    def _quoted(self, at: int, path: Path, indent: int, style: str) -> None:
        end, closed = quoted_end(self.text, at, indent)
        self.found.append(make_word(self.text, path, at, end, QUOTES[self.text[at]] if style == PLAIN else style))
        if not closed and end == len(self.text):
            self.half = Half(at + 1, self.text[at], path)
        self._next_line(end)

    def _plain(self, at: int, path: Path, indent: int, style: str) -> None:
        end = plain_end(self.text, at)
        self._next_line(end)
        while (more := self._continued(indent)) is not None:
            end = plain_end(self.text, more)
            self._next_line(end)
        self.found.append(make_word(self.text, path, at, end, style))
        if end == len(self.text.rstrip(" \t")):
            self.half = Half(at, path=path)

    def _continued(self, indent: int) -> int | None:
        """Return where a plain text goes on in the next line, or None where that line is something else."""
        at = start = self.at
        while (at := after_spaces(self.text, at)) < len(self.text) and self.text.startswith(_BREAKS, at):
            at = start = line_end(self.text, at) + 1
        if at >= len(self.text) or at - start <= indent or self.text[at] == "#" or _DASH.match(self.text, at):
            return None
        return at if self._colon(at) is None else None

    def _block_scalar(self, at: int, indent: int) -> None:
        self._next_line(at)
        while self.at < len(self.text):
            text = after_spaces(self.text, self.at)
            if text - self.at <= indent and not self.text.startswith(_BREAKS, text):
                return
            self._next_line(text)

    def _item(self, column: int) -> None:
        """Go to the next item of the list at a column, or begin one."""
        while self.blocks and self.blocks[-1].indent > column:
            self.blocks.pop()
        if [block.indent for block in self.blocks[-2:]] == [column, column] and not self.blocks[-1].empty and self.blocks[-1].index is None:
            self.blocks.pop()
        top = self.blocks[-1] if self.blocks else None
        if top and top.index is not None and top.indent == column:
            top.index += 1
        else:
            path = top.last if top else ()
            if top:
                top.empty = False
            top = Block(column, path, 0)
            self.blocks.append(top)
        top.last, top.empty = (*top.path, top.index or 0), True

    def _mapping(self, column: int) -> Block:
        """Return the mapping whose keys stand at a column; where there is none, it begins here."""
        while self.blocks and (self.blocks[-1].indent, self.blocks[-1].index is not None) > (column, False):
            self.blocks.pop()
        top = self.blocks[-1] if self.blocks else None
        if top and top.indent == column:
            return top
        path: Path = ()
        if top:
            path = top.last if top.empty or top.index is not None else top.path
            top.empty = False
        self.blocks.append(Block(column, path))
        return self.blocks[-1]

    def _indent(self, column: int) -> int:
        """Return how far the collection is indented in which a line at this column stands."""
        return max((block.indent for block in self.blocks if block.indent < column), default=-1)

    def _ends_line(self, at: int) -> bool:
        return at >= len(self.text) or self.text[at] in "\r\n#"

    def _next_line(self, at: int) -> None:
        self.at = line_end(self.text, at) + 1


def scan(text: str) -> Scan:
    """Return the words of any text, and what its end leaves open."""
    walk = Scan(text)
    walk.run()
    return walk
