"""What `parasta vocab pull` does with its options: reads records and service, then compares them or takes over what is proposed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import click

from parasta_vocab.changes.compare import Diff, compare
from parasta_vocab.cli.findings import progress
from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.main import CONFORMS, FOUND
from parasta_vocab.cli.own_files import own_files
from parasta_vocab.cli.sanastot_commands import Here
from parasta_vocab.cli.sanastot_order import journal_path
from parasta_vocab.cli.sanastot_token import take_credentials
from parasta_vocab.cli.sanastot_work import told_where_not_kept
from parasta_vocab.cli.taking import Way, take
from parasta_vocab.errors import ServiceRefused
from parasta_vocab.http import Credentials
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.sanastot.client.address import base_of
from parasta_vocab.publish.sanastot.client.endpoint import PATIENT, Endpoint
from parasta_vocab.publish.sanastot.client.memory import Memory
from parasta_vocab.publish.sanastot.client.plan import fields_of, make_plan
from parasta_vocab.publish.sanastot.client.pull import pulled_proposal, pulled_states, settle
from parasta_vocab.publish.sanastot.client.there import There, read_there
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.records.read import Records, read_records
from parasta_vocab.records.triples import scheme_vocabulary
from parasta_vocab.records.write import recover
from parasta_vocab.report.changes import RENDERERS


@dataclass(frozen=True, slots=True)
class Source:
    """Which terminology of which service, the folder of the records that it is held against, and the journal of publishing if one is named."""

    prefix: str
    origin: str
    folder: Path
    journal: Path | None
    timeout: float
    insecure: bool

    @property
    def name(self) -> str:
        """The terminology as reports name it."""
        return f"{base_of(self.origin)}/v2/terminology/{self.prefix}"

    @property
    def here(self) -> Here:
        """What the run is about, as the commands that hints name must have it."""
        return Here(self.origin, self.folder, self.journal, self.insecure)

    def credentials(self) -> Credentials | None:
        """Return who asks, or None where nobody is known."""
        return take_credentials(base_of(self.origin), insecure=self.insecure)

    @property
    def memory(self) -> Memory:
        """What is remembered here of the terminology."""
        base = base_of(self.origin)
        return Memory.open(journal_path(self.journal, base).parent, base, self.prefix)


def pull(source: Source, way: Way, *, overwrite: bool) -> int:
    """Show what the service proposes, take it over if that is wanted, and return the exit code."""
    for path in () if way.dry_run else recover(source.folder):
        click.echo(PHRASES["import_recovered"].filled(path=path).show(way.lang), err=True)
    credentials, memory = source.credentials(), source.memory
    records, ours, there, inside = _both(source, credentials)
    pulled = pulled_proposal(there, ours, records, source.name, memory, overwrite=overwrite)
    if pulled.is_blind:
        click.echo(PHRASES["pull_blind"].show(way.lang), err=True)
    code = take(pulled.proposal, records, source.folder, way)
    if pulled.proposal.conflicts:
        prefix, here = source.prefix, source.here
        theirs, rest, mine = here.pull(prefix, "--overwrite"), here.pull(prefix, "--accept-valid"), here.publish(prefix, "--overwrite")
        click.echo(PHRASES["pull_conflicts"].filled(theirs=theirs, rest=rest, mine=mine).show(way.lang), err=True)
    if memory.things is not None and inside and not way.dry_run:  # outsiders do not see everything
        records = read_records(source.folder)
        ours = _terminology(source, records)
        if (code == CONFORMS or way.accept_valid) and settle(there, ours, records, memory):
            command = source.here.publish(source.prefix, "--overwrite")
            click.echo(PHRASES["pull_settled"].filled(command=command).show(way.lang), err=True)
        _remember(memory, ours, there)
    return code


def _remember(memory: Memory, ours: Terminology, there: There) -> None:
    """Remember what is the same on both sides by now, so that what we change next is known to be ours."""
    plan = make_plan(ours, there, memory=memory)
    with told_where_not_kept(memory):
        memory.keep(there.all(ours.prefix), fields_of((*plan.steps, *plan.held)), ours)


def diff(source: Source, format_name: str, lang: str) -> int:
    """Show how the service differs from the records, as far as both can say it, and return the exit code."""
    _, ours, there, _ = _both(source, source.credentials())
    found = Diff(str(source.folder), source.name, compare(*pulled_states(there, ours)))
    click.echo(RENDERERS[format_name](found, lang), nl=False)
    return FOUND if found.breaking else CONFORMS


def _both(source: Source, credentials: Credentials | None) -> tuple[Records, Terminology, There, bool]:
    """Return the records, the terminology that they make, what the service has of it, and whether who asks may change it there."""
    base = base_of(source.origin)
    with own_files():
        records = read_records(source.folder)
    known = [scheme for scheme in records.about["schemes"] if any(records.of(scheme))]
    if source.prefix not in known:
        export = f"{base}/v2/export/{source.prefix}"
        raise click.UsageError(PHRASES["pull_unknown"].filled(prefix=source.prefix, names=", ".join(known), address=export).show(spoken()))
    ours = _terminology(source, records)
    reading = say("Luetaan", "Läser", "Reading")
    click.echo(
        say(
            f"Luetaan sanasto {source.prefix} palvelusta {base}.",
            f"Läser vokabulären {source.prefix} från tjänsten {base}.",
            f"Reading the terminology {source.prefix} of {base}.",
        ),
        err=True,
    )
    manners = replace(PATIENT, timeout=source.timeout)
    with Endpoint(base, credentials, manners, spoken()) as endpoint, progress(len(ours.concepts), f"{reading} {source.prefix}") as tick:
        rights = endpoint.rights()
        there = read_there(endpoint, source.prefix, ours.concepts, tick)
    if there.about is None:
        raise ServiceRefused(source.name, PHRASES["pull_gone"].filled(prefix=source.prefix, command=source.here.publish(source.prefix)))
    return records, ours, there, rights.cover(there.about)


def _terminology(source: Source, records: Records) -> Terminology:
    return to_terminology(scheme_vocabulary(source.prefix, records, str(source.folder)))
