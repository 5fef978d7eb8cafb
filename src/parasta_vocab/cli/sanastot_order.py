"""The options of `parasta publish sanastot` as one value, and the journal that they name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import click

from parasta_vocab.checking.cache import default_folder
from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.sanastot_commands import Here
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.publish.sanastot.client.address import ROOT
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

    @property
    def here(self) -> Here:
        """What the run is about, as the commands that hints name must have it."""
        return Here(self.base.removesuffix(ROOT), self.records, self.journal, self.insecure)

    @property
    def ways(self) -> tuple[str, ...]:
        """The options that say how is published, of which a hint to publish must have the same."""
        flags = (("--delete", self.delete), ("--prune", self.prune))
        return (*(("--via", self.via) if self.via != "api" else ()), *(flag for flag, given in flags if given))


def open_journal(order: Order, prefixes: Collection[str]) -> Journal:
    """Return the journal of a run; that an earlier run of one of its terminologies was interrupted is told."""
    path = journal_path(order.journal, order.base)
    try:
        journal = Journal.open(path, order.base)
        if order.writes:
            journal.make_sure()
    except OSError as error:
        raise refused_journal(path, error) from None
    done = ", ".join(f"{prefix}: {count}" for prefix, count in journal.earlier.items() if prefix in prefixes)
    if order.writes and done:
        click.echo(
            say(
                f"Edellinen ajo jäi kesken. Käsitteitä ja muita kohtia, jotka se ehti viedä: {done}. Jatketaan siitä.",
                f"Den föregående körningen avbröts. Begrepp och annat som den hann publicera: {done}. Körningen fortsätter därifrån.",
                f"The run before was interrupted. Concepts and other things that it published: {done}. Going on from there.",
            ),
            err=True,
        )
    return journal


def journal_path(chosen: Path | None, base: str) -> Path:
    """Return the journal of an API; the memory of what was published there lies in the same folder."""
    return chosen or default_folder() / "sanastot" / f"{sha256(base.encode()).hexdigest()[:16]}.jsonl"


def refused_journal(path: Path, error: OSError) -> click.ClickException:
    """Return the complaint that a journal cannot be kept."""
    reason = explain_system(error).show(spoken())
    return click.ClickException(
        say(
            f"päiväkirjaan {path} ei voi kirjoittaa: {reason}. Anna toinen tiedosto valinnalla --journal.",
            f"det går inte att skriva i journalen {path}: {reason}. Ange en annan fil med --journal.",
            f"cannot write the journal {path}: {reason}. Give another file with --journal.",
        )
    )
