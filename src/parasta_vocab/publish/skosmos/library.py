"""The vocabularies of one service, and a question about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.source import Source
from parasta_vocab.publish.skosmos.words import REFUSALS
from parasta_vocab.text import Text

_YES, _NO = frozenset({"1", "true", "on", "yes"}), frozenset({"0", "false", "off", "no", ""})
_DIGITS = 10
"""More digits than a number needs."""


class Refused(Exception):
    """A question that cannot be answered, with the status of HTTP and the reason."""

    def __init__(self, status: int, reason: str, **facts: str) -> None:
        super().__init__(status, reason, facts)
        self.status = status
        self.message: Text = REFUSALS[reason].filled(**facts)

    def __str__(self) -> str:
        return f"{self.status}: {self.message.en}"


@dataclass(frozen=True, slots=True)
class Library:
    """Vocabularies by their ids; `base` is the address of the service with its final slash, empty where it is not known."""

    sources: Mapping[str, Source]
    base: str = ""

    def find(self, id_: str) -> Source:
        """Return a vocabulary.

        Raises:
            Refused: There is none with this id.
        """
        if id_ not in self.sources:
            raise Refused(404, "no_vocabulary", id=id_)
        return self.sources[id_]

    def holder(self, iri: str, preferred: Source) -> Source | None:
        """Return the vocabulary in whose namespace an IRI is: of several the preferred one, else one that describes the thing."""
        several = [source for source in self.sources.values() if source.graph.is_own(iri)]
        return min(several, key=lambda each: (-len(each.graph.namespace), each is not preferred, iri not in each.graph.types), default=None)

    def place(self, path: str) -> Document:
        """Return the `@base` of a context, nothing where the address of the service is not known."""
        return {"@base": f"{self.base}{path}"} if self.base else {}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the parameters as they stand in the query, and the vocabulary of the path, if it has one."""

    library: Library
    values: Mapping[str, str]
    vocabulary: Source | None = None

    @property
    def source(self) -> Source:
        """The vocabulary of the path."""
        assert self.vocabulary is not None, "the path names a vocabulary"
        return self.vocabulary

    @property
    def scope(self) -> tuple[Source, ...]:
        """The vocabularies that are meant: that of the path, those that `vocab` names, or all.

        Raises:
            Refused: `vocab` names one that is not there.
        """
        if self.vocabulary:
            return (self.vocabulary,)
        named = dict.fromkeys(self.text("vocab").split())
        return tuple(self.library.find(id_) for id_ in named) or tuple(self.library.sources.values())

    @property
    def lang(self) -> str:
        """The language that is asked for, else the default one of the vocabulary, else none."""
        return self.text("lang") or (self.vocabulary.default if self.vocabulary else "")

    @property
    def uri(self) -> str:
        """The thing that is asked about, empty where none is named."""
        return self.text("uri").rstrip()

    @property
    def place(self) -> Document:
        """The `@base` of an answer about the vocabulary of the path."""
        return self.library.place(f"{self.source.id}/")

    def text(self, name: str) -> str:
        """Return a parameter, empty where it is not given."""
        return self.values.get(name, "")

    def needed(self, name: str) -> str:
        """Return a parameter that must be given.

        Raises:
            Refused: It is not.
        """
        if not self.text(name).strip():
            raise Refused(400, "missing", name=name)
        return self.text(name)

    def number(self, name: str, default: int) -> int:
        """Return a parameter that is a number from zero up; the default for any other."""
        value = self.text(name)
        return int(value) if value.isascii() and value.isdecimal() and len(value) < _DIGITS else default

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a parameter that is yes or no; the default where it is neither."""
        value = self.values.get(name, "?").lower()
        return value in _YES if value in _YES | _NO else default

    def concept(self) -> str:
        """Return the concept that is asked about.

        Raises:
            Refused: The vocabulary has no such concept.
        """
        if self.uri not in self.source.graph.concepts:
            raise Refused(404, "no_concept", uri=self.uri)
        return self.uri
