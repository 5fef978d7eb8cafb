"""The report as a Code Quality report of GitLab: a list of issues, shown in the merge request and beside its lines.

Fields: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. A line is required, so what concerns a
whole file stands on its first line. `blocker` is left to what could not be checked, `critical` is not used: GitLab means by
it what is dangerous in production.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final

from parasta_vocab.report.characters import one_line
from parasta_vocab.report.places import line_of, other_place, repository_path, steady_path
from parasta_vocab.report.unreadable import check_id, location_of, reason_of
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.place import Location
from parasta_vocab.validation.report import Report

_SEVERITIES: Final = {Severity.violation: "major", Severity.warning: "minor", Severity.info: "info"}
_DIGITS: Final = 32


def render_gitlab(report: Report, lang: str) -> str:
    """Return the issues; their fingerprints differ from each other, and stay the same where only lines are inserted.

    Nor do they change with the folder in which the command is run, as far as that of the repository is known.
    """
    seen: Counter[str] = Counter()
    issues = []
    for issue in _iter_issues(report, lang):
        digest = issue["fingerprint"]
        seen[digest] += 1
        if seen[digest] > 1:
            issue["fingerprint"] = _digest(digest, str(seen[digest]))
        issues.append(issue)
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _iter_issues(report: Report, lang: str) -> Iterator[dict[str, Any]]:
    for finding in report.findings:
        severity = _SEVERITIES[finding.severity]
        yield _issue(finding.rule.id, severity, finding.location, finding.message(lang), finding.fingerprint)
    for item in report.unreadable:
        yield _issue(check_id(item), "blocker", location_of(item), reason_of(item, lang), "")


def _issue(name: str, severity: str, location: Location, message: str, fingerprint: str) -> dict[str, Any]:
    place, path = other_place(location), repository_path(location.source)
    return {
        "description": one_line(f"{place}: {message}" if place else message),
        "check_name": name,
        "fingerprint": _digest(steady_path(location.source), name, fingerprint),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line_of(location) or 1}},
    }


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:_DIGITS]
