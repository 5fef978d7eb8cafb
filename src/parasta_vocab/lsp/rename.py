"""Another id for a thing, in every place that means it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from parasta_vocab.fixes.edit import Edit
from parasta_vocab.lsp.things import find_things, meant_by, uses_of
from parasta_vocab.lsp.word import Word, Words
from parasta_vocab.source.span import BLOCK, MARKED

_ID: Final = re.compile(r"[a-z][a-z0-9-]{1,31}")
_NO_TEXT: Final = frozenset({"true", "false", "null"})
"""Words that mean no text where they stand without quotation marks."""


class NotRenamed(Exception):
    """A thing cannot have another id; `phrase` names the sentence that says why."""

    def __init__(self, phrase: str) -> None:
        super().__init__(phrase)
        self.phrase = phrase


def rename(word: Word, new: str, files: Mapping[str, tuple[str, Words]]) -> dict[str, tuple[Edit, ...]]:
    """Return the edits of each file that give another id to the thing that a word stands for.

    `files` holds the text and the words of each file that is checked as one with that of the word.

    Raises:
        NotRenamed: The word is no id, the new one is no good or is used already, or a file cannot be read.
    """
    every = [thing for _, words in files.values() for thing in find_things(words)]
    meant = meant_by(word, every)
    if not meant:
        raise NotRenamed("lsp_no_id")
    if not all(words.exact for _, words in files.values()):
        raise NotRenamed("lsp_unreadable")
    if len([thing for thing in every if thing.id == word.text]) > 1:
        raise NotRenamed("lsp_several")
    if not _ID.fullmatch(new) or new in _NO_TEXT:
        raise NotRenamed("lsp_bad_id")
    if any(thing.id == new for thing in every) or any(True for _, words in files.values() for _ in uses_of(words, new)):
        raise NotRenamed("lsp_used_id")
    edits = {}
    for source, (text, words) in files.items():
        places = [thing.word for thing in find_things(words) if thing.id == word.text]
        places += list(uses_of(words, word.text))
        if any(place.style in {BLOCK, MARKED} for place in places):
            raise NotRenamed("lsp_unreadable")
        if places:
            edits[source] = tuple(_edit(place, text, new) for place in sorted(places, key=lambda place: place.start))
    return edits


def _edit(word: Word, text: str, new: str) -> Edit:
    start, end = word.inner
    return Edit(start, end, text[start:end], new)
