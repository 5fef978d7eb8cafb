"""A report set against that of an earlier run: what is fixed, what is new, what remains.

Files are the same where their whole paths are. A report does not tell the folder of its run, so the paths in it are taken from the
current folder: both runs must be in the same one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from parasta_vocab.errors import BrokenSettings, UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.settings.read import shown_path
from parasta_vocab.shapes.rule import Rule, Severity, catalogue
from parasta_vocab.source.find import STDIN_NAME
from parasta_vocab.source.read import read_text
from parasta_vocab.text import Text
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Comparison, Fixed, Key, Report, identity_of

SeverityOf = Callable[[Rule, str], Severity | None]
"""The severity that a rule has now in a file, or None where it is not chosen."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The findings of an earlier run by what identifies them; `shown` is the mildest severity that its report gives."""

    findings: Mapping[Key, Fixed]
    shown: Severity = Severity.info


def read_earlier(path: Path) -> Earlier:
    """Return what a JSON report of an earlier run says.

    Raises:
        BrokenSettings: The file cannot be read, or is no such report.
    """
    try:
        return _read(path, shown_path(path))
    except UnreadableSource as error:
        raise BrokenSettings((error,)) from None


def _read(path: Path, name: str) -> Earlier:
    try:
        content = json.loads(read_text(path))
        found = [_finding(item) for item in content["findings"]]
        return Earlier({_key(item.source, item.rule, item.fingerprint): item for item in found}, Severity[content["shown"]])
    except UnreadableSource as error:
        raise UnreadableSource(name, error.reason, error.line, error.column) from None
    except json.JSONDecodeError as error:
        raise UnreadableSource(name, PHRASES["not_a_report"], error.lineno, error.colno) from None
    except (LookupError, TypeError, AttributeError, ValueError, RecursionError):  # ValueError: a number of thousands of digits
        raise UnreadableSource(name, PHRASES["not_a_report"]) from None


def _finding(item: Mapping[str, Any]) -> Fixed:
    source, rule, fingerprint = item["source"], item["rule"], item["fingerprint"]
    if not all(isinstance(word, str) for word in (source, rule, fingerprint)):
        raise TypeError
    return Fixed(source, rule, fingerprint, Text.of(item["message"]))


def compare(report: Report, earlier: Earlier, checked: Iterable[str], severity_of: SeverityOf) -> Report:
    """Return the report with what is new in it, what remains, and what is fixed in the files that were checked.

    Fixed is what a rule that is chosen now does not find any more: it neither counts nor is left out by a decision. What is milder
    than the earlier report shows is not compared.
    """
    now = {_identity(finding): identity_of(finding) for finding in report.at_least(earlier.shown)}
    known = {*now, *(_identity(deviation.finding) for deviation in report.suppressed)}
    paths = {_whole(source) for source in checked}
    missed = [item for key, item in earlier.findings.items() if key[0] in paths and key not in known]
    fixed = tuple(item for item in missed if _is_sought(item, earlier, severity_of))
    new = frozenset(key for identity, key in now.items() if identity not in earlier.findings)
    return replace(report, compared=Comparison(new, frozenset(now.values()) - new, fixed))


def gone(earlier: Earlier, severity_of: SeverityOf) -> Comparison:
    """Return as fixed what an earlier run found in files that are not there any more, by rules that are chosen now."""
    sources = {item.source for item in earlier.findings.values()} - {STDIN_NAME}
    lost = {source for source in sources if not os.path.lexists(source)}
    items = [item for item in earlier.findings.values() if item.source in lost]
    return Comparison(fixed=tuple(item for item in items if _is_sought(item, earlier, severity_of)))


def _is_sought(item: Fixed, earlier: Earlier, severity_of: SeverityOf) -> bool:
    """Tell whether a check would say today what the earlier report said."""
    rule = catalogue().get(item.rule)
    severity = severity_of(rule, item.source) if rule else None
    return severity is not None and severity >= earlier.shown


def _identity(finding: Finding) -> Key:
    return _key(*identity_of(finding))


def _key(source: str, rule: str, fingerprint: str) -> Key:
    """Return what identifies a finding, however its path is written."""
    return (_whole(source), rule, fingerprint)


def _whole(source: str) -> str:
    return os.path.abspath(source)  # noqa: PTH100 - two links to one file are two files
