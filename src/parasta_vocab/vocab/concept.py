"""The nouns of a vocabulary, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from parasta_vocab.text import LANGUAGES, Text

Texts = Mapping[str, tuple[str, ...]]
"""Several texts a language, such as alternative labels."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One `skos:Concept`; relations are IRIs of the same scheme unless said otherwise.

    `label_status` says by language how well the preferred label is known (`confirmed`, `inflected`, `partial`,
    `unverified`). `broader` joins the generic and the partitive relation; `neuter` names the Swedish terms that are neuter.
    `properties` holds what only some schemes have, under the names of `schema/records.yaml`.
    """

    iri: str
    id: str
    scheme: str
    kinds: tuple[str, ...]
    pref_label: Text
    definition: Text
    status: str
    source: tuple[str, ...]
    label_status: Mapping[str, str] = field(default_factory=dict)
    alt_label: Texts = field(default_factory=dict)
    hidden_label: Texts = field(default_factory=dict)
    discouraged_label: Texts = field(default_factory=dict)
    neuter: tuple[str, ...] = ()
    plural: Texts = field(default_factory=dict)
    subject_field: Text = field(default_factory=Text)
    note: Texts = field(default_factory=dict)
    example: Texts = field(default_factory=dict)
    broader: tuple[str, ...] = ()
    broader_generic: tuple[str, ...] = ()
    broader_partitive: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    successor: tuple[str, ...] = ()
    created: date | None = None
    modified: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    change_note: Texts = field(default_factory=dict)
    history_note: Texts = field(default_factory=dict)
    editorial_note: Texts = field(default_factory=dict)
    properties: Mapping[str, Any] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(self.iri)


@dataclass(frozen=True, slots=True)
class Collection:
    """One `skos:Collection`: a group of concepts, such as the learners of the actor map."""

    iri: str
    id: str
    pref_label: Text
    members: tuple[str, ...]
    definition: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Agent:
    """An organisation that answers for a vocabulary."""

    iri: str
    name: Text
    note: Text


@dataclass(frozen=True, slots=True)
class ConceptScheme:
    """What is said of a concept scheme as a whole."""

    iri: str
    id: str
    title: Text
    description: Text
    creator: Agent
    license: str
    version: str
    status: str
    issued: date
    modified: date
    source: tuple[str, ...]


def iter_labels(concept: Concept) -> Iterator[str]:
    """Yield the accepted labels of a concept in every language."""
    for lang in LANGUAGES:
        if label := getattr(concept.pref_label, lang):
            yield label
        yield from concept.alt_label.get(lang, ())
