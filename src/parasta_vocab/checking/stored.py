"""Outcomes as bytes and back: what the cache keeps and what processes hand to each other."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from parasta_vocab.shapes.rule import get_rule
from parasta_vocab.source.document import Literal, Term
from parasta_vocab.source.place import CellPlace, Location, NodePlace, Place, TextPlace
from parasta_vocab.text import Text
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import COMMENT, About, Deviation, Report


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a unit: a report, and the files found in folders that are no process descriptions."""

    report: Report
    passed_over: tuple[str, ...] = ()


def to_bytes(outcome: Outcome, names: Sequence[str]) -> bytes:
    """Return an outcome in which everything could be read, as the check gives it; `names` are the files, which the bytes know by number only."""
    report, numbers = outcome.report, {name: number for number, name in enumerate(names)}
    content = {
        "passed_over": [numbers[name] for name in outcome.passed_over],
        "sources": [numbers[source] for source in report.sources],
        "stages": [number for _, number in report.stages],
        "about": [[numbers[about.source], *_texts(about.provider), about.version, about.date] for about in report.about],
        "findings": [_finding(finding, numbers) for finding in report.findings],
        "suppressed": [[item.reason, *_finding(item.finding, numbers)] for item in report.suppressed],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def from_bytes(content: bytes, names: Sequence[str], stages: Sequence[str]) -> Outcome:
    """Return the outcome that `to_bytes` wrote, of files that are now called `names`; `stages` are the IRIs of the national stages.

    Raises:
        ValueError, LookupError, TypeError: These are no such bytes.
        NoSuchRule: They speak of a rule that there is no more.
    """
    data = json.loads(content.decode("utf-8", "surrogatepass"))
    report = Report(
        tuple(_read_finding(item, names) for item in data["findings"]),
        tuple(names[number] for number in data["sources"]),
        stages=tuple(zip(stages, data["stages"], strict=bool(data["stages"]))),
        about=tuple(About(names[number], Text(*texts), version, date) for number, *texts, version, date in data["about"]),
        suppressed=tuple(Deviation(_read_finding(item, names), COMMENT, reason) for reason, *item in data["suppressed"]),
    )
    return Outcome(report, tuple(names[number] for number in data["passed_over"]))


def _finding(finding: Finding, numbers: dict[str, int]) -> list[Any]:
    return [
        finding.rule.id,
        numbers[finding.location.source],
        _place(finding.location.place),
        finding.focus,
        finding.path,
        list(finding.value) if isinstance(finding.value, Literal) else finding.value,
        finding.component,
        {name: _texts(fact) for name, fact in finding.facts.items()},
        list(finding.stages),
        finding.anchor,
        finding.fingerprint,
    ]


def _read_finding(item: list[Any], names: Sequence[str]) -> Finding:
    rule, number, place, focus, path, value, component, facts, stages, anchor, fingerprint = item
    return Finding(
        get_rule(rule),
        Location(names[number], _read_place(place)),
        focus,
        path,
        _read_term(value),
        component,
        {name: Text(*texts) for name, texts in facts.items()},
        tuple(stages),
        anchor,
        fingerprint,
    )


def _texts(text: Text) -> list[str]:
    return [text.fi, text.sv, text.en]


def _read_term(value: str | list[str] | None) -> Term | None:
    return Literal(*value) if isinstance(value, list) else value


def _place(place: Place | None) -> list[Any] | None:
    match place:
        case TextPlace(line, column):
            return [line, column]
        case CellPlace(sheet, cell):
            return ["cell", sheet, cell]
        case _:
            return None if place is None else [str(place)]


def _read_place(item: list[Any] | None) -> Place | None:
    match item:
        case [int(line), int(column)]:
            return TextPlace(line, column)
        case [_, str(sheet), str(cell)]:
            return CellPlace(sheet, cell)
        case _:
            return None if item is None else NodePlace(item[0])
