"""A release: the records that changed get the day, the schemes the version, and the lock every id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from parasta_vocab.changes.lock import (
    LOCK,
    Lock,
    content_digest,
    is_redefined,
    iter_broken_promises,
    locked,
    name_of,
    read_lock,
    render_lock,
)
from parasta_vocab.errors import BrokenRecord, WrongDay, WrongVersion
from parasta_vocab.records.edit import Setting, edited
from parasta_vocab.records.read import ABOUT, Record, Records, read_records

_VERSION: Final = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


@dataclass(frozen=True, slots=True)
class Release:
    """What a release writes: each file with its new text, and how many records are new or changed."""

    files: tuple[tuple[Path, str], ...]
    added: int
    changed: int


def plan_release(folder: Path, version: str, day: str) -> Release:
    """Return what publishing the records of `vocab/src` as this version on this day writes; nothing is written yet.

    Raises:
        BrokenRecord: A published id is lost or re-used, or the records cannot be read.
        WrongDay: The day is before that of the published version.
        WrongVersion: The version is not semantic, or does not go far enough from the published one.
    """
    records = read_records(folder)
    lock = read_lock(folder.parent / LOCK)
    if broken := list(iter_broken_promises(records, lock)):
        raise BrokenRecord("vocab/src", "\n" + "\n".join(broken))
    fresh = [record for record in records.records if name_of(record) not in lock.get(record.scheme, {})]
    changed = [record for record in records.records if record not in fresh and _is_changed(record, lock)]
    if lock and day < str(records.about["issued"]):
        raise WrongDay(day, str(records.about["issued"]))
    redefined = [record for record in changed if is_redefined(record, lock[record.scheme][name_of(record)])]
    if lock:
        _check_version(version, str(records.about["version"]), breaking=bool(redefined), added=bool(fresh or changed))
    settings = [*_dates(fresh, day, "created"), *_dates(fresh, day, "modified"), *_dates(changed, day, "modified")]
    about = [Setting((key,), value) for key, value in (("version", version), ("issued", day), ("modified", day))]
    files = [*_edited_files(records, settings), (folder / ABOUT, _edited(folder / ABOUT, about))]
    new_lock = render_lock(locked(records, version, lock))
    return Release((*files, (folder.parent / LOCK, new_lock)), len(fresh), len(changed))


def _is_changed(record: Record, lock: Lock) -> bool:
    return content_digest(record) != lock[record.scheme][name_of(record)].content


def _check_version(version: str, before: str, *, breaking: bool, added: bool) -> None:
    """Hold a version against semantic versioning; below 1.0.0 a breaking change asks for a new minor version."""
    major, minor, patch = (int(part) for part in before.split("."))
    if breaking and major:
        needed = (major + 1, 0, 0)
    elif breaking or added:
        needed = (major, minor + 1, 0)
    else:
        needed = (major, minor, patch + 1)
    found = _VERSION.fullmatch(version)
    if found is None or tuple(int(part) for part in found.groups()) < needed:
        raise WrongVersion(version, before, ".".join(str(part) for part in needed))


def _dates(records: list[Record], day: str, key: str) -> Iterator[tuple[str, Setting]]:
    for record in records:
        if key not in record.data or key == "modified":
            yield record.document.source, Setting((*record.path, key), day)


def _edited_files(records: Records, settings: list[tuple[str, Setting]]) -> Iterator[tuple[Path, str]]:
    by_file: dict[str, list[Setting]] = {}
    for source, setting in settings:
        by_file.setdefault(source, []).append(setting)
    for source, several in by_file.items():
        yield Path(source), _edited(Path(source), several)


def _edited(path: Path, settings: list[Any]) -> str:
    return edited(path.read_text(encoding="utf-8"), settings, str(path))
