"""The outline of a description: its processes and their steps, and its roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parasta_vocab.lsp.things import Thing
from parasta_vocab.lsp.word import Word, Words
from parasta_vocab.source.document import Path


@dataclass(frozen=True, slots=True)
class Symbol:
    """A thing in the outline, from its first to after its last character, and what belongs to it."""

    thing: Thing
    start: int
    end: int
    children: tuple[Symbol, ...] = ()


def outline(words: Words, things: Sequence[Thing]) -> tuple[Symbol, ...]:
    """Return the processes with their steps, in the order of the file."""
    ends: dict[Path, tuple[int, int]] = {}
    for word in words.items:
        for depth in (2, 4):
            _widen(ends, word, word.path[:depth])
    processes = [thing for thing in things if thing.cls == "Process"]
    steps: dict[Path, list[Symbol]] = {}
    for thing in things:
        if thing.cls == "Step":
            steps.setdefault(thing.path[:2], []).append(Symbol(thing, *ends[thing.path]))
    return tuple(Symbol(thing, *ends[thing.path], tuple(steps.get(thing.path, ()))) for thing in processes)


def _widen(ends: dict[Path, tuple[int, int]], word: Word, path: Path) -> None:
    start, end = ends.get(path, (word.start, word.end))
    ends[path] = (min(start, word.start), max(end, word.end))
