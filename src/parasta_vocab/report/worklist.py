"""The findings as a list of work: one row each, with room for who does it and whether it is done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.characters import one_line
from parasta_vocab.report.ci_words import CI_WORDS
from parasta_vocab.report.decisions import lapsed_notes
from parasta_vocab.report.places import line_of, other_place, repository_path
from parasta_vocab.report.unreadable import check_id, location_of, reason_of
from parasta_vocab.source.place import Location
from parasta_vocab.validation.report import Report, identity_of
from parasta_vocab.vocab.sources import show_source

COLUMNS: Final = ("severity", "file", "line", "place", "name", "message", "basis", "owner", "done", "comment", "rule", "fingerprint")
"""The columns in their order, named by `CI_WORDS`; people fill in `owner`, `done` and `comment`."""

Row = dict[str, str | int]
"""Column to cell; a column without a cell is empty."""


def headers(lang: str) -> list[str]:
    """Return the names of the columns."""
    return [CI_WORDS[name].show(lang) for name in COLUMNS]


def iter_rows(report: Report, lang: str) -> Iterator[Row]:
    """Yield a row for each source that could not be read, and then for each finding."""
    for item in report.unreadable:
        facts = {"severity": PHRASES["error"].show(lang), "name": CI_WORDS["unreadable"].show(lang)}
        yield {**facts, **_where(location_of(item)), "message": one_line(reason_of(item, lang)), "rule": check_id(item)}
    notes = lapsed_notes(report, lang)
    for finding in report.findings:
        yield {
            "severity": PHRASES[finding.severity.name].show(lang),
            **_where(finding.location),
            "name": finding.rule.label.show(lang),
            "message": one_line(f"{finding.message(lang)} {notes.get(identity_of(finding), '')}"),
            "basis": "; ".join(show_source(source, lang) for source in finding.rule.source),
            "rule": finding.rule.id,
            "fingerprint": finding.fingerprint,
        }


def _where(location: Location) -> Row:
    return {"file": one_line(repository_path(location.source)), "line": line_of(location) or "", "place": one_line(other_place(location))}
