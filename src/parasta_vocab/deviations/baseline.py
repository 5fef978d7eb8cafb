"""The baseline: findings that people have accepted for a while, each with who, why and until when.

The file is TOML, as the settings are: a quality manager reads and edits it as plain lines, and git shows each entry as a block of
its own, because entries are sorted and each key has its line.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from parasta_vocab.errors import BrokenSettings, UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.settings.model import relative_to
from parasta_vocab.settings.read import shown_path
from parasta_vocab.settings.schema import Places, find_problems
from parasta_vocab.source.toml import read_toml
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import BASELINE, Deviation, Report

NAME: Final = "parasta-baseline.toml"
Key = tuple[str, str, str]
"""The path of a file as the baseline writes it, a rule, and a fingerprint."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One accepted finding; `path` is seen from the folder of the baseline."""

    path: str
    rule: str
    fingerprint: str
    message: str = ""
    owner: str = ""
    reason: str = ""
    expires: date | None = None

    @property
    def key(self) -> Key:
        """What identifies the finding."""
        return (self.path, self.rule, self.fingerprint)

    def holds(self, today: date) -> bool:
        """Tell whether the entry leaves its finding out: it says why, and its last day has not passed."""
        return bool(self.reason.strip()) and not self.has_expired(today)

    def has_expired(self, today: date) -> bool:
        """Tell whether the last day of the entry has passed."""
        return self.expires is not None and self.expires < today

    def deviation(self, finding: Finding) -> Deviation:
        """Return what the entry says of a finding."""
        return Deviation(finding, BASELINE, self.reason.strip(), self.owner, self.expires)


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a baseline file, by what identifies them; their paths are seen from the folder of `file`."""

    file: Path
    entries: Mapping[Key, Entry] = field(default_factory=dict)

    def key_of(self, finding: Finding) -> Key:
        """Return what identifies a finding here."""
        return (relative_to(self.file.parent, finding.location.source), finding.rule.id, finding.fingerprint)

    def find(self, finding: Finding) -> Entry | None:
        """Return the entry of a finding, or None."""
        return self.entries.get(self.key_of(finding)) if self.entries else None


def apply(report: Report, baseline_of: Callable[[str], Baseline | None], today: date) -> Report:
    """Return a report of files that may each have a baseline of their own, without what the entries leave out on this day."""
    kept, suppressed, lapsed = [], [], []
    for finding in report.findings:
        baseline = baseline_of(finding.location.source)
        entry = baseline.find(finding) if baseline else None
        if entry and entry.holds(today):
            suppressed.append(entry.deviation(finding))
            continue
        kept.append(finding)
        if entry:
            lapsed.append(entry.deviation(finding))
    return replace(report, findings=tuple(kept), suppressed=(*report.suppressed, *suppressed), lapsed=(*report.lapsed, *lapsed))


def read_baseline(path: Path) -> Baseline:
    """Return the baseline that a file holds.

    Raises:
        BrokenSettings: The file cannot be read, or has mistakes in it; all of them are named.
    """
    name = shown_path(path)
    try:
        data, text = read_toml(path)
    except UnreadableSource as error:
        raise BrokenSettings((UnreadableSource(name, error.reason, error.line, error.column),)) from None
    places = Places(text, name)
    problems = list(find_problems(data, "baseline", places))
    entries: dict[Key, Entry] = {}
    lines: dict[Key, int] = {}
    for index, item in enumerate(() if problems else data.get("entry", ())):
        entry = _entry(item)
        if entry.key in entries:
            first = places.line(("entry", lines[entry.key]))
            problems.append(places.problem(("entry", index), PHRASES["baseline_twice"].filled(first=first)))
        entries[entry.key], lines[entry.key] = entry, index
    if problems:
        raise BrokenSettings(tuple(sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0))))
    return Baseline(path, entries)


def _entry(item: Mapping[str, Any]) -> Entry:
    expires = item.get("expires")
    if isinstance(expires, str):
        expires = date.fromisoformat(expires)
    words = {key: item.get(key, "") for key in ("rule", "fingerprint", "message", "owner", "reason")}
    return Entry(path=os.path.normpath(item["path"]).replace(os.sep, "/"), **words, expires=expires)


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a run makes of a baseline: the entries that it will have, and what became of those that it had.

    `extended` had expired and hold again; `remaining` are the others whose findings are still there.
    """

    entries: tuple[Entry, ...]
    new: tuple[Entry, ...]
    extended: tuple[Entry, ...]
    remaining: tuple[Entry, ...]
    dropped: tuple[Entry, ...]


def renew(
    baseline: Baseline,
    findings: Iterable[Finding],
    everything: Iterable[Finding],
    checked: Iterable[str],
    lang: str,
    given: Entry,
    today: date,
) -> Renewal:
    """Return the baseline after a run that checked these files and accepts these findings, out of everything that was found.

    An entry whose finding is still there keeps its owner, reason and day; what it lacks of them is taken from `given`. New entries
    say what is given, and so do those that have expired, as far as it is given. An entry is dropped if its finding is gone from a
    file that was checked, or the file is gone; others stay.
    """
    folder = baseline.file.parent
    seen = {relative_to(folder, source) for source in checked}
    there = {baseline.key_of(finding) for finding in everything}
    found = {baseline.key_of(finding): finding.message(lang) for finding in findings}
    new: list[Entry] = []
    extended: list[Entry] = []
    remaining: list[Entry] = []
    for key, message in found.items():
        before = baseline.entries.get(key)
        if before is None:
            new.append(replace(given, path=key[0], rule=key[1], fingerprint=key[2], message=message))
            continue
        entry = replace(_renewed(before, given, today), message=message)
        (extended if before.has_expired(today) and entry.holds(today) else remaining).append(entry)
    others: list[Entry] = []
    dropped: list[Entry] = []
    for key, entry in baseline.entries.items():
        if key not in found:
            is_gone = key not in there and (entry.path in seen or not (folder / entry.path).exists())
            (dropped if is_gone else others).append(entry)
    entries = [*new, *extended, *remaining, *others]
    return Renewal(*(tuple(sorted(each, key=lambda entry: entry.key)) for each in (entries, new, extended, remaining, dropped)))


def _renewed(entry: Entry, given: Entry, today: date) -> Entry:
    if entry.has_expired(today):
        owner, reason, expires = given.owner or entry.owner, given.reason or entry.reason, given.expires or entry.expires
    else:
        owner, reason = entry.owner or given.owner, entry.reason or given.reason
        expires = entry.expires or (None if entry.reason else given.expires)
    return replace(entry, owner=owner, reason=reason, expires=expires)
