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
    """The options of the command; `base` is the address of the API."""

    base: str
    schemes: tuple[str, ...] = ()
    organizations: tuple[UUID, ...] = ()
    records: Path | None = None
    via: Via = "api"
    delete: bool = False
    prune: bool = False
    dry_run: bool = False
    verify: bool = False
    journal: Path | None = None
    workers: int = 4
    timeout: float = 30.0
    insecure: bool = False
    format_name: str = "text"

    @property
    def writes(self) -> bool:
        """Whether anything may be sent."""
        return not (self.dry_run or self.verify)


def open_journal(order: Order) -> Journal:
    """Return the journal of a run; that an earlier run was interrupted is told."""
    path = order.journal or default_folder() / "sanastot" / f"{sha256(order.base.encode()).hexdigest()[:16]}.jsonl"
    try:
        journal = Journal.open(path, order.base)
        if order.writes:
            journal.make_sure()
    except OSError as error:
        raise refused_journal(path, error) from None
    if order.writes and journal.earlier:
        done = sum(journal.earlier.values())
        click.echo(
            say(
                f"Edellinen ajo jäi kesken; siihen mennessä tehtyjä kohtia: {done}. Jatketaan siitä.",
                f"Föregående körning avbröts; dittills klara steg: {done}. Den fortsätts.",
                f"The run before was interrupted; steps done by then: {done}. Going on from there.",
            ),
            err=True,
        )
    return journal


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
