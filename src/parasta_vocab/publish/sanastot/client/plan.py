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
from parasta_vocab.publish.sanastot.client.memory import Memory
from parasta_vocab.publish.sanastot.client.merge import Ours, merged
from parasta_vocab.publish.sanastot.client.shown import Names, names_of
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import RELATIONS

Action = Literal["create", "update", "delete"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to create, update or delete.

    `ours` is our own document, empty where it is deleted; `changes` tell what an update changes there; `theirs` is what was there when
    the plan was made.
    """

    action: Action
    kind: Kind
    id: str
    ours: Document = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    theirs: Document | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What only the endpoint has: a whole concept or collection, or with `fields` what stands there in fields that we have too."""

    kind: Kind
    id: str
    fields: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done for one terminology.

    `beside` is left as it is, `unchanged` counts what is the same on both sides. `held` are steps that are not taken, as they would undo
    what others did at the endpoint since the last publishing. `lost` is what a file would take away that only the endpoint has.
    """

    prefix: str
    steps: tuple[Step, ...]
    unchanged: int
    beside: tuple[Beside, ...]
    rights: Ours
    held: tuple[Step, ...] = ()
    lost: tuple[Beside, ...] = ()
    names: Names = field(default_factory=Names)

    @property
    def digest(self) -> str:
        """SHA-256 of what is to be done."""
        said = [[step.action, step.kind, step.id, [[item.field, item.before, item.after] for item in step.changes]] for step in self.steps]
        return sha256(json.dumps([self.prefix, said], ensure_ascii=False, sort_keys=True).encode()).hexdigest()

    def of(self, action: Action, kind: Kind | None = None) -> tuple[Step, ...]:
        """Return the steps of an action, or only those of one kind."""
        return tuple(step for step in self.steps if step.action == action and kind in {None, step.kind})


def make_plan(
    ours: Terminology, there: There, *, delete: bool = False, prune: bool = False, memory: Memory | None = None, whole: bool = False
) -> Plan:
    """Return what makes the endpoint have our terminology.

    With `delete`, concepts and collections that only the endpoint has are deleted, except where something that stays as it is refers to
    them; with `prune`, so is what only it has in the fields that a record can fill. With a memory, what would undo the work of others
    since is held. `whole` is for a file: it takes the place of all that the endpoint has of the concepts and collections in it, so nothing
    of it can be held.
    """
    home = namespaces.scheme(ours.prefix)
    only: list[tuple[Kind, str]] = [("concept", id_) for id_ in there.concepts if id_ not in ours.concepts]
    only += [("collection", id_) for id_ in there.collections if id_ not in ours.collections]

    def is_held(step: Step) -> bool:
        return memory is not None and there.about is not None and memory.is_undone(step, step.theirs)

    deletable = [Step("delete", kind, id_, theirs=there.of(kind, id_)) for kind, id_ in only] if delete else []
    compared = [
        _Compared("terminology", ours.prefix, ours.about, there.about),
        *(_Compared("concept", id_, document, there.concepts.get(id_)) for id_, document in ours.concepts.items()),
        *(_Compared("collection", id_, document, there.collections.get(id_)) for id_, document in ours.collections.items()),
    ]
    spared, needed = [step for step in deletable if is_held(step)], list[Step]()
    while True:
        deleted = _without(deletable, [*spared, *needed])
        gone = {home + step.id: step for step in deleted if step.kind == "concept"}
        rights = Ours(frozenset(home + id_ for id_ in ours.concepts), frozenset(gone), prune)
        differing = [step for item in compared if (step := item.step(rights))]
        held = [step for step in differing if is_held(step)]
        if not (more := _referred_by([*held, *spared, *needed], gone)):
            break
        needed += more
    steps = differing if whole else _without(differing, held)
    lost = [left for item in compared if item.kind != "terminology" for left in item.kept(rights)] if whole and steps else []
    left_whole = [Beside(kind, id_) for kind, id_ in only if not delete] + [Beside(step.kind, step.id) for step in needed]
    beside = [*left_whole, *(left for item in compared for left in item.left(rights))]
    return Plan(
        ours.prefix,
        (*steps, *deleted),
        len(compared) - len(differing),
        tuple(item for item in beside if not lost or item.kind == "terminology" or not item.fields),
        rights,
        (*held, *spared),
        tuple(lost),
        names_of(home, ours, there),
    )


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
        return Step("update", self.kind, self.id, self.ours, changes, self.theirs) if changes else None

    def kept(self, rights: Ours) -> Iterator[Beside]:
        """Yield what joining keeps beside ours."""
        if self.theirs is not None and (fields := differences(merged(self.ours, self.theirs, rights), self.ours)):
            yield Beside(self.kind, self.id, fields)

    def left(self, rights: Ours) -> Iterator[Beside]:
        """Yield what pruning would take away."""
        if self.theirs is None or rights.prune:
            return
        kept, pruned = (merged(self.ours, self.theirs, Ours(rights.own, rights.gone, prune)) for prune in (False, True))
        if fields := differences(kept, pruned):
            yield Beside(self.kind, self.id, fields)


def _referred_by(left: list[Step], gone: Mapping[str, Step]) -> list[Step]:
    """Return what cannot be deleted of what is to go, as things that are left as they are refer to it."""
    referred = {iri for step in left for name in (*RELATIONS, "members") for iri in (step.theirs or {}).get(name, ())}
    return [step for iri, step in gone.items() if iri in referred]


def _without(steps: list[Step], others: list[Step]) -> list[Step]:
    names = {(step.kind, step.id) for step in others}
    return [step for step in steps if (step.kind, step.id) not in names]


def without_references(document: Document) -> Document:
    """Return a concept as it is created, before those that it refers to are there."""
    return {key: value for key, value in document.items() if key not in REFERENCES}


def counts(plan: Plan) -> Mapping[str, int]:
    """Return how many things are created, updated, deleted and left alone."""
    return {**{action: len(plan.of(action)) for action in ("create", "update", "delete")}, "unchanged": plan.unchanged}
