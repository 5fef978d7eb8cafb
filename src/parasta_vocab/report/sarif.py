"""The report as SARIF 2.1.0, as code scanning of GitHub and other readers take it.

Each result has one location, of one line. What GitHub takes of the format, and how much of it:
https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any, Final

from parasta_vocab.report.characters import one_line
from parasta_vocab.report.ci_words import CI_WORDS
from parasta_vocab.report.decisions import is_new, lapsed_notes
from parasta_vocab.report.places import column_of, line_of, other_place, source_uri
from parasta_vocab.report.sarif_rules import LEVELS, rule_object
from parasta_vocab.report.unreadable import check_id, location_of, reason_of
from parasta_vocab.shapes.rule import Rule
from parasta_vocab.source.place import CellPlace, Location
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import COMMENT, Deviation, Report, identity_of

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS: Final = 25_000
MOST_BYTES: Final = 10_000_000
"""Limits of GitHub: results a run, and bytes of the file after gzip."""
ROOT: Final = "%SRCROOT%"
_IDS: Final = {"description": "parasta/check/", "vocabulary": "parasta/vocab-lint/"}
"""The trailing slash says that what stands before it is a category, and that the run has no id."""

Object = dict[str, Any]


def render_sarif(report: Report, lang: str, most_bytes: int = MOST_BYTES) -> str:
    """Return the log; where it would be larger than GitHub takes, the mildest findings are left out and a notification says so."""
    most = MOST_RESULTS
    while True:
        text = json.dumps(_log(report, lang, most), ensure_ascii=False, indent=2) + "\n"
        if most == 0 or not _is_larger(text.encode(), most_bytes):
            return text
        most //= 2


def _is_larger(content: bytes, most_bytes: int) -> bool:
    return len(content) > most_bytes and len(gzip.compress(content)) > most_bytes


def _log(report: Report, lang: str, most: int) -> Object:
    kept, left_out = _gravest(report.findings, most)
    suppressed, more = _gravest([item.finding for item in report.suppressed], most - len(kept))
    decisions = {id(item.finding): item for item in report.suppressed}
    rules = _rules([*kept, *suppressed])
    numbers = {name: number for number, name in enumerate(rules)}
    notes = lapsed_notes(report, lang)
    run = {
        "tool": {"driver": _driver(rules.values(), lang)},
        "automationDetails": {"id": _IDS[report.kind]},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": CI_WORDS["source_root"].show(lang)}}},
        "invocations": [
            {
                "executionSuccessful": not report.unreadable,
                "toolExecutionNotifications": list(_notifications(report, lang, left_out + more)),
            }
        ],
        "results": [
            *(_result(report, finding, numbers, lang, notes.get(identity_of(finding), "")) for finding in kept),
            *(
                {**_result(report, finding, numbers, lang), "suppressions": [_suppression(decisions[id(finding)])]}
                for finding in suppressed
            ),
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _gravest(findings: Iterable[Finding], most: int) -> tuple[list[Finding], int]:
    """Return so many of the gravest findings in their order, and how many there are more."""
    every = list(findings)
    numbers = sorted(range(len(every)), key=lambda number: -every[number].severity)[:most]
    return [every[number] for number in sorted(numbers)], len(every) - len(numbers)


def _rules(findings: Iterable[Finding]) -> dict[str, Rule]:
    return {finding.rule.id: finding.rule for finding in findings}


def _driver(rules: Iterable[Rule], lang: str) -> Object:
    number = version("parasta-vocab")
    return {
        "name": "parasta",
        "fullName": f"parasta-vocab {number}",
        "version": number,
        "semanticVersion": number,
        "language": lang,
        "rules": [rule_object(rule, lang) for rule in rules],
        "notifications": [{"id": name} for name in ("unreadable", "engine-failed", "left-out")],
    }


def _notifications(report: Report, lang: str, left_out: int) -> Iterator[Object]:
    for item in report.unreadable:
        yield {
            "level": "error",
            "descriptor": {"id": check_id(item)},
            "message": _message(reason_of(item, lang)),
            "locations": [_location(location_of(item))],
        }
    if left_out:
        message = _message(CI_WORDS["left_out"].filled(count=left_out).show(lang))
        yield {"level": "warning", "descriptor": {"id": "left-out"}, "message": message}


def _result(report: Report, finding: Finding, numbers: dict[str, int], lang: str, note: str = "") -> Object:
    compared = {"baselineState": "new" if is_new(report, finding) else "unchanged"} if report.compared else {}
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": numbers[finding.rule.id],
        "level": LEVELS[finding.severity],
        "message": _message(f"{finding.message(lang)} {note}"),
        "locations": [_location(finding.location)],
        "partialFingerprints": {"primaryLocationLineHash": finding.fingerprint},
        **compared,
    }


def _message(text: str) -> Object:
    """Return a message that no reader takes for one with links: `[text](address)` would be one."""
    return {"text": one_line(text).replace("](", "]\\(")}


def _location(location: Location) -> Object:
    """Return a place; one outside the repository has a whole address and no base, since only a relative one may have it (SARIF, 3.4.4)."""
    line, uri = line_of(location) or 1, source_uri(location.source)
    artifact = {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": ROOT}
    region = {"startLine": line, "startColumn": column_of(location) or 1, "endLine": line}
    place = other_place(location)
    kind = "cell" if isinstance(location.place, CellPlace) else "object"
    logical = {"logicalLocations": [{"fullyQualifiedName": place, "kind": kind}]} if place else {}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}, **logical}


def _suppression(item: Deviation) -> Object:
    facts = {"owner": item.owner, "until": item.until.isoformat() if item.until else ""}
    kept = {name: fact for name, fact in facts.items() if fact}
    return {
        "kind": "inSource" if item.kind == COMMENT else "external",
        "justification": item.reason,
        **({"properties": kept} if kept else {}),
    }
