"""What is to be done so that an endpoint has our terminology: found by comparing, before anything is sent."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.client.differences import REFERENCES, Change, differences
from parasta_vocab.publish.sanastot.client.endpoint import Kind
from parasta_vocab.publish.sanastot.client.merge import Ours, merged
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.documents import Document, Terminology

Action = Literal["create", "update", "delete"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to create, update or delete.

    `ours` is our own document, empty where it is deleted; `changes` tell what an update changes there.
    """

    action: Action
    kind: Kind
    id: str
    ours: Document = field(default_factory=dict)
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """What only the endpoint has: a whole concept or collection, or with `fields` what stands there in fields that we have too."""

    kind: Kind
    id: str
    fields: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done for one terminology; `beside` is left as it is, `unchanged` counts what is the same on both sides."""

    prefix: str
    steps: tuple[Step, ...]
    unchanged: int
    beside: tuple[Beside, ...]
    rights: Ours

    @property
    def digest(self) -> str:
        """SHA-256 of what is to be done."""
        said = [[step.action, step.kind, step.id, [[item.field, item.before, item.after] for item in step.changes]] for step in self.steps]
        return sha256(json.dumps([self.prefix, said], ensure_ascii=False, sort_keys=True).encode()).hexdigest()

    def of(self, action: Action, kind: Kind | None = None) -> tuple[Step, ...]:
        """Return the steps of an action, or only those of one kind."""
        return tuple(step for step in self.steps if step.action == action and kind in {None, step.kind})


def make_plan(ours: Terminology, there: There, *, delete: bool = False, prune: bool = False) -> Plan:
    """Return what makes the endpoint have our terminology.

    With `delete`, concepts and collections that only the endpoint has are deleted; with `prune`, so is what only it has in the fields
    that a record can fill.
    """
    home = namespaces.scheme(ours.prefix)
    extra = [id_ for id_ in there.concepts if id_ not in ours.concepts]
    gone = frozenset(home + id_ for id_ in extra) if delete else frozenset[str]()
    rights = Ours(frozenset(home + id_ for id_ in ours.concepts), gone, prune)
    compared = [
        _Compared("terminology", ours.prefix, ours.about, there.about),
        *(_Compared("concept", id_, document, there.concepts.get(id_)) for id_, document in ours.concepts.items()),
        *(_Compared("collection", id_, document, there.collections.get(id_)) for id_, document in ours.collections.items()),
    ]
    steps = [step for item in compared if (step := item.step(rights))]
    only: list[tuple[Kind, str]] = [("concept", id_) for id_ in extra]
    only += [("collection", id_) for id_ in there.collections if id_ not in ours.collections]
    deleted = [Step("delete", kind, id_) for kind, id_ in only] if delete else []
    beside = [*(Beside(kind, id_) for kind, id_ in only if not delete), *(left for item in compared for left in item.left(rights))]
    return Plan(ours.prefix, (*steps, *deleted), len(compared) - len(steps), tuple(beside), rights)


@dataclass(frozen=True, slots=True)
class _Compared:
    kind: Kind
    id: str
    ours: Document
    theirs: Document | None

    def step(self, rights: Ours) -> Step | None:
        if self.theirs is None:
            return Step("create", self.kind, self.id, self.ours)
        changes = differences(self.theirs, merged(self.ours, self.theirs, rights))
        return Step("update", self.kind, self.id, self.ours, changes) if changes else None

    def left(self, rights: Ours) -> Iterator[Beside]:
        """Yield what pruning would take away."""
        if self.theirs is None or rights.prune:
            return
        kept, pruned = (merged(self.ours, self.theirs, Ours(rights.own, rights.gone, prune)) for prune in (False, True))
        if fields := differences(kept, pruned):
            yield Beside(self.kind, self.id, fields)


def without_references(document: Document) -> Document:
    """Return a concept as it is created, before those that it refers to are there."""
    return {key: value for key, value in document.items() if key not in REFERENCES}


def counts(plan: Plan) -> Mapping[str, int]:
    """Return how many things are created, updated, deleted and left alone."""
    return {**{action: len(plan.of(action)) for action in ("create", "update", "delete")}, "unchanged": plan.unchanged}
