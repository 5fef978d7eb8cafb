"""The things of a description that have an id: where the id is given, and where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parasta_vocab.fixes.slot import class_at, slot_at
from parasta_vocab.lsp.word import Word, Words
from parasta_vocab.source.document import Path
from parasta_vocab.text import LANGUAGES, Text

OWN: Final = {"OwnDocument": "own_documents", "OwnSystem": "own_systems", "OwnData": "own_data"}
"""Classes of what a provider may have besides the national documents, systems and data, and the key that lists them."""
_OWN_OF: Final = {"systems": "OwnSystem", "data": "OwnData"}


@dataclass(frozen=True, slots=True)
class Thing:
    """A role, a process, a step, or a document, system or piece of data of the provider; `word` is where its id is given."""

    cls: str
    word: Word
    name: Text
    actor: str = ""

    @property
    def id(self) -> str:
        """Its id."""
        return self.word.text

    @property
    def path(self) -> Path:
        """Where it is described."""
        return self.word.path[:-1]


def find_things(words: Words) -> tuple[Thing, ...]:
    """Return the things of a file in their order."""
    texts: dict[Path, dict[str, str]] = {}
    actors: dict[Path, str] = {}
    for word in words.items:
        if not word.is_key and word.path[-2:-1] == ("name",) and word.path[-1] in LANGUAGES:
            texts.setdefault(word.path[:-2], {})[str(word.path[-1])] = word.text
        elif not word.is_key and word.path[-1:] == ("actor",):
            actors[word.path[:-1]] = word.text
    return tuple(
        Thing(cls, word, Text.of(texts.get(word.path[:-1])), actors.get(word.path[:-1], ""))
        for word in words.items
        if _gives_id(word) and (cls := class_at(word.path[:-1]))
    )


def _gives_id(word: Word) -> bool:
    """Tell whether a value is the id of an item of a list of things."""
    in_lists = all(isinstance(part, str) == (index % 2 == 0) for index, part in enumerate(word.path))
    return not word.is_key and word.path[-1:] == ("id",) and len(word.path) > 1 and in_lists and bool(word.text.strip())


def uses_of(words: Words, id_: str) -> Iterator[Word]:
    """Yield the values that can mean the thing with this id."""
    return (word for word in words.items if word.text == id_ and not word.is_key and points(word))


def points(word: Word) -> bool:
    """Tell whether a value is the id of a thing that is described elsewhere, or may be."""
    slot = slot_at(word.path)
    return slot is not None and slot.kind in {"reference", "own or concept"}


def meant_by(word: Word, every: Sequence[Thing]) -> tuple[Thing, ...]:
    """Return the things that a word stands for: an id where it is given, or where it is used."""
    if _gives_id(word):
        return tuple(thing for thing in every if thing.id == word.text)
    slot = slot_at(word.path)
    if word.is_key or slot is None or slot.kind not in {"reference", "own or concept"}:
        return ()
    found = [thing for thing in every if thing.id == word.text and (slot.kind == "reference" or thing.cls in OWN)]
    return tuple(thing for thing in found if thing.cls == slot.target) or tuple(found)


def fitting(path: Path, every: Sequence[Thing]) -> tuple[Thing, ...]:
    """Return the things whose id may stand at a path: those of the class that is asked for, steps only of the same process."""
    slot = slot_at(path)
    if slot is None:
        return ()
    if slot.kind == "own or concept":
        return tuple(thing for thing in every if thing.cls == _OWN_OF.get(slot.key, "OwnDocument"))
    if slot.kind != "reference":
        return ()
    found = (thing for thing in every if thing.cls == slot.target)
    if slot.target == "Step":
        return tuple(thing for thing in found if thing.path[:2] == path[:2] and thing.path != path[: len(thing.path)])
    return tuple(found)
