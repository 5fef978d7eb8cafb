"""Carrying out a plan: terminology, concepts without references, references, collections, and at the end what is to go.

Whatever is to be changed is asked for once more right before, and joined with ours, so that what somebody changed there in between
stays. Each step may be carried out twice without harm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock

from parasta_vocab.publish.sanastot.client.differences import REFERENCES, Change, differences
from parasta_vocab.publish.sanastot.client.endpoint import Endpoint, Kind
from parasta_vocab.publish.sanastot.client.journal import Journal
from parasta_vocab.publish.sanastot.client.many import each
from parasta_vocab.publish.sanastot.client.merge import merged
from parasta_vocab.publish.sanastot.client.plan import Plan, Step, without_references
from parasta_vocab.publish.sanastot.documents import Document

Thing = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing that is there otherwise than it was sent; without `changes` it is missing, or it should have gone and has not."""

    kind: Kind
    id: str
    changes: tuple[Change, ...] = ()


@dataclass(slots=True)
class Run:
    """One plan being carried out, in `total` requests of which `done` are behind; `tick` is called after each.

    `sent` holds by thing what was last sent, None where it was deleted; `finished` holds the things that are as they are to be.
    """

    plan: Plan
    endpoint: Endpoint
    journal: Journal
    tick: Callable[[], None] = lambda: None
    done: int = 0
    sent: dict[Thing, Document | None] = field(default_factory=dict)
    finished: set[Thing] = field(default_factory=set)
    _lock: Lock = field(default_factory=Lock)

    @property
    def total(self) -> int:
        """How many things are to be done; a concept that goes, or that is new and refers to others, takes two."""
        twice = [step for step in _second_pass(self.plan) if step.action == "create"]
        return len(self.plan.steps) + len(twice) + len(self.plan.of("delete", "concept"))

    def carry_out(self) -> None:
        """Do everything that the plan says.

        Raises:
            ServiceRefused: The endpoint does not do a step; those before are done.
        """
        plan = self.plan
        self._each(self._one, [step for step in plan.steps if step.kind == "terminology"])
        self._each(self._create, plan.of("create", "concept"))
        self._each(self._update, _second_pass(plan))
        self._each(self._one, [*plan.of("create", "collection"), *plan.of("update", "collection")])
        self._each(self._delete, plan.of("delete", "collection"))
        gone = plan.of("delete", "concept")
        self._each(self._cut, gone)
        self._each(self._delete, gone)

    def differences(self) -> tuple[Difference, ...]:
        """Return what is there otherwise than it was sent, read back now.

        Raises:
            ServiceRefused: The endpoint does not say.
        """
        found = each(self._difference, sorted(self.sent), self.endpoint, lambda: None)
        return tuple(item for item in found if item is not None)

    def _difference(self, thing: Thing) -> Difference | None:
        now, sent = self._now(*thing), self.sent[thing]
        if now is None or sent is None:
            return Difference(*thing) if now is not sent else None
        changes = differences(now, sent)
        return Difference(*thing, changes) if changes else None

    def _each(self, do: Callable[[Step], None], steps: Iterable[Step]) -> None:
        each(do, steps, self.endpoint, self._tick)

    def _tick(self) -> None:
        self.done += 1
        self.tick()

    def _one(self, step: Step) -> None:
        if step.action == "create":
            self._create(step)
        else:
            self._update(step)

    def _create(self, step: Step) -> None:
        """Create a thing; if it is there by now, it may be another's, so it is compared and joined with ours."""
        document = without_references(step.ours) if step.kind == "concept" else step.ours
        if self.endpoint.create(step.kind, self.plan.prefix, document):
            self._note("create", step, document)
        else:
            self._put(step, document, "create")

    def _update(self, step: Step) -> None:
        self._put(step, step.ours, "update")

    def _put(self, step: Step, ours: Document, action: str) -> None:
        now = self._now(step.kind, step.id)
        if now is None:  # somebody deleted it since the plan was made
            self.endpoint.create(step.kind, self.plan.prefix, ours)
            self._note(action, step, ours)
            return
        wanted = merged(ours, now, self.plan.rights)
        if differences(now, wanted):
            self.endpoint.update(step.kind, self.plan.prefix, step.id, wanted)
        self._note(action, step, wanted)

    def _cut(self, step: Step) -> None:
        """Take from a concept that goes its references to others that go: nothing that is referred to can be deleted."""
        now = self._now("concept", step.id)
        cut = {key: self._staying(value) if key in REFERENCES else value for key, value in (now or {}).items()}
        if now is not None and differences(now, cut):
            self.endpoint.update("concept", self.plan.prefix, step.id, cut)

    def _staying(self, references: Iterable[str]) -> list[str]:
        return [iri for iri in references if iri not in self.plan.rights.gone]

    def _delete(self, step: Step) -> None:
        self.endpoint.delete(step.kind, self.plan.prefix, step.id)
        self._note("delete", step, None)

    def _now(self, kind: Kind, id_: str) -> Document | None:
        return self.endpoint.read(kind, self.plan.prefix, id_)

    def _note(self, action: str, step: Step, document: Document | None) -> None:
        self.journal.note(action, step.kind, self.plan.prefix, step.id)
        with self._lock:
            self.sent[step.kind, step.id] = document
            if not (action == "create" and _refers(step)):
                self.finished.add((step.kind, step.id))


def _second_pass(plan: Plan) -> list[Step]:
    """Return the concepts that are put whole once all are there: those that change, and the new ones that refer to others."""
    concepts = (step for step in plan.steps if step.kind == "concept")
    return [step for step in concepts if step.action == "update" or _refers(step)]


def _refers(step: Step) -> bool:
    """Tell whether a thing is a concept that refers to others: when it is new it takes a second request."""
    return step.kind == "concept" and any(key in step.ours for key in REFERENCES)
