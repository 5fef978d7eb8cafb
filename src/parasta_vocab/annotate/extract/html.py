"""HTML: the text that a reader sees, with the line and column of each part in the file."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from typing import Final

from parasta_vocab.annotate.extract.passage import BREAK, Extract, Segment, iter_paragraphs
from parasta_vocab.source.place import TextPlace

_UNSEEN: Final = frozenset({"script", "style", "template", "title", "noscript", "object", "svg", "textarea", "select"})
_OPTIONAL_END: Final = frozenset({"p", "li", "dd", "dt", "td", "th", "tr", "option"})
"""Elements whose end tag may be missing."""
_VOID: Final = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
_INLINE: Final = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)


def extract_html(text: str, source: str) -> Extract:
    """Return the visible text of a page: no scripts, styles, code, comments or hidden elements."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    whole = "".join(reader.parts)
    segments = tuple(reader.segments) or (Segment(0, TextPlace(1, 1)),)
    return Extract(source, whole, segments, tuple(iter_paragraphs(whole)))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self.segments: list[Segment] = []
        self.length = 0
        self.unseen: list[str] = []  # elements that are not seen, from the outermost one on

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or an element that is not seen."""
        named = dict(attrs)
        if self.unseen and tag == self.unseen[-1] and tag in _OPTIONAL_END:
            self.unseen.pop()
        if tag not in _VOID and (self.unseen or tag in _UNSEEN or "hidden" in named or named.get("aria-hidden") == "true"):
            self.unseen.append(tag)
        elif tag == "br":
            self._add("\n")
        elif tag not in _INLINE:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        """End a block, or an element that is not seen; stray end tags are passed over."""
        if tag in self.unseen:
            while self.unseen.pop() != tag:
                pass
        elif self.unseen and tag not in _INLINE and set(self.unseen) <= _OPTIONAL_END:
            self.unseen.clear()
        if not self.unseen and tag not in _INLINE:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take text; its line breaks are spaces to the reader of the page."""
        line, column = self.getpos()
        for number, part in enumerate(data.split("\n")):
            place = TextPlace(line + number, column + 1 if number == 0 else 1)
            self._add(f"{' ' if number else ''}{part}".replace("\r", " "), place, back=int(number > 0))

    def handle_entityref(self, name: str) -> None:
        """Take a named character."""
        self._character(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Take a numbered character."""
        self._character(f"&#{name};")

    def _character(self, written: str) -> None:
        line, column = self.getpos()
        self._add(unescape(written), TextPlace(line, column + 1))

    def _add(self, text: str, place: TextPlace | None = None, back: int = 0) -> None:
        if self.unseen or not text:
            return
        if place:
            self.segments.append(Segment(self.length + back, place, verbatim=True))
        self.parts.append(text)
        self.length += len(text)

    def _break(self) -> None:
        if self.parts and self.parts[-1] != BREAK and not self.unseen:
            self.parts.append(BREAK)
            self.length += len(BREAK)
