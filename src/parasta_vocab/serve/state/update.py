"""The packaged vocabulary in a folder: put into a new one, and later replaced by that of a newer package, without touching what was changed here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from sqlite3 import Connection

from parasta_vocab.serve.state.facts import to_json
from parasta_vocab.serve.state.keep import write_pairs
from parasta_vocab.serve.state.moments import moment_of, now
from parasta_vocab.serve.state.organizations import write_organization
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.revision import read_revision
from parasta_vocab.serve.state.seed import ORGANIZATION, packaged, packaged_digest, packaged_revision, packaged_version
from parasta_vocab.serve.state.snapshot import Held, Snapshot, Stamp, Thing
from parasta_vocab.serve.state.stored import Rows, read_document, stored


@dataclass(frozen=True, slots=True)
class Outdated:
    """The folder holds the packaged vocabulary of one version, and the package has another."""

    held: str
    offered: str


@dataclass(frozen=True, slots=True)
class Update:
    """What an update does: terminologies before and after, and what it leaves because it was changed here, as `prefix/id`."""

    pairs: list[tuple[Held | None, Held]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def fill(record: Record) -> Snapshot | None:
    """Put the packaged terminologies into a new file, and return what it holds then; None where it is not new."""
    if read_revision(record):
        return None
    revision = packaged_revision()
    held = packaged(revision)
    with record.writing() as rows:
        write_organization(rows, ORGANIZATION)
        write_pairs(rows, [(None, each) for each in held.values()], revision, moment_of(now()), None, "packaged")
        write_packaged(rows)
    return Snapshot(held, {ORGANIZATION.id: ORGANIZATION}, revision)


def find_outdated(record: Rows) -> Outdated | None:
    """Return whether the package has a newer vocabulary than the folder was given."""
    held, digest = read_packaged(record)
    offered = packaged_version()
    newer = _numbers(offered) >= _numbers(held)
    return Outdated(held, offered) if newer and digest != packaged_digest() else None


def read_packaged(record: Rows) -> tuple[str, str]:
    """Return the version of the packaged vocabulary that the file was given, and what tells it from another.

    Raises:
        DamagedState: They cannot be read.
    """
    with stored(record, "version"):
        known = read_document(record.rows("SELECT value FROM meta WHERE key = 'packaged'")[0][0])
        _numbers(known["version"])
        return known["version"], known["digest"]


def write_packaged(rows: Connection) -> None:
    """Write down which packaged vocabulary the folder has now."""
    value = to_json({"version": packaged_version(), "digest": packaged_digest()})
    rows.execute("INSERT OR REPLACE INTO meta VALUES ('packaged', ?)", (value,))


def plan_update(record: Record, snapshot: Snapshot, revision: int) -> Update:
    """Return what the package would change: what nobody has touched here is replaced, the rest is kept."""
    query = "SELECT DISTINCT prefix, id FROM audit WHERE after IS NULL AND person IS NOT NULL"
    deleted = {(prefix, id_) for prefix, id_ in record.rows(query)}
    update = Update()
    for prefix, new in packaged(revision).items():
        old = snapshot.terminologies.get(prefix)
        if old is None and (prefix, "") in deleted:
            update.kept.append(prefix)
        elif old is None:
            update.pairs.append((None, new))
        else:
            after = _updated(old, new, {id_ for where, id_ in deleted if where == prefix}, update.kept)
            if (after.document, after.facts, after.things) != (old.document, old.facts, old.things):
                update.pairs.append((old, after))
    return update


def _updated(old: Held, new: Held, deleted: set[str], kept: list[str]) -> Held:
    about = new
    if _is_edited(old.stamp):
        about = old
        if old.document != new.document:
            kept.append(old.prefix)
    things = {thing.id: thing for thing in _things(old, new, deleted, kept)}
    return replace(about, things=things, revision=new.revision)


def _things(old: Held, new: Held, deleted: set[str], kept: list[str]) -> Iterator[Thing]:
    for thing in old.things.values():
        offered = new.things.get(thing.id)
        if _is_edited(thing.stamp):
            if thing.stamp.creator is None if offered is None else offered.document != thing.document:
                kept.append(f"{old.prefix}/{thing.id}")
            yield thing
        elif offered is not None:
            yield thing if offered == thing else offered
    for id_, offered in new.things.items():
        if id_ in old.things:
            continue
        if id_ in deleted:
            kept.append(f"{old.prefix}/{id_}")
        else:
            yield offered


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]


def _is_edited(stamp: Stamp) -> bool:
    return stamp.modifier is not None
