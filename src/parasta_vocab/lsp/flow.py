"""Lists in brackets and mappings in braces, as far as they have been written."""

from __future__ import annotations

from dataclasses import dataclass, field

from parasta_vocab.lsp.token import QUOTES, after_spaces, goes_back, line_end, make_word, plain_end, quoted_end
from parasta_vocab.lsp.word import Word
from parasta_vocab.source.document import MAX_DEPTH, Path
from parasta_vocab.source.span import PLAIN


@dataclass(frozen=True, slots=True)
class Half:
    """What stands unfinished at the end of a text: where its word begins, in which quotation mark, and what it belongs to.

    `path` is that of the value, or of the mapping whose key it is if `is_key`; where either may be (the first word of a line),
    `column` tells how far the line is indented, and is None else.
    """

    start: int
    quote: str = ""
    path: Path = ()
    is_key: bool = False
    column: int | None = None


@dataclass(slots=True)
class _Frame:
    """A collection that is open; `index` counts the items of a list, `key` is the path of the value that the last key asks for."""

    path: Path
    index: int | None = None
    key: Path | None = None

    @property
    def value(self) -> Path | None:
        """The path of the value that comes next, or None where a key comes first."""
        return self.key if self.index is None else (*self.path, self.index)

    def go_on(self) -> None:
        """Go on to the next item or key."""
        self.key = None
        if self.index is not None:
            self.index += 1

    def half(self, start: int, quote: str) -> Half:
        """Return what a word is that begins at a place and is not finished."""
        path = self.value
        return Half(start, quote, self.path, is_key=True) if path is None else Half(start, quote, path)


@dataclass(slots=True)
class Flow:
    """One walk from an opening bracket or brace at `at`, in a collection that is indented by `indent`, to where it is closed.

    A collection that nobody has closed ends where a line goes back to that indentation. `half` is what the end of the text leaves open.
    """

    text: str
    at: int
    path: Path
    indent: int
    found: list[Word] = field(default_factory=list)
    half: Half | None = None
    frames: list[_Frame] = field(default_factory=list)
    in_comment: bool = False

    def run(self) -> None:
        """Read the collection."""
        self._open(self.path)
        while self.frames and self.at < len(self.text) and len(self.frames) <= MAX_DEPTH and self.half is None:
            if self.text[self.at] == "\n" and goes_back(self.text, self.at + 1, self.indent):
                return
            self._step()
        if self.frames and self.at >= len(self.text) and self.half is None and not self.in_comment:
            self.half = self.frames[-1].half(self.at, "")

    def _step(self) -> None:
        char = self.text[self.at]
        if char == "#" and self.text[self.at - 1] in " \t\n":
            self.at = line_end(self.text, self.at)
            self.in_comment = self.at == len(self.text)
        elif char in "[{":
            below = self.frames[-1].value
            self._open((*self.frames[-1].path, "") if below is None else below)
        elif char in "]}":
            self._close(is_list=char == "]")
        elif char in ":, \t\r\n":
            self.at += 1
            if char == ",":
                self.frames[-1].go_on()
        else:
            self._word()

    def _open(self, path: Path) -> None:
        self.frames.append(_Frame(path, 0 if self.text[self.at] == "[" else None))
        self.at += 1

    def _close(self, *, is_list: bool) -> None:
        """Close the innermost collection of this kind; one of the other kind that is still open inside was forgotten."""
        self.at += 1
        if any((frame.index is not None) == is_list for frame in self.frames):
            while (self.frames.pop().index is not None) != is_list:
                pass

    def _word(self) -> None:
        text, at = self.text, self.at
        quote = text[at] if text[at] in QUOTES else ""
        end, closed = quoted_end(text, at, self.indent, one_line=self.indent < 0) if quote else (plain_end(text, at, flow=True), False)
        after = after_spaces(text, end)
        if text.startswith(":", after) and self.frames[-1].index is not None and self._is_in_mapping():
            self.frames.pop()  # a key in a list: somebody has not closed the bracket yet
            self.frames[-1].go_on()
        frame = self.frames[-1]
        if after >= len(text) and not closed:
            self.half = frame.half(at + len(quote), quote)
        path = frame.value
        is_key = path is None
        if path is None:
            path = frame.key = (*frame.path, text[at + len(quote) : end - (closed and len(quote))])
        self.found.append(make_word(text, path, at, end, QUOTES.get(quote, PLAIN), is_key=is_key))
        self.at = end

    def _is_in_mapping(self) -> bool:
        return len(self.frames) > 1 and self.frames[-2].index is None
