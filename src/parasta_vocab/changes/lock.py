"""The lock of published ids (`vocab/published.json`): an id that was published is never lost and never gets another meaning."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from parasta_vocab.changes.compare import ENDED
from parasta_vocab.records.read import Group, Record, Records

LOCK: Final = "published.json"
"""Name of the lock; it lies beside the generated vocabularies."""
COLLECTED: Final = "parasta"
"""The concept scheme whose record files are its collections."""
DATES: Final = frozenset({"created", "modified"})


@dataclass(frozen=True, slots=True)
class Published:
    """One published id: the version it came with, and what it meant then.

    `definition`, `notes` and `content` are digests: of the definition in every language, of the change notes, and of all that
    the record says but its dates.
    """

    since: str
    label: str
    definition: str
    notes: str
    content: str


Lock = Mapping[str, Mapping[str, Published]]
"""Scheme to id to what was published."""


def read_lock(path: Path) -> Lock:
    """Return the lock, empty where nothing has been published yet."""
    if not path.exists():
        return {}
    schemes = json.loads(path.read_text(encoding="utf-8"))
    return {scheme: {name: Published(**facts) for name, facts in ids.items()} for scheme, ids in schemes.items()}


def locked(records: Records, version: str, before: Lock) -> dict[str, dict[str, Published]]:
    """Return the lock of a version: every id of the records, each with the version that first had it."""
    lock: dict[str, dict[str, Published]] = {}
    for record in records.records:
        known = before.get(record.scheme, {}).get(name_of(record))
        lock.setdefault(record.scheme, {})[name_of(record)] = Published(
            since=known.since if known else version,
            label=record.data["pref_label"]["fi"],
            definition=_told(record, "definition"),
            notes=_told(record, "change_note"),
            content=content_digest(record),
        )
    for name, group in _collections(records).items():
        known = before.get(COLLECTED, {}).get(name)
        told = digest(json.dumps(group.label, ensure_ascii=False, sort_keys=True))
        lock.setdefault(COLLECTED, {})[name] = Published(known.since if known else version, group.label["fi"], "", "", told)
    return lock


def _collections(records: Records) -> dict[str, Group]:
    """Return the collections that are no records, by their names in the lock."""
    return {f"ryhma-{group.id}": group for group in records.groups}


def render_lock(lock: Lock) -> str:
    """Return the lock as JSON, one id a line."""
    schemes = []
    for scheme, ids in sorted(lock.items()):
        lines = [f"    {json.dumps(name)}: {json.dumps(asdict(facts), ensure_ascii=False)}" for name, facts in sorted(ids.items())]
        schemes.append(f"  {json.dumps(scheme)}: {{\n" + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(schemes) + "\n}\n"


def iter_broken_promises(records: Records, lock: Lock) -> Iterator[str]:
    """Yield a line for each published id that is lost, or that was given another meaning.

    An id is taken for re-used when both its Finnish preferred label and its definition differ from the published ones and
    nothing new explains it.
    """
    present = {(record.scheme, name_of(record)): record for record in records.records}
    collections = _collections(records)
    for scheme, ids in lock.items():
        for name, published in ids.items():
            record = present.get((scheme, name))
            if scheme == COLLECTED and name in collections:
                continue
            if record is None:
                yield f"vocab/src: {scheme}: the published id {name} ({published.label}) is lost; keep the record with status RETIRED or SUPERSEDED"
            elif is_reused(record, published):
                yield (
                    f"{record.place()}: the published id {name} meant “{published.label}” and is re-used; "
                    "take a new id, or say in change_note what was changed"
                )


def is_reused(record: Record, published: Published) -> bool:
    """Tell whether label and definition are both other than the published ones, and nothing new explains it."""
    return record.data["pref_label"]["fi"] != published.label and is_redefined(record, published)


def is_redefined(record: Record, published: Published) -> bool:
    """Tell whether the definition is another than the published one, and nothing new explains it.

    What explains it is what `changes.compare` takes for an explanation too: a change note that was not there, or an end in
    favour of a successor.
    """
    explained = _told(record, "change_note") != published.notes or (record.data["status"] in ENDED and record.data.get("successor"))
    return _told(record, "definition") != published.definition and not explained


def _told(record: Record, key: str) -> str:
    """Return a digest of a text of the record in every language."""
    return digest(json.dumps(record.data.get(key), ensure_ascii=False, sort_keys=True))


def name_of(record: Record) -> str:
    """Return the name of a record in the lock; a group may share its id with an actor, so it is marked."""
    return f"ryhma-{record.id}" if record.cls == "ActorGroup" else record.id


def content_digest(record: Record) -> str:
    """Return a digest of all that a record says but its dates and what stands below it."""
    said: dict[str, Any] = {key: value for key, value in record.data.items() if key not in DATES | {"sub_steps"}}
    return digest(json.dumps(said, ensure_ascii=False, sort_keys=True))


def digest(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
