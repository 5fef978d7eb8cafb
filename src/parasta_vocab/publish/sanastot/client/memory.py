"""What an endpoint held when it was last published to or pulled from here, so that the next run sees what others changed there since.

The API has no versions. One file an endpoint and terminology, put in its place whole; it has fingerprints and no text. What cannot be
read is as if there were none: then it cannot be told who changed what, and that is said.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.client.agreed import Agreed, agree
from parasta_vocab.publish.sanastot.client.facts import facts_of
from parasta_vocab.publish.sanastot.client.prints import Prints, prints, would_undo
from parasta_vocab.publish.sanastot.documents import Document

if TYPE_CHECKING:
    from parasta_vocab.publish.sanastot.client.plan import Step

KIND: Final = "parasta publish sanastot: last published"
Thing = tuple[str, str]
"""Kind and id."""


@dataclass(slots=True)
class Memory:
    """The memory in a file; `things` is None where there is none.

    `agreed` is what records and endpoint said alike (`agree`), for taking back into the records what others changed.
    """

    path: Path
    to: str
    prefix: str
    things: Mapping[Thing, Prints] | None = None
    agreed: Agreed = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path, to: str, prefix: str) -> Self:
        """Return the memory of a terminology of an endpoint that is kept in a folder."""
        path = folder / f"{sha256(to.encode()).hexdigest()[:16]}-{prefix}.json"
        return cls(path, to, prefix, *_read(path, to, prefix))

    def is_undone(self, step: Step, theirs: Document | None) -> bool:
        """Tell whether a step would undo what somebody has done at the endpoint since; `theirs` is what it has."""
        return self.things is not None and would_undo(step, self.things.get((step.kind, step.id), {}), prints(theirs or {}))

    def keep(
        self, held: Mapping[Thing, Document | None], left: Collection[Thing] = (), concepts: Mapping[str, Document] | None = None
    ) -> None:
        """Remember what the endpoint holds; of the things that were left, what was remembered before.

        With the `concepts` that our records make, what of them it says alike is remembered too.

        Raises:
            OSError: The file cannot be written.
        """
        before = self.things or {}
        now = {thing: prints(document) for thing, document in held.items() if document is not None and thing not in left}
        self.things = now | {thing: before[thing] for thing in left if thing in before}
        if concepts is not None:
            home = namespaces.scheme(self.prefix)
            theirs = {id_: document for (kind, id_), document in held.items() if kind == "concept" and document is not None}
            self.agreed = agree(self.agreed, facts_of(concepts, home, str), facts_of(theirs, home))
        things = [[*thing, seen] for thing, seen in self.things.items()]
        told = {"memory": KIND, "to": self.to, "prefix": self.prefix, "things": things, "agreed": self.agreed}
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

    def forget(self) -> None:
        """Forget everything: the endpoint has no such terminology any more.

        Raises:
            OSError: The file cannot be taken away.
        """
        self.things, self.agreed = None, {}
        self.path.unlink(missing_ok=True)


def _read(path: Path, to: str, prefix: str) -> tuple[Mapping[Thing, Prints] | None, Agreed]:
    try:
        told = json.loads(path.read_bytes())
        if (told["memory"], told["to"], told["prefix"]) != (KIND, to, prefix):
            return None, {}
        things = {(str(kind), str(id_)): dict(seen) for kind, id_, seen in told["things"]}
        return things, {str(id_): dict(marks) for id_, marks in dict(told.get("agreed", {})).items()}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None, {}
