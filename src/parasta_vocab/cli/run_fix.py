"""What `parasta check --fix` and `--diff` do before files are checked: repair them, or show how they would be repaired."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from parasta_vocab.checking.guard import guarded
from parasta_vocab.checking.unit import How
from parasta_vocab.checking.units import Unit, to_units
from parasta_vocab.cli.findings import exit_code
from parasta_vocab.cli.judge import Judge
from parasta_vocab.cli.main import CONFORMS, FOUND, USAGE
from parasta_vocab.cli.options import RefusedWrite, emit, write_whole
from parasta_vocab.cli.run_check import Running
from parasta_vocab.errors import NothingToCheck, UnreadableSource
from parasta_vocab.fixes import Fix, Page, Repaired, repair
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Document, RdfDocument
from parasta_vocab.source.find import Found
from parasta_vocab.source.read import read_bytes
from parasta_vocab.text import Text
from parasta_vocab.validation.check import check_document, check_set, is_wanted
from parasta_vocab.validation.foreign import may_be_ours
from parasta_vocab.validation.report import Report, merged


@dataclass(slots=True)
class Repairs:
    """What became of the repairs: how many were made, which were undone, and which files were not written and why.

    `report` says what is wrong with standard input, which cannot be read a second time; when repairs are only shown, it says
    what could not be read.
    """

    fixed: int = 0
    undone: list[Fix] = field(default_factory=list)
    refused: list[tuple[str, Text]] = field(default_factory=list)
    report: Report = field(default_factory=lambda: Report((), ()))

    @property
    def exit_code(self) -> int:
        """The exit code as far as the repairs decide it: that a file was not written is wrong usage."""
        return USAGE if self.refused else CONFORMS

    def with_report(self, report: Report) -> Report:
        """Return the report of the files that were checked afterwards, with that of standard input."""
        return merged([self.report, report])

    def tell(self, lang: str, count: str) -> None:
        """Tell on standard error what became of the repairs; `count` names the sentence that counts them."""
        for fix in self.undone:
            facts = {"place": fix.finding.location, "rule": fix.finding.rule.id, "title": fix.title}
            click.echo(PHRASES["fix_undone"].filled(**facts).show(lang), err=True)
        for name, reason in self.refused:
            click.echo(f"{name}: {PHRASES['error'].show(lang)}: {reason.show(lang)}", err=True)
        if self.fixed:
            click.echo(PHRASES[count].filled(count=self.fixed).show(lang), err=True)


@dataclass(slots=True)
class _Tried:
    """A unit, the bytes of its files that were read, and its repair, or the report that says why there is none."""

    unit: Unit
    contents: list[bytes] = field(default_factory=list)
    repaired: Repaired | None = None
    problem: Report | None = None

    @property
    def is_stdin(self) -> bool:
        return any(item.is_stdin for item in self.unit.files)


def write_repairs(found: Sequence[Found], running: Running, judge: Judge, lang: str) -> Repairs:
    """Repair files and write them, each whole or not at all; what the judge does not count is not repaired.

    Standard input goes to standard output, also where it could not be repaired, so that whoever takes that for the file does
    not lose it.
    """
    done = Repairs()
    for tried in _try_all(found, running, judge):
        repaired = tried.repaired
        if tried.is_stdin:
            click.echo(repaired.after[0].content if repaired else b"".join(tried.contents), nl=False)
            done.report = repaired.report if repaired else tried.problem or done.report
            done.fixed += len(repaired.fixed) if repaired else 0
        elif repaired:
            paths = {item.name: item.path for item in tried.unit.files}
            written = {new.document.source for old, new in repaired.changed if _write(paths[new.document.source], old, new, done)}
            done.fixed += sum(fix.source in written for fix in repaired.fixed)
        done.undone += repaired.undone if repaired else ()
    done.tell(lang, "fixed")
    return done


def show_repairs(
    found: Sequence[Found], missing: Sequence[NothingToCheck], running: Running, judge: Judge, output: Path | None, lang: str
) -> int:
    """Show how files would be repaired, as a unified difference, change nothing, and return the exit code."""
    from parasta_vocab.report.explain import explain_unreadable

    done = Repairs()
    parts: list[str] = []
    for tried in _try_all(found, running, judge):
        if tried.repaired:
            parts += (difference(old, new) for old, new in tried.repaired.changed)
            done.fixed += len(tried.repaired.fixed)
            done.undone += tried.repaired.undone
        elif tried.problem:
            done.report = merged([done.report, tried.problem])
    done.report = done.report.with_unreadable(missing)
    emit("".join(parts), output)
    for item in done.report.unreadable:
        click.echo(explain_unreadable(item, lang), err=True)
    done.tell(lang, "would_fix")
    return exit_code(done.report, fails=False) or (FOUND if parts else CONFORMS)


def difference(old: Page, new: Page) -> str:
    """Return the unified difference of a file before and after, as `patch` reads it."""
    before, after = (_lines(page.content.decode()) for page in (old, new))
    name = old.document.source
    lines = difflib.unified_diff(before, after, name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Return the lines of a text as `patch` counts them."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [line for line in text.split("\n")[-1:] if line]


def _try_all(found: Sequence[Found], running: Running, judge: Judge) -> Iterator[_Tried]:
    how = running.how()
    for unit in to_units(found, running.chosen):
        tried = _Tried(unit)
        tried.problem = guarded(unit.files[0].name, lambda tried=tried: _try(tried, how, judge))  # type: ignore[misc] # mypy does not infer a lambda with a default
        yield tried


def _try(tried: _Tried, how: How, judge: Judge) -> None:
    """Repair a unit; a set with a file that cannot be read is left alone, since what it says is not known."""
    unit = tried.unit
    pages = []
    for item in unit.files:
        content = item.content()
        tried.contents.append(content)
        try:
            page = Page.read(content, item.name, how.source_format)
        except UnreadableSource:
            if item.named or may_be_ours(content, item.name, how.source_format):
                raise
            continue
        if is_wanted(page.document, named=item.named):
            pages.append(page)

    def check(documents: Sequence[Document | RdfDocument]) -> Report:
        if unit.home is None:
            return judge.counted(check_document(documents[0], engine=how.engine))
        return judge.counted(check_set(documents, unit.home_name, engine=how.engine))

    if pages:
        tried.repaired = repair(pages, check, unit.asked)


def _write(path: Path, old: Page, new: Page, done: Repairs) -> bool:
    """Write a repaired file if it is still what was read, and may be written."""
    reason = _why_not(path, old)
    if reason is None:
        try:
            write_whole(path, new.content)
        except RefusedWrite as error:
            reason = PHRASES["fix_not_written"].filled(problem=error.reason)
    if reason is not None:
        done.refused.append((old.document.source, reason))
    return reason is None


def _why_not(path: Path, old: Page) -> Text | None:
    try:
        is_same = read_bytes(path) == old.content
    except UnreadableSource:
        is_same = False
    if not is_same:
        return PHRASES["changed_meanwhile"]
    is_open = path.stat().st_mode & 0o222 and os.access(path, os.W_OK)  # the superuser may write anything, and should not here
    return None if is_open else PHRASES["write_protected"]
