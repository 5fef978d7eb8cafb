"""What an endpoint held after the last publishing from this computer, so that the next one sees what others changed there since.

The API has no versions. One file an endpoint and terminology, put in its place whole; it has fingerprints and no text. What cannot be
read is as if there were none: then it cannot be told who changed what, and that is said.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from parasta_vocab.publish.sanastot.client.differences import REFERENCES, Change, folded
from parasta_vocab.publish.sanastot.documents import Document

if TYPE_CHECKING:
    from parasta_vocab.publish.sanastot.client.plan import Step

KIND: Final = "parasta publish sanastot: last published"
Thing = tuple[str, str]
"""Kind and id."""
Prints = Mapping[str, str | list[str]]
"""By field, as `definition.fi` or `synonyms`: the fingerprint of its value, of a list one for each item."""


@dataclass(slots=True)
class Memory:
    """The memory in a file; `things` is None where there is none."""

    path: Path
    to: str
    prefix: str
    things: Mapping[Thing, Prints] | None = None

    @classmethod
    def open(cls, folder: Path, to: str, prefix: str) -> Self:
        """Return the memory of a terminology of an endpoint that is kept in a folder."""
        path = folder / f"{sha256(to.encode()).hexdigest()[:16]}-{prefix}.json"
        return cls(path, to, prefix, _read(path, to, prefix))

    def is_undone(self, step: Step, theirs: Document | None) -> bool:
        """Tell whether a step would undo what somebody has done at the endpoint since.

        `theirs` is what it has. Of lists only the items count: what others added may not go, what they took away may not come back.
        """
        if self.things is None:
            return False
        then, now = self.things.get((step.kind, step.id), {}), prints(theirs or {})
        if step.action == "create":
            return bool(then)
        if step.action == "delete":  # a run that was interrupted may have cut its references
            return any(then.get(name) != now.get(name) for name in {*then, *now} - {*REFERENCES})
        return any(_is_undone(change, then.get(change.field), now.get(change.field)) for change in step.changes)

    def keep(self, held: Mapping[Thing, Document | None], left: Collection[Thing] = ()) -> None:
        """Remember what the endpoint holds; of the things that were left, what was remembered before.

        Raises:
            OSError: The file cannot be written.
        """
        before = self.things or {}
        now = {thing: prints(document) for thing, document in held.items() if document is not None and thing not in left}
        self.things = now | {thing: before[thing] for thing in left if thing in before}
        told = {"memory": KIND, "to": self.to, "prefix": self.prefix, "things": [[*thing, seen] for thing, seen in self.things.items()]}
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
        self.things = None
        self.path.unlink(missing_ok=True)


def prints(document: Document) -> Prints:
    """Return the fingerprints of a document; documents that do not differ (`differences`) have the same."""
    return {name: _prints(value) for key, part in document.items() for name, value in _fields(key, part)}


def _fields(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _fields(f"{name}.{key}", part)
    elif value not in (None, "", []):
        yield name, value


def _prints(value: Any) -> str | list[str]:
    return sorted(_print(item) for item in value) if isinstance(value, list) else _print(value)


def _print(value: Any) -> str:
    return sha256(repr(folded(value)).encode()).hexdigest()[:16]


def _is_undone(change: Change, then: str | list[str] | None, now: str | list[str] | None) -> bool:
    if not isinstance(change.before or change.after, list):
        return then != now
    gone, come = ({_print(item) for item in items or ()} for items in (change.before, change.after))
    known = {*(then or ())}
    return bool((gone - come) - known or (come - gone) & known)


def _read(path: Path, to: str, prefix: str) -> Mapping[Thing, Prints] | None:
    try:
        told = json.loads(path.read_bytes())
        if (told["memory"], told["to"], told["prefix"]) != (KIND, to, prefix):
            return None
        return {(str(kind), str(id_)): dict(seen) for kind, id_, seen in told["things"]}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
