"""A terminology as the documents of the terminology API v2: what a client sends, and what a server keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]
"""JSON under the names of the API: a TerminologyDTO, ConceptDTO or ConceptCollectionDTO."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who did something: the id is a UUID."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something was made and last changed, as `2026-11-21T20:15:00.123Z`, and by whom.

    A moment that nobody knows is empty; nobody did what came with the package.
    """

    created: str
    modified: str
    creator: Person | None = None
    modifier: Person | None = None


@dataclass(frozen=True, slots=True)
class Terminology:
    """One terminology: what is said of it as a whole, and its concepts and collections by id, in their order.

    `about` is a TerminologyDTO with its `prefix`; each concept and collection has its `identifier`. References are whole IRIs.
    A key that says nothing (an empty text, list or map) is not there.
    """

    about: Document
    concepts: Mapping[str, Document] = field(default_factory=dict)
    collections: Mapping[str, Document] = field(default_factory=dict)

    @property
    def prefix(self) -> str:
        """The name of the terminology in addresses."""
        prefix: str = self.about["prefix"]
        return prefix
