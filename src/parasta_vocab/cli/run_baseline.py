"""What `parasta baseline` runs: a check of every file, and the baseline that holds for it, written anew."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from parasta_vocab.cli.findings import exit_code, find_all, progress
from parasta_vocab.cli.judge import Judge, today
from parasta_vocab.cli.options import write_whole
from parasta_vocab.cli.run_check import Running, check_files
from parasta_vocab.deviations.baseline import Baseline, Entry, Renewal, read_baseline, renew
from parasta_vocab.deviations.write import render_baseline
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.explain import explain_unreadable
from parasta_vocab.settings.chosen import Chosen
from parasta_vocab.settings.model import apply as apply_settings
from parasta_vocab.settings.read import shown_path
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.validation.engine import AUTO
from parasta_vocab.validation.finding import Finding


def write_baselines(
    paths: Sequence[str], named: Path | None, given: Entry, level: Severity, chosen: Chosen, source_format: str | None, lang: str
) -> int:
    """Check the files, write each baseline that holds for some of them, say what changed, and return the exit code."""
    known = {named: read_baseline(named)} if named and os.path.lexists(named) else {}  # told before anything is checked
    settings = chosen.of(paths[0])
    running = Running(chosen, settings.engine or AUTO, settings.jobs or None, source_format)
    found, missing = find_all(paths)
    with progress(len(found)) as advance:
        raw, _ = check_files(found, running, advance)
    report = apply_settings(raw, chosen.of).with_unreadable(missing)
    judge = Judge(chosen, baseline=named)
    judge.complain()  # what is checked under wrong settings is not to be written down
    findings: dict[Path, list[Finding]] = {}
    sources: dict[Path, list[str]] = {}
    for source in judge.checked(report, {item.name for item in found}):
        sources.setdefault(judge.baseline_file(source)[0], []).append(source)
    for finding in report.at_least(level):
        findings.setdefault(judge.baseline_file(finding.location.source)[0], []).append(finding)
    for item in report.unreadable:
        click.echo(explain_unreadable(item, lang), err=True)
    renewals = [
        (baseline, renew(baseline, findings.get(file, ()), raw.findings, checked, lang, given, today()))
        for file, checked in sources.items()
        for baseline in [known.get(file) or (read_baseline(file) if os.path.lexists(file) else Baseline(file))]
    ]
    for baseline, renewal in renewals:
        _write(baseline, renewal, lang)
    return exit_code(report, fails=False)


def _write(baseline: Baseline, renewal: Renewal, lang: str) -> None:
    if not renewal.entries and not baseline.entries:
        click.echo(PHRASES["baseline_nothing"].show(lang))
        return
    write_whole(baseline.file, render_baseline(renewal.entries, lang))
    counts = {name: len(getattr(renewal, name)) for name in ("new", "extended", "remaining", "dropped")}
    lines = [PHRASES["baseline_dropped"].filled(path=entry.path, rule=entry.rule) for entry in renewal.dropped]
    lines.append(PHRASES["baseline_written"].filled(file=shown_path(baseline.file), **counts))
    idle = [entry for entry in renewal.entries if not entry.holds(today())]
    for name, count in (
        ("baseline_lacks_reason", sum(not entry.reason.strip() for entry in idle)),
        ("baseline_passed", sum(bool(entry.reason.strip()) for entry in idle)),
    ):
        if count:
            lines.append(PHRASES[name].filled(count=count))
    click.echo("\n".join(line.show(lang) for line in lines))
