"""The report as JUnit XML, for the test pages of Jenkins, Azure Pipelines and GitLab; the only door to junitparser.

A file is a suite. In it stands one case a rule that was broken, or one case that passes. What fails the check is a failure;
what does not passes and is told in `system-out`; what somebody decided to live with is skipped, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree as ET

from junitparser import Error, Failure, Skipped
from junitparser.xunit2 import JUnitXml, TestCase, TestSuite

from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.characters import one_line, without_controls
from parasta_vocab.report.ci_words import CI_WORDS
from parasta_vocab.report.decisions import lapsed_notes
from parasta_vocab.report.places import repository_path
from parasta_vocab.report.unreadable import check_id, location_of, reason_of
from parasta_vocab.shapes.rule import Rule
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Report, Unreadable, identity_of


def render_junit(report: Report, lang: str) -> str:
    """Return the document; the places of the findings stand in the texts, since Jenkins' schema has no attribute for a line."""
    xml = JUnitXml("parasta")
    xml.extend(_suite(source, cases) for source, cases in _cases(report, lang).items())
    xml.update_statistics()
    root = ET.fromstring(xml.tostring())  # noqa: S314 # our own text; lxml, where it is installed, writes it otherwise
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(source: str, cases: Iterable[TestCase]) -> TestSuite:
    suite = TestSuite(one_line(repository_path(source)))
    suite.extend(cases)
    return suite


def _cases(report: Report, lang: str) -> dict[str, list[TestCase]]:
    """Return the cases of each source, those that could not be read among them."""
    cases: dict[str, list[TestCase]] = {source: [] for source in report.sources}
    for source, findings in _by_rule(report.findings):
        cases.setdefault(source, []).append(_case(source, findings, report, lang))
    for source, accepted in _by_rule(item.finding for item in report.suppressed):
        cases.setdefault(source, []).append(_skipped(source, accepted, report, lang))
    for item in report.unreadable:
        cases.setdefault(location_of(item).source, []).append(_error(item, lang))
    for source, found in cases.items():
        if not found:
            found.append(
                TestCase(CI_WORDS["nothing_shown" if report.hidden or report.deselected else "conforms"].show(lang), _class_name(source))
            )
    return cases


def _by_rule(findings: Iterable[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """Yield each source with its findings of one rule, in the order of the first of them."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.location.source, finding.rule.id), []).append(finding)
    return ((source, found) for (source, _), found in groups.items())


def _case(source: str, findings: Sequence[Finding], report: Report, lang: str) -> TestCase:
    rule = findings[0].rule
    case = TestCase(_title(rule, lang), _class_name(source))
    notes = lapsed_notes(report, lang)
    text = _lines((finding, f"{finding.message(lang)} {notes.get(identity_of(finding), '')}") for finding in findings)
    gravest = max(finding.severity for finding in findings)
    if not any(map(report.fails, findings)):
        case.system_out = f"{PHRASES[gravest.name].show(lang)}\n{text}"
        return case
    more = f" (+{len(findings) - 1})" if len(findings) > 1 else ""
    failure = Failure(one_line(findings[0].message(lang)) + more, gravest.name)
    failure.text = text
    case.result = [failure]
    return case


def _skipped(source: str, findings: Sequence[Finding], report: Report, lang: str) -> TestCase:
    case = TestCase(f"{_title(findings[0].rule, lang)}: {CI_WORDS['accepted'].show(lang)}", _class_name(source))
    reasons = {identity_of(item.finding): item.reason for item in report.suppressed}
    skipped = Skipped(one_line(reasons[identity_of(findings[0])]))
    skipped.text = _lines((finding, reasons[identity_of(finding)]) for finding in findings)
    case.result = [skipped]
    return case


def _error(item: Unreadable, lang: str) -> TestCase:
    case = TestCase(CI_WORDS["unreadable"].show(lang), _class_name(location_of(item).source))
    reason = one_line(reason_of(item, lang))
    error = Error(reason, check_id(item))
    error.text = f"{location_of(item)}: {reason}"
    case.result = [error]
    return case


def _lines(said: Iterable[tuple[Finding, str]]) -> str:
    return "\n".join(f"{without_controls(str(finding.location))}: {one_line(text)}" for finding, text in said)


def _title(rule: Rule, lang: str) -> str:
    return f"{rule.label.show(lang)} [{rule.id}]"


def _class_name(source: str) -> str:
    """Return a source with dots for slashes, as Jenkins makes its tree of packages: `a/b.yaml` → `a.b_yaml`.

    >>> _class_name("kuvaukset/hops.v2.yaml")
    'kuvaukset.hops_v2_yaml'
    """
    parts = (part.replace(".", "_") for part in one_line(repository_path(source)).strip("/").split("/"))
    return ".".join(parts)
