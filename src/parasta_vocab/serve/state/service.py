"""What the server keeps, as its routes use it: read a snapshot, ask who calls, change a terminology."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection
from threading import Lock
from typing import Self

from parasta_vocab import namespaces
from parasta_vocab.errors import UnusableFolder
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.plain_change import replace_fields, stamped
from parasta_vocab.serve.state import tokens
from parasta_vocab.serve.state.audit import Entry, read_trail
from parasta_vocab.serve.state.caller import Caller, Role
from parasta_vocab.serve.state.change import changed, iter_changes, new_stamp
from parasta_vocab.serve.state.copies import copied
from parasta_vocab.serve.state.draft import Draft
from parasta_vocab.serve.state.keep import Pair, with_pairs, write_pairs
from parasta_vocab.serve.state.lock import hold
from parasta_vocab.serve.state.moments import moment_of, now, revision_after
from parasta_vocab.serve.state.organizations import read_organizations
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.revision import read_revision
from parasta_vocab.serve.state.rows import read_snapshot
from parasta_vocab.serve.state.snapshot import Held, Person, Snapshot
from parasta_vocab.serve.state.update import Outdated, fill, find_outdated, plan_update, read_packaged, write_packaged


class NoSuchTerminology(KeyError):
    """The server holds no terminology of this prefix."""


class TerminologyExists(ValueError):
    """The server holds a terminology of this prefix already."""


class Service:
    """An open state: many read its snapshots while one at a time changes it.

    Every call that writes waits for the one before it, and for the disk: make it from a thread of its own. What it raises
    when the disk does not take a change is `UnusableFolder`, and `StorageFull` where there is no room; nothing was changed then.
    """

    is_new = False
    """Whether the state was made when it was opened."""

    def __init__(self, record: Record, held: Connection | None, snapshot: Snapshot) -> None:
        self._record, self._held, self._snapshot = record, held, snapshot
        self._changing = Lock()
        self._seen = record.changes()

    @classmethod
    def open(cls, folder: Path | None = None) -> Service:
        """Open the state in a folder, or the packaged terminologies in memory; a new folder is filled with them.

        Raises:
            FolderInUse: Another server has the folder.
            UnusableFolder: It cannot be read or written, or holds something else.
        """
        with ExitStack() as opened:
            held = opened.enter_context(closing(hold(folder))) if folder else None
            record = opened.enter_context(closing(Record(folder)))
            filled = fill(record)
            service = cls(record, held, filled or read_snapshot(record))
            service.is_new = filled is not None
            opened.pop_all()
            return service

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and leave the folder to others."""
        with self._changing:
            self._record.close()
            if self._held:
                self._held.close()

    @property
    def folder(self) -> Path | None:
        """Where the state lies; None in memory."""
        return self._record.folder

    @property
    def snapshot(self) -> Snapshot:
        """Everything as it is now; organisations that another process has added are in it, but nobody waits for a write to see them."""
        if self._record.folder and self._changing.acquire(blocking=False):
            try:
                self._refresh()
            finally:
                self._changing.release()
        return self._snapshot

    def _refresh(self) -> None:
        with suppress(UnusableFolder):  # what is in memory can be read all the same, and `check` complains
            if (seen := self._record.changes()) != self._seen:
                organizations, revision = read_organizations(self._record), read_revision(self._record)
                self._snapshot, self._seen = replace(self._snapshot, organizations=organizations, revision=revision), seen

    @property
    def takes_changes(self) -> bool:
        """Whether anybody may have a token: in a folder an operator can grant one at any time, in memory one must have been granted."""
        return self._record.folder is not None or bool(tokens.list_tokens(self._record))

    def check(self) -> None:
        """See that the file can be read.

        Raises:
            UnusableFolder: It cannot.
        """
        self._record.rows("SELECT count(*) FROM meta")

    def authenticate(self, token: str) -> Caller:
        """Return who holds a token.

        Raises:
            BadToken: It is unknown, expired or revoked.
        """
        return tokens.authenticate(self._record, token)

    def grant(self, name: str, roles: Mapping[str, Iterable[Role]], *, superuser: bool = False, days: int = tokens.DAYS) -> tokens.Granted:
        """Make a token for a person; its text is in the answer and nowhere else."""
        return tokens.grant(self._record, name, roles, superuser=superuser, days=days)

    def audit(self, prefix: str | None = None, id_: str | None = None, after: int = 0) -> Iterator[Entry]:
        """Yield the audit trail, of one terminology or thing if asked, after the entry with the number `after`."""
        return read_trail(self._record, prefix, id_, after)

    @contextmanager
    def edit(self, person: Person, action: str, prefix: str) -> Iterator[Draft]:
        """Stand around changes of one terminology, of which all are kept or none.

        Raises:
            NoSuchTerminology: It is not there.
        """
        with self._changing:
            draft = Draft(self._of(prefix))
            yield draft
            moment, revision = self._next()
            after = changed(draft, person, moment, revision)
            if any(True for _ in iter_changes(draft.before, after)):
                self._keep([(draft.before, after)], revision, moment, person, action)

    def create(self, person: Person, about: Document, action: str = "create-terminology") -> Held:
        """Take in a new terminology without concepts.

        Raises:
            TerminologyExists: Its prefix is taken.
        """
        with self._changing:
            moment, revision = self._next()
            home, stamp = namespaces.scheme(self._free(about)), new_stamp(person, moment)
            facts = stamped(replace_fields({}, about, (), home), home, stamp)
            held = Held(about, facts, {}, stamp, revision)
            self._keep([(None, held)], revision, moment, person, action)
            return held

    def copy(self, person: Person, prefix: str, about: Document, action: str = "copy-terminology") -> Held:
        """Take in a copy of a terminology with everything in it, under the prefix that `about` has.

        Raises:
            NoSuchTerminology: The one to copy is not there.
            TerminologyExists: The prefix of the copy is taken.
        """
        with self._changing:
            self._free(about)
            moment, revision = self._next()
            held = copied(self._of(prefix), about, new_stamp(person, moment), revision)
            self._keep([(None, held)], revision, moment, person, action)
            return held

    def delete(
        self, person: Person, prefix: str, action: str = "delete-terminology", *, check: Callable[[Held], None] | None = None
    ) -> None:
        """Remove a terminology with everything in it, unless `check` raises when it sees it; the audit trail keeps it.

        Raises:
            NoSuchTerminology: It is not there.
        """
        with self._changing:
            moment, revision = self._next()
            held = self._of(prefix)
            if check:
                check(held)
            self._keep([(held, None)], revision, moment, person, action)

    @property
    def vocabulary_version(self) -> str:
        """The version of the packaged vocabulary that was taken in last."""
        return read_packaged(self._record)[0]

    @property
    def outdated(self) -> Outdated | None:
        """Whether the package has a newer vocabulary than the folder was given."""
        return find_outdated(self._record)

    def update_packaged(self) -> list[str]:
        """Take the vocabulary of the package; return what was changed here and therefore kept, as `prefix/id`."""
        with self._changing:
            moment, revision = self._next()
            update = plan_update(self._record, self._snapshot, revision)
            with self._record.writing() as rows:
                write_pairs(rows, update.pairs, revision, moment, None, "packaged")
                write_packaged(rows)
            self._snapshot = with_pairs(self._snapshot, update.pairs, revision)
            return update.kept

    def _of(self, prefix: str) -> Held:
        try:
            return self._snapshot.terminologies[prefix]
        except KeyError:
            raise NoSuchTerminology(prefix) from None

    def _free(self, about: Document) -> str:
        prefix: str = about["prefix"]
        if prefix in self._snapshot.terminologies:
            raise TerminologyExists(prefix)
        return prefix

    def _next(self) -> tuple[str, int]:
        """Return this moment, and the revision that a change makes now."""
        moment = now()
        return moment_of(moment), revision_after(self._snapshot.revision, moment)

    def _keep(self, pairs: list[Pair], revision: int, moment: str, person: Person, action: str) -> None:
        with self._record.writing() as rows:
            write_pairs(rows, pairs, revision, moment, person, action)
        self._snapshot = with_pairs(self._snapshot, pairs, revision)
