"""What an endpoint held when it was last published to or pulled from here, so that the next run sees what others changed there since.

The API has no versions. One file an endpoint and terminology, put in its place whole; it has fingerprints and no text. What cannot be
read is as if there were none: then it cannot be told who changed what, and that is said.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.client.agreed import Agreed, agree
from parasta_vocab.publish.sanastot.client.facts import facts_of
from parasta_vocab.publish.sanastot.client.past import Marks, Past, sent_marks, settled_marks
from parasta_vocab.publish.sanastot.client.prints import Prints, prints, undone, would_undo
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.documents import Document, Terminology

if TYPE_CHECKING:
    from parasta_vocab.publish.sanastot.client.plan import Step

KIND: Final = "parasta publish sanastot: last published"
Thing = tuple[str, str]
"""Kind and id."""
WHOLE: Final = ("",)
"""All fields of a thing that was left."""


@dataclass(slots=True)
class Memory:
    """The memory in a file; `things` is None where there is none.

    `agreed` is what records and endpoint said alike (`agree`), for taking back into the records what others changed; `sent` and `settled`
    are the past of each thing (`Past`).
    """

    path: Path
    to: str
    prefix: str
    things: Mapping[Thing, Prints] | None = None
    agreed: Agreed = field(default_factory=dict)
    sent: Mapping[Thing, Marks] = field(default_factory=dict)
    settled: Mapping[Thing, Marks] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path, to: str, prefix: str) -> Self:
        """Return the memory of a terminology of an endpoint that is kept in a folder."""
        path = folder / f"{sha256(to.encode()).hexdigest()[:16]}-{prefix}.json"
        return cls(path, to, prefix, *_read(path, to, prefix))

    def held(self, step: Step) -> Step | None:
        """Return what of a step would undo what somebody has done at the endpoint since, if anything would."""
        if self.things is None:
            return None
        then, now = self.then(step.kind, step.id), prints(step.theirs or {})
        if step.action == "update":
            changes = undone(step.changes, then, now)
            return replace(step, changes=changes) if changes else None
        return step if would_undo(step, then, now) else None

    def then(self, kind: str, id_: str) -> Prints:
        """Return the fingerprints of a thing as the endpoint had it when it was last compared; none where it had none."""
        return (self.things or {}).get((kind, id_), {})

    def past(self, kind: str, id_: str) -> Past:
        """Return what is known of a thing from before."""
        return Past(self.sent.get((kind, id_), {}), self.settled.get((kind, id_), {}))

    def settle(self, thing: Thing, marks: Marks) -> None:
        """Leave to the endpoint what has these fingerprints: ours are not put there, theirs stand."""
        before = self.settled.get(thing, {})
        both = {name: [*dict.fromkeys((*before.get(name, ()), *marks.get(name, ())))] for name in {**before, **marks}}
        self.settled = {**self.settled, thing: both}

    def keep(
        self, held: Mapping[Thing, Document | None], left: Mapping[Thing, Collection[str]] | None = None, ours: Terminology | None = None
    ) -> None:
        """Remember what the endpoint holds; of the fields that were left what was remembered before, of things left whole (`WHOLE`) all.

        With the terminology that our records make, what of it the endpoint says alike is remembered too.

        Raises:
            OSError: The file cannot be written.
        """
        before, left = self.things or {}, left or {}
        unseen = {thing for thing, fields in left.items() if fields == WHOLE}
        seen = {thing: document for thing, document in held.items() if document is not None and thing not in unseen}
        now = {thing: _partly(before.get(thing, {}), prints(document), left.get(thing, ())) for thing, document in seen.items()}
        self.things = now | _of(unseen, before)
        if ours is not None:
            self._keep_both(seen, ours, unseen)
        told = {
            "memory": KIND,
            "to": self.to,
            "prefix": self.prefix,
            "things": [[*thing, seen] for thing, seen in self.things.items()],
            "agreed": self.agreed,
            "sent": [[*thing, seen] for thing, seen in self.sent.items()],
            "settled": [[*thing, seen] for thing, seen in self.settled.items()],
        }
        partial = self.path.with_name(f"{self.path.name}.{os.getpid()}.partial")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as file:
                file.write(json.dumps(told).encode())
                file.flush()
                os.fsync(file.fileno())
            partial.replace(self.path)
        except OSError:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise

    def _keep_both(self, held: Mapping[Thing, Document], ours: Terminology, unseen: Collection[Thing]) -> None:
        """Remember what both have; of the things that are `unseen` what was remembered before."""
        home = namespaces.scheme(self.prefix)
        theirs = {id_: document for (kind, id_), document in held.items() if kind == "concept"}
        self.agreed = agree(self.agreed, facts_of(ours.concepts, home, str), facts_of(theirs, home))
        mine = There(ours.about, ours.concepts, ours.collections).all(self.prefix)
        sent = {thing: sent_marks(self.sent.get(thing, {}), mine.get(thing) or {}, document) for thing, document in held.items()}
        settled = {thing: settled_marks(marks, mine.get(thing) or {}, held.get(thing, {})) for thing, marks in self.settled.items()}
        self.sent = {thing: marks for thing, marks in sent.items() if marks} | _of(unseen, self.sent)
        self.settled = {thing: marks for thing, marks in settled.items() if marks} | _of(unseen, self.settled)

    def forget(self) -> None:
        """Forget everything: the endpoint has no such terminology any more.

        Raises:
            OSError: The file cannot be taken away.
        """
        self.things, self.agreed, self.sent, self.settled = None, {}, {}, {}
        self.path.unlink(missing_ok=True)


def _of(things: Collection[Thing], known: Mapping[Thing, Any]) -> dict[Thing, Any]:
    return {thing: known[thing] for thing in things if thing in known}


def _partly(before: Prints, now: Prints, left: Collection[str]) -> Prints:
    """Return the fingerprints as they are now, of the fields that were left as they were before."""
    return {name: marks for name, marks in now.items() if name not in left} | {name: before[name] for name in left if name in before}


def _read(path: Path, to: str, prefix: str) -> tuple[Mapping[Thing, Prints] | None, Agreed, Mapping[Thing, Marks], Mapping[Thing, Marks]]:
    try:
        told = json.loads(path.read_bytes())
        if (told["memory"], told["to"], told["prefix"]) != (KIND, to, prefix):
            return None, {}, {}, {}
        agreed = {str(id_): dict(marks) for id_, marks in dict(told.get("agreed", {})).items()}
        return _things(told["things"]), agreed, _things(told.get("sent", ())), _things(told.get("settled", ()))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None, {}, {}, {}


def _things(told: Iterable[Any]) -> dict[Thing, Any]:
    return {(str(kind), str(id_)): dict(seen) for kind, id_, seen in told}
