"""HTML: the text that a reader sees, with the line and column of each part in the file.

The standard library's parser takes time that grows with the square of a broken page, so this one walks the text once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from parasta_vocab.annotate.extract.passage import BREAK, Extract, Segment, iter_paragraphs
from parasta_vocab.source.place import TextPlace

_RAW: Final = frozenset({"script", "style", "title", "textarea"})
"""Elements whose content is no markup."""
_UNSEEN: Final = _RAW | {"template", "noscript", "object", "svg", "select"}
_OPTIONAL_END: Final = frozenset({"p", "li", "dd", "dt", "td", "th", "tr", "option"})
"""Elements whose end tag may be missing."""
_VOID: Final = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_INLINE: Final = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s")
) | {"samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
_TAG_START: Final = re.compile(r"</?[a-zA-Z]")
_TAG: Final = re.compile(r"</?(?P<name>[a-zA-Z][^\s/>]*+)(?P<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_OPEN_TAG: Final = re.compile(r"</?(?P<name>[a-zA-Z][^\s/>]*+)(?P<rest>[^>]*)")
_QUOTED: Final = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_HIDDEN: Final = re.compile(r"(?:^|[\s/])hidden(?=[\s=/]|$)", re.IGNORECASE)
_ARIA_HIDDEN: Final = re.compile(r"\saria-hidden\s*=\s*[\"']?true", re.IGNORECASE)
_CHARACTER: Final = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
_PATIENCE: Final = 100
"""So many tags with an open quotation mark are read to their end; after them a tag ends at the next `>`."""


def extract_html(text: str, source: str) -> Extract:
    """Return the visible text of a page: no scripts, styles, comments or hidden elements."""
    reader = _Reader(text)
    reader.run()
    whole = "".join(reader.parts)
    segments = tuple(reader.segments) or (Segment(0, TextPlace(1, 1)),)
    return Extract(source, whole, segments, tuple(iter_paragraphs(whole)))


@dataclass(slots=True)
class _Reader:
    """Walks over a page; `unseen` are the open elements that are not seen, from the outermost one on."""

    page: str
    parts: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    length: int = 0
    unseen: list[str] = field(default_factory=list)
    failed: int = 0
    lines: list[int] = field(default_factory=list)

    def run(self) -> None:
        """Read the whole page."""
        self.lines = [0, *(found.end() for found in re.finditer("\n", self.page))]
        place = 0
        while (mark := self.page.find("<", place)) >= 0:
            self._text(place, mark)
            place = self._markup(mark)
        self._text(place, len(self.page))

    def _markup(self, start: int) -> int:
        """Take what begins with `<`, and return where it ends."""
        page = self.page
        if page.startswith("<!--", start):
            return self._after("-->", start + len("<!"))  # also <!--> is a whole comment
        if not _TAG_START.match(page, start):
            if page.startswith(("<!", "<?", "</"), start):  # what begins so and is no tag is a comment to a browser
                return self._after(">", start)
            self._text(start, start + 1)
            return start + 1
        found = _TAG.match(page, start) if self.failed < _PATIENCE else None
        if found is None:
            self.failed += 1
            end = self._after(">", start)
            found = _OPEN_TAG.match(page, start, end)
            assert found is not None  # a letter follows the bracket
        else:
            end = found.end()
        name = found["name"].lower()
        if page.startswith("</", start):
            self._close(name)
        else:
            self._open(name, found["rest"])
            if name in _RAW:
                close = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(page, end)
                return close.start() if close else len(page)
        return end

    def _after(self, mark: str, start: int) -> int:
        end = self.page.find(mark, start)
        return len(self.page) if end < 0 else end + len(mark)

    def _open(self, name: str, rest: str) -> None:
        if self.unseen and name == self.unseen[-1] and name in _OPTIONAL_END:
            self.unseen.pop()
        hidden = _HIDDEN.search(_QUOTED.sub('""', rest)) or _ARIA_HIDDEN.search(rest)
        if name not in _VOID and not rest.endswith("/") and (self.unseen or name in _UNSEEN or hidden):
            self.unseen.append(name)
        elif name == "br":
            self._add("\n")
        elif name not in _INLINE:
            self._break()

    def _close(self, name: str) -> None:
        """End an element; stray end tags are passed over."""
        if name in self.unseen:
            while self.unseen.pop() != name:
                pass
        elif self.unseen and name not in _INLINE and set(self.unseen) <= _OPTIONAL_END:
            self.unseen.clear()
        if not self.unseen and name not in _INLINE:
            self._break()

    def _text(self, start: int, end: int) -> None:
        """Take text; its line breaks are spaces to the reader of the page, and named characters stand for themselves."""
        if self.unseen or start >= end:
            return
        place = start
        for found in _CHARACTER.finditer(self.page, start, end):
            self._verbatim(place, found.start())
            self._add(unescape(found[0]), found.start())
            place = found.end()
        self._verbatim(place, end)

    def _verbatim(self, start: int, end: int) -> None:
        for part in self.page[start:end].splitlines(keepends=True) if start < end else ():
            self._add(part.rstrip("\r\n") + " " * (len(part) - len(part.rstrip("\r\n"))), start)
            start += len(part)

    def _add(self, text: str, offset: int | None = None) -> None:
        if self.unseen or not text:
            return
        if offset is not None:
            line = bisect_right(self.lines, offset)
            self.segments.append(Segment(self.length, TextPlace(line, offset - self.lines[line - 1] + 1), verbatim=True))
        self.parts.append(text)
        self.length += len(text)

    def _break(self) -> None:
        if self.parts and self.parts[-1] != BREAK:
            self.parts.append(BREAK)
            self.length += len(BREAK)
