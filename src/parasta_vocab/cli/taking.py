"""Taking a proposal into the record files: shown first, refused where it breaks something, asked for, written whole."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from parasta_vocab.changes.lock import LOCK, read_lock
from parasta_vocab.changes.proposal import Proposal
from parasta_vocab.cli.asking import confirmed
from parasta_vocab.cli.main import CONFORMS, FOUND
from parasta_vocab.cli.run_import import plan_checked
from parasta_vocab.phrases import PHRASES
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.records.read import Records
from parasta_vocab.records.write import write_all
from parasta_vocab.report.imports import RENDERERS


@dataclass(frozen=True, slots=True)
class Way:
    """How a proposal is taken: the options of the command, and what is said to do next once it is written."""

    dry_run: bool
    yes: bool
    accept_valid: bool
    format_name: str
    lang: str
    next_step: str


def after_writing(folder: Path) -> str:
    """Return the command that comes next where the records of a folder were written: the build in the source tree, elsewhere the lint."""
    home = folder.absolute().parent.parent
    built = (home / "Makefile").is_file() and home / "vocab" / "src" == folder.absolute()
    return "make build" if built else shlex.join(("parasta", "vocab", "lint", str(folder)))


def take(proposal: Proposal, known: Records, folder: Path, way: Way) -> int:
    """Show what a proposal would change in the records of a folder, write it if it is to be, and return the exit code."""
    plan, texts = plan_checked(proposal, known, folder, read_lock(folder.parent / LOCK))
    click.echo(RENDERERS[way.format_name](plan, way.lang), nl=False)
    if not plan.changes:
        return FOUND if plan.refusals else CONFORMS
    if plan.refusals and not way.accept_valid:
        _tell_count("import_refused", way.lang, len(plan.refusals))
        return FOUND
    if not _write(texts, folder, way):
        return FOUND
    _tell_count("import_written", way.lang, len(plan.changes))
    click.echo(way.next_step, err=True)
    return FOUND if plan.refusals else CONFORMS


def _write(texts: Mapping[Path, bytes], folder: Path, way: Way) -> bool:
    """Write the files if the user wants it, and tell whether they were written."""
    lang = way.lang
    if way.dry_run:
        return _tell("import_dry_run", lang)
    if not way.yes and not sys.stdin.isatty():
        return _tell("import_no_terminal", lang)
    question = _of_number("import_ask", len(texts))
    if not way.yes and not confirmed(PHRASES[question].filled(count=len(texts)).show(lang), lang):
        return _tell("import_declined", lang)
    try:
        write_all(texts, folder)
    except OSError as error:
        raise click.UsageError(PHRASES["import_failed"].filled(problem=explain_system(error)).show(lang)) from None
    for path in texts:
        click.echo(str(path), err=True)
    return True


def _of_number(phrase: str, count: int) -> str:
    return phrase if count != 1 else f"{phrase}_one"


def _tell_count(phrase: str, lang: str, count: int) -> None:
    _tell(_of_number(phrase, count), lang, count=count)


def _tell(phrase: str, lang: str, **facts: object) -> bool:
    """Say how it ended on standard error, so that the output stays data; False stands for "nothing was written"."""
    click.echo(PHRASES[phrase].filled(**facts).show(lang), err=True)
    return False
