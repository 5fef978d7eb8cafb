"""The report as JSON, with every message in every language; for programs."""

from __future__ import annotations

import json
from typing import Any

from parasta_vocab.report.explain import explain_unreadable
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.document import Literal, Term
from parasta_vocab.source.place import Location, TextPlace
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import About, Comparison, Deviation, Fixed, Report, Unreadable


def render_json(report: Report, lang: str) -> str:
    """Return the report as one JSON object; `lang` chooses nothing here, since all languages are given."""
    content = {
        "conforms": report.conforms,
        "summary": {severity.name: report.count(severity) for severity in sorted(Severity, reverse=True)},
        "hidden": report.hidden,
        "shown": report.shown.name,
        "sources": list(report.sources),
        "about": [_about(about) for about in report.about],
        "findings": [finding_object(finding, report.compared) for finding in report.findings],
        "unreadable": [unreadable_object(item) for item in report.unreadable],
        "stages": dict(report.stages),
        "suppressed": [suppressed_object(item) for item in report.suppressed],
        "lapsed": [suppressed_object(item) for item in report.lapsed],
        "deselected": report.deselected,
        "fixed": [_fixed(item) for item in report.compared.fixed] if report.compared else None,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _about(about: About) -> dict[str, Any]:
    named = {"source": about.source, "provider": dict(about.provider.items()), "version": about.version, "date": about.date}
    return {key: value or None for key, value in named.items()}


def finding_object(finding: Finding, compared: Comparison | None = None) -> dict[str, Any]:
    """Return one finding as plain data; `new` is there only where an earlier run was compared with."""
    return {
        "rule": finding.rule.id,
        "severity": finding.severity.name,
        **_location(finding.location),
        "message": {lang: finding.message(lang) for lang in LANGUAGES},
        "focus": finding.focus or None,
        "path": finding.path or None,
        "value": _term(finding.value),
        "stages": list(finding.stages),
        "basis": list(finding.rule.source),
        "fingerprint": finding.fingerprint,
        **({"new": compared.has_new(finding)} if compared else {}),
    }


def suppressed_object(item: Deviation) -> dict[str, Any]:
    """Return a finding that somebody decided to live with as plain data."""
    decision = {
        "kind": item.kind,
        "reason": item.reason,
        "owner": item.owner or None,
        "until": item.until.isoformat() if item.until else None,
    }
    return {**finding_object(item.finding), **decision}


def unreadable_object(item: Unreadable) -> dict[str, Any]:
    """Return a source that could not be checked as plain data."""
    return {"source": item.source, "message": {lang: explain_unreadable(item, lang) for lang in LANGUAGES}}


def _fixed(item: Fixed) -> dict[str, Any]:
    message = {lang: item.message.show(lang) for lang in LANGUAGES}
    return {"source": item.source, "rule": item.rule, "fingerprint": item.fingerprint, "message": message}


def _location(location: Location) -> dict[str, Any]:
    place = location.place
    if isinstance(place, TextPlace):
        return {"source": location.source, "line": place.line, "column": place.column}
    return {"source": location.source, "node": str(place) if place else None}


def _term(term: Term | None) -> Any:
    if isinstance(term, Literal):
        named = {"value": term.text, "language": term.lang, "datatype": term.datatype}
        return {key: value for key, value in named.items() if value}
    return term
