"""A terminology that is being changed: copies are made of what is looked at, the rest is shared with what is held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from copy import deepcopy

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.state.snapshot import Held, Kind


class Documents(MutableMapping[str, Document]):
    """The concepts or the collections of a draft by id; a document that is read may be changed in place."""

    def __init__(self, before: Mapping[str, Document]) -> None:
        self._before = before
        self._own: dict[str, Document] = {}
        self._ids = dict.fromkeys(before)

    def __getitem__(self, id_: str) -> Document:
        if id_ not in self._ids:
            raise KeyError(id_)
        if id_ not in self._own:
            self._own[id_] = deepcopy(self._before[id_])
        return self._own[id_]

    def __setitem__(self, id_: str, document: Document) -> None:
        self._ids[id_] = None
        self._own[id_] = document

    def __delitem__(self, id_: str) -> None:
        del self._ids[id_]
        self._own.pop(id_, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    def changed(self) -> dict[str, Document]:
        """Return the documents that are new or say something else than before."""
        return {id_: self._own[id_] for id_ in self._ids if id_ in self._own and self._own[id_] != self._before.get(id_)}

    def gone(self) -> list[str]:
        """Return the ids of the documents that are there no more."""
        return [id_ for id_ in self._before if id_ not in self._ids]


class Draft:
    """What a terminology is to be: change `about`, `concepts` and `collections` as you like."""

    def __init__(self, before: Held) -> None:
        self.before = before
        self.about: Document = deepcopy(before.document)
        self.concepts = Documents({thing.id: thing.document for thing in before.of("concept")})
        self.collections = Documents({thing.id: thing.document for thing in before.of("collection")})

    def parts(self) -> tuple[tuple[Kind, Documents], ...]:
        """Return the concepts and the collections, each with its kind."""
        return ("concept", self.concepts), ("collection", self.collections)
