"""What an extractor makes of a file: one text, its parts with their places, and its passages with their languages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.source.place import Place, TextPlace
from parasta_vocab.text import Text

MAX_TEXT: Final = 16_000_000
"""So many characters of running text are taken from one file."""
BREAK: Final = "\n\n"
"""What stands between passages."""
_PARAGRAPH: Final = re.compile(r"(?:[^\S\n]*\n)*(?P<text>[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*)")


@dataclass(frozen=True, slots=True, order=True)
class PartPlace:
    """A place in a document that has no lines of its own: a page, a paragraph, a row of a table, a footnote.

    `part` is a key of the phrases `part_…`; `within` is the line of the page or the row of the table, 0 where there is none.
    """

    part: str
    number: int
    within: int = 0

    def __str__(self) -> str:
        return f"{self.part} {self.number}" + (f":{self.within}" if self.within else "")


@dataclass(frozen=True, slots=True)
class Segment:
    """Where a part of the text begins, and where that stands in the file.

    `verbatim` tells that the part stands there as it is, so that columns can be counted on.
    """

    start: int
    place: Place | PartPlace
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the text in one language, such as a paragraph; `lang` is empty where the file does not say it."""

    start: int
    end: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """The running text of a file; `notices` are what its reader should know, `skipped` spans are shown and not searched."""

    source: str
    text: str
    segments: tuple[Segment, ...]
    passages: tuple[Passage, ...]
    notices: tuple[Text, ...] = ()
    skipped: tuple[tuple[int, int], ...] = ()
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(segment.start for segment in self.segments))

    def place(self, offset: int) -> Place | PartPlace:
        """Return the place in the file of a character of the text."""
        segment = self.segments[max(bisect_right(self.starts, offset) - 1, 0)]
        if segment.verbatim and isinstance(segment.place, TextPlace):
            return TextPlace(segment.place.line, segment.place.column + offset - segment.start)
        return segment.place


def iter_paragraphs(text: str) -> Iterator[Passage]:
    r"""Yield the paragraphs of a text, which empty lines keep apart.

    >>> [(item.start, item.end) for item in iter_paragraphs("yksi\nkaksi\n\n\nkolme\n")]
    [(0, 10), (13, 18)]
    """
    return (Passage(*found.span("text")) for found in _PARAGRAPH.finditer(text))


def joined(source: str, parts: Iterable[tuple[str, Place | PartPlace, str]], notices: tuple[Text, ...] = ()) -> Extract:
    """Return an extract of parts, each a text, its place and its language; each is a passage, empty ones are left out."""
    texts, segments, passages, length = [], [], [], 0
    for text, place, lang in parts:
        if not text.strip():
            continue
        texts.append(text)
        segments.append(Segment(length, place))
        passages.append(Passage(length, length + len(text), lang))
        length += len(text) + len(BREAK)
    return Extract(source, BREAK.join(texts), tuple(segments), tuple(passages), notices)
