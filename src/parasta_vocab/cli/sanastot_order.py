"""The options of `parasta publish sanastot` as one value, and the journal that they name."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import click

from parasta_vocab.checking.cache import default_folder
from parasta_vocab.cli.language import say
from parasta_vocab.publish.sanastot.client.journal import Journal
from parasta_vocab.publish.sanastot.client.upload import Via


@dataclass(frozen=True, slots=True)
class Order:
    """The options of the command; `base` is the address of the API, `timeout` is in seconds."""

    base: str
    schemes: tuple[str, ...]
    organizations: tuple[UUID, ...]
    records: Path | None
    via: Via
    delete: bool
    prune: bool
    overwrite: bool
    yes: bool
    dry_run: bool
    verify: bool
    journal: Path | None
    workers: int
    timeout: float
    insecure: bool
    format_name: str

    @property
    def writes(self) -> bool:
        """Whether anything may be sent."""
        return not (self.dry_run or self.verify)


def open_journal(order: Order) -> Journal:
    """Return the journal of a run; that an earlier run was interrupted is told."""
    path = journal_path(order.journal, order.base)
    try:
        journal = Journal.open(path, order.base)
        if order.writes:
            journal.make_sure()
    except OSError as error:
        raise refused_journal(path, error) from None
    if order.writes and journal.earlier:
        done = ", ".join(f"{prefix}: {count}" for prefix, count in journal.earlier.items())
        click.echo(
            say(
                f"Edellinen ajo jäi kesken. Käsitteitä ja muita kohtia, joita se ehti käsitellä: {done}. Jatketaan siitä.",
                f"Föregående körning avbröts. Begrepp och annat som den hann behandla: {done}. Den fortsätts.",
                f"The run before was interrupted. Concepts and other things that it came to: {done}. Going on from there.",
            ),
            err=True,
        )
    return journal


def journal_path(chosen: Path | None, base: str) -> Path:
    """Return the journal of an API; the memory of what was published there lies in the same folder."""
    return chosen or default_folder() / "sanastot" / f"{sha256(base.encode()).hexdigest()[:16]}.jsonl"


def refused_journal(path: Path, error: OSError) -> click.UsageError:
    """Return the complaint that a journal cannot be kept."""
    reason = error.strerror or str(error)
    return click.UsageError(
        say(
            f"päiväkirjaan {path} ei voi kirjoittaa: {reason}. Anna toinen tiedosto valinnalla --journal.",
            f"det går inte att skriva i journalen {path}: {reason}. Ange en annan fil med --journal.",
            f"cannot write the journal {path}: {reason}. Give another file with --journal.",
        )
    )
