"""A report set against that of an earlier run: what is fixed, what is new, what remains."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.settings.read import shown_path
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.read import read_text
from parasta_vocab.text import Text
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Comparison, Fixed, Key, Report, key_of


@dataclass(frozen=True, slots=True)
class Earlier:
    """The findings of an earlier run by what identifies them; `shown` is the mildest severity that its report gives."""

    findings: Mapping[Key, Fixed]
    shown: Severity = Severity.info


def read_earlier(path: Path) -> Earlier:
    """Return what a JSON report of an earlier run says.

    Raises:
        UnreadableSource: The file cannot be read, or is no such report.
    """
    name = shown_path(path)
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


def compare(report: Report, earlier: Earlier, checked: Iterable[str]) -> Report:
    """Return the report with what is new in it, what remains, and what is fixed in the files that were checked.

    Fixed is what neither counts nor is left out by a decision now. What is milder than the earlier report shows is not compared.
    """
    now = {_identity(finding): key_of(finding) for finding in report.at_least(earlier.shown)}
    known = {*now, *(_identity(deviation.finding) for deviation in report.suppressed)}
    paths = {os.path.normpath(source) for source in checked}
    fixed = tuple(item for key, item in earlier.findings.items() if key[0] in paths and key not in known)
    new = frozenset(key for identity, key in now.items() if identity not in earlier.findings)
    return replace(report, compared=Comparison(new, frozenset(now.values()) - new, fixed))


def gone(earlier: Earlier) -> Comparison:
    """Return as fixed what an earlier run found in files that are not there any more."""
    lost = {source for source in {key[0] for key in earlier.findings} if not os.path.lexists(source)}
    return Comparison(fixed=tuple(item for key, item in earlier.findings.items() if key[0] in lost))


def _identity(finding: Finding) -> Key:
    return _key(*key_of(finding))


def _key(source: str, rule: str, fingerprint: str) -> Key:
    """Return what identifies a finding, however its path is written."""
    return (os.path.normpath(source), rule, fingerprint)
