"""What is to be done so that an endpoint has our terminology: found by comparing, before anything is sent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Literal

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.client.differences import REFERENCES, Change, differences
from parasta_vocab.publish.sanastot.client.endpoint import Kind
from parasta_vocab.publish.sanastot.client.memory import WHOLE, Memory, Thing
from parasta_vocab.publish.sanastot.client.merge import NO_PAST, Ours, merged
from parasta_vocab.publish.sanastot.client.past import Past
from parasta_vocab.publish.sanastot.client.shown import Names, names_of
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import RELATIONS

Action = Literal["create", "update", "delete"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to create, update or delete.

    `ours` is our own document, empty where it is deleted; `changes` tell what an update changes there; `theirs` is what was there when
    the plan was made, and `past` what is known of the thing from before. The fields that are `spared` stay as they are there.
    """

    action: Action
    kind: Kind
    id: str
    ours: Document = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    theirs: Document | None = None
    past: Past = NO_PAST
    spared: frozenset[str] = frozenset()


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
    what others did at the endpoint since the last publishing; of a thing whose other fields are changed nevertheless there are two steps.
    `settled` are those that are not taken as they were left to the endpoint. `lost` is what a file would take away that only the endpoint
    has.
    """

    prefix: str
    steps: tuple[Step, ...]
    unchanged: int
    beside: tuple[Beside, ...]
    rights: Ours
    held: tuple[Step, ...] = ()
    settled: tuple[Step, ...] = ()
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
    ours: Terminology,
    there: There,
    *,
    delete: bool = False,
    prune: bool = False,
    memory: Memory | None = None,
    overwrite: bool = False,
    whole: bool = False,
) -> Plan:
    """Return what makes the endpoint have our terminology.

    With `delete`, concepts and collections that only the endpoint has are deleted, except where something that stays as it is refers to
    them; with `prune`, so is what only it has in the fields that a record can fill. With a memory, what would undo the work of others
    since is held, unless that is to be overwritten. `whole` is for a file: it takes the place of all that the endpoint has of the concepts
    and collections in it, so nothing of it can be held.
    """
    home = namespaces.scheme(ours.prefix)
    only: list[tuple[Kind, str]] = [("concept", id_) for id_ in there.concepts if id_ not in ours.concepts]
    only += [("collection", id_) for id_ in there.collections if id_ not in ours.collections]

    def held_of(step: Step) -> Step | None:
        return memory.held(step) if memory is not None and there.about is not None and not overwrite else None

    def compared_with(kind: Kind, id_: str, mine: Document, theirs: Document | None) -> _Compared:
        past = memory.past(kind, id_) if memory is not None and there.about is not None else NO_PAST
        sent, settled = ({} if whole else past.sent), ({} if overwrite else past.settled)  # a file does not say all of ours
        return _Compared(kind, id_, mine, theirs, Past(sent, settled).beside(mine))

    deletable = [Step("delete", kind, id_, theirs=there.of(kind, id_)) for kind, id_ in only] if delete else []
    compared = [
        compared_with("terminology", ours.prefix, ours.about, there.about),
        *(compared_with("concept", id_, document, there.concepts.get(id_)) for id_, document in ours.concepts.items()),
        *(compared_with("collection", id_, document, there.collections.get(id_)) for id_, document in ours.collections.items()),
    ]
    spared, needed = [step for step in deletable if held_of(step)], list[Step]()
    while True:
        deleted = _without(deletable, [*spared, *needed])
        gone = {home + step.id: step for step in deleted if step.kind == "concept"}
        rights = Ours(frozenset(home + id_ for id_ in ours.concepts), frozenset(gone), prune)
        differing = [step for item in compared if (step := item.step(rights))]
        held = [part for step in differing if (part := held_of(step))]
        if not (more := _referred_by([*held, *spared, *needed], gone)):
            break
        needed += more
    steps = differing if whole else [part for step in differing if (part := _beyond(step, held))]
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
        tuple(step for item in compared if (step := item.settled(rights))),
        tuple(lost),
        names_of(home, ours, there),
    )


@dataclass(frozen=True, slots=True)
class _Compared:
    kind: Kind
    id: str
    ours: Document
    theirs: Document | None
    past: Past

    def step(self, rights: Ours) -> Step | None:
        if self.theirs is None:
            return None if self._is_left_away else Step("create", self.kind, self.id, self.ours)
        changes = differences(self.theirs, merged(self.ours, self.theirs, rights, self.past))
        return Step("update", self.kind, self.id, self.ours, changes, self.theirs, self.past) if changes else None

    def settled(self, rights: Ours) -> Step | None:
        """Return what would be done if nothing had been left to the endpoint."""
        if not self.past.settled:
            return None
        if self.theirs is None:
            return Step("create", self.kind, self.id, self.ours) if self._is_left_away else None
        left, put = (merged(self.ours, self.theirs, rights, past) for past in (self.past, Past(self.past.sent)))
        changes = differences(left, put)
        return Step("update", self.kind, self.id, self.ours, changes, self.theirs) if changes else None

    @property
    def _is_left_away(self) -> bool:
        return self.past.is_settled("identifier", self.id)

    def kept(self, rights: Ours) -> Iterator[Beside]:
        """Yield what joining keeps beside ours."""
        if self.theirs is not None and (fields := differences(merged(self.ours, self.theirs, rights, self.past), self.ours)):
            yield Beside(self.kind, self.id, fields)

    def left(self, rights: Ours) -> Iterator[Beside]:
        """Yield what pruning would take away."""
        if self.theirs is None or rights.prune:
            return
        kept, pruned = (merged(self.ours, self.theirs, Ours(rights.own, rights.gone, prune), self.past) for prune in (False, True))
        if fields := differences(kept, pruned):
            yield Beside(self.kind, self.id, fields)


def _referred_by(left: list[Step], gone: Mapping[str, Step]) -> list[Step]:
    """Return what cannot be deleted of what is to go, as things that are left as they are refer to it."""
    referred = {iri for step in left for name in _left_fields(step) for iri in (step.theirs or {}).get(name, ())}
    return [step for iri, step in gone.items() if iri in referred]


def _left_fields(step: Step) -> Iterator[str]:
    """Yield the fields with references of a thing that is left: of one that is changed else those that are not."""
    changed = {change.field for change in step.changes}
    return (name for name in (*RELATIONS, "members") if step.action != "update" or name in changed)


def _beyond(step: Step, held: list[Step]) -> Step | None:
    """Return what is done of a step, of which some or all may be held."""
    left = next((part for part in held if (part.kind, part.id) == (step.kind, step.id)), None)
    if left is None:
        return step
    spared = frozenset(change.field for change in left.changes)
    changes = tuple(change for change in step.changes if change.field not in spared)
    return replace(step, changes=changes, spared=spared) if changes else None


def _without(steps: list[Step], others: list[Step]) -> list[Step]:
    names = {(step.kind, step.id) for step in others}
    return [step for step in steps if (step.kind, step.id) not in names]


def fields_of(steps: Iterable[Step]) -> dict[Thing, tuple[str, ...]]:
    """Return by thing the fields that steps change; of what they create or delete all (`WHOLE`)."""
    found: dict[Thing, tuple[str, ...]] = {}
    for step in steps:
        fields = tuple(change.field for change in step.changes) if step.action == "update" else WHOLE
        found[step.kind, step.id] = (*found.get((step.kind, step.id), ()), *fields)
    return found


def without_references(document: Document) -> Document:
    """Return a concept as it is created, before those that it refers to are there."""
    return {key: value for key, value in document.items() if key not in REFERENCES}
