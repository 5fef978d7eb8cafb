"""Carrying out a plan: terminology, concepts without references, references, collections, and at the end what is to go.

Whatever is to be changed is asked for once more right before, and joined with ours, so that what somebody changed there in between
stays. A change is made only where the thing is still as it was read, as far as the service has a way to say so (`If-Match`); what
would undo the work of others since the plan was made is left. Each step may be carried out twice without harm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Final

from parasta_vocab.publish.sanastot.client.differences import REFERENCES, Change, differences
from parasta_vocab.publish.sanastot.client.endpoint import Endpoint, Kind
from parasta_vocab.publish.sanastot.client.journal import Journal
from parasta_vocab.publish.sanastot.client.many import each
from parasta_vocab.publish.sanastot.client.merge import merged, sparing
from parasta_vocab.publish.sanastot.client.plan import Plan, Step, without_references
from parasta_vocab.publish.sanastot.client.prints import prints, would_undo
from parasta_vocab.publish.sanastot.client.seen import Seen
from parasta_vocab.publish.sanastot.documents import Document

Thing = tuple[Kind, str]
_ROUNDS: Final = 5
"""How often a change is tried of a thing that others keep changing."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing that is there otherwise than it was sent; without `changes` it is missing, or it should have gone and has not."""

    kind: Kind
    id: str
    changes: tuple[Change, ...] = ()


@dataclass(slots=True)
class Run:
    """One plan being carried out, in `total` requests of which `done` are behind; `tick` is called after each.

    `sent` holds by thing what was last sent, None where it was deleted; `finished` holds the things that are as they are to be;
    `overtaken` holds the steps that were not taken, as they would undo what others have done since the plan was made.
    """

    plan: Plan
    endpoint: Endpoint
    journal: Journal
    tick: Callable[[], None] = lambda: None
    done: int = 0
    sent: dict[Thing, Document | None] = field(default_factory=dict)
    finished: set[Thing] = field(default_factory=set)
    overtaken: dict[Thing, Step] = field(default_factory=dict)
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
        found = each(self._difference, sorted(self.sent.keys() - self.overtaken), self.endpoint, lambda: None)
        return tuple(item for item in found if item is not None)

    def _difference(self, thing: Thing) -> Difference | None:
        now, sent = self.endpoint.read(thing[0], self.plan.prefix, thing[1]), self.sent[thing]
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
        if (step.kind, step.id) in self.overtaken:
            return
        then = self.sent.get((step.kind, step.id)) or step.theirs
        for seen in self._looks(step):
            if seen.document is None:
                if then is not None:  # somebody deleted it
                    break
                self.endpoint.create(step.kind, self.plan.prefix, ours)
                self._note(action, step, ours)
                return
            then = then or seen.document  # created by somebody since the plan was made
            wanted = sparing(merged(ours, seen.document, self.plan.rights, step.past), seen.document, step.spared)
            put = replace(step, action="update", changes=differences(seen.document, wanted))
            if would_undo(put, prints(then), prints(seen.document)):
                self._overtake(put)
                return
            if not put.changes or self.endpoint.update(step.kind, self.plan.prefix, step.id, wanted, seen.tag):
                self._note(action, step, wanted)
                return
        self._overtake(step if seen.document is not None else replace(step, action="create", changes=()))

    def _cut(self, step: Step) -> None:
        """Take from a concept that goes its references to others that go: nothing that is referred to can be deleted."""
        for seen in self._looks(step):
            now = seen.document
            if now is None or would_undo(step, prints(step.theirs or {}), prints(now)):
                return
            cut = {key: self._staying(value) if key in REFERENCES else value for key, value in now.items()}
            if not differences(now, cut) or self.endpoint.update("concept", self.plan.prefix, step.id, cut, seen.tag):
                return

    def _staying(self, references: Iterable[str]) -> list[str]:
        return [iri for iri in references if iri not in self.plan.rights.gone]

    def _delete(self, step: Step) -> None:
        for seen in self._looks(step):
            if seen.document is not None and would_undo(step, prints(step.theirs or {}), prints(seen.document)):
                break
            if seen.document is None or self.endpoint.delete(step.kind, self.plan.prefix, step.id, seen.tag):
                self._note("delete", step, None)
                return
        self._overtake(step)

    def _looks(self, step: Step) -> Iterator[Seen]:
        """Yield what a thing is now, and again what it has become each time a change of it came too late.

        A service that names the thing as before was not late: something between us and it rewrites the names, so none is used.
        """
        seen = Seen()
        for _ in range(_ROUNDS):
            now = self.endpoint.see(step.kind, self.plan.prefix, step.id)
            seen = replace(now, tag="") if now.tag == seen.tag else now
            yield seen

    def _overtake(self, step: Step) -> None:
        with self._lock:
            self.overtaken[step.kind, step.id] = step

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
