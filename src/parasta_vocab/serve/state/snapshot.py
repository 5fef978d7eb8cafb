"""What the server holds at one moment, as values that never change: a reader keeps the one with which it began."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from threading import Lock
from typing import Any, Literal, TypeVar

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.documents import Document, Person, Stamp, Terminology
from parasta_vocab.source.document import Triple
from parasta_vocab.text import Text

__all__ = ["Held", "Kind", "Organization", "Person", "Snapshot", "Stamp", "Thing"]

Kind = Literal["concept", "collection"]
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Organization:
    """Who answers for terminologies; the id is a UUID."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Thing:
    """A concept or a collection: its document as the API takes it, and the same in plain SKOS.

    `facts` are the statements about it and about its label nodes; they may say more than the document can.
    """

    kind: Kind
    id: str
    document: Document
    facts: tuple[Triple, ...]
    stamp: Stamp


@dataclass(frozen=True)
class Held:
    """A terminology that the server holds; `things` are its concepts and collections by id, in their order.

    `revision` grows with each change and never comes again; answers that were made for one revision hold for it.
    """

    document: Document
    facts: tuple[Triple, ...]
    things: Mapping[str, Thing]
    stamp: Stamp
    revision: int
    _made: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _making: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    @property
    def prefix(self) -> str:
        """The name of the terminology in addresses."""
        prefix: str = self.document["prefix"]
        return prefix

    @property
    def iri(self) -> str:
        """The IRI of the terminology, with its final slash."""
        return namespaces.scheme(self.prefix)

    @property
    def is_incomplete(self) -> bool:
        """Whether it is unfinished, so that only those who work on it see it."""
        return self.document.get("status") == "INCOMPLETE"

    def of(self, kind: Kind) -> Iterator[Thing]:
        """Yield the concepts or the collections."""
        return (thing for thing in self.things.values() if thing.kind == kind)

    def find(self, kind: Kind, id_: str) -> Thing | None:
        """Return the concept or collection with this id, or None."""
        thing = self.things.get(id_)
        return thing if thing is not None and thing.kind == kind else None

    @cached_property
    def terminology(self) -> Terminology:
        """Everything as documents."""
        concepts, collections = ({thing.id: thing.document for thing in self.of(kind)} for kind in ("concept", "collection"))
        return Terminology(self.document, concepts, collections)

    def once(self, name: Hashable, make: Callable[[], _Made]) -> _Made:
        """Return what was made of this state under a name, and goes with it; threads that ask at once wait for the one that makes it.

        What is made must not ask for something else that is.
        """
        if name not in self._made:
            with self._making:
                if name not in self._made:
                    self._made[name] = make()
        made: _Made = self._made[name]
        return made

    def statements(self) -> Iterator[Triple]:
        """Yield everything as plain SKOS."""
        return chain(self.facts, *(thing.facts for thing in self.things.values()))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All terminologies by prefix, and the organisations by id."""

    terminologies: Mapping[str, Held] = field(default_factory=dict)
    organizations: Mapping[str, Organization] = field(default_factory=dict)
    revision: int = 0
