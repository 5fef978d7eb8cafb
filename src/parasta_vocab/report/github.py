"""The report as workflow commands of GitHub Actions, which become annotations in the files of a pull request.

Syntax and escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions (and `command.ts` of
`@actions/core`). GitHub shows at most 10 errors, 10 warnings and 10 notices a step; the others stay in the log.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parasta_vocab.report.characters import one_line
from parasta_vocab.report.ci_words import CI_WORDS
from parasta_vocab.report.places import column_of, line_of, other_place, repository_path
from parasta_vocab.report.text import summary
from parasta_vocab.report.totals import Totals
from parasta_vocab.report.unreadable import location_of, reason_of
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.place import Location
from parasta_vocab.validation.report import Report

_COMMANDS: Final = {Severity.violation: "error", Severity.warning: "warning", Severity.info: "notice"}
_IN_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def iter_findings(report: Report, lang: str) -> Iterator[str]:
    """Yield a command for each finding and for each source that could not be read."""
    for finding in report.findings:
        title = f"{finding.rule.label.show(lang)} [{finding.rule.id}]"
        yield _command(_COMMANDS[finding.severity], title, finding.location, finding.message(lang))
    for item in report.unreadable:
        yield _command("error", CI_WORDS["unreadable"].show(lang), location_of(item), reason_of(item, lang))


def render_summary(totals: Totals, lang: str) -> str:
    """Return a line for the log."""
    return f"{summary(totals, lang)}\n"


def _command(name: str, title: str, location: Location, message: str) -> str:
    properties = {"title": title, "file": repository_path(location.source), "line": line_of(location), "col": column_of(location)}
    said = ",".join(f"{key}={one_line(str(value)).translate(_IN_PROPERTY)}" for key, value in properties.items() if value is not None)
    place = other_place(location)
    text = one_line(f"{place}: {message}" if place else message).translate(_IN_DATA)
    return f"::{name} {said}::{text}\n"
