"""The report as one HTML page that needs no script, no network and no other file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from parasta_vocab.national import national_model
from parasta_vocab.page import render_page
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.decisions import is_new, lapsed_notes
from parasta_vocab.report.text import accepted_counts, comparison, left_out
from parasta_vocab.report.totals import totals_of
from parasta_vocab.report.unreadable import location_of, reason_of
from parasta_vocab.report.words import VOCABULARY_WORDS, WORDS
from parasta_vocab.shapes.rule import Rule, Severity, catalogue, lint_catalogue
from parasta_vocab.text import LANGUAGES, Text, show_day
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Report, identity_of
from parasta_vocab.vocab import vocabulary
from parasta_vocab.vocab.sources import show_source


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding with its anchor on the page."""

    anchor: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that stand together."""

    entries: tuple[Entry, ...]

    def count(self, severity: Severity) -> int:
        """Return the number of entries of exactly this severity."""
        return sum(entry.finding.severity == severity for entry in self.entries)


@dataclass(frozen=True, slots=True)
class FileGroup(Group):
    """The entries of one file, in the order of their places."""

    anchor: str
    source: str


@dataclass(frozen=True, slots=True)
class RuleGroup(Group):
    """The entries of one rule."""

    rule: Rule


@dataclass(frozen=True, slots=True)
class StageGroup(Group):
    """The entries of one national stage; for what concerns no stage `iri` is empty, `number` and `processes` are None."""

    iri: str
    number: int | None
    name: Text
    processes: int | None


def render_html(report: Report, lang: str) -> str:
    """Return the report as a whole page in Finnish (`fi`), Swedish (`sv`) or English (`en`)."""
    lang = lang if lang in LANGUAGES else "en"
    files = tuple(_by_file(report))
    entries = tuple(entry for group in files for entry in group.entries)
    is_lint = report.kind == "vocabulary"
    stages = () if is_lint else tuple(_by_stage(report, entries))
    words = WORDS | VOCABULARY_WORDS if is_lint else WORDS
    totals, notes = totals_of(report), lapsed_notes(report, lang)

    def say(name: str, **facts: object) -> str:
        return (words.get(name) or PHRASES[name]).filled(**facts).show(lang)

    return render_page(
        "report",
        "report.html.jinja",
        lang=lang,
        say=say,
        severities=sorted(Severity, reverse=True),
        verdict=_verdict(report),
        accepted_counts=accepted_counts(totals, lang),
        findings=Group(entries),
        files=files,
        stages=stages,
        longest=max((len(stage.entries) for stage in stages), default=0),
        rules=_by_rule(entries),
        about={item.source: item for item in report.about},
        source=lambda text: show_source(text, lang),
        rule_count=len(lint_catalogue() if is_lint else catalogue()),
        command="parasta vocab lint" if is_lint else "parasta check",
        model_version=vocabulary().scheme.version,
        left_out=[*left_out(totals, lang), *([comparison(totals.compared, lang)] if totals.compared else [])],
        day=lambda day: show_day(str(day)).show(lang),
        note=lambda finding: notes.get(identity_of(finding), ""),
        is_new=lambda finding: is_new(report, finding),
        accepted=report.suppressed,
        unreadable=[(str(location_of(item)), reason_of(item, lang)) for item in report.unreadable],
    )


def _verdict(report: Report) -> str:
    """Return the name of the verdict: that of its words, without `verdict_`."""
    if report.count(Severity.violation):
        return "violations"
    left_out = bool(report.deselected or any(item.finding.severity is Severity.violation for item in report.suppressed))
    if report.findings:
        return "remarks_open" if left_out else "remarks"
    if not report.sources:
        return "nothing"
    if report.hidden:
        return "remarks_open" if left_out else "remarks"
    if report.suppressed or report.deselected:
        return "partly_open" if report.unreadable else "open"
    return "partly" if report.unreadable else "conforms"


def _by_file(report: Report) -> Iterator[FileGroup]:
    """Yield a group for each file that was checked, also where nothing was found, and number the findings on the way."""
    found: dict[str, list[Finding]] = {source: [] for source in report.sources}
    for finding in report.findings:
        found.setdefault(finding.location.source, []).append(finding)
    numbers = count(1)
    for position, (source, findings) in enumerate(found.items(), start=1):
        ordered = sorted(findings, key=lambda finding: finding.sort_key)
        yield FileGroup(tuple(Entry(f"finding-{next(numbers)}", finding) for finding in ordered), f"file-{position}", source)


def _by_stage(report: Report, entries: Sequence[Entry]) -> Iterator[StageGroup]:
    """Yield a group for each national stage, in order, and one for what concerns none of them."""
    processes = dict(report.stages)
    stages = national_model().stages
    for stage in stages:
        iri = stage.concept.iri
        concerned = tuple(entry for entry in entries if iri in entry.finding.stages)
        yield StageGroup(concerned, iri, stage.number, stage.concept.pref_label, processes.get(iri, 0))
    known = {stage.concept.iri for stage in stages}
    yield StageGroup(tuple(entry for entry in entries if known.isdisjoint(entry.finding.stages)), "", None, WORDS["no_stage"], None)


def _by_rule(entries: Iterable[Entry]) -> list[RuleGroup]:
    """Return a group for each rule, the gravest first, then the one most often broken."""
    rules: dict[str, list[Entry]] = {}
    for entry in entries:
        rules.setdefault(entry.finding.rule.id, []).append(entry)
    groups = [RuleGroup(tuple(found), found[0].finding.rule) for found in rules.values()]
    return sorted(groups, key=lambda group: (-group.rule.severity, -len(group.entries), group.rule.id))
