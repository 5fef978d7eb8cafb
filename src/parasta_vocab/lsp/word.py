"""The words of a text: its keys and its values, each with its path and where it is written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.fixes.page import Page, value_at
from parasta_vocab.source.document import Document, Path
from parasta_vocab.source.span import DOUBLE, SINGLE

_QUOTES: Final = frozenset({SINGLE, DOUBLE})


@dataclass(frozen=True, slots=True)
class Word:
    """A key or a value that is no collection; `path` is that of the value, also for a key. `style` is one of `source.span`."""

    path: Path
    text: str
    start: int
    end: int
    is_key: bool
    style: str

    @property
    def inner(self) -> tuple[int, int]:
        """Where the word itself is written, without its quotation marks."""
        mark = self.style in _QUOTES
        return self.start + mark, max(self.end - mark, self.start + mark)


@dataclass(frozen=True)
class Words:
    """The words of a text in their order; `exact` tells whether the text could be read, so that there is no doubt about them."""

    items: tuple[Word, ...]
    exact: bool

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.items]

    def at(self, offset: int) -> Word | None:
        """Return the word at a character, or the one that ends before it."""
        index = bisect_right(self._starts, offset) - 1
        found = self.items[index] if index >= 0 else None
        return found if found and offset <= found.end else None

    def keys(self, path: Path) -> Iterator[Word]:
        """Yield the keys of the mapping at a path."""
        return (word for word in self.items if word.is_key and word.path[:-1] == path)

    def values(self, path: Path) -> Iterator[Word]:
        """Yield the values in the list at a path, or the one that stands there alone."""
        return (word for word in self.items if not word.is_key and (word.path == path or word.path[:-1] == path))

    def value(self, path: Path) -> str:
        """Return the word at a path, or nothing."""
        return next((word.text for word in self.items if not word.is_key and word.path == path), "")


def exact_words(page: Page) -> Words:
    """Return the words of a text that has been read."""
    document = page.document
    assert isinstance(document, Document)
    found = []
    for places, is_key in ((document.key_places, True), (document.places, False)):
        for path, place in places.items():
            if any(isinstance(part, str) and part.startswith("\0") for part in path):
                continue  # the value of a key that stands twice
            value = path[-1] if is_key else value_at(document.data, path)
            span = None if isinstance(value, (dict, list)) else page.span(place)
            if span is not None and span.end > span.start:
                text = value if isinstance(value, str) else page.text[span.start : span.end]
                found.append(Word(path, text, span.start, span.end, is_key, span.style))
    return Words(tuple(sorted(found, key=lambda word: word.start)), exact=True)


@lru_cache(maxsize=32)
def read_words(text: str, source: str, format_name: str) -> Words:
    """Return the words of a text, as well as they can be told where it cannot be read."""
    from parasta_vocab.lsp.scan import scan

    try:
        page = Page.read(text.encode("utf-8", "surrogatepass"), source, format_name)
    except UnreadableSource:
        return Words(scan(text).words, exact=False)
    return exact_words(page) if isinstance(page.document, Document) else Words((), exact=False)
